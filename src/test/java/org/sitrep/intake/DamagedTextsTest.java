package org.sitrep.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.Given;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Severity;

/** Letters that were lost, or read in another encoding, or that turn what stands after them: found wherever they are typed. */
class DamagedTextsTest {

    @TempDir
    Path folder;

    private List<Finding> event(String text) {
        return Given.in(folder)
                .known("2016-09-25", "- {event: \"" + text + "\", date: 2016-09-24, source: un}")
                .findings();
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
        assertThat(event("a\uFFFD b\uFFFD c\uFFFD d\uFFFD e\uFFFD f\uFFFD g\uFFFD h\uFFFD"))
                .hasSize(5);
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
                "told: \u202e120 people\u202c killed",
                "\u2067حلب\u2069 is closed",
                "\u2068a \u202bb\u2069 c",
                "Aleppo\u200e",
                "أغلقت حلب!\u200f",
                "حلب (\u200eAleppo\u200e) مغلقة"
            })
    void oneThatIsEndedIsNot(String text) {
        assertThat(event(text)).isEmpty();
    }

    @Test
    void manyInOneTextAreToldOfInFew() {
        assertThat(event("a\u202e ".repeat(2_000))).hasSize(5);
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
