package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.app.report.Format;
import org.sitrep.app.report.Render;
import org.sitrep.app.report.RenderOrder;
import org.sitrep.edition.text.Passage.Span;
import org.sitrep.fact.entry.Moment;

/** Whom everybody may call: a number with a name stands in the report, one without stands nowhere by itself. */
class HotlinesTest {

    private static final String DAY = "2016-09-25";

    private static final String LINES = """
        hotlines:
          - {name: {en: Cholera line, ar: خط الكوليرا}, number: "0800 555 0100", hours: {en: day and night, ar: ليلا ونهارا}}
          - "0800 555 0199"
          - {name: {en: Ambulance}, number: "117"}
        """;

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void aCrisis() {
        given = Given.in(folder.resolve("valley"))
                .known(DAY, "- {note: overview, text: All is quiet.}\n")
                .append("crisis.yaml", LINES);
    }

    private Part.Narrative hotlines() {
        return (Part.Narrative) given.brief(DAY).part("hotlines").orElseThrow();
    }

    private Stream<String> lines() {
        return hotlines().text().orElseThrow().blocks().stream()
                .flatMap(block -> block.lines().stream())
                .map(HotlinesTest::words);
    }

    private static String words(List<Span> line) {
        return String.join("", line.stream().map(Span::text).toList());
    }

    private String rendered(String language, Format format) throws Exception {
        Path out = folder.resolve("out");
        RenderOrder order = RenderOrder.of(given.folder(), Set.of(format), out)
                .on(Optional.of(Moment.parse(DAY)), Optional.empty())
                .in(language);
        Path file = new Render(step -> {})
                .run(order)
                .value()
                .orElseThrow()
                .files()
                .get(0)
                .file();
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    @Test
    void oneMayHaveAnAddressInPlaceOfANumber() {
        given.replace("crisis.yaml", "number: \"117\"", "email: ambulance@valley.example");
        assertThat(lines()).contains("Ambulance · ambulance@valley.example");
        assertThat(given.checked(DAY)).noneMatch(rule -> rule.contains("contact") || rule.contains("private"));
    }

    @Test
    void thoseWithANameStandBeforeTheSources() {
        assertThat(lines()).containsExactly("Cholera line · 0800 555 0100 · day and night", "Ambulance · 117");
        assertThat(given.brief(DAY).parts())
                .extracting(part -> part.heading().id())
                .containsSubsequence("hotlines", "sources", "contacts");
        assertThat(hotlines().heading().text()).isEqualTo("Hotlines");
    }

    @Test
    void inAnOutbreakTheyStandRightAfterTheOverview() {
        given.append("crisis.yaml", "kind: outbreak\n");
        assertThat(given.brief(DAY).parts())
                .extracting(part -> part.heading().id())
                .containsSubsequence("overview", "hotlines", "counting");
    }

    @Test
    void aListOfPartsLeavesThemOutNever() {
        given.append("crisis.yaml", "report: [overview]\n");
        assertThat(given.brief(DAY).part("hotlines")).isPresent();
    }

    @Test
    void withoutNamesThereIsNoSuchPart() {
        given.replace("crisis.yaml", LINES, "hotlines: [\"0800 555 0100\", help@sitrep.example]\n");
        assertThat(given.brief(DAY).part("hotlines")).isEmpty();
    }

    @Test
    void theyAreNoContactsOutsideTheContacts() {
        assertThat(given.checked(DAY)).doesNotContain("contact-outside-contacts");
    }

    @Test
    void aTelephoneCallsThemInThePageAndInTheMail() throws Exception {
        for (Format format : List.of(Format.HTML, Format.MAIL)) {
            assertThat(rendered("en", format))
                    .as(format.name())
                    .contains("<a href=\"tel:0800-555-0100\"><bdi>0800 555 0100</bdi></a>");
        }
        assertThat(rendered("en", Format.TEXT)).contains("* Cholera line · 0800 555 0100 · day and night");
    }

    @Test
    void aMailIsMadeWhereTheReportSaysThatThereIsNone() throws Exception {
        given.replace("crisis.yaml", LINES, "report: [overview, {part: hotlines, when-empty: true}]\n");
        assertThat(rendered("en", Format.HTML)).contains("Hotlines", "No information given");
        assertThat(rendered("en", Format.MAIL)).doesNotContain("Hotlines");
    }

    @Test
    void aNumberKeepsItsOrderBetweenWordsFromRightToLeft() throws Exception {
        given.replace("crisis.yaml", "languages: [en]", "languages: [en, ar]");
        assertThat(rendered("ar", Format.TEXT))
                .contains("خط الكوليرا · \u20680800 555 0100\u2069 · ليلا ونهارا", "Ambulance");
        assertThat(rendered("ar", Format.HTML)).contains("href=\"tel:0800-555-0100\"");
    }

    @Test
    void oneInAnotherLanguageSaysSo() throws Exception {
        given.replace("crisis.yaml", "languages: [en]", "languages: [en, ar]");
        assertThat(rendered("ar", Format.HTML)).contains("<span lang=\"en\"><strong>Ambulance</strong>");
    }

    @Test
    void aNumberWithLettersOrWithoutANameIsAnError() {
        String before = LINES;
        for (String wrong : List.of("{name: Line, number: 0800 HELP}", "{number: \"117\"}", "{name: Line}")) {
            String lines = "hotlines: [" + wrong + "]\n";
            given.replace("crisis.yaml", before, lines);
            assertThat(given.findings()).as(wrong).hasSize(1);
            before = lines;
        }
    }
}
