package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.Given;
import org.sitrep.Shown;
import org.sitrep.document.html.Templates;
import org.sitrep.edition.print.language.ChangePrinter;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.print.language.QuantityPrinter;
import org.sitrep.edition.text.QuantityText;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.quantity.QuantityReader;
import org.sitrep.situation.Comparison;

/** What is counted stands beside its number, wherever the number is printed. */
class UnitsTest {

    private static final String INDICATORS = """
          - {id: sheltered, label: Sheltered, counts: households, measure: stock, sources: [un, radio]}
          - {id: funds, label: Funding received, counts: US dollars, measure: stock}
          - {id: wasting, label: Wasting, counts: per cent, measure: stock}
          - {id: mortality, label: Crude mortality, counts: "per 10,000", measure: stock}
          - {id: hit, label: Trucks hit, counts: trucks, measure: period}
          - {id: lost, label: Women lost, counts: men, measure: stock}
          - id: fled
            label: {en: Fled, fr: Ont fui}
            counts:
              en: {one: family, other: families}
              fr: {one: famille, other: familles}
              es: hogares
              ar: {one: أسرة, two: أسرتان, few: أسر, many: أسرة, other: أسرة}
              ru: {one: семья, few: семьи, many: семей, other: семьи}
              uk: {one: родина, few: родини, many: родин, other: родини}
              fa-AF: خانواده
              zh-Hans: 户
            measure: stock
        """;

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void aValley() {
        given = Given.in(folder).append("crisis.yaml", INDICATORS);
    }

    private Indicator indicator(String id) {
        given.known("2016-09-01", "[]");
        return given.ledger().crisis().vocabulary().indicator(id);
    }

    private QuantityText print(String language, String indicator, String value) {
        Printer printer = new Printer(
                Templates.builtIn()
                        .value()
                        .orElseThrow()
                        .phrases(language)
                        .value()
                        .orElseThrow(),
                "en",
                2016);
        return new QuantityPrinter(printer)
                .labelled(indicator(indicator))
                .print(QuantityReader.read(value).quantity().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sheltered | 1200 | 1,200_households",
                "sheltered | at least 1200 | at least 1,200_households",
                "sheltered | 250 to 300 | 250 to 300_households",
                "sheltered | 1 | 1 (households)",
                "sheltered | dozens | dozens (households)",
                "sheltered | no access | no access",
                "fled | 1 | 1_family",
                "fled | 0 | 0_families",
                "lost | 3 | 3_men",
                "hit | 18 | 18",
                "displaced | 5000 | 5,000",
                "funds | 2.45 million | US$_2.45 million",
                "funds | about 3000 | about US$_3,000",
                "funds | 3 to 4 million | US$_3 to 4 million",
                "funds | thousands | thousands (US dollars)",
                "wasting | about 12.5 | about 12.5%",
                "mortality | 1.5 | 1.5 per 10,000"
            })
    void everyNumberSaysWhatItCounts(String indicator, String value, String printed) {
        assertThat(print("en", indicator, value).text()).isEqualTo(printed.replace('_', '\u00A0'));
    }

    @Test
    void aSignKeepsItsPlaceBeforeMoneyInArabic() {
        given.known("2016-09-01", "- {figure: funds, value: 5 million, date: 2016-09-01, source: un}");
        Figure figure = (Figure) given.asOf("2016-09-01").inView().get("funds.2016-09-01.un");
        Printer printer = new Printer(
                Templates.builtIn().value().orElseThrow().phrases("ar").value().orElseThrow(), "en", 2016);
        String change = new ChangePrinter(printer, new QuantityPrinter(printer).bare(indicatorOf(figure)), "change.was")
                .print(new Comparison.Difference(figure, BigDecimal.valueOf(2_000_000)));
        assertThat(change).startsWith("\u200f").endsWith("أمريكي").contains("+2");
    }

