package org.sitrep.typeset.pdf;

import java.util.HexFormat;
import java.util.List;

/** The table that says which text each code of a font copies out as. */
final class ToUnicode {

    private static final String HEAD = """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            """;

    private static final String TAIL = """
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** A range ends where the high byte of the code does. */
    private static final int RANGE = 256;

    private ToUnicode() {}

    /** Gives the table for codes numbered from 1. */
    static String of(List<Code> codes) {
        StringBuilder table = new StringBuilder(HEAD).append(CodeBytes.ranges());
        for (int first = 1; first <= codes.size(); ) {
            int last = Math.min(codes.size(), last(first));
            range(table, codes.subList(first - 1, last), first);
            first = last + 1;
        }
        return table.append(TAIL).toString();
    }

    private static int last(int first) {
        return first < CodeBytes.LONG ? CodeBytes.LONG - 1 : first + RANGE - 1;
    }

    private static void range(StringBuilder table, List<Code> codes, int first) {
        table.append("1 beginbfrange\n<").append(CodeBytes.hex(first));
        table.append("><").append(CodeBytes.hex(first + codes.size() - 1)).append(">[");
        for (Code code : codes) {
            table.append('<');
            code.text().chars().forEach(unit -> table.append(HEX.toHexDigits((char) unit)));
            table.append('>');
        }
        table.append("]\nendbfrange\n");
    }
}
