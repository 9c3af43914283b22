package org.sitrep.intake.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.diagnostic.Checked;
import org.sitrep.intake.yaml.YamlEditor.Words;

/** Words are put into a file where they belong; all that stands around them stays. */
class YamlEditorTest {

    private static Checked<String> put(String file, String name, String language, String words, Object... steps) {
        Node node = TreeReader.parse(file, name).root().orElseThrow();
        for (Object step : steps) {
            node = node instanceof Sequence list
                    ? list.items().get((Integer) step)
                    : ((Mapping) node).get(step.toString()).orElseThrow();
        }
        return YamlEditor.edit(file, name, "en", List.of(new Words(node, language, words)));
    }

    /** Returns the file with words for the text that stands under `text`. */
    private static String put(String file, String words) {
        return put(file, "a.yaml", "fr", words, "text").value().orElseThrow();
    }

    @Test
    void aTextOfOneLineBecomesABlockAndKeepsItsComment() {
        assertThat(put("id: a  # first\ntext: The bridge is shut  # as told\nlast: b", "Le pont est « fermé »"))
                .isEqualTo("""
                    id: a  # first
                    text:
                      en: The bridge is shut  # as told
                      fr: "Le pont est « fermé »"
                    last: b\
                    """);
    }

    @Test
    void aTextWithinBracesStaysInItsLine() {
        assertThat(put("{id: a, text: The bridge, last: b}  # all\n", "Le \"pont\""))
                .isEqualTo("{id: a, text: {en: The bridge, fr: \"Le \\\"pont\\\"\"}, last: b}  # all\n");
    }

    @Test
    void aMapWithinBracesGainsALanguageWhereTheOthersStand() {
        assertThat(put("text: {en: Bridge, ar: جسر}\n", "Pont"))
                .isEqualTo("text: {en: Bridge, ar: جسر, fr: \"Pont\"}\n");
        assertThat(put("text: {en: Bridge, ar: جسر , } # all\n", "Pont"))
                .isEqualTo("text: {en: Bridge, ar: جسر, fr: \"Pont\" , } # all\n");
        assertThat(put("text: {en: Bridge,\n       ar: جسر}\n", "Pont"))
                .isEqualTo("text: {en: Bridge,\n       ar: جسر,\n       fr: \"Pont\"}\n");
    }

    @Test
    void aMapInABlockGainsALine() {
        assertThat(put("text:\n    en: 'It''s shut'   # now\n# end\nlast: b\n", "Fermé"))
                .isEqualTo("text:\n    en: 'It''s shut'   # now\n    fr: \"Fermé\"\n# end\nlast: b\n");
        assertThat(put("text:\n  en: Shut", "Fermé")).isEqualTo("text:\n  en: Shut\n  fr: \"Fermé\"");
    }

    @Test
    void aFoldedTextGainsAFoldedOne() {
        String words =
                "Le pont sur la rivière est fermé depuis hier soir, dit le maire, et personne ne sait quand il sera"
                        + " rouvert aux camions de l’aide.";
        assertThat(put("text: >-\n  The bridge\n  is shut.\n\n# end\nlast: b\n", words))
                .isEqualTo("""
                    text:
                      en: >-
                        The bridge
                        is shut.
                      fr: >-
                        Le pont sur la rivière est fermé depuis hier soir, dit le maire, et personne ne sait quand il sera
                        rouvert aux camions de l’aide.

                    # end
                    last: b
                    """);
    }

    @Test
    void aTextOfLinesGainsLines() {
        assertThat(put("text: |-\n      - One 😀\n\n      - Two\nlast: b\n", "- Un 😀\n\n- Deux"))
                .isEqualTo("""
                    text:
                      en: |-
                          - One 😀

                          - Two
                      fr: |-
                        - Un 😀

                        - Deux
                    last: b
                    """);
    }

    @Test
    void wordsOfALanguageThatIsThereAreReplaced() {
        assertThat(put("text: {fr: Pont, en: Bridge}\n", "Le pont")).isEqualTo("text: {fr: \"Le pont\", en: Bridge}\n");
        assertThat(put("text:\n  en: Bridge\n  fr: |-\n    Un\n    pont\n  ar: جسر\n", "Le\npont"))
                .isEqualTo("text:\n  en: Bridge\n  fr: |-\n    Le\n    pont\n  ar: جسر\n");
    }

