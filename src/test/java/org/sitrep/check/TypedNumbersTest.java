package org.sitrep.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.Given;
import org.sitrep.diagnostic.Finding;

/** A number or date that somebody types is found, with the reference of the record that fits it. */
class TypedNumbersTest {

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void aCrisis() {
        given = Given.in(folder).known("2016-09-26", """
            - {figure: displaced, id: d1, value: "up to 1,500", date: 2016-09-20, place: north, source: un}
            - {figure: displaced, id: d2, value: 2 million, date: 2016-09-26, place: north, source: un}
            - {figure: displaced, id: d3, value: 40, date: 2016-09-26, place: south, source: ngo}
            - {figure: cases, id: c1, value: 16, date: 2016-09-26, place: north, source: un}
            - {figure: cases, id: c2, value: 18, date: 2016-09-26, place: south, source: un}
            - {figure: deaths, id: f1, value: 2, date: 2016-09-26, place: north, source: un}
            - {figure: killed, id: k1, value: 231, period: 2016-09-19/2016-09-25, source: ngo}
            - {condition: siege, id: s1, since: 2016-07-18, source: radio}
            - {event: The truce ends, id: end, date: 2016-09-19, source: un}
            - {event: A convoy is hit, id: hit, date: 2015-12-30, source: un}
            """);
    }

