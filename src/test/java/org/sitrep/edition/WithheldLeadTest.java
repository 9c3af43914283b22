package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.edition.text.Passage;
import org.sitrep.edition.text.Passage.Span;

/** What an audience may not see is no lead, and nothing tells that it would have been one. */
class WithheldLeadTest {

    private static final String ASKED = """
            mail: {subject: {indicator: killed, place: north, as: people killed in the north}}
            audiences: [{id: public}, {id: internal}]
            """;

    private static final String SHELTER =
            "- {figure: displaced, value: 100, date: 2016-09-04, place: north, source: un}\n";

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void aSubjectIsAskedFor() {
        given = Given.in(folder.resolve("valley")).append("crisis.yaml", ASKED);
    }

    private Optional<String> lead(String audience) {
        return Given.model(given.asOf("2016-09-05", "2016-09-05", audience), Optional.empty())
                .lead()
                .map(WithheldLeadTest::words);
    }

    private static String words(Passage passage) {
        return passage.blocks().stream()
                .flatMap(block -> block.lines().stream())
                .flatMap(line -> line.stream())
                .map(Span::text)
                .collect(Collectors.joining());
    }

    @Test
    void eachAudienceHasTheFirstThatItMaySee() {
        given.known("2016-09-05", SHELTER + """
                - {figure: killed, value: 12, period: 2016-09-01/2016-09-05, place: north, source: un, sensitivity: internal}
                """);
        assertThat(lead("internal")).hasValueSatisfying(said -> assertThat(said).contains("12 people killed"));
        assertThat(lead("public"))
                .hasValueSatisfying(said -> assertThat(said).contains("100").doesNotContain("12", "killed"));
    }

    @Test
    void withheldItReadsAsIfItWereNotRecorded() {
        given.known("2016-09-04", SHELTER);
        Optional<String> before = lead("public");
        given.known("2016-09-05", """
                - {figure: killed, value: 12, period: 2016-09-01/2016-09-05, place: north, source: un, sensitivity: internal}
                """);
        assertThat(lead("public")).isEqualTo(before).isPresent();
    }

    @Test
    void aNoteOfTheDayThatRestsOnWhatIsWithheldIsNoLead() {
        given.known("2016-09-05", SHELTER + """
                - {figure: killed, id: toll, value: 12, period: 2016-09-01/2016-09-05, place: north, source: un, sensitivity: internal}
                - {note: subject, text: "{figure:toll} people killed"}
                """);
        assertThat(lead("public"))
                .hasValueSatisfying(said -> assertThat(said).contains("100").doesNotContain("12"));
    }

    @Test
    void whatIsUnderReviewIsNoLead() {
        given.known("2016-09-04", """
                - {figure: killed, id: toll, value: 11, period: 2016-09-01/2016-09-04, place: north, source: un}
                """).known("2016-09-05", SHELTER + """
                - correct: toll
                  set: {value: 12}
                  cause: source-revised
                  reason: Recounted
                  source: un
                  sensitivity: internal
                """);
        assertThat(lead("public"))
                .hasValueSatisfying(
                        said -> assertThat(said).contains("100").doesNotContain("11", "12", "review", "killed"));
    }

    @Test
    void whereNothingMayBeSeenThereIsNone() {
        given.known("2016-09-05", """
                - {figure: killed, value: 12, period: 2016-09-01/2016-09-05, place: north, source: un, sensitivity: internal}
                """);
        assertThat(lead("public")).isEmpty();
    }
}
