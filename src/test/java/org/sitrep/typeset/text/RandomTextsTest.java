package org.sitrep.typeset.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sitrep.Counts;
import org.sitrep.typeset.TestFonts;
import org.sitrep.typeset.text.font.Characters;
import org.sitrep.typeset.text.font.Type;
import org.sitrep.typeset.text.item.Span;

/** Whatever is thrown together, nothing is lost, set twice or wider than its room. */
@Tag("slow")
class RandomTextsTest {

    private static final int TEXTS = Counts.of(500, 2_000);
    private static final List<String> BITS = List.of(
            "Water ",
            "office ",
            "AV",
            "ffi",
            "e\u0301",
            " ",
            "25",
            "1.75",
            "–",
            ", ",
            ". ",
            "(",
            ")",
            "[",
            "«",
            "»",
            "/",
            "?",
            "%",
            "https://example.org/a_b?c=d&e=f",
            "ماء ",
            "المستشفى",
            "بَت",
            "لا",
            "می\u200cخواهم ",
            "١٢",
            "ဆေးရုံ",
            "တွင် ",
            "হাসপাতালে ",
            "क्षि",
            "ሆስፒታሉ ",
            "水供应",
            "。",
            "Вода ",
            "\u00a0",
            "\u202f",
            "\u00ad",
            "\u200b",
            "\u2060",
            "\u200d",
            "\u200c",
            "\u2028",
            "\u2066",
            "\u2067",
            "\u2068",
            "\u2069",
            "\u2069",
            "\u202a",
            "\u202b",
            "\u202c",
            "\u200e",
            "\u200f",
            "\ufffc",
            "\ufe0f",
            "\u0651",
            "\ud83d\ude00",
            "\ud83d",
            "\u3000",
            "\u2003",
            "w".repeat(30));

    private final Random random = new Random(20160925);

    private record Given(String text, List<Span> spans, List<Atom> atoms, boolean rtl) {

        Paragraph paragraph() {
            return Paragraph.of(text, spans, atoms, rtl, TestFonts.all());
        }
    }

    @Test
    void everyCharacterIsSetOnceAndNoLineIsTooWide() {
        for (int i = 0; i < TEXTS; i++) {
            Given given = given();
            double room = random.nextInt(200);
            Paragraph paragraph = given.paragraph();
            List<Line> lines = Texts.lines(paragraph, given.text.length(), room);
            StringBuilder set = new StringBuilder();
            for (Line line : lines) {
                assertThat(line.width() <= room + 1e-6 || clusters(line) <= 1)
                        .as("%s in %s", line, room)
                        .isTrue();
                check(line);
                set.append(inOrder(line));
            }
            assertThat(bare(set.toString())).as(given.toString()).isEqualTo(bare(copied(given.text)));
        }
    }

    @Test
    void inItsNarrowestWidthAParagraphFitsAndInItsWidestItIsNotBroken() {
        for (int i = 0; i < TEXTS; i++) {
            Given given = given();
            Paragraph paragraph = given.paragraph();
            double narrowest = paragraph.narrowest();
            double widest = paragraph.widest();
            assertThat(narrowest).isLessThanOrEqualTo(widest + 20);
            assertThat(Texts.lines(paragraph, given.text.length(), narrowest))
                    .allMatch(line -> line.width() <= narrowest + 1e-6);
            assertThat(Texts.lines(paragraph, given.text.length(), widest))
                    .allMatch(
                            line -> line.end() == given.text.length() || given.text.charAt(line.end() - 1) == '\u2028');
        }
    }

    @Test
    void aParagraphAskedTwiceAnswersTheSame() {
        for (int i = 0; i < TEXTS / 4; i++) {
            Given given = given();
            double room = random.nextInt(200);
            Paragraph paragraph = given.paragraph();
            List<Line> lines = Texts.lines(paragraph, given.text.length(), room);
            Texts.lines(paragraph, given.text.length(), room / 2);
            assertThat(Texts.lines(paragraph, given.text.length(), room)).isEqualTo(lines);
            assertThat(Texts.lines(given.paragraph(), given.text.length(), room))
                    .isEqualTo(lines);
        }
    }

    private Given given() {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int start = text.length();
            for (int j = random.nextInt(12); j > 0; j--) {
                text.append(BITS.get(random.nextInt(BITS.size())));
            }
            spans.add(new Span(start, text.length(), type(), random.nextInt(5) > 0));
        }
        List<Atom> atoms = new ArrayList<>();
        for (int at = text.indexOf("\ufffc"); at >= 0; at = text.indexOf("\ufffc", at + 1)) {
            atoms.add(new Atom(at, random.nextInt(60)));
        }
        return new Given(text.toString(), spans, atoms, random.nextBoolean());
    }

    private Type type() {
        List<String> families = random.nextBoolean() ? List.of("Noto Sans") : List.of("Noto Naskh Arabic", "Noto Sans");
        String lang = List.of("en", "ar", "ur", "my", "zh", "").get(random.nextInt(6));
        return new Type(families, 8 + random.nextInt(4), random.nextBoolean() ? 400 : 700, false, lang);
    }

    private static void check(Line line) {
        double x = 0;
        for (Piece piece : line.pieces()) {
            assertThat(piece.x()).isEqualTo(x);
            x += piece.width();
        }
        assertThat(line.width()).isEqualTo(x);
    }

    /** The number of clusters and atoms that take room; the hyphen at the end is not counted. */
    private static int clusters(Line line) {
        int clusters = 0;
        for (Piece piece : line.pieces()) {
            clusters += piece instanceof Run run ? clusters(run) : piece.width() > 0 ? 1 : 0;
        }
        return clusters;
    }

    private static int clusters(Run run) {
        return (int) run.clusters().stream()
                .filter(cluster -> !cluster.text().isEmpty() && cluster.advance() > 0)
                .count();
    }

    /** What is set in a line, in the order of the text. */
    private static String inOrder(Line line) {
        StringBuilder text = new StringBuilder();
        Texts.runsOf(line).stream()
                .sorted((a, b) -> Integer.compare(a.start(), b.start()))
                .forEach(run -> text.append(Texts.text(run)));
        return text.toString();
    }

    private static String copied(String text) {
        return Characters.copied(text, 0, text.length());
    }

    /** Without atoms, and without what may be left out at a line's end or where nothing is seen. */
    private static String bare(String text) {
        return text.replaceAll("[\\s\u2003\u3000\u2028\u200c\u200d\ufe0f\ufffc]", "");
    }
}
