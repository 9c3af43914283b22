package org.sitrep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.app.report.Format;
import org.sitrep.app.report.Render;
import org.sitrep.app.report.RenderOrder;
import org.sitrep.app.report.Rendered;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.document.text.ShortMessage;

/** However long the words of a crisis are, every output is written, nothing runs over its edge, and no template is blamed. */
@Tag("slow")
class LongWordsTest {

    private static final Path FONT = Path.of("src/test/resources/fonts/NotoSansMyanmar-Regular.ttf");
    private static final Set<Format> ALL =
            EnumSet.of(Format.HTML, Format.PDF, Format.TEXT, Format.SHORT, Format.MAIL, Format.EML);
    /** The case `long-title`. */
    private static final String TITLE =
            "Democratic Republic of the Congo: complex emergency, floods, cholera, measles and "
                    + "displacement in North Kivu, South Kivu, Ituri, Tanganyika and Maniema";

    /** A text of 400 letters stands on three pages at most. */
    private static final int MAX_PIECES = 3;

    private static final int MANY = 100;

    @TempDir
    private Path folder;

    static Stream<LongCrisis> crises() {
        List<LongCrisis> all = Arrays.stream(LongCrisis.Script.values())
                .flatMap(script -> Stream.of(400, 80, 10)
                        .flatMap(
                                length -> Stream.of(false, true).map(spaced -> new LongCrisis(script, length, spaced))))
                .toList();
        return Counts.each(12, all).stream();
    }

    @ParameterizedTest
    @MethodSource("crises")
    void everyOutputIsWritten(LongCrisis words) throws IOException {
        Path crisis = Files.createDirectory(folder.resolve("long"));
        List<String> texts = words.write(crisis);
        Files.createDirectory(crisis.resolve("fonts"));
        Files.copy(FONT, crisis.resolve("fonts").resolve("myanmar.ttf"));

        Checked<Rendered> made = render(crisis, ALL);
        assertThat(made.findings()).filteredOn(Finding::isError).isEmpty();
        assertThat(made.value().orElseThrow().files()).hasSize(ALL.size());
        assertThat(made.findings()).allMatch(finding -> finding.place().file().startsWith(crisis.toString()));
        String name = "long-2016-09-01-" + words.script().language;
        assertHolds(Files.readString(out(name + ".html")).replaceAll("<[^>]*>", ""), texts, 1);
        assertHolds(PdfReader.PDFBOX.text(Files.readAllBytes(out(name + ".pdf")), folder), texts, MAX_PIECES);
        assertThat(Files.readString(out(name + "-short.txt")).length()).isLessThanOrEqualTo(ShortMessage.MAX);
    }

    private Path out(String name) {
        return folder.resolve("out").resolve(name);
    }

    /** Between the pages that a text runs over stands the foot. */
    private static void assertHolds(String page, List<String> texts, int pieces) {
        String whole = page.replaceAll("\\s", "");
        assertThat(texts)
                .filteredOn(text -> pieces(text.replaceAll("\\s", ""), whole) > pieces)
                .isEmpty();
    }

    /** Returns in how many pieces a text stands on a page; many where some letter of it does not. */
    private static int pieces(String text, String page) {
        int pieces = 0;
        String rest = text;
        while (!rest.isEmpty()) {
            int end = rest.length();
            while (end > 0 && !page.contains(rest.substring(0, end))) {
                end--;
            }
            pieces += end == 0 ? MANY : 1;
            rest = rest.substring(Math.max(1, end));
        }
        return pieces;
    }

    private static final String BANNER =
            "banner: \"EXERCISE: made up so that the foot of each page has two lines; the title of this report leaves"
                    + " room for these words\"\n";

