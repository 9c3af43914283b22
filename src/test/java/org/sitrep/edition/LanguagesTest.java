package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.Given;
import org.sitrep.Shown;
import org.sitrep.check.Checks;
import org.sitrep.diagnostic.Finding;
import org.sitrep.document.SampleReport;
import org.sitrep.document.html.Templates;
import org.sitrep.edition.print.Editor;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.text.Passage;
import org.sitrep.edition.text.Phrases;

/** What a brief in another language says where the record has no words in it. */
class LanguagesTest {

    private static final Templates SET = Templates.builtIn().value().orElseThrow();

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void layOutTheCrisis() {
        given = Given.in(folder).known("2016-09-19", """
            - {figure: without-water, id: w, value: about 1.5 million, date: 2016-09-19, place: north, source: un}
            - {note: overview, text: "On {date:w} {figure:w} people had no water."}
            - {event: {en: A bridge fell, fr: Un pont s’est effondré}, date: 2016-09-19, tracks: [truce], source: un}
            """);
    }

    private static Phrases phrases(String language) {
        return SET.phrases(language).value().orElseThrow();
    }

    private ReportModel brief(String language) {
        return Editor.report(
                        given.asOf("2016-09-19"),
                        Optional.empty(),
                        new Edition(
                                phrases(language),
                                Optional.of(phrases("en")),
                                Edition.Basis.GIVEN,
                                Optional.empty(),
                                Optional.empty(),
                                SampleReport.CANVAS,
                                false))
                .value()
                .orElseThrow();
    }

    private static String text(Passage passage) {
        StringBuilder text = new StringBuilder();
        passage.blocks()
                .forEach(block -> block.lines().forEach(line -> line.forEach(span -> text.append(span.text()))));
        return text.toString();
    }

    @Test
    void aPhraseFromRightToLeftChoosesByAWordAsAnyOther() {
        Map<String, String> south = Map.of("latitude", "12", "north", "south", "longitude", "45", "east", "west");

        assertThat(new Printer(phrases("ar"), "en", 2016).say("map.coordinates", south))
                .contains("جنوبًا", "غربًا")
                .doesNotContain("شمالًا");
        assertThat(new Printer(phrases("en"), "en", 2016).say("map.coordinates", south))
                .isEqualTo("12° S, 45° W");
    }

    @Test
    void aTextWithoutWordsInTheLanguageIsMarkedWithItsOwn() {
        assertThat(brief("ru").masthead().title().crisis().lang()).contains("en");
        assertThat(brief("en").masthead().title().crisis().lang()).isEmpty();
        assertThat(Shown.in(brief("fr"))
                        .timeline()
                        .orElseThrow()
                        .rows()
                        .get(0)
                        .text()
                        .lang())
                .isEmpty();
        assertThat(Shown.in(brief("fr"))
                        .timeline()
                        .orElseThrow()
                        .rows()
                        .get(0)
                        .text()
                        .text())
                .isEqualTo("Un pont s’est effondré");
    }

    @Test
    void proseThatFallsBackPrintsItsNumbersAndDaysInItsOwnLanguageAndDirection() {
        Passage overview = Shown.in(brief("ar")).overview().orElseThrow();
        assertThat(text(overview)).isEqualTo("On 19 September about 1.5 million people had no water.");
        assertThat(overview.lang()).contains("en");
        assertThat(overview.dir()).contains("ltr");
    }

    @Test
    void whatIsNotInTheLanguageIsOneWarningOrEachAnError() {
        List<Finding> reported = Checks.ofLanguage(given.asOf("2016-09-19"), "ru", false);
        List<Finding> strict = Checks.ofLanguage(given.asOf("2016-09-19"), "ru", true);
        assertThat(reported).isEmpty();
        assertThat(Checks.ofForeign(given.asOf("2016-09-19"), phrases("ru")))
                .get()
                .satisfies(finding -> assertThat(finding.rule().id()).isEqualTo("foreign-edition"));
        assertThat(Checks.ofForeign(given.asOf("2016-09-19"), phrases("en"))).isEmpty();
        assertThat(strict).hasSizeGreaterThan(10).allMatch(Finding::isError);
        assertThat(Checks.ofLanguage(given.asOf("2016-09-19"), "en", true)).isEmpty();
    }

    @Test
    void anEditionInWordingThatNobodyReviewedSaysSo() {
        assertThat(brief("uk").masthead().marks().unreviewed()).isPresent();
        assertThat(brief("en").masthead().marks().unreviewed()).isEmpty();
        Map<String, String> reviewed = new TreeMap<>(phrases("uk").patterns());
        reviewed.put("reviewed", "A. Translator, 2026-11-22");
        Phrases read = new Phrases("uk", "uk.properties", reviewed);
        assertThat(Editor.report(
                                given.asOf("2016-09-19"),
                                Optional.empty(),
                                new Edition(read, Edition.Basis.GIVEN, SampleReport.CANVAS))
                        .value()
                        .orElseThrow()
                        .masthead()
                        .marks()
                        .unreviewed())
                .isEmpty();
    }

