package org.sitrep.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.Shown;
import org.sitrep.document.SampleReport;
import org.sitrep.edition.Edition;
import org.sitrep.edition.FigureBlock;
import org.sitrep.edition.ReportModel;
import org.sitrep.edition.print.Editor;
import org.sitrep.edition.text.Phrases;
import org.sitrep.situation.Situation;

/** Published mistakes that no ledger can hold, because nobody types what they got wrong. */
class NoOutputCanTest {

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void layOutTheCrisis() {
        given = Given.in(folder);
    }

    private String change(int from, int to) {
        given.known("2016-09-02", """
                - {figure: without-water, value: %s, date: 2016-09-01, place: north, source: un}
                - {figure: without-water, value: %s, date: 2016-09-02, place: north, source: un}
                """.formatted(from, to));
        List<FigureBlock> people = Shown.in(given.brief("2016-09-02")).figures();
        return people.get(0).rows().get(0).change().orElseThrow();
    }

    /** "22, -1" stood beside the arrow for "stable". */
    @Test
    void theWordForAChangeFollowsFromItsNumber() {
        for (int from = 0; from < 40; from += 3) {
            for (int to = 0; to < 40; to += 7) {
                String word = from == to ? "unchanged" : from < to ? "up by " + (to - from) : "down by " + (from - to);
                assertThat(change(from, to)).startsWith(word);
            }
        }
    }

    /** "18 / 31" turned into "31 / 18" on a right-to-left page: a value is one piece, kept so by the page. */
    @Test
    void aRangeIsOneValueInEveryLanguageFromTheLowerToTheHigher() {
        given.known("2016-09-01", """
                - {figure: without-water, id: r, value: 18 to 31, date: 2016-09-01, place: north, source: un}
                - {note: overview, text: "It is {figure:r}."}
                """);
        for (String language : List.of("en", "ar", "fa", "fr")) {
            ReportModel model = brief(given.asOf("2016-09-01"), language);
            String text = Shown.in(model)
                    .overview()
                    .orElseThrow()
                    .blocks()
                    .get(0)
                    .lines()
                    .get(0)
                    .get(1)
                    .text();
            assertThat(Plain.of(text)).matches("18\\D+31");
        }
        given.known(
                "2016-09-01",
                "- {figure: without-water, value: 31 to 18, date: 2016-09-01, place: north, source: un}\n");
        assertThat(given.findings()).extracting(f -> f.rule().id()).containsExactly("wrong-quantity");
    }

    /** The French edition covered 16 August to 11 September; the English one, 19 August to 8 September. */
    @Test
    void theEditionsOfOneReportHaveTheSameDatesAndFigures() {
        given.known("2016-08-16", """
                - {figure: without-water, value: about 1.5 million, date: 2016-08-16, place: north, source: un}
                - {figure: killed, value: 7, period: 2016-08-10/2016-08-16, place: north, source: un}
                - {figure: deaths, value: 232, date: 2016-08-16, place: north, source: un}
                - {figure: cases, value: 896, date: 2016-08-16, place: north, source: un}
                """);
        Situation situation = given.asOf("2016-09-01");
        List<String> english = facts(brief(situation, "en"));
        assertThat(english).hasSizeGreaterThan(8);
        for (String language : List.of("fr", "ar", "ru", "es", "uk")) {
            assertThat(facts(brief(situation, language))).as(language).isEqualTo(english);
        }
    }

    /** English wording under another language's numbers and dates: what differs is print, not fact. */
    private static ReportModel brief(Situation situation, String language) {
        Phrases phrases = new Phrases(language, "phrases", withLocale(language));
        return Editor.report(
                        situation, Optional.empty(), new Edition(phrases, Edition.Basis.GIVEN, SampleReport.CANVAS))
                .value()
                .orElseThrow();
    }

    private static Map<String, String> withLocale(String language) {
        Map<String, String> patterns = new TreeMap<>(Given.english().patterns());
        patterns.put("locale", language);
        return patterns;
    }

    private static List<String> facts(ReportModel model) {
        List<String> facts = new ArrayList<>();
        facts.add(model.masthead().times().period().from() + "/"
                + model.masthead().times().period().to());
        Shown.in(model).figures().stream()
                .flatMap(block -> block.rows().stream())
                .forEach(row -> {
                    facts.add(row.date().map(date -> date.from().toString()).orElse("none"));
                    facts.add(digits(row.value().orElseThrow().text()));
                });
        Shown.in(model).casualties().forEach(row -> {
            facts.add(row.period().from() + "/" + row.period().to());
            facts.add(digits(row.value().orElseThrow().text()));
        });
        return facts;
    }

    private static String digits(String printed) {
        return Plain.of(printed).replaceAll("\\D", "");
    }
}
