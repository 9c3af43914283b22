package org.sitrep.typeset.pdf.font;

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
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """;

    private static final String TAIL = """
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private ToUnicode() {}

    /** Returns the table for codes numbered from 1. A range ends where the high byte of the code does. */
    static String of(List<Code> codes) {
        StringBuilder table = new StringBuilder(HEAD);
        for (int first = 1; first <= codes.size(); ) {
            int last = Math.min(codes.size(), first | 0xFF);
            range(table, codes.subList(first - 1, last), first);
            first = last + 1;
        }
        return table.append(TAIL).toString();
    }

    private static void range(StringBuilder table, List<Code> codes, int first) {
        table.append("1 beginbfrange\n<").append(HEX.toHexDigits((char) first));
        table.append("><")
                .append(HEX.toHexDigits((char) (first + codes.size() - 1)))
                .append(">[");
        for (Code code : codes) {
            table.append('<');
            code.text().chars().forEach(unit -> table.append(HEX.toHexDigits((char) unit)));
            table.append('>');
        }
        table.append("]\nendbfrange\n");
    }
}
