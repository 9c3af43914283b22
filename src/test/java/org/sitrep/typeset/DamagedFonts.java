package org.sitrep.typeset;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.typeset.Typesetter.Copy;
import org.sitrep.typeset.Typesetter.Imprint;
import org.sitrep.typeset.style.sheet.Sheet;

/** Damages of a font by number, the same on every run, and whether a page set in it is set, or the font named. */
public final class DamagedFonts {

    private static final String NAME = "fonts/damaged.ttf";
    private static final Map<String, byte[]> FILES = TestFonts.files();
    private static final List<String> BROUGHT = List.of("Myanmar", "Devanagari", "NotoSans-Italic");
    private static final List<String> TABLES = List.of(
            "GSUB", "GPOS", "cmap", "glyf", "loca", "hmtx", "head", "hhea", "maxp", "OS/2", "name", "post", "GDEF");
    private static final int HEADER = 12;
    private static final int ENTRY = 16;
    private static final String PAGE = """
        <html lang="en"><head><title>A page</title></head><body><h1>Water: %s</h1>
        <p>%<s <em>of 25</em></p></body></html>\
        """;
    private static final List<String> WORDS =
            List.of("လူတိုင်းသည် တူညီ လွတ်လပ်သော ဂုဏ်သိက္ခာဖြင့်", "क्षेत्र में स्थिति", "every office");

    private DamagedFonts() {}

    /**
     * Sets a page with a damaged font.
     *
     * @param number which damage, from 0
     * @return what is wrong: an exception, or an error that does not name the font; empty where nothing is
     */
    public static Optional<String> wrong(int number) {
        try {
            Checked<byte[]> made = set(damaged(number), WORDS.get(number % WORDS.size()));
            return made.findings().stream()
                    .filter(finding ->
                            finding.isError() && !finding.place().file().equals(NAME))
                    .filter(finding -> made.findings().stream().noneMatch(DamagedFonts::names))
                    .map(finding -> number + ": " + finding)
                    .findFirst();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return Optional.of(number + ": " + e + " at "
                    + Arrays.asList(e.getStackTrace()).subList(0, 8));
        }
    }

    private static boolean names(Finding finding) {
        return finding.place().file().equals(NAME);
    }

    /** Returns the findings on a font in which a page in Burmese is set. */
    static List<Finding> findings(byte[] font) {
        return set(font, WORDS.get(0)).findings();
    }

    private static Checked<byte[]> set(byte[] font, String words) {
        return Typesetter.of(Map.of("own", file("NotoSans-Regular")), Map.of(NAME, font), Map::of)
                .then(setter -> setter.pdf(
                        new Copy("page.xhtml", PAGE.formatted(words)),
                        Sheet.EMPTY,
                        new Imprint("Sitrep", LocalDate.of(2031, 5, 4), List.of())));
    }

    private static byte[] file(String name) {
        return FILES.getOrDefault(name, new byte[0]).clone();
    }

    /** Returns a font that is damaged in one of many ways. */
    static byte[] damaged(int number) {
        Random random = new Random(20160925L + number);
        byte[] font = file(BROUGHT.get(number % BROUGHT.size()));
        String table = TABLES.get(random.nextInt(TABLES.size()));
        return switch (number % 17) {
            case 0 -> Arrays.copyOf(font, random.nextInt(font.length));
            case 1 -> over(font, table, new byte[1], 0, Integer.MAX_VALUE);
            case 2 -> over(font, table, new byte[] {-1}, 0, Integer.MAX_VALUE);
            case 3, 4, 5 -> summed(scattered(font, table, random, 1 + random.nextInt(20), Integer.MAX_VALUE));
            case 6, 7, 8 -> summed(scattered(font, "GSUB", random, 1 + random.nextInt(40), 400 << random.nextInt(8)));
            case 9 -> summed(scattered(font, "glyf", random, 2_000, Integer.MAX_VALUE));
            case 10 -> put(font, HEADER + ENTRY * random.nextInt(10) + 8, random.nextInt());
            case 11 -> put(font, HEADER + ENTRY * random.nextInt(10) + 12, random.nextInt(font.length));
            case 12 -> put(font, 4, random.nextInt());
            case 13 -> put(font, entry(font, table), random.nextInt());
            case 14 -> summed(number(font, random));
            case 15 -> made(random);
            default -> scattered(font, "", random, 1 + random.nextInt(2_000), Integer.MAX_VALUE);
        };
    }