    @Test
    void aTitleTooLongForTheFootIsShortenedThereAndNamedWhereItIsWritten() throws IOException {
        Path crisis = Given.in(folder.resolve("valley"))
                .write("crisis.yaml", crisisWith("title: The valley", "title: \"" + TITLE + "\""))
                .append("crisis.yaml", BANNER)
                .known("2016-09-01", "- {event: Rain, date: 2016-09-01, place: north, source: un}")
                .folder();

        assertThat(render(crisis, Format.USUAL).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("shortened-in-margin");
            assertThat(finding.place()).hasToString(crisis + "/crisis.yaml:2:8");
            assertThat(finding.message()).contains("has room for 1");
        });
        String pdf = PdfReader.PDFBOX.text(Files.readAllBytes(folder.resolve("out/valley-2016-09-01-en.pdf")), folder);
        assertThat(pdf.replaceAll("\\s+", " "))
                .contains(TITLE)
                .contains("…")
                .contains("Maniema · as of 1 September 2016");
    }

    @Test
    void aTitleInTallLettersShortensNothingButItselfInTheFoot() throws IOException {
        String title = "လူတိုင်းသည် တူညီ လွတ်လပ်သော ဂုဏ်သိက္ခာဖြင့် လည်းကောင်း၊ တူညီလွတ်လပ်သော "
                .repeat(2)
                .strip();
        Path crisis = Given.in(folder.resolve("valley"))
                .write("crisis.yaml", crisisWith("title: The valley", "title: \"" + title + "\""))
                .append("crisis.yaml", BANNER)
                .known("2016-09-01", "- {event: Rain, date: 2016-09-01, place: north, source: un}")
                .folder();
        Files.createDirectory(crisis.resolve("fonts"));
        Files.copy(FONT, crisis.resolve("fonts").resolve("myanmar.ttf"));

        assertThat(render(crisis, Format.USUAL).findings())
                .extracting(finding -> finding.place().toString())
                .containsExactly(crisis + "/crisis.yaml:2:8");
        String pdf = PdfReader.PDFBOX.text(Files.readAllBytes(folder.resolve("out/valley-2016-09-01-en.pdf")), folder);
        assertThat(pdf).contains("the title of this report leaves room for these words");
    }

    @Test
    void aLabelTooLongForAPictureIsShortenedThereAndNamedWhereItIsWritten() throws IOException {
        Path crisis = Given.in(folder.resolve("valley"))
                .write("crisis.yaml", crisisWith("label: Siege", "label: \"" + TITLE + "\""))
                .append("crisis.yaml", "timeline: truce\n")
                .known(
                        "2016-09-01",
                        "- {condition: siege, since: 2016-08-01, place: north, source: un}\n"
                                + "- {event: Rain, date: 2016-08-30, place: north, source: un, tracks: [truce]}")
                .folder();

        List<Finding> findings = render(crisis, Format.USUAL).findings();
        assertThat(findings)
                .filteredOn(finding -> finding.rule().id().equals("shortened-in-picture"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message())
                            .startsWith("the label of `siege` in `conditions` is too long for a picture");
                    assertThat(finding.place().file()).endsWith("crisis.yaml");
                });
    }

    @Test
    void aNameThatNoPageHasRoomForIsAnErrorWhereItIsWritten() throws IOException {
        Path crisis = Given.in(folder.resolve("valley"))
                .write("crisis.yaml", crisisWith("title: The valley", "title: \"" + "水".repeat(601) + "\""))
                .known("2016-09-01", "- {event: Rain, date: 2016-09-01, place: north, source: un}")
                .folder();

        assertThat(render(crisis, Format.USUAL).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("too-long-name");
            assertThat(finding.place()).hasToString(crisis + "/crisis.yaml:2:8");
            assertThat(finding.message()).isEqualTo("the title has 601 characters; a page has room for 600");
        });
    }

    /** Arabic letters hang lower than Latin ones: dates along an axis were cut off by the edge, and nothing was written. */
    @ParameterizedTest
    @ValueSource(strings = {"ar", "fa-AF"})
    void everyKindOfChartIsWrittenInLettersThatHangLow(String language) throws IOException {
        StringBuilder facts =
                new StringBuilder("- {event: جسر, date: 2016-01-05, place: north, source: un, tracks: [truce]}\n");
        for (int day = 10; day < 20; day++) {
            facts.append("- {figure: without-water, value: %1$d0, date: 2016-01-%1$d, place: north, source: un}%n"
                            .formatted(day))
                    .append("- {figure: killed, value: %1$d, period: 2016-01-%1$d, place: south, source: un}%n"
                            .formatted(day));
        }
        Path crisis = Given.in(folder.resolve("valley"))
                .write("crisis.yaml", crisisWith("languages: [en]", "languages: [" + language + "]"))
                .append("crisis.yaml", """
                    timeline: truce
                    charts:
                      - {title: سطور, indicators: [without-water]}
                      - {title: أعمدة, indicators: [killed]}
                    """)
                .known("2016-01-20", facts.toString())
                .folder();

        assertThat(render(crisis, Format.USUAL).findings())
                .filteredOn(Finding::isError)
                .isEmpty();
    }

    private String crisisWith(String was, String is) throws IOException {
        Path usual = Given.in(Files.createDirectories(folder.resolve("usual"))).folder();
        return Files.readString(usual.resolve("crisis.yaml"))
                .replace("clusters: [{id: wash, label: Water}]\n", "")
                .replace(was, is);
    }

    private Checked<Rendered> render(Path crisis, Set<Format> formats) {
        return new Render(step -> {}).run(RenderOrder.of(crisis, formats, folder.resolve("out")));
    }
}
