package org.sitrep.check;

import java.util.stream.Stream;
import org.sitrep.check.rule.CheckRule;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.entry.Figure;
import org.sitrep.situation.Agreement;
import org.sitrep.situation.Claim;
import org.sitrep.situation.Line;
import org.sitrep.situation.Situation;

/** Where sources disagree with one another (rule 6) or with themselves (rule 8). The brief shows both. */
final class Sources {

    private Sources() {}

    static Stream<Finding> disagreements(Situation situation) {
        return situation.lines().stream()
                .flatMap(line -> line.others().stream()
                        .filter(claim ->
                                claim.agreement() == Agreement.DIFFERS || claim.agreement() == Agreement.CONTRADICTS)
                        .map(claim -> disagreement(line, claim)));
    }

    /** Where a source gives two values for one day or period. */
    static Stream<Finding> withThemselves(Situation situation) {
        return situation.lines().stream()
                .flatMap(line -> line.claims().stream())
                .flatMap(claim -> claim.byTime().stream())
                .flatMap(said -> said.rivals().stream()
                        .map(rival -> Arithmetic.weighed(situation, rival, twoValues(said.figure(), rival))));
    }

    private static Finding twoValues(Figure figure, Figure rival) {
        return CheckRule.TWO_VALUES_OF_ONE_DAY.finding(
                rival.head().where().at("value"),
                "`" + rival.source() + "` gives two values for one time: `" + figure.id() + "` is the other",
                "the brief shows both; `correct:` or `withdraw:` the one that was recorded wrong");
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
