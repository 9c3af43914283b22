package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.Given;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code sitrep ids} lists, and what is answered to commands that there are not. */
class IdsCommandTest {

    @TempDir
    private Path folder;

    private Given given;
    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    @BeforeEach
    void layOutTheCrisis() {
        given = Given.in(folder)
                .replace("crisis.yaml", "name: The north}", "name: {en: The north, fr: Le Nord élevé, ar: الشمال}}")
                .known("2016-09-01", "- {event: {en: The bridge fell}, id: bridge, date: 2016-09-01, source: un}\n");
    }

    @Test
    void allThatFactsMayNameWithItsKindAndLabels() {
        assertThat(run("ids", folder.toString())).isZero();
        assertThat(text(results))
                .contains("place      north                        en: The north; fr: Le Nord élevé; ar: الشمال\n")
                .contains("indicator  without-water                en: People without water\n")
                .contains("source     radio ", "track      truce ", "condition  siege ", "cluster    wash ")
                .contains("entry      bridge                       en: The bridge fell\n");
    }

    @ParameterizedTest
    @CsvSource({
        "NORTH, north",
        "eleve, north",
        "الشمال, north",
        "bridge, bridge",
        "withoutwater, ''",
        "without water, without-water"
    })
    void onlyWhatHasTheWord(String word, String id) {
        int status = run("ids", folder.toString(), word);
        assertThat(text(results).lines().map(line -> line.substring(11).replaceFirst(" .*", "")))
                .containsExactly(id.isEmpty() ? new String[0] : new String[] {id});
        assertThat(status).isEqualTo(id.isEmpty() ? 1 : 0);
        assertThat(text(messages)).contains(id.isEmpty() ? "nothing has `" + word + "`" : "");
    }

    @Test
    void factsWithAnErrorHideNothingThatIsDeclared() {
        given.known("2016-09-02", "- {event: E, date: 2016-09-02, source: un, place: Nort}\n");
        assertThat(run("ids", folder.toString(), "north")).isZero();
        assertThat(text(results)).startsWith("place      north ");
    }

    @Test
    void programsReadThemAsJson() {
        assertThat(run("ids", folder.toString(), "nord", "--format", "json")).isZero();
        JsonNode one = JsonMapper.shared().readTree(text(results)).path("ids").path(0);
        assertThat(one.path("kind").asString()).isEqualTo("place");
        assertThat(one.path("labels").path("fr").asString()).isEqualTo("Le Nord élevé");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "undo | nothing issued or sent is undone: correct the facts and issue a revision",
                "unsend | nothing issued or sent is undone",
                "publish | did you mean `issue`?",
                "mail | did you mean `send`?",
                "drafts | did you mean `render`?",
                "chekc | did you mean `check`?",
                "abracadabra | the commands are: example, new, render, check, issue,"
            })
    void aCommandThatThereIsNot(String word, String hint) {
        assertThat(run(word)).isEqualTo(2);
        assertThat(text(messages)).contains("  hint: " + hint);
        assertThat(text(messages).contains("`send`")).isEqualTo(hint.contains("`send`"));
    }

    private int run(String... args) {
        return new CommandLineFace(
                        new PrintStream(results, true, StandardCharsets.UTF_8),
                        new PrintStream(messages, true, StandardCharsets.UTF_8),
                        false,
                        Optional.empty(),
                        NoSurroundings.HERE)
                .run(args);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
