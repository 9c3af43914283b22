package org.sitrep.check;

import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.situation.Agreement;
import org.sitrep.situation.Claim;
import org.sitrep.situation.Line;
import org.sitrep.situation.Situation;

/** Where sources disagree (rule 6). The brief shows both. */
final class Sources {

    private Sources() {}

    static Stream<Finding> disagreements(Situation situation) {
        return situation.lines().stream()
                .flatMap(line -> line.others().stream()
                        .filter(claim ->
                                claim.agreement() == Agreement.DIFFERS || claim.agreement() == Agreement.CONTRADICTS)
                        .map(claim -> disagreement(line, claim)));
    }

    private static Finding disagreement(Line line, Claim claim) {
        boolean contradicts = claim.agreement() == Agreement.CONTRADICTS;
        return Finding.of(
                contradicts ? CheckRule.SOURCES_CONTRADICT : CheckRule.SOURCES_DIFFER,
                claim.figure().head().where().at("value"),
                "`" + claim.source() + "` " + (contradicts ? "contradicts" : "differs from") + " `"
                        + line.lead().orElseThrow().source() + "`, which leads for `"
                        + line.indicator().id() + "`",
                "the brief shows both");
    }
}