    @Test
    void itemsOfListsAreTexts() {
        assertThat(put("list:\n  - One\n  - 'Two'  # second\n", "a.yaml", "uk", "Два", "list", 1)
                        .value())
                .contains("list:\n  - One\n  - en: 'Two'  # second\n    uk: \"Два\"\n");
        assertThat(put("list: [One, \"Two\"]\n", "a.yaml", "uk", "Один", "list", 0)
                        .value())
                .contains("list: [{en: One, uk: \"Один\"}, \"Two\"]\n");
        assertThat(put("-   >-\n  One\n  two\n", "a.yaml", "uk", "Один", 0).value())
                .contains("-   en: >-\n      One\n      two\n    uk: >-\n      Один\n");
    }

    @Test
    void linesEndAsTheFilesDo() {
        assertThat(put("text: |-\r\n  A 😀\r\n  b\r\nlast: c\r\n", "Un\nb"))
                .isEqualTo("text:\r\n  en: |-\r\n    A 😀\r\n    b\r\n  fr: |-\r\n    Un\r\n    b\r\nlast: c\r\n");
    }

    @Test
    void jsonStaysJson() {
        assertThat(put("{\n\t\"text\": \"A \\ud83d\\ude00\",\n\t\"last\": 1\n}", "a.json", "fr", "Un\n\"a\"", "text")
                        .value())
                .contains(
                        "{\n\t\"text\": {\"en\": \"A \\ud83d\\ude00\", \"fr\": \"Un\\n\\\"a\\\"\"},\n\t\"last\": 1\n}");
        assertThat(put("{\"text\": {\n  \"en\": \"A\"\n}}", "a.json", "fr", "Un", "text")
                        .value())
                .contains("{\"text\": {\n  \"en\": \"A\",\n  \"fr\": \"Un\"\n}}");
    }

    /** What they say is read again by the editor itself: here, that each is taken at all. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "text: one, {two} [three]\n",
                "text: one\n  two\n\n  three\nlast: b\n",
                "text:\n  one\n  two\n",
                "text: \"one\n  two \\\n  three\"\nlast: b\n",
                "text: 'one\n\n  two'\n",
                "text: >2-\n    one\n   two\n",
                "text: |+\n  one\n\n\nlast: b\n",
                "text: |  # lines\n  one\n  # no comment\n# a comment\nlast: b\n",
                "text   : one\n",
                "? text\n: one\n",
                "\"text\": one\n",
                "text:\n- {en: one}\n",
                "{text: one two\n  three, b: [c, 'd']}\n",
                "# c\n---\ntext: one\n...\n",
                "text: one\rlast: b\r",
            })
    void whateverAFileLooksLikeItSaysWhatItSaidOrIsLeftAsItIs(String file) {
        for (String words :
                List.of("un", "- un\n\n# deux\n", " un ", "un:\tdeux", "un\u2028\u0085\"\\", "{a: [b]}", "»-:")) {
            Node text = TreeReader.parse(file, "a.yaml")
                    .root()
                    .flatMap(root -> ((Mapping) root).get("text"))
                    .orElseThrow();
            Node at = text instanceof Sequence list ? list.items().get(0) : text;
            Checked<String> edited = YamlEditor.edit(file, "a.yaml", "en", List.of(new Words(at, "fr", words)));
            assertThat(edited.value()).as("%s", edited.findings()).isPresent();
        }
    }

    @Test
    void severalTextsAreEditedAtOnce() {
        String file = "a: {b: One, c: [Two]}\nd: Three\n";
        Mapping root = (Mapping) TreeReader.parse(file, "a.yaml").root().orElseThrow();
        Mapping a = (Mapping) root.get("a").orElseThrow();
        Node two = ((Sequence) a.get("c").orElseThrow()).items().get(0);
        assertThat(YamlEditor.edit(
                                file,
                                "a.yaml",
                                "en",
                                List.of(
                                        new Words(root.get("d").orElseThrow(), "fr", "Trois"),
                                        new Words(two, "fr", "Deux"),
                                        new Words(a.get("b").orElseThrow(), "fr", "Un")))
                        .value())
                .contains("""
                    a: {b: {en: One, fr: "Un"}, c: [{en: Two, fr: "Deux"}]}
                    d:
                      en: Three
                      fr: "Trois"
                    """);
    }

    @Test
    void twoWordsForOneTextAreRefusedWhereItStands() {
        String file = "id: a\ntext: Two\n";
        Node text = ((Mapping) TreeReader.parse(file, "a.yaml").root().orElseThrow())
                .get("text")
                .orElseThrow();
        List<Words> words = List.of(new Words(text, "fr", "Un"), new Words(text, "fr", "Deux"));
        assertThat(YamlEditor.edit(file, "a.yaml", "en", words).findings())
                .extracting(finding -> finding.place() + " " + finding.rule().id())
                .containsExactly("a.yaml:2:7 not-to-be-edited", "a.yaml:2:7 not-to-be-edited");
    }
}