    /** The numbers on which all else is built, made impossible. */
    private static byte[] number(byte[] font, Random random) {
        int value = List.of(0, 1, 0x7FFF, 0x8000, 0xFFFF, random.nextInt()).get(random.nextInt(6));
        Map<String, Integer> places = new TreeMap<>(Map.of(
                "head", 18, "hhea", 34, "maxp", 4, "name", 2, "cmap", 2, "OS/2", 4, "loca", 2, "glyf", 0, "hmtx", 0));
        String table = List.copyOf(places.keySet()).get(random.nextInt(places.size()));
        int at = ByteBuffer.wrap(font).getInt(entry(font, table) + 8) + places.getOrDefault(table, 0);
        ByteBuffer.wrap(font).putShort(at, (short) value);
        return font;
    }

    /** What is none: nothing, a page of the web, other kinds of fonts, noise. */
    private static byte[] made(Random random) {
        String begins = List.of("", "<!DOCTYPE html><html>", "OTTO", "ttcf", "wOF2", "\0\1\0\0", "true")
                .get(random.nextInt(7));
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        made.writeBytes(begins.getBytes(StandardCharsets.ISO_8859_1));
        byte[] noise = new byte[begins.isEmpty() ? 0 : random.nextInt(3_000)];
        random.nextBytes(noise);
        made.writeBytes(noise);
        return made.toByteArray();
    }

    /** Returns a font of which a table is filled with 0xFF. */
    static byte[] overwritten(String table) {
        return over(file("Myanmar"), table, new byte[] {-1}, 0, Integer.MAX_VALUE);
    }

    /** Returns a font whose first part made of others is made of itself. */
    static byte[] turningInCircles() {
        byte[] font = file("NotoSans-Italic");
        ByteBuffer bytes = ByteBuffer.wrap(font);
        int loca = bytes.getInt(entry(font, "loca") + 8);
        int glyf = bytes.getInt(entry(font, "glyf") + 8);
        boolean far = bytes.getShort(bytes.getInt(entry(font, "head") + 8) + 50) != 0;
        for (int glyph = 0; ; glyph++) {
            int at = glyf + (far ? bytes.getInt(loca + 4 * glyph) : 2 * (bytes.getShort(loca + 2 * glyph) & 0xFFFF));
            if (bytes.getShort(at) < 0) {
                bytes.putShort(at + 12, (short) glyph);
                return summed(font);
            }
        }
    }

    private static byte[] scattered(byte[] font, String table, Random random, int count, int within) {
        int entry = table.isEmpty() ? -1 : entry(font, table);
        int start = entry < 0 ? 0 : ByteBuffer.wrap(font).getInt(entry + 8);
        int length = entry < 0 ? font.length : ByteBuffer.wrap(font).getInt(entry + 12);
        for (int i = 0; i < count; i++) {
            font[start + random.nextInt(Math.min(within, length))] = (byte) random.nextInt();
        }
        return font;
    }

    private static byte[] over(byte[] font, String table, byte[] with, int from, int to) {
        int entry = entry(font, table);
        int start = ByteBuffer.wrap(font).getInt(entry + 8);
        int length = ByteBuffer.wrap(font).getInt(entry + 12);
        Arrays.fill(font, start + from, start + Math.min(length, to), with[0]);
        return font;
    }

    private static byte[] put(byte[] font, int at, int value) {
        ByteBuffer.wrap(font).putInt(at, value);
        return font;
    }

    /** Where the directory names a table; its first entry where it has none of that name. */
    private static int entry(byte[] font, String table) {
        for (int at = HEADER; at < HEADER + ENTRY * font[5]; at += ENTRY) {
            if (new String(font, at, 4, StandardCharsets.ISO_8859_1).equals(table)) {
                return at;
            }
        }
        return HEADER;
    }

    /** Makes the sums right again, so that no sum gives the damage away. */
    private static byte[] summed(byte[] font) {
        ByteBuffer bytes = ByteBuffer.wrap(font);
        int head = bytes.getInt(entry(font, "head") + 8);
        bytes.putInt(head + 8, 0);
        for (int at = HEADER; at < HEADER + ENTRY * font[5]; at += ENTRY) {
            bytes.putInt(at + 4, sum(bytes, bytes.getInt(at + 8), bytes.getInt(at + 12)));
        }
        bytes.putInt(head + 8, 0xB1B0AFBA - sum(bytes, 0, font.length));
        return font;
    }

    private static int sum(ByteBuffer bytes, int start, int length) {
        int sum = 0;
        for (int at = 0; at < length; at++) {
            sum += (bytes.get(start + at) & 0xFF) << (8 * (3 - at % 4));
        }
        return sum;
    }
}
