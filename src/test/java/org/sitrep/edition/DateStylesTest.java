package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.Shown;
import org.sitrep.diagnostic.Finding;
import org.sitrep.document.SampleReport;
import org.sitrep.document.html.Templates;
import org.sitrep.edition.print.Editor;
import org.sitrep.edition.print.language.AxisPrinter;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.text.Phrases;
import org.sitrep.fact.crisis.DateStyle;
import org.sitrep.fact.entry.Period;
import org.sitrep.intake.CrisisFolder;

/** Days as a crisis wants them: beside those of another calendar, or with the months of a region. */
class DateStylesTest {

    private static final LocalDate MARCH = LocalDate.of(2024, 3, 9);

    @TempDir
    private Path folder;

    private static Phrases phrases(String language) {
        return Templates.builtIn()
                .value()
                .orElseThrow()
                .phrases(language)
                .value()
                .orElseThrow();
    }

    private static Printer printer(String language, DateStyle style) {
        return new Printer(phrases(language), "en", 2024, Optional.of(style));
    }

    private ReportModel brief(String dates, String language) {
        Given given = Given.in(folder).append("crisis.yaml", dates).known("2024-03-10", """
            - {event: The road is cut, id: cut, date: 2024-03-09, tracks: [truce], source: un}
            - {note: overview, text: {en: "Cut on {date:cut}.", fa-AF: "بسته از {date:cut}.", ar: "قُطع في {date:cut}."}}
            """);
        return Editor.report(
                        given.asOf("2024-03-10"),
                        Optional.empty(),
                        new Edition(phrases(language), Edition.Basis.GIVEN, SampleReport.CANVAS))
                .value()
                .orElseThrow();
    }

    private static String overview(ReportModel brief) {
        StringBuilder text = new StringBuilder();
        Shown.in(brief)
                .overview()
                .orElseThrow()
                .blocks()
                .forEach(block -> block.lines().forEach(line -> line.forEach(span -> text.append(span.text()))));
        return text.toString();
    }

    private static String timeline(ReportModel brief) {
        return Shown.in(brief).timeline().orElseThrow().rows().get(0).date().text();
    }

    @Test
    void solarHijriDaysStandBesideOursInDari() {
        ReportModel brief = brief("dates: {fa-AF: solar-hijri}\n", "fa-AF");
        assertThat(brief.masthead().times().asOf().text()).isEqualTo("۱۰ مارچ ۲۰۲۴ (۲۰ حوت ۱۴۰۲)");
        assertThat(overview(brief)).isEqualTo("بسته از ۹ مارچ (۱۹ حوت).");
        assertThat(timeline(brief)).isEqualTo("۹ مارچ (۱۹ حوت)");
    }

    @Test
    void otherLanguagesAndCrisesThatDoNotAskHaveOursAlone() {
        assertThat(brief("dates: {fa-AF: solar-hijri}\n", "en")
                        .masthead()
                        .times()
                        .asOf()
                        .text())
                .isEqualTo("10 March 2024");
        assertThat(brief("", "fa-AF").masthead().times().asOf().text()).isEqualTo("۱۰ مارچ ۲۰۲۴");
    }

    @Test
    void aRunOfDaysHasBothAndTheAxisOfAPictureOursAlone() {
        Printer dari = printer("fa-AF", DateStyle.SOLAR_HIJRI);
        assertThat(dari.fullSpan(new Period(MARCH, MARCH.plusDays(20))).text())
                .startsWith("۹")
                .contains("(۱۹ حوت ۱۴۰۲ ")
                .endsWith("۱۰ حمل ۱۴۰۳)");
        assertThat(new AxisPrinter(dari).day(MARCH)).doesNotContain("حوت");
    }

    @Test
    void aMonthJoinsNothingWhereNoYearFollows() {
        Printer dari = printer("fa-AF", DateStyle.SOLAR_HIJRI);
        LocalDate august = LocalDate.of(2024, 8, 31);
        assertThat(dari.day(august)).isEqualTo("۳۱ اگست (۱۰ سنبله)");
        assertThat(dari.fullDay(august).text()).isEqualTo("۳۱ اگست ۲۰۲۴ (۱۰ سنبلهٔ ۱۴۰۳)");
        assertThat(dari.spoken(new Period(august, august.plusDays(2)))).doesNotContain("\u0654");
        assertThat(new Printer(phrases("fa-AF"), "en", 2024).day(august)).doesNotContain("\u0654");
    }

    @Test
    void aDayInBracketsHasNoBracketsWithin() {
        Printer dari = printer("fa-AF", DateStyle.SOLAR_HIJRI);
        String day = dari.day(LocalDate.of(2024, 8, 31));
        assertThat(dari.say("note.day", Map.of("date", day))).isEqualTo("(۳۱ اگست، ۱۰ سنبله)");
        assertThat(dari.say("detail.earlier-figure", Map.of("value", "۸", "date", day)))
                .isEqualTo("۸ (۳۱ اگست، ۱۰ سنبله)");
        assertThat(dari.say("highlight.figure", Map.of("what", "الف", "value", "۸", "source", "ب", "date", day)))
                .isEqualTo("الف: ۸ (ب، ۳۱ اگست، ۱۰ سنبله).");
        assertThat(dari.say("entry.note", Map.of("date", day, "section", "الف", "text", "ب")))
                .isEqualTo("متن مؤرخ ۳۱ اگست (۱۰ سنبله) (الف): ب");
        assertThat(dari.say("prose.since", Map.of("date", day))).endsWith("۳۱ اگست (۱۰ سنبله)");
    }

    @Test
    void theMonthsOfTheLevantWhereACrisisAsksForThem() {
        ReportModel brief = brief("dates: {ar: levantine}\n", "ar");
        assertThat(brief.masthead().times().asOf().text()).isEqualTo("10 آذار 2024");
        assertThat(overview(brief)).isEqualTo("قُطع في 9 آذار.");
        assertThat(timeline(brief)).isEqualTo("9 آذار");
    }

    @Test
    void everyMonthOfTheLevantAndBothNames() {
        Printer levantine = printer("ar", DateStyle.LEVANTINE);
        Printer both = printer("ar", DateStyle.LEVANTINE_AND_WESTERN);
        List<String> names = List.of(
                "كانون الثاني",
                "شباط",
                "آذار",
                "نيسان",
                "أيار",
                "حزيران",
                "تموز",
                "آب",
                "أيلول",
                "تشرين الأول",
                "تشرين الثاني",
                "كانون الأول");
        for (int month = 1; month <= 12; month++) {
            LocalDate day = LocalDate.of(2024, month, 9);
            assertThat(levantine.day(day)).isEqualTo("9 " + names.get(month - 1));
            assertThat(both.day(day)).startsWith("9 " + names.get(month - 1) + "/");
        }
        assertThat(both.fullDay(LocalDate.of(2016, 9, 25)).text()).isEqualTo("25 أيلول/سبتمبر 2016");
        assertThat(levantine.fullSpan(new Period(MARCH, MARCH.plusDays(30))).text())
                .contains("آذار", "نيسان")
                .doesNotContain("مارس", "أبريل");
    }

    @Test
    void aWayOfWritingDaysThatThereIsNotIsAnErrorWithTheNearest() {
        Given given = Given.in(folder).append("crisis.yaml", "dates: {fa-AF: solar}\n");
        assertThat(CrisisFolder.read(given.folder()).findings())
                .filteredOn(Finding::isError)
                .singleElement()
                .satisfies(found -> assertThat(found.hint()).contains("solar-hijri"));
    }
}
