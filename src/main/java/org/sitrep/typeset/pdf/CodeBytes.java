package org.sitrep.typeset.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;

/** How codes are written in text: those that a font uses first in one byte, the others in two. It saves a tenth of the text. */
final class CodeBytes {

    /** The first code that takes two bytes. */
    static final int LONG = 0xA0;

    private static final int ROW = 256;

    /** The most lines that such a table may have in one piece. */
    private static final int TOGETHER = 100;

    /** The most codes that a font may have. */
    static final int MOST = 0xFFFF - LONG * ROW + LONG;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String NAME = "Sitrep-H";

    private CodeBytes() {}

    /** Gives the number that stands for a code, in as many bytes as {@link #isLong} says. */
    static int of(int code) {
        return code < LONG ? code : code - LONG + LONG * ROW;
    }

    /** Says whether a code takes two bytes. */
    static boolean isLong(int code) {
        return code >= LONG;
    }

    /** Gives a code as tables of fonts write it, in hexadecimal digits. */
    static String hex(int code) {
        return isLong(code) ? HEX.toHexDigits((char) of(code)) : HEX.toHexDigits((byte) code);
    }

    /** Gives the ranges of codes, as tables of fonts begin with them. */
    static String ranges() {
        return "2 begincodespacerange\n<00> <" + HEX.toHexDigits((byte) (LONG - 1)) + ">\n<"
                + HEX.toHexDigits((char) (LONG * ROW)) + "> <FFFF>\nendcodespacerange\n";
    }

    /**
     * Makes the table that takes bytes to codes. One serves all fonts of a file.
     *
     * @param most the highest code of any of them
     */
    static Stream table(Streams streams, int most) {
        StringBuilder table = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo 3 dict dup begin
                /Registry (Adobe) def
                /Ordering (Identity) def
                /Supplement 0 def
                end def
                /CMapName /%s def
                /CMapType 1 def
                /WMode 0 def
                """.replace("%s", NAME));
        table.append(ranges());
        List<String> rows = rows(most);
        for (int from = 0; from < rows.size(); from += TOGETHER) {
            List<String> some = rows.subList(from, Math.min(rows.size(), from + TOGETHER));
            table.append(some.size()).append(" begincidrange\n").append(String.join("", some));
            table.append("endcidrange\n");
        }
        table.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        Stream stream = streams.packed(table.toString().getBytes(StandardCharsets.US_ASCII));
        stream.setItem(COSName.TYPE, Cos.name("CMap"));
        stream.setItem(Cos.name("CMapName"), Cos.name(NAME));
        stream.setItem(COSName.CIDSYSTEMINFO, system());
        stream.setItem(Cos.name("WMode"), COSInteger.ZERO);
        return stream;
    }

    /** Codes of two bytes are counted on within one first byte only. */
    private static List<String> rows(int most) {
        List<String> rows = new ArrayList<>(List.of("<00> <" + hex(LONG - 1) + "> 0\n"));
        for (int first = LONG; first <= most; first += ROW) {
            rows.add("<" + hex(first) + "> <" + hex(first + ROW - 1) + "> " + first + "\n");
        }
        return rows;
    }

    /** Gives the collection that codes count characters of. */
    static COSDictionary system() {
        COSDictionary system = Cos.direct();
        system.setItem(COSName.REGISTRY, Cos.text("Adobe"));
        system.setItem(COSName.ORDERING, Cos.text("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);
        return system;
    }
}
