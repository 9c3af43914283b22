package org.sitrep.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One mistake, one finding: what is broken is not reported as missing, too. */
class NoFollowOnErrorsTest {

    private static final String UPDATE = "  - {update: siege-east, state: ended, source: ocha}\n";
    private static final String DANGLING = "facts/2016-09-25.yaml:3:14: unknown fact `siege-east`";

    @TempDir
    private Path folder;

    @Test
    void anUpdateOfNothingIsReported() {
        assertThat(new SampleCrisis(folder).facts("2016-09-25", UPDATE).findings())
                .containsExactly(DANGLING);
    }

    @Test
    void anUpdateOfABrokenEntryIsNot() {
        SampleCrisis crisis = new SampleCrisis(folder)
                .facts("2016-07-17", "  - {condition: siege, id: siege-east, since: 2016-07-32, source: ocha}\n")
                .facts("2016-09-25", UPDATE);

        assertThat(crisis.findings())
                .containsExactly("facts/2016-07-17.yaml:3:47: `2016-07-32` does not exist: July 2016 has 31 days");
    }

    @Test
    void norIsOneWhereTheIdItselfIsMistyped() {
        SampleCrisis crisis = new SampleCrisis(folder)
                .facts("2016-07-17", "  - {condition: siege, idd: siege-east, since: 2016-07-17, source: ocha}\n")
                .facts("2016-09-25", UPDATE);

        assertThat(crisis.findings())
                .containsExactly("facts/2016-07-17.yaml:3:24: unknown key `idd` / did you mean `id`?");
    }

    @Test
    void norIsAReferenceToADerivedIdOfABrokenEntry() {
        SampleCrisis crisis = new SampleCrisis(folder)
                .facts("2016-09-20", "  - {figure: killed, valeu: 3, period: 2016-09-19, source: ocha}\n")
                .facts("2016-09-25", "  - {note: overview, text: \"{figure:killed.2016-09-19.ocha} killed\"}\n");

        assertThat(crisis.findings()).hasSize(1);
    }

    @Test
    void norIsAnythingThatAFileMayHoldWhichCannotBeRead() {
        SampleCrisis crisis = new SampleCrisis(folder)
                .with("facts/2016-07-17.yaml", "known: 2016-07-17\nfacts: [\n")
                .facts("2016-09-25", UPDATE);

        assertThat(crisis.findings())
                .hasSize(1)
                .first()
                .asString()
                .isEqualTo("facts/2016-07-17.yaml:3:1: the file ends before everything in it is closed / close every"
                        + " bracket and brace");
    }

    @Test
    void otherUnknownIdsAreStillReportedBesideABrokenEntry() {
        SampleCrisis crisis = new SampleCrisis(folder)
                .facts("2016-07-17", "  - {figure: killed, valeu: 3, period: 2016-07-17, source: ocha}\n")
                .facts("2016-09-25", UPDATE);

        assertThat(crisis.findings()).hasSize(2).contains(DANGLING);
    }

    @Test
    void aBrokenCrisisDoesNotMakeEveryPlaceUnknown() {
        SampleCrisis crisis = new SampleCrisis(folder)
                .with("crisis.yaml", SampleCrisis.CRISIS.replace("Asia/Damascus", "Asia/Damaskus"))
                .facts("2016-09-25", "  - {figure: other, value: lots, period: 2016-09-19, source: no-one}\n");

        assertThat(crisis.findings()).hasSize(2);
        assertThat(crisis.findings().get(0))
                .isEqualTo("crisis.yaml:3:7: unknown time zone `Asia/Damaskus` / did you mean `Asia/Damascus`?");
        assertThat(crisis.findings().get(1)).startsWith("facts/2016-09-25.yaml:3:28: `lots`");
    }

    @Test
    void aCorrectionOfABrokenEntryWaits() {
        SampleCrisis crisis = new SampleCrisis(folder)
                .facts("2016-09-20", "  - {figure: killed, id: dead, valeu: 3, period: 2016-09-19, source: ocha}\n")
                .facts("2016-09-25", "  - {correct: dead, set: {value: 4}, cause: our-error, reason: Typing}\n");

        assertThat(crisis.findings()).hasSize(1).first().asString().contains("`valeu`");
    }
}