    @Test
    void dariHasTheDayBeforeTheMonthAndItsOwnDigits() {
        assertThat(brief("fa-AF").masthead().times().asOf().text()).isEqualTo("۱۹ سپتمبر ۲۰۱۶");
        assertThat(Shown.in(brief("fa-AF"))
                        .timeline()
                        .orElseThrow()
                        .rows()
                        .get(0)
                        .date()
                        .text())
                .isEqualTo("۱۹ سپتمبر");
    }

    @Test
    void withinAPhraseFromRightToLeftAForeignNameKeepsItsOrder() {
        assertThat(brief("ar").sources().get(0).toString()).contains("The UN");
        given.known("2016-09-19", """
            - {figure: without-water, value: 5, date: 2016-09-19, place: north, source: un, via: radio, document: Page 3}
            """);
        assertThat(brief("ar").sources().get(0).via().orElseThrow()).contains("\u2068The radio\u2069");
        assertThat(brief("ru").sources().get(0).via().orElseThrow()).doesNotContain("\u2068");
    }

    @Test
    void aCorrectionOrChangeThatIsSaidInAnotherLanguageIsMarkedToo() {
        given.replace("crisis.yaml", "languages: [en]", "languages: [en, fr]");
        given.known("2016-09-19T10:00", """
            - {note: background, id: b, text: {en: A town on a river., fr: Une ville au bord d’un fleuve.}}
            - {event: {en: A road closed, fr: Une route est fermée}, id: e, date: 2016-09-19, source: un}
            - {demand: truce, ask: {en: A truce, fr: Une trêve}, id: d, by: envoy, date: 2016-09-19, source: un}
            """);
        given.known("2016-09-19T12:00", """
            - {correct: b, set: {text: A town on two rivers.}, cause: our-error, reason: {en: Misread, fr: Erreur}}
            - {correct: e, set: {event: Two roads closed}, cause: our-error, reason: {en: Misread, fr: Erreur}}
            - {correct: d, set: {ask: A long truce}, cause: our-error, reason: {en: Misread, fr: Erreur}}
            """);
        assertThat(Shown.in(brief("fr")).revisions()).hasSize(3).allSatisfy(revision -> {
            assertThat(revision.was().text().lang()).isEmpty();
            assertThat(revision.now())
                    .singleElement()
                    .satisfies(now -> assertThat(now.text().lang()).contains("en"));
        });
        assertThat(Shown.in(brief("en")).revisions())
                .allSatisfy(revision ->
                        assertThat(revision.now().get(0).text().lang()).isEmpty());
    }

    @Test
    void aCorrectionThatChangesNoWordOfAnEditionSaysSo() {
        given.known("2016-09-18", """
            - demand: road
              ask: {en: Open the roads, fr: Ouvrir la route}
              date: 2016-09-08
              by: envoy
              of: [army]
              source: un
            - {condition: siege, id: s, since: 2016-09-01, by: army, source: un, remark: {en: No food, fr: Sans vivres}}
            - {event: {en: A bridge fell, fr: Un pont tombe}, id: e, date: 2016-09-08, source: un}
            """)
                .known("2016-09-19", """
                    - {correct: road, set: {ask: {en: Open the road, fr: Ouvrir la route}}, cause: our-error, reason: x}
                    - {correct: s, set: {remark: {en: No bread, fr: Sans vivres}}, cause: our-error, reason: x}
                    - {correct: e, set: {event: {en: A bridge falls, fr: Un pont tombe}}, cause: our-error, reason: x}
                    """)
                .replace("crisis.yaml", "languages: [en]", "languages: [en, fr]");

        assertThat(Shown.in(brief("fr")).revisions()).hasSize(3).allSatisfy(revision -> {
            assertThat(revision.was().text().text()).doesNotContain("army");
            assertThat(revision.now())
                    .extracting(now -> now.text().text())
                    .containsExactly("Aucun changement dans le texte de cette édition");
        });
        assertThat(Shown.in(brief("en")).revisions())
                .hasSize(3)
                .allSatisfy(revision -> assertThat(revision.now().get(0).text())
                        .isNotEqualTo(revision.was().text()))
                .noneMatch(revision -> revision.now().get(0).text().text().contains("No change"));
    }