    private List<Finding> found(String language, String text) {
        if (!language.equals("en")) {
            given.replace("crisis.yaml", "languages: [en]", "languages: [" + language + ", en]");
        }
        given.known("2016-09-26T10:00", "- note: overview\n  text: |\n" + text.indent(4));
        return Found.by("typed-number", given, "2016-09-26");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; Some 231 died.; {figure:k1}; 231",
                "en; Some 1,500 fled.; {figure:d1}; 1,500",
                "fr; On compte 1 500 déplacés.; {figure:d1}; 1 500",
                "es; Hay 1.500 desplazados.; {figure:d1}; 1.500",
                "ar; نزح ١٥٠٠ شخص.; {figure:d1}; ١٥٠٠",
                "en; Now 2 million people.; {figure:d2}; 2 million",
                "zh-Hans; 现有200万人。; {figure:d2}; 200万",
                "ru; Теперь 2 млн человек.; {figure:d2}; 2 млн",
                "en; In all 34 fell ill.; {total:cases@valley}; 34",
                "en; Of them 12.5% die.; {latest:fatality@north}; 12.5",
                "en; It lasts for 70 days.; {duration:s1}; 70 days",
                "fr; Il dure depuis 70 jours.; {duration:s1}; 70 jours",
                "es; Dura 70 días.; {duration:s1}; 70 días",
                "ar; مستمر منذ 70 يومًا.; {duration:s1}; 70 يومًا",
                "fa-AF; ۷۰ روز می‌شود.; {duration:s1}; ۷۰ روز",
                "zh-Hans; 已持续70天。; {duration:s1}; 70天",
                "uk; Триває 70 днів.; {duration:s1}; 70 днів",
            })
    void theFigureTotalRatioOrDaysThatFitAreOffered(String language, String text, String reference, String typed) {
        assertThat(found(language, text))
                .singleElement()
                .satisfies(finding -> assertThat(finding.hint())
                        .isEqualTo("write " + reference + " in place of “" + typed + "”; or {literal:" + typed
                                + "} where it is something else"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; It ended on 19 September.; {date:end}; 19 September",
                "en; It ended on September 19, 2016.; {date:end}; September 19, 2016",
                "en; It ended on the 19th of September 2016.; {date:end}; 19th of September 2016",
                "en; It ended (2016-09-19).; {date:end}; 2016-09-19",
                "en; It ended on 19 Sept. and not before.; {date:end}; 19 Sept.",
                "en; It was hit on 30 December.; {date:hit}; 30 December",
                "fr; La trêve a pris fin le 19 septembre.; {date:end}; 19 septembre",
                "es; Terminó el 19 de septiembre de 2016.; {date:end}; 19 de septiembre de 2016",
                "ar; انتهت في 19 سبتمبر.; {date:end}; 19 سبتمبر",
                "ar; انتهت في ١٩ أيلول/سبتمبر ٢٠١٦.; {date:end}; ١٩ أيلول/سبتمبر ٢٠١٦",
                "ru; Завершилось 19 сентября.; {date:end}; 19 сентября",
                "uk; Завершилося 19 вересня.; {date:end}; 19 вересня",
                "zh-Hans; 停火于9月19日结束。; {date:end}; 9月19日",
                "fa-AF; آتش‌بس ۱۹ سپتامبر پایان یافت.; {date:end}; ۱۹ سپتامبر",
                "en; From 19 to 25 September many died.; {period:k1}; 19 to 25 September",
                "fr; Du 19 au 25 septembre.; {period:k1}; 19 au 25 septembre",
                "zh-Hans; 9月19日至25日。; {period:k1}; 9月19日至25日",
            })
    void aTypedDateIsFoundOnceWithTheFactOfThatDay(String language, String text, String reference, String typed) {
        assertThat(found(language, text))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.hint()).startsWith("write " + reference + " in place of “" + typed + "”"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "zh-Hans; 9月19日有200万人；南部1500人，40户。; 9月19日, 200万, 1500, 40",
                "zh-Hans; 共（231）人死亡、16人患病。; 231, 16",
                "en; Call 0231 for help.; 0231",
                "en; Of them 12.50 of all and 40.0 more.; 12.50, 40.0",
                "fr; Le 0231 répond toujours.; 0231",
                "en; Down from 25 to 19 September and since.; 25, 19 September",
                "fr; De 40 à 19 septembre.; 40, 19 septembre",
                "zh-Hans; 9月25日至19日。; 9, 25, 19",
            })
    void eachNumberAndDayIsFoundByItself(String language, String text, String typed) {
        List<String> shown =
                Stream.of(typed.split(", ")).map(each -> "`" + each + "`").toList();
        assertThat(found(language, text))
                .extracting(finding -> finding.message().split(" in ", 2)[0])
                .containsExactlyInAnyOrderElementsOf(shown);
    }

    @Test
    void whatTheTextNamesAlreadyGoesFirst() {
        given.known("2016-09-25", "- {event: A hill falls, id: a-hill, date: 2016-09-19, source: un}\n");
        assertThat(found("en", "{date:end}; it ended on 19 September, {literal:48} hours on."))
                .singleElement()
                .satisfies(finding -> assertThat(finding.hint()).startsWith("write {date:end} "));
    }

    @Test
    void whereNothingFitsTheWayToReferIsSaid() {
        assertThat(found("en", "Some 900 people fled on 3 March."))
                .extracting(Finding::hint)
                .containsOnly("refer to a figure with {figure:ID}; or write {literal:…} where it is none")
                .hasSize(2);
    }

    @Test
    void whatIsWithheldIsNotOffered() {
        given.known(
                "2016-09-26T09:00",
                "- {figure: killed, id: secret, value: 77, period: 2016-09-01/2016-09-07, source: un, sensitivity:"
                        + " internal}\n");
        assertThat(found("en", "Of them 77.").toString()).doesNotContain("secret");
    }

    @Test
    void theLineThatIsOfferedHasNoFindingLeft() {
        assertThat(found("en", "Since {date:s1}, for {duration:s1}, {figure:k1} died from {period:k1}."))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; Call 0800 555 0199 or (+44) 20-7946 0999, write to help24@sitrep.example.",
                "en; Call 0800-5550199, or 116!",
                "fr; Appelez le 0800 555 0199.",
                "ar; اتصلوا بالرقم ٠٨٠٠ ٥٥٥ ٠١٩٩ أو 116.",
                "fa-AF; به ۰۸۰۰۵۵۵۰۱۹۹ زنگ بزنید."
            })
    void aDeclaredHotlineIsNoTypedNumber(String language, String text) {
        given.append(
                "crisis.yaml", "hotlines: [0800 555 0199, \"+44 20 7946 0999\", \"116\", Help24@sitrep.example]\n");
        assertThat(found(language, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "In all 231 died.; 231",
                "Call 0800 555 0198.; 0800",
                "Now 116,000 fled.; 116,000",
                "Call 116 or 117.; 117"
            })
    void whatIsLikeAHotlineIsTyped(String text, String typed) {
        given.append("crisis.yaml", "hotlines: [0800 555 0199, \"116\", \"231\"]\n");
        assertThat(found("en", text)).extracting(Finding::message).anyMatch(said -> said.startsWith("`" + typed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; In District 0 and (district 13) all is calm.",
                "en; The districts 13 are calm.",
                "uk; У районі 0 спокійно.",
                "ar; في المنطقة ٠ هدوء.",
                "en; Few children under 5 fled.",
                "en; Radio 4 says so.",
            })
    void aNumberInADeclaredNameIsNone(String language, String text) {
        given.replace("crisis.yaml", "{id: south, name: The south}", """
            {id: south, name: The south}
              - {id: d0, name: {en: District 0, uk: Район 0, ar: "المنطقة 0"}}
              - {id: d13, name: {en: District 13}}\
            """)
                .append("crisis.yaml", "  - {id: u5, label: Children under 5, counts: people, measure: stock}\n")
                .append("sources.yaml", "  - {id: r4, name: Radio 4, kind: media}\n");
        assertThat(found(language, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; In District 05 and District 1 all is calm.; 2",
                "en; Of 13 districts 10 are calm.; 2",
                "en; 3 children under 5 fled.; 1",
            })
    void aNumberBesideADeclaredNameIsFound(String language, String text, int numbers) {
        given.replace("crisis.yaml", "{id: south, name: The south}", """
            {id: south, name: The south}
              - {id: d0, name: {en: District 0}}
              - {id: d13, name: {en: District 13}}\
            """)
                .append("crisis.yaml", "  - {id: u5, label: Children under 5, counts: people, measure: stock}\n");
        assertThat(found(language, text)).hasSize(numbers);
    }
}
