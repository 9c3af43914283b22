package org.sitrep.typeset.text.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A TrueType font file: what it says of itself and of its glyphs, and why a file is none we can use. Lengths are in font
 * units. Immutable.
 */
public sealed class FontFile permits Face {

    private static final int DIRECTORY = 12;
    private static final int ENTRY = 16;
    private static final int TRUE_TYPE = 0x00010000;
    private static final int APPLE_TRUE_TYPE = 0x74727565;
    /** The sum that a whole file is to have, and where in the table head it says what is lacking to it. */
    private static final int WHOLE_SUM = 0xB1B0AFBA;

    private static final int OWN_SUM = 8;
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
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^!-~]|[\\[\\](){}<>/%#]");
    private static final int LONGEST_NAME = 63;
    private static final int WINDOWS = 3;
    private static final int ENGLISH = 0x409;

    private final ByteBuffer file;
    private final Map<String, ByteBuffer> tables = new HashMap<>();
    private final Map<String, Integer> sums = new HashMap<>();
    private final int unitsPerEm;
    private final String family;
    private final String postScriptName;

    /**
     * Cuts a file into its tables.
     *
     * @param file its bytes, which nobody changes
     * @throws IndexOutOfBoundsException where a table reaches beyond the file
     */
    FontFile(ByteBuffer file) {
        this.file = file;
        int count = Short.toUnsignedInt(file.getShort(4));
        for (int at = DIRECTORY; at < DIRECTORY + count * ENTRY; at += ENTRY) {
            ByteBuffer table = file.slice(file.getInt(at + 8), file.getInt(at + 12));
            tables.put(tag(file, at), table.asReadOnlyBuffer());
            sums.put(tag(file, at), file.getInt(at + 4));
        }
        this.unitsPerEm = tables.containsKey("head") ? uint16("head", 18) : 0;
        this.family = tables.containsKey("name") ? familyName() : "";
        this.postScriptName = tables.containsKey("name") ? readPostScriptName() : "";
    }

    private static String tag(ByteBuffer file, int at) {
        byte[] letters = new byte[4];
        file.get(at, letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    /** Says what keeps a file from being used: empty where nothing does. */
    static Optional<String> fault(ByteBuffer bytes) {
        try {
            Optional<String> fault = kindFault(bytes);
            return fault.isPresent() ? fault : new FontFile(bytes).tableFault();
        } catch (IndexOutOfBoundsException e) {
            return Optional.of(FontDamage.DAMAGED + "it ends too early");
        }
    }

    private static Optional<String> kindFault(ByteBuffer bytes) {
        if (bytes.limit() == 0) {
            return Optional.of("it is empty");
        }
        boolean trueType = bytes.getInt(0) == TRUE_TYPE || bytes.getInt(0) == APPLE_TRUE_TYPE;
        return trueType ? Optional.empty() : Optional.of(OTHERS.getOrDefault(tag(bytes, 0), "it is no font"));
    }

    private Optional<String> tableFault() {
        if (tables.containsKey("fvar")) {
            return Optional.of("it is a variable font");
        }
        Set<String> missing = new TreeSet<>(NEEDED);
        missing.removeAll(tables.keySet());
        return missing.isEmpty() ? damage() : Optional.of("it has no table " + String.join(", ", missing));
    }

    private Optional<String> damage() {
        if (table("head").getInt(12) != HEAD_MAGIC) {
            return Optional.of(FontDamage.DAMAGED + "its tables contradict each other");
        }
        Optional<String> damage =
                FontCheck.tables(this).map(what -> FontDamage.DAMAGED + what).findFirst();
        return damage.isEmpty() && family.isEmpty() ? Optional.of("it has no family name in English") : damage;
    }

    /** Returns a table that every font let in has, by its name of four letters; it is read by index alone. */
    public final ByteBuffer table(String name) {
        ByteBuffer table = tables.get(name);
        if (table == null) {
            throw new IllegalStateException("a font without the table " + name + " is not let in");
        }
        return table;
    }

    /** Returns the family's name, as style sheets name it. */
    public final String family() {
        return family;
    }

    private String familyName() {
        String typographic = name(TYPOGRAPHIC_FAMILY);
        return typographic.isEmpty() ? name(FAMILY) : typographic;
    }

    /** Returns the name by which PDF files name the font, of the characters that such names have. */
    public final String postScriptName() {
        return postScriptName;
    }

    private String readPostScriptName() {
        String plain = NOT_IN_NAMES.matcher(name(POST_SCRIPT_NAME)).replaceAll("");
        return plain.isEmpty() ? "Font" : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }

    /** Returns the weight, from 100 to 900; 400 is regular, 700 bold. */
    public final int weight() {
        return uint16("OS/2", 4);
    }

    /** Returns whether it slants. */
    public final boolean italic() {
        return (uint16("OS/2", 62) & ITALIC) != 0;
    }

    /** Returns how far it slants, in degrees; negative where it leans to the right. */
    public final double italicAngle() {
        return table("post").getInt(4) / 65536.0;
    }

    /** Returns the number of font units to the em. */
    public final int unitsPerEm() {
        return unitsPerEm;
    }

    /** Returns how far a line reaches above the baseline. */
    public final int ascent() {
        return typo() ? int16("OS/2", 68) : int16("hhea", 4);
    }

    /** Returns how far a line reaches below the baseline, as a positive number. */
    public final int descent() {
        return -(typo() ? int16("OS/2", 70) : int16("hhea", 6));
    }

    private boolean typo() {
        return (uint16("OS/2", 62) & USE_TYPO_METRICS) != 0;
    }

    /** Returns the height of a capital; seven tenths of an em in old fonts that do not say. */
    public final int capHeight() {
        return hasHeights() ? int16("OS/2", 88) : unitsPerEm * 7 / 10;
    }

    private boolean hasHeights() {
        return uint16("OS/2", 0) >= 2 && int16("OS/2", 86) > 0 && int16("OS/2", 88) > 0;
    }

    /** Returns where an underline runs; negative is below the baseline. */
    public final int underlinePosition() {
        return int16("post", 8);
    }

    /** Returns how thick an underline is. */
    public final int underlineThickness() {
        return int16("post", 10);
    }

    /** Returns the box around all glyphs: left, bottom, right and top. */
    public final List<Integer> box() {
        return List.of(int16("head", 36), int16("head", 38), int16("head", 40), int16("head", 42));
    }

    /** Returns how many glyphs there are. */
    public final int glyphs() {
        return uint16("maxp", 4);
    }

    /** Returns the advance width of a glyph. */
    public final int advance(int glyph) {
        return uint16("hmtx", 4 * Math.min(glyph, lastAdvance()));
    }

    /** Returns how far right of its origin a glyph's outline is to begin. */
    public final int bearing(int glyph) {
        return int16("hmtx", 2 * (glyph + 1 + Math.min(glyph, lastAdvance())));
    }

    /** Returns the glyph from which on all have one advance. */
    final int lastAdvance() {
        return uint16("hhea", 34) - 1;
    }

    /** Returns a glyph's outline as it stands in the file; empty where there is nothing to see. */
    public final ByteBuffer outline(int glyph) {
        int start = offset(glyph);
        return table("glyf").slice(start, offset(glyph + 1) - start);
    }

    /** Returns how far a glyph's ink reaches above the baseline; negative where all of it is below. */
    public final int top(int glyph) {
        ByteBuffer outline = outline(glyph);
        return outline.hasRemaining() ? outline.getShort(8) : 0;
    }

    /** Returns how far a glyph's ink reaches below the baseline; negative where all of it is above. */
    public final int foot(int glyph) {
        ByteBuffer outline = outline(glyph);
        return outline.hasRemaining() ? -outline.getShort(4) : 0;
    }

    private int offset(int glyph) {
        return offsetSize() == 4 ? table("loca").getInt(4 * glyph) : 2 * uint16("loca", 2 * glyph);
    }

    /** Returns of how many bytes the place of an outline is. */
    final int offsetSize() {
        return int16("head", 50) != 0 ? 4 : 2;
    }

    /** Returns whether there is something in a table that a font need not have. */
    final boolean brings(String table) {
        return tables.containsKey(table) && table(table).hasRemaining();
    }

    /** Returns what of the file has another sum than the file says, by which its maker guards it; empty where nothing has. */
    final Optional<String> altered() {
        Optional<String> table = sums.entrySet().stream()
                .filter(sum -> sum(table(sum.getKey()), sum.getKey().equals("head") ? OWN_SUM : -1) != sum.getValue())
                .map(sum -> "its table " + sum.getKey())
                .min(Comparator.naturalOrder());
        boolean isWhole = table("head").getInt(OWN_SUM) == 0 || sum(file, -1) == WHOLE_SUM;
        return table.isPresent() || isWhole ? table : Optional.of("the file as a whole");
    }

    /** The sum of words of four bytes, without the one at a place. */
    private static int sum(ByteBuffer bytes, int without) {
        int sum = without < 0 ? 0 : -bytes.getInt(without);
        int words = bytes.limit() / 4 * 4;
        for (int at = 0; at < words; at += 4) {
            sum += bytes.getInt(at);
        }
        for (int at = words; at < bytes.limit(); at++) {
            sum += (bytes.get(at) & 0xFF) << (8 * (3 - at % 4));
        }
        return sum;
    }

    /** The English name of that number, or empty. */
    private String name(int number) {
        int count = uint16("name", 2);
        int strings = uint16("name", 4);
        for (int at = 6; at < 6 + count * 12; at += 12) {
            boolean english = uint16("name", at) == WINDOWS && uint16("name", at + 4) == ENGLISH;
            if (english && uint16("name", at + 6) == number) {
                byte[] text = new byte[uint16("name", at + 8)];
                table("name").get(strings + uint16("name", at + 10), text);
                return new String(text, StandardCharsets.UTF_16BE);
            }
        }
        return "";
    }

    private int int16(String table, int offset) {
        return table(table).getShort(offset);
    }

    private int uint16(String table, int offset) {
        return Short.toUnsignedInt(table(table).getShort(offset));
    }
}