    private Indicator indicatorOf(Figure figure) {
        return given.asOf("2016-09-01").crisis().vocabulary().indicator(figure.indicator());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | 0 | 0_famille",
                "fr | 2 million | 2 millions_de familles",
                "fr | 1.5 billion | 1,5 milliard_de familles",
                "es | 2 million | 2 millones_de hogares",
                "es | 1 | 1 (hogares)",
                "ar | 1 | 1_أسرة",
                "ar | 2 | 2_أسرتان",
                "ar | 11 | 11_أسرة",
                "ar | 100 | 100_أسرة",
                "ar | about 5 | نحو 5_أسر",
                "ru | 1 | 1_семья",
                "ru | 2 | 2_семьи",
                "ru | 11 | 11_семей",
                "ru | 100 | 100_семей",
                "ru | 1.5 million | 1,5 млн_семей",
                "ru | dozens | десятки (семей)",
                "uk | 2 | 2_родини",
                "uk | 11 | 11_родин",
                "fa-AF | 1 | ۱_خانواده",
                "zh-Hans | 12 | 12户"
            })
    void inTheFormThatTheNumberAsksFor(String language, String value, String printed) {
        assertThat(print(language, "fled", value).text()).isEqualTo(printed.replace('_', '\u00A0'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | 2,45 millions_$US",
                "es | 2,45 millones_US$",
                "ar | 2.45 مليون_دولار أمريكي",
                "ru | 2,45 млн_долларов США",
                "uk | 2,45 млн_доларів США",
                "fa-AF | ۲٫۴۵ میلیون_دالر امریکا",
                "zh-Hans | 245万美元"
            })
    void moneyInEveryLanguage(String language, String printed) {
        assertThat(print(language, "funds", "2.45 million").text()).isEqualTo(printed.replace('_', '\u00A0'));
    }

    @Test
    void theNumberIsSetApartFromItsWordsButNotFromTheSignOfMoney() {
        assertThat(List.of(print("en", "sheltered", "at least 1200"), print("en", "funds", "at least 3000")))
                .extracting(QuantityText::before, QuantityText::number, QuantityText::after)
                .extracting(Object::toString)
                .containsExactly(
                        "(\"at least\", \"1,200\", \"households\")", "(\"at least\", \"US$\u00A03,000\", \"\")");
        QuantityText arabic = print("ar", "fled", "about 5");
        assertThat(Stream.of(arabic.before(), arabic.number(), arabic.after())).containsExactly("نحو", "5", "أسر");
    }

    @Test
    void onEveryPartOfTheBrief() {
        given.append("crisis.yaml", """
            key-figures: [{indicator: sheltered, place: north}, {indicator: funds, place: north}]
            charts: [{indicators: [sheltered]}, {indicators: [funds]}]
            mail: {subject: {indicator: sheltered, place: north}}
            """).known("2016-09-04", """
                - {figure: sheltered, value: 1000, date: 2016-09-04, place: north, source: un}
                - {figure: funds, value: 2 million, date: 2016-09-04, place: north, source: un}
                - {figure: wasting, value: 10, date: 2016-09-04, place: north, source: un}
                """).known("2016-09-05", """
                    - {figure: sheltered, value: 1200, date: 2016-09-05, place: north, source: un}
                    - {figure: sheltered, value: 300, date: 2016-09-05, place: north, source: radio}
                    - {figure: funds, value: 2.45 million, date: 2016-09-05, place: north, source: un}
                    - {figure: wasting, value: 12.5, date: 2016-09-05, place: north, source: un}
                    """);

        String brief = given.brief("2016-09-05", "2016-09-04").toString().replace('\u00A0', ' ');

        assertThat(brief)
                .contains("Sheltered, The north: 1,200 households (The UN, 5 Sept).")
                .contains("Funding received, The north: US$ 2.45 million (The UN, 5 Sept).")
                .contains("The radio: 300 households")
                .contains("up by 200 households since 4 September")
                .contains("up by US$ 450,000 since 4 September")
                .contains("up by 2.5 percentage points since 4 September")
                .contains("1,200 households: Sheltered, The north")
                .contains("US$ 2.45 million: Funding received, The north")
                .contains("5 Sept: 1,200 households Sheltered, The north (The UN)");
        assertThat(Shown.in(given.brief("2016-09-05")).charts().toString().replace('\u00A0', ' '))
                .contains("Label[text=1,200,", "Label[text=US$ 2.45 million,")
                .doesNotContain("Label[text=1,200 households");
    }

    @Test
    void percentagesAreNeverAddedUp() {
        given.known("2016-09-05", """
            - {figure: wasting, value: 10%, date: 2016-09-05, place: north, source: un}
            - {figure: wasting, value: 15%, date: 2016-09-05, place: south, source: un}
            - {figure: wasting, value: 12%, date: 2016-09-05, place: valley, source: un}
            - {figure: sheltered, value: 10, date: 2016-09-05, place: north, source: un}
            - {figure: sheltered, value: 15, date: 2016-09-05, place: south, source: un}
            """);

        assertThat(given.asOf("2016-09-05").totals())
                .extracting(total -> total.indicator().id())
                .containsExactly("sheltered");
        assertThat(given.checked("2016-09-05")).isEmpty();
    }

    @Test
    void aSentenceStatesMoneyAndRatesUnlessItsOwnWordsDo() {
        given.append("crisis.yaml", """
            highlights:
              - "{figure:f} of what is asked for. {figure:f} dollars, US$ {figure:f}. {figure:w} per cent, **{figure:w}** of them"
              - "{figure:s} households, {figure:f} used thus, {change:f0..f}, {change:w0..w}"
            """).known("2016-09-05", """
                - {figure: sheltered, id: s, value: 1200, date: 2016-09-05, place: north, source: un}
                - {figure: funds, id: f0, value: 2 million, date: 2016-09-04, place: north, source: un}
                - {figure: funds, id: f, value: 2.45 million, date: 2016-09-05, place: north, source: un}
                - {figure: wasting, id: w0, value: 15, date: 2016-09-04, place: north, source: un}
                - {figure: wasting, id: w, value: 12.5, date: 2016-09-05, place: north, source: un}
                """);

        assertThat(Shown.in(given.brief("2016-09-05")).highlights())
                .extracting(passage -> passage.blocks().get(0).lines().get(0).stream()
                        .map(span -> span.text())
                        .reduce("", String::concat)
                        .replace('\u00A0', ' '))
                .startsWith(
                        "US$ 2.45 million of what is asked for. 2.45 million dollars, US$ 2.45 million."
                                + " 12.5 per cent, 12.5% of them",
                        "1,200 households, US$ 2.45 million used thus, +US$ 450,000, -2.5 percentage points");
    }

    @ParameterizedTest
    @CsvSource({"ar, ' في المائة'", "ar, '%'", "fa-AF, ' فیصد'", "ru, ' процентов'", "fr, ' pour cent'", "zh-Hans, '%'"
    })
    void perCentThatASentenceSaysInWordsIsNotPrintedTwice(String language, String after) {
        Printer printer = new Printer(
                Templates.builtIn()
                        .value()
                        .orElseThrow()
                        .phrases(language)
                        .value()
                        .orElseThrow(),
                "en",
                2016);
        String number = new QuantityPrinter(printer)
                .between(indicator("wasting"), "", after)
                .print(QuantityReader.read("15").quantity().orElseThrow())
                .text();
        assertThat(number).doesNotContain("%", "٪");
    }
}
