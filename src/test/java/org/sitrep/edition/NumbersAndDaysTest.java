package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.document.html.Templates;
import org.sitrep.edition.print.language.AxisPrinter;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.print.language.QuantityPrinter;
import org.sitrep.fact.entry.Period;
import org.sitrep.fact.entry.Timing;
import org.sitrep.fact.quantity.Quantity;
import org.sitrep.fact.quantity.QuantityReader;

/** Numbers, days and stops as people write them in each language. */
class NumbersAndDaysTest {

    private static Printer printer(String language) {
        return new Printer(
                Templates.builtIn()
                        .value()
                        .orElseThrow()
                        .phrases(language)
                        .value()
                        .orElseThrow(),
                "en",
                2016);
    }

    private static String print(String language, String value) {
        return new QuantityPrinter(printer(language))
                .print(QuantityReader.read(value).quantity().orElseThrow())
                .text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.2 billion | 12亿",
                "100 million | 1亿",
                "5 to 10 thousand | 5000至1万",
                "1.5 million | 150万",
                "250,000 | 25万",
                "25 to 30 thousand | 2.5万至3万",
                "about 2.45 million | 约245万",
                "at least 1,234,500,000 | 至少12.345亿",
                "9,999 | 9999",
                "12,345 | 12,345",
                "226,898 | 226,898",
                "1,234,567 | 1,234,567",
                "12,300 | 1.23万",
                "0 | 0"
            })
    void aRoundNumberIsChineseInTenThousandsAndAnyOtherKeepsItsDigits(String value, String printed) {
        assertThat(print("zh-Hans", value)).isEqualTo(printed);
    }

    @Test
    void theAxesOfChinesePicturesCountInTenThousandsToo() {
        AxisPrinter axes = new AxisPrinter(printer("zh-Hans"));
        assertThat(List.of(5_000, 200_000, 2_000_000))
                .extracting(n -> axes.number(BigDecimal.valueOf(n)))
                .containsExactly("5000", "20万", "200万");
    }

    @ParameterizedTest
    @CsvSource({"en, '250,000'", "fr, 250 000", "es, 250.000", "ar, '250,000'", "fa-AF, ۲۵۰٬۰۰۰"})
    void noOtherLanguageCountsInTenThousands(String language, String printed) {
        assertThat(print(language, "250,000").replace('\u202F', ' ')).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "1, يوم واحد, قبل يوم واحد",
        "2, يومان, قبل يومين",
        "3, 3 أيام, قبل 3 أيام",
        "5, 5 أيام, قبل 5 أيام",
        "11, 11 يوما, قبل 11 يوما",
        "22, 22 يوما, قبل 22 يوما",
        "100, 100 يوم, قبل 100 يوم",
        "101, 101 يوم, قبل 101 يوم",
        "102, 102 يوم, قبل 102 يوم",
        "111, 111 يوما, قبل 111 يوما"
    })
    void arabicCountsDaysInTheSingularTheDualAndThePlurals(long days, String counted, String ago) {
        Map<String, Object> gaps = Map.of("what", "حصار", "days", days, "date", "4 مايو");
        Printer arabic = printer("ar");
        assertThat(arabic.say("highlight.clock", gaps)).isEqualTo("حصار: " + counted + " منذ 4 مايو.");
        assertThat(arabic.say("clock.last-confirmed", gaps)).endsWith("، " + ago);
        assertThat(arabic.say("clock.days", gaps) + " " + arabic.say("clock.days-since", gaps))
                .isEqualTo(counted + " منذ 4 مايو");
        assertThat(arabic.say("clock.days", gaps) + " " + arabic.say("demand.days", gaps))
                .isEqualTo(counted + " منذ أول دعوة مسجلة");
    }

    @ParameterizedTest
    @CsvSource({"chart.older, رقمان أقدمان", "chart.more, رقمان آخران", "course.events, حدثان"})
    void arabicHasTheDualOfOtherThingsToo(String key, String two) {
        assertThat(printer("ar").say(key, Map.of("count", 2L))).isEqualTo(two);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Is the truce over?",
                "en | “Stop!”",
                "en | Nobody knows…",
                "en | It fell (on Friday.)",
                "ar | هل انتهت الهدنة؟",
                "fa-AF | «آتش‌بس تمام شد؟»",
                "zh-Hans | 停战结束了吗？",
                "ru | Мост упал 3 мая 2016 г.",
                "en | పోరు ముగిసిందా।",
                "en | សន្តិភាព។",
                "en | ተኩስ ቆሟል።",
                "en | جنگ بندی۔"
            })
    void noStopFollowsWhatEndsASentenceByItself(String language, String text) {
        Printer printer = printer(language);
        assertThat(printer.say("highlight.event", Map.of("date", "1", "text", text))
                        .replaceAll("[\u2068\u2069]", ""))
                .endsWith(text);
        assertThat(printer.join(printer.own(text), List.of(printer.own("Next"))).text())
                .isEqualTo(text + (language.equals("zh-Hans") ? "" : " ") + "Next");
    }

    @ParameterizedTest
    @CsvSource({"en, The bridge is open., The bridge is open", "zh-Hans, 桥已开放。, 桥已开放", "ar, فُتح الجسر., فُتح الجسر"})
    void aSentenceWithoutItsStopGetsOne(String language, String closed, String text) {
        assertThat(printer(language).say("highlight.event", Map.of("date", "1", "text", text)))
                .endsWith(closed);
    }

    @Test
    void theDayPrintedIsTheDayTypedInAnyYear() {
        LocalDate old = LocalDate.of(1402, 12, 19);
        assertThat(printer("en").fullDay(old).text()).isEqualTo("19 December 1402");
        assertThat(printer("en").fullSpan(new Period(old, old.plusDays(2))).text())
                .isEqualTo("19–21 December 1402");
        assertThat(printer("ar").fullDay(LocalDate.of(1582, 3, 4)).text()).isEqualTo("4 مارس 1582");
        assertThat(printer("fa-AF").fullDay(old).text()).isEqualTo("۱۹ دسمبر ۱۴۰۲");
    }

    @Test
    void theFirstOfAMonthIsFrenchAsAnOrdinal() {
        Printer french = printer("fr");
        LocalDate first = LocalDate.of(2016, 9, 1);
        assertThat(french.fullDay(first).text()).isEqualTo("1er septembre 2016");
        assertThat(french.day(first.plusDays(20))).isEqualTo("21 septembre");
        assertThat(french.shortDay(first).text()).isEqualTo("1er sept.");
        assertThat(french.when(new Timing.Over(new Period(first, first.plusDays(18))))
                        .text())
                .isEqualTo("1er–19 sept.");
        assertThat(french.fullSpan(new Period(first, first.plusMonths(1))).text())
                .matches("1er septembre\\h–\\h1er octobre 2016");
        assertThat(printer("es").fullDay(first).text()).isEqualTo("1 de septiembre de 2016");
    }

    @ParameterizedTest
    @CsvSource({
        "en, 12.5%",
        "fr, '12,5\u202F%'",
        "es, '12,5\u00A0%'",
        "ru, '12,5\u00A0%'",
        "uk, '12,5%'",
        "ar, 12.5%",
        "fa-AF, ۱۲٫۵٪",
        "zh-Hans, 12.5%"
    })
    void perCentIsWrittenAsEachLanguageDoes(String language, String printed) {
        assertThat(new QuantityPrinter(printer(language))
                        .rate(
                                (Quantity.Amount)
                                        QuantityReader.read("12.5").quantity().orElseThrow(),
                                100)
                        .text())
                .isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"en, 'A, B'", "ar, أ، ب", "fa-AF, الف، ب", "zh-Hans, 甲，乙"})
    void wordsStandBesideEachOtherWithTheLanguagesComma(String language, String listed) {
        assertThat(printer(language).commas(List.of(listed.split("[,،，] ?", -1))))
                .isEqualTo(listed);
    }

    @Test
    void aFrenchPhraseHasANarrowSpaceBeforeAHighMark() {
        assertThat(Templates.builtIn()
                        .value()
                        .orElseThrow()
                        .phrases("fr")
                        .value()
                        .orElseThrow()
                        .patterns()
                        .values())
                .noneMatch(pattern -> pattern.matches(".* [:;!?»].*|.*« .*"));
    }
}
