package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sitrep.app.rules.RuleBook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code sitrep explain} says of rules. */
@Tag("anywhere")
class ExplainCommandTest {

    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    @Test
    void oneRuleIsExplained() {
        assertThat(run("explain", "cumulative-fall")).isZero();
        assertThat(text(results)).isEqualTo("""
                cumulative-fall (warning)
                  finds: a cumulative count that fell; an error where it is ours
                  to do: `revised: true` where its source says so; `correct:` what was recorded wrong; else accept it: the brief prints it
                """);
    }

    @Test
    void withoutARuleAllAreListed() {
        assertThat(run("explain")).isZero();
        assertThat(text(results))
                .startsWith(
                        "The numbers, the words, and what an edition shows\n  stale-figure               warning  a")
                .contains("\n  unknown-place ")
                .contains("\n  missing-glyph ");
    }

    @Test
    void programsReadThemAsJson() {
        assertThat(run("explain", "--format", "json")).isZero();
        JsonNode all = JsonMapper.shared().readTree(text(results));
        assertThat(all.path("rules")).hasSize((int) RuleBook.rules().count());
        results.reset();
        assertThat(run("explain", "sources-differ", "--format", "json")).isZero();
        assertThat(JsonMapper.shared().readTree(text(results)))
                .isEqualTo(JsonMapper.shared().readTree("""
                {"version": 1, "rules": [{"rule": "sources-differ", "severity": "note",
                 "finds": "sources more than a tenth apart", "todo": "nothing: the brief shows both"}]}"""));
    }

    @Test
    void aRuleThatThereIsNotIsMisuse() {
        assertThat(run("explain", "comulative-fall")).isEqualTo(2);
        assertThat(text(messages)).isEqualTo("""
                error: there is no rule `comulative-fall`
                  hint: did you mean `cumulative-fall`?
                  hint: `sitrep explain` lists the rules there are
                """);
        assertThat(text(results)).isEmpty();
    }

    private int run(String... args) {
        return new CommandLineFace(stream(results), stream(messages), false, Optional.empty(), NoSurroundings.HERE)
                .run(args);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
