package org.sitrep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.app.report.Format;
import org.sitrep.app.report.Render;
import org.sitrep.app.report.RenderOrder;
import org.sitrep.fact.entry.Moment;

/** Columns take the width that their words need: none wraps while there is room, and no word is broken. */
class ColumnWidthsTest {

    private static final String DAY = "2016-09-20";

    @TempDir
    private Path folder;

    /** The case `rows-70`. */
    @Test
    void aRowOfSeventyIsOneLine() throws IOException {
        Given given = given(IntStream.range(0, 70)
                        .mapToObj(number -> "  - {id: d%d, name: District %d}\n".formatted(number, number))
                        .collect(Collectors.joining()))
                .write("sources.yaml", "sources: [{id: un, name: Ministry of Health, kind: government}]\n")
                .known(
                        DAY,
                        IntStream.range(0, 70)
                                .mapToObj(number -> figure(100 + number, "d" + number, ""))
                                .collect(Collectors.joining("\n")));

        String table = pdf(given).replaceFirst("(?s).*?What and where", "");

        assertThat(count(table, "Ministry of Health")).isGreaterThanOrEqualTo(70);
        assertThat(count(table, "Ministry of\\s*\\n")).isZero();
    }

    @Test
    void aLongRemarkTakesNoRoomOfSourceAndChange() throws IOException {
        Given given = given("")
                .write(
                        "sources.yaml",
                        "sources: [{id: un, name: Ministry of Public Health and Population of the Valley, kind:"
                                + " government}]\n")
                .known("2016-09-10", figure(1_800_000, "north", "").replace(DAY, "2016-09-10"))
                .known(
                        DAY,
                        figure(
                                2_400_000,
                                "north",
                                ", remark: \"" + "Counted in camps and with host families. ".repeat(12) + "\""));

        String table = pdf(given).replaceAll("(?s).*What and where|\nSources.*", "");

        assertThat(count(table, "Ministry of\\s+Public([^\\n]*\\n){1,3}?of the Valley"))
                .isOne();
        assertThat(count(table, "up by[^\\n]*\\n?[^\\n]*10\\s+Sept")).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Emergency telecommunications",
                "Camp coordination and camp management",
                "Notfalltelekommunikation und Bevölkerungsschutz",
                "Télécommunications d’urgence",
                "Телекоммуникации в чрезвычайных ситуациях",
                "Продовольча безпека та життєзабезпечення",
                "تنسيق وإدارة المخيمات والاتصالات",
            })
    void noClusterNameIsBrokenWithinAWord(String name) throws IOException {
        Given given = given("", "label: Water", "label: \"" + name + "\"")
                .known(DAY, figure(5, "north", "") + "\n- {note: needs, cluster: wash, text: None., source: un}");

        String pdf = pdf(given).replaceAll("\\s+", " ");

        assertThat(name.split(" ")).allSatisfy(word -> assertThat(pdf).contains(word));
        assertThat(pdf).doesNotContain("\u00ad");
    }

    /** A number is one word, however narrow its column. */
    @Test
    void noNumberIsBroken() throws IOException {
        Given given = given("")
                .known(
                        DAY,
                        figure(5, "north", ", remark: \"" + "Counted in camps. ".repeat(40) + "\"")
                                .replace("value: 5", "value: \"1,234,567 to 2,345,678\""));

        assertThat(pdf(given)).contains("1,234,567 to 2,345,678");
    }

    @Test
    void theHeadOfARowSaysWhatIsCountedAndWhere() throws IOException {
        Given given = given("").known(DAY, figure(5, "north", "") + "\n" + figure(6, "south", ""));

        render(given);

        String html = Files.readString(folder.resolve("out/valley-2016-09-20-en.html"));
        assertThat(html)
                .contains("<span class=\"what\">People without water</span> <span class=\"q\">· The north</span>")
                .contains("<th scope=\"row\" aria-label=\"People without water · The south\">");
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(file(".pdf")))) {
            assertThat(aloud(pdf.getDocumentCatalog().getStructureTreeRoot()))
                    .containsOnlyOnce("Span: People without water · The south");
        }
    }

    /** Returns the words that screen readers say in place of those on the page, with what they stand in. */
    private static List<String> aloud(PDStructureNode node) {
        List<String> words = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                Optional.ofNullable(element.getAlternateDescription())
                        .ifPresent(said -> words.add(element.getStructureType() + ": " + said));
                words.addAll(aloud(element));
            }
        }
        return words;
    }

    private Given given(String places) throws IOException {
        return given(places, "", "");
    }

    private Given given(String places, String was, String is) throws IOException {
        Given given = Given.in(Files.createDirectory(folder.resolve("crisis")));
        Path file = given.folder().resolve("crisis.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("fresh-for: 7,", "fresh-for: 30, cluster: wash,")
                        .replace("sources: [un, radio]}", "sources: [un]}")
                        .replace("actors:\n", places + "actors:\n")
                        .replace(was.isEmpty() ? "\0" : was, is));
        return given;
    }

    private static String figure(int value, String place, String more) {
        return "- {figure: without-water, value: %d, date: %s, place: %s, source: un%s}"
                .formatted(value, DAY, place, more);
    }

    private String pdf(Given given) throws IOException {
        render(given);
        return PdfReader.PDFBOX.text(Files.readAllBytes(file(".pdf")), folder);
    }

    private void render(Given given) {
        RenderOrder order = RenderOrder.of(given.folder(), Set.of(Format.HTML, Format.PDF), folder.resolve("out"))
                .on(Optional.of(Moment.parse(DAY)), Optional.of(Moment.parse("2016-09-10")))
                .in("en");
        assertThat(new Render(step -> {}).run(order).value()).isPresent();
    }

    private Path file(String ending) throws IOException {
        try (Stream<Path> written = Files.list(folder.resolve("out"))) {
            return written.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static long count(String text, String words) {
        return Pattern.compile(words).matcher(text).results().count();
    }
}