    @Test
    void anActorThatAloneWasCorrectedIsNamedForWhatItDid() {
        given.known("2016-09-18", """
            - {demand: road, ask: Open the road, date: 2016-09-08, by: envoy, of: [army], source: un}
            - {condition: siege, id: s, since: 2016-09-01, by: army, source: un}
            """).known("2016-09-19", """
                - {correct: road, set: {by: parties}, cause: our-error, reason: x}
                - {correct: s, set: {by: parties}, cause: our-error, reason: x}
                """);

        assertThat(Shown.in(brief("en")).revisions())
                .extracting(revision -> revision.was().text().text() + " > "
                        + revision.now().get(0).text().text())
                .containsExactlyInAnyOrder(
                        "Demand of 8 September: Open the road. By: The envoy. Of: The army > "
                                + "Demand of 8 September: Open the road. By: The parties. Of: The army",
                        "Siege, since 1 September. By: The army > Siege, since 1 September. By: The parties");
    }

    /** Otherwise a day after a foreign name would run on with it, from left to right. */
    @Test
    void whatStandsBetweenCommasKeepsItsOwnDirection() {
        assertThat(new Printer(phrases("fa-AF"), "en", 2016).commas(List.of("The north", "۱۹ تا ۲۵ سپتمبر")))
                .isEqualTo("\u2068The north\u2069، ۱۹ تا ۲۵ سپتمبر");
        assertThat(new Printer(phrases("en"), "en", 2016).commas(List.of("The north", "19 September")))
                .isEqualTo("The north, 19 September");
    }

    @ParameterizedTest
    @CsvSource({"12, شماره ۱۲ ", "2/Rev. 1, شماره \u2068۲/Rev. ۱\u2069 "})
    void theNumberOfTheReportBeforeIsInTheDigitsOfTheLanguage(String label, String printed) {
        Edition edition = new Edition(
                phrases("fa-AF"),
                Optional.of(phrases("en")),
                Edition.Basis.GIVEN,
                Optional.empty(),
                Optional.of(label),
                SampleReport.CANVAS,
                false);
        ReportModel model = Editor.report(given.asOf("2016-09-19"), Optional.of(given.asOf("2016-09-18")), edition)
                .value()
                .orElseThrow();
        assertThat(Shown.in(model).changes().orElseThrow().toString()).contains(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
        اتصلوا بالرقم 0800 555 0199. # اتصلوا بالرقم <0800 555 0199>.
        اتصلوا (0800-555-0199) أو +963 11 555 0199 # اتصلوا (<0800-555-0199>) أو <+963 11 555 0199>
        الخط 555-0199 و 12 500 شخص # الخط <555-0199> و <12 500> شخص
        اتصلوا بالرقم ٠٨٠٠ ٥٥٥ ٠١٩٩ اليوم # اتصلوا بالرقم <٠٨٠٠^ ٥٥٥^ ٠١٩٩> اليوم
        الأطفال بعمر 0-59 شهرا و 6-59 و 5 - 10 # الأطفال بعمر 0-59 شهرا و 6-59 و 5 - 10
        من 08:00-09:00 عام 2015-2016 و 100-200 # من 08:00-09:00 عام 2015-2016 و 100-200
        """)
    void aNumberInGroupsRunsFromLeftToRight(String typed, String printed) {
        String isolated = printed.replace('<', '\u2068').replace('>', '\u2069').replace('^', '\u200e');
        given.known("2016-09-19", """
            - {note: overview, text: {en: Call, ar: "%1$s"}}
            - {note: background, text: {en: Call, ar: "{literal:%1$s}"}}
            - {figure: without-water, value: 5, date: 2016-09-19, place: north, source: un, remark: {en: Call, ar: "%1$s"}}
            """.formatted(typed));
        given.replace("crisis.yaml", "languages: [en]", "languages: [en, ar]");

        assertThat(text(Shown.in(brief("ar")).overview().orElseThrow())).isEqualTo(isolated);
        assertThat(text(Shown.in(brief("ar")).background().orElseThrow())).isEqualTo(isolated);
        assertThat(brief("ar").toString()).contains("text=" + isolated + ", lang");
        assertThat(brief("en").toString()).doesNotContain("\u2068");
    }

    @Test
    void aNumberInGroupsIsNotTornByAMark() {
        given.known("2016-09-19", """
            - {note: overview, source: un, text: {en: Call, fa-AF: "زنگ بزنید 0800 555 0199. بیایید."}}
            - {note: background, text: {en: Call, fa-AF: "{date:w} زنگ بزنید 0800 555 0199"}}
            - {figure: without-water, id: w, value: 5, date: 2016-09-19, place: north, source: un}
            """).replace("crisis.yaml", "languages: [en]", "languages: [en, fa-AF]");

        List<Passage.Span> line = Shown.in(brief("fa-AF"))
                .background()
                .orElseThrow()
                .blocks()
                .get(0)
                .lines()
                .get(0);

        assertThat(line.get(line.size() - 1).text()).isEqualTo("\u20680800 555 0199\u2069");
        assertThat(line.get(line.size() - 1).notes().sources()).hasSize(1);
    }
}
