package org.sitrep.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.Given;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Severity;
import org.sitrep.document.text.TextEdition;

/** Letters that were lost, or read in another encoding, or that turn what stands after them: found wherever they are typed. */
class DamagedTextsTest {

    @TempDir
    Path folder;

    private List<Finding> event(String text) {
        return Given.in(folder)
                .known("2016-09-25", "- {event: \"" + text + "\", date: 2016-09-24, source: un}")
                .findings();
    }

    private static String printed(Given given) {
        return new String(
                TextEdition.of(Given.model(given.warnedAsOf("2016-09-25"), Optional.empty()), "a.txt")
                        .bytes(),
                StandardCharsets.UTF_8);
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(found -> found.rule().id()).toList();
    }

    private static String as1252(String text) {
        StringBuilder read = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean undefined = List.of(0x81, 0x8d, 0x8f, 0x90, 0x9d).contains(b & 0xff);
            read.append(
                    undefined
                            ? "\\u00" + Integer.toHexString(b & 0xff)
                            : new String(new byte[] {b}, Charset.forName("windows-1252")));
        }
        return read.toString();
    }

    @Test
    void eachLostLetterIsFoundAtItsPlace() {
        List<Finding> found = event("Clinic of Caf\uFFFD shelled near Bal\uFFFDq");

        assertThat(rules(found)).containsExactly("damaged-letter", "damaged-letter");
        assertThat(found)
                .extracting(f -> f.place().line() + ":" + f.place().column())
                .containsExactly("3:27", "3:45");
        assertThat(found).allMatch(f -> f.severity() == Severity.WARNING);
        assertThat(found.get(1).message()).contains("Bal\uFFFDq");
    }

    @Test
    void aTextOfLostLettersIsToldOfInFew() {
        List<Finding> found = event("a\uFFFD a\uFFFD b\uFFFD c\uFFFD d\uFFFD e\uFFFD f\uFFFD g\uFFFD h\uFFFD");

        assertThat(found).hasSize(5);
        assertThat(found.get(4).message()).startsWith("`e\uFFFD`").endsWith("; and 3 more in this text");
        assertThat(found.get(3).message()).doesNotContain("more in this text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Café shelled, don’t go there",
                "مدرسة",
                "Дом культуры закрыт",
                "Лікарню пошкоджено",
                "水",
                "医院关闭，没有药品。",
                "À l’hôpital d’Alep, « déjà » 3 €",
                "بیمارستان بسته شد",
                "Hôpital",
                "İstanbul’da yağış",
                "Jalalabad — “closed”",
                "রোহিঙ্গা শিবির",
                "ሆስፒታል",
                "Bệnh viện đóng cửa",
                "Mañana, ¿por qué?",
                "Cœur, Œuvre",
                "Łódź żółć",
                "Kıbrıs ⚠ 😀"
            })
    void whatWasReadAsWindows1252IsOfferedAsItWasMeant(String meant) {
        List<Finding> found = event(as1252(meant));

        assertThat(rules(found)).containsExactly("encoded-twice");
        List.of(meant.split(" ")).stream()
                .filter(word -> !word.equals(as1252(word)))
                .limit(3)
                .forEach(word -> assertThat(found.get(0).hint()).contains(word.replaceAll("\\p{Z}", "")));
    }

    @Test
    void aControlCharacterOfSuchATextLeadsToWhatWasMeant() {
        List<Finding> found = event("â\u0080\u009cClosedâ\u0080\u009d, says the Ã\u0089tat");

        assertThat(rules(found)).containsExactly("control-character");
        assertThat(found.get(0).hint()).contains("“Closed”, says the État");
    }

    @ParameterizedTest
    @ValueSource(strings = {"нет", "Совет", "дети, Привет", "Перелом", "ерш"})
    void aWordIsOfferedAsAWhole(String meant) {
        assertThat(event(as1252(meant)))
                .singleElement()
                .satisfies(found -> assertThat(found.hint()).endsWith("`" + meant.replace(", ", ",`, `") + "`"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"الفيضانات", "فتح الطريق", "Ж/Д вокзал Сѐло"})
    void oneWithALetterThatWasLostOnTheWayIsNotOffered(String meant) {
        assertThat(event(as1252(meant).replaceAll("\\\\u00[89][0-9a-f]", "")))
                .allSatisfy(found -> assertThat(found.hint()).doesNotContainPattern("[Â-ô]"))
                .extracting(found -> found.rule().id())
                .containsExactly("encoded-twice");
    }

    @Test
    void aLostLetterThatWasMisreadIsALostLetter() {
        List<Finding> found = event("Balï¿½q hit, cafï¿½, ï¿½ and ï¿½ï¿½a");

        assertThat(rules(found)).hasSize(4).containsOnly("damaged-letter");
        assertThat(found).extracting(f -> f.place().column()).containsExactly(17, 30, 35, 43);
        assertThat(found.get(0).message()).startsWith("`Balï¿½q` is damaged").contains("and `ï¿½` stands");
        assertThat(event("Cafï¿½ of RenÃ©e"))
                .extracting(f -> f.rule().id() + ": " + f.hint().replaceAll(";.*", ""))
                .containsExactlyInAnyOrder(
                        "damaged-letter: write it anew", "encoded-twice: if that is so, write `Renée`");
        assertThat(event("CafÃ¯Â¿Â½"))
                .singleElement()
                .satisfies(f -> assertThat(f.hint()).startsWith("write it anew"));
    }

    @Test
    void twiceTwiceIsReadBackToo() {
        List<Finding> found = event(as1252(as1252("Café")));

        assertThat(found.get(0).hint()).contains("`Café`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "« Il est allé » à l’hôpital d’Aïn Ârab, dit l’ÉTAT…",
                "« Évacuée », « suppléé », « créé… »",
                "CAFÉ… DÉJÀ » FERMÉ” ; À LA CÔTÉ’",
                "NÃO, IRMÃ”, MAÇÃ», Ângela, São Tomé, Ã",
                "Ân cần, Âu Cơ, Đà Nẵng, Ã",
                "Spaß“ in der Straße – STRAẞE… Übung™ Öl®",
                "Ø 30 cm, 3 × 4 × 5 m, 25 °C, §5, 10 µm, ½",
                "ESPAÑA, Ñuble, ¿qué?, NIÑ…",
                "Þingvellir, Ísland, Äiti, HÄTÄ…, Ð, ð”",
                "مستشفى حلب – 120 شخصا",
                "Больница закрыта — “да”",
                "医院关闭。"
            })
    void whatIsMeantAsItStandsIsNotFound(String text) {
        assertThat(event(text)).isEmpty();
    }

    @Test
    void everyFileIsLookedAt() throws Exception {
        Given crisis = Given.in(folder)
                .replace("crisis.yaml", "name: The north", "name: Caf\u00c3\u00a9")
                .replace("sources.yaml", "name: The radio", "name: \"Radio \\u202eone\"")
                .known(
                        "2016-09-25",
                        "- {figure: displaced, value: 12, date: 2016-09-24, source: un, remark: \"\uFFFD\"}")
                .write("map/area.geojson", """
                    {"type": "FeatureCollection", "features": [{"type": "Feature",
                     "properties": {"kind": "site", "name": "PorteÂ\u00a0dâ€™or", "source": "un", "date": "2016-09-24"},
                     "geometry": {"type": "Point", "coordinates": [85.3, 27.7]}}]}
                    """);

        assertThat(rules(crisis.findings()))
                .contains("encoded-twice", "damaged-letter", "open-direction", "encoded-twice")
                .hasSize(4);
        assertThat(CrisisFolder.read(folder).value()).isPresent();
        Path recipients = folder.resolveSibling("recipients.yaml");
        Files.writeString(recipients, """
            from: {name: "Desk\u200f", address: desk@sitrep.example}
            folder: out
            recipients:
              - {name: "RenÃ©e", address: a@sitrep.example, audience: public, language: en}
            """);
        assertThat(rules(RecipientsFile.read(recipients).findings()))
                .containsExactly("open-direction", "encoded-twice");
        assertThat(RecipientsFile.read(recipients).value().orElseThrow().from().name())
                .isEqualTo("Desk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202a", "\u202b", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u202c", "\u2069", "\u200f",
                "\u061c"
            })
    void aControlThatTurnsWhatStandsAfterItIsFound(String control) {
        assertThat(rules(event("120 people" + control))).containsExactly("open-direction");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "told: \u202a120 people\u202c killed",
                "\u2067حلب\u2069 is closed",
                "\u2068a \u202bb\u2069 c",
                "Aleppo\u200e",
                "أغلقت حلب!\u200f",
                "حلب (\u200eAleppo\u200e) مغلقة"
            })
    void oneThatIsEndedIsNot(String text) {
        assertThat(event(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "told: \u202e120 people\u202c killed",
                "\u202d120\u202c",
                "\u2067حلب \u202d120 \u2069",
                "\u202a\u202e120\u202c people\u202c"
            })
    void oneThatTurnsDigitsRoundIsFoundOnceEvenIfItIsEnded(String text) {
        assertThat(event(text)).singleElement().satisfies(found -> {
            assertThat(found.rule().id()).isEqualTo("open-direction");
            assertThat(found.severity()).isEqualTo(Severity.WARNING);
            assertThat(found.message()).endsWith("that would turn digits round");
        });
        assertThat(event(text.replaceAll("\u202a?[\u202d\u202e]([^\u202c\u2069]*)\u202c?", "$1")
                        .replace("\u202c", "")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202e", "\u202d"})
    void noneIsPrintedAroundAFigureOfOurs(String control) {
        String text = printed(Given.in(folder)
                .known(
                        "2016-09-25",
                        "- {id: a, figure: displaced, value: 120, date: 2016-09-24, place: north, source: un}\n"
                                + "- {event: \"Road " + control + "12\u202c cut\", date: 2016-09-24, source: un}\n"
                                + "- {note: overview, text: \"In " + control + "{figure:a} people\u202c need.\"}\n"
                                + "- {note: background, text: \"On " + control + "**{figure:a}**\u202c wait.\"}"));

        assertThat(text).contains("In 120 people", "Road 12 cut").doesNotContainPattern("[\u202a-\u202e]");
    }

    @Test
    void aLineEndThatNobodySeesIsPrintedAsASpace() {
        String text = printed(Given.in(folder).known("2016-09-25", """
            - {id: a, figure: displaced, value: 120, date: 2016-09-24, place: north, source: un}
            - {event: "Road\\u2028cut", date: 2016-09-24, source: un}
            - {note: background, text: "In \u202e{figure:a}\u202c we\\u2028wait."}
            - {note: overview, text: "They wait. \\u2029 We\\u2028\\u2028go."}
            """));

        assertThat(text)
                .contains("Road cut", "They wait. We go.")
                .containsPattern("In 120 we wait\\.\\s*\\[")
                .doesNotContainPattern("[\u2028\u2029]");
    }

    @Test
    void manyInOneTextAreToldOfInFew() {
        List<Finding> found = event("a\u202e ".repeat(2_000));

        assertThat(found).hasSize(5);
        assertThat(found.get(4).message()).contains("; and 1995 more in this text");
    }

    @Test
    void aTextOfManyLettersWithoutAWordsEndIsLookedThroughOnce() {
        assertThat(event("é" + "x".repeat(19_000) + " Caf\uFFFD"))
                .singleElement()
                .satisfies(f -> assertThat(f.place().column()).isEqualTo(19_019));
    }

    @Test
    void whatStandsAfterAPictureOfTwoCharactersIsFoundAtItsPlace() {
        assertThat(event("\uD83D\uDE00 \\uD83D\\uDE00 Caf\uFFFD"))
                .extracting(f -> f.place().line() + ":" + f.place().column())
                .containsExactly("3:33");
    }

    @Test
    void aControlIsFoundAtItsPlaceHoweverItIsWritten() {
        List<Finding> found = event("é \\u202E120 \u202bpeople");

        assertThat(found)
                .extracting(f -> f.place().line() + ":" + f.place().column())
                .containsExactly("3:16", "3:26");
        assertThat(found).extracting(Finding::id).doesNotHaveDuplicates();
        assertThat(found.get(0).message()).contains("U+202E");
    }
}
