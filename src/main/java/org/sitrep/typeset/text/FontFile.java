package org.sitrep.typeset.text;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The tables of a TrueType font file: what a face says of itself, and why a file is none we can use. */
final class FontFile {

    private static final int TRUE_TYPE = 0x00010000;
    private static final int APPLE_TRUE_TYPE = 0x74727565;
    private static final int HEAD_MAGIC = 0x5F0F3CF5;
    private static final List<String> NEEDED =
            List.of("OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post");
    /** What a file is instead, by what it begins with. */
    private static final Map<String, String> OTHERS = Map.of(
            "OTTO", "it has PostScript (CFF) outlines",
            "ttcf", "it is a collection of fonts",
            "wOFF", "it is compressed for the web (WOFF)",
            "wOF2", "it is compressed for the web (WOFF2)");

    private static final int ITALIC = 1;
    private static final int USE_TYPO_METRICS = 1 << 7;
    private static final int FAMILY = 1;
    private static final int POST_SCRIPT_NAME = 6;
    private static final int TYPOGRAPHIC_FAMILY = 16;
    private static final int WINDOWS = 3;
    private static final int ENGLISH = 0x409;

    private final FontTables tables;

    private FontFile(FontTables tables) {
        this.tables = tables;
    }

    /** Opens a file that {@link #fault} finds nothing wrong with. */
    static FontFile of(ByteBuffer bytes) {
        return new FontFile(new FontTables(bytes));
    }

    /** Says what keeps a file from being used: empty where nothing does. */
    static Optional<String> fault(ByteBuffer bytes) {
        try {
            Optional<String> fault = kindFault(bytes);
            return fault.isPresent() ? fault : of(bytes).tableFault();
        } catch (IndexOutOfBoundsException e) {
            return Optional.of("it is damaged: it ends too early");
        }
    }

    private static Optional<String> kindFault(ByteBuffer bytes) {
        boolean trueType = bytes.getInt(0) == TRUE_TYPE || bytes.getInt(0) == APPLE_TRUE_TYPE;
        return trueType
                ? Optional.empty()
                : Optional.of(OTHERS.getOrDefault(FontTables.tag(bytes, 0), "it is no font"));
    }

    private Optional<String> tableFault() {
        if (tables.has("fvar")) {
            return Optional.of("it is a variable font");
        }
        Set<String> missing = new TreeSet<>(NEEDED);
        missing.removeIf(tables::has);
        return missing.isEmpty() ? damage() : Optional.of("it has no table " + String.join(", ", missing));
    }

    private Optional<String> damage() {
        if (tables.table("head").getInt(12) != HEAD_MAGIC || unitsPerEm() == 0) {
            return Optional.of("it is damaged: its tables contradict each other");
        }
        return family().isEmpty() ? Optional.of("it has no family name in English") : Optional.empty();
    }

    String family() {
        String typographic = name(TYPOGRAPHIC_FAMILY);
        return typographic.isEmpty() ? name(FAMILY) : typographic;
    }

    String postScriptName() {
        return name(POST_SCRIPT_NAME);
    }

    int weight() {
        return uint16("OS/2", 4);
    }

    boolean italic() {
        return (uint16("OS/2", 62) & ITALIC) != 0;
    }

    int unitsPerEm() {
        return uint16("head", 18);
    }

    int ascent() {
        return typo() ? int16("OS/2", 68) : int16("hhea", 4);
    }

    int descent() {
        return -(typo() ? int16("OS/2", 70) : int16("hhea", 6));
    }

    private boolean typo() {
        return (uint16("OS/2", 62) & USE_TYPO_METRICS) != 0;
    }

    /** The height of a small letter; half an em in old fonts that do not tell. */
    int xHeight() {
        return tells() ? int16("OS/2", 86) : unitsPerEm() / 2;
    }

    /** The height of a capital; seven tenths of an em in old fonts that do not tell. */
    int capHeight() {
        return tells() ? int16("OS/2", 88) : unitsPerEm() * 7 / 10;
    }

    private boolean tells() {
        return uint16("OS/2", 0) >= 2 && int16("OS/2", 86) > 0 && int16("OS/2", 88) > 0;
    }

    int underlinePosition() {
        return int16("post", 8);
    }

    int underlineThickness() {
        return int16("post", 10);
    }

    /** The English name of that number, or empty. */
    private String name(int number) {
        int count = uint16("name", 2);
        int strings = uint16("name", 4);
        for (int i = 0; i < count; i++) {
            int at = 6 + i * 12;
            boolean english = uint16("name", at) == WINDOWS && uint16("name", at + 4) == ENGLISH;
            if (english && uint16("name", at + 6) == number) {
                return text(strings + uint16("name", at + 10), uint16("name", at + 8), StandardCharsets.UTF_16BE);
            }
        }
        return "";
    }

    private String text(int offset, int length, Charset charset) {
        byte[] characters = new byte[length];
        tables.table("name").get(offset, characters);
        return new String(characters, charset);
    }

    private int int16(String table, int offset) {
        return tables.table(table).getShort(offset);
    }

    private int uint16(String table, int offset) {
        return Short.toUnsignedInt(tables.table(table).getShort(offset));
    }

    /** Gives the tables themselves. */
    FontTables tables() {
        return tables;
    }
}
