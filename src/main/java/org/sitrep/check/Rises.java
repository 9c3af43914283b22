package org.sitrep.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.check.rule.CheckRule;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Timing;
import org.sitrep.situation.Claim;
import org.sitrep.situation.Comparison;
import org.sitrep.situation.Fall;
import org.sitrep.situation.Line;
import org.sitrep.situation.Situation;

/** Where the cumulative counts of a source rise by more or less than the new cases it states. */
record Rises(Situation situation, Line line, Claim fresh, Line grown, Claim total) {

    static Stream<Finding> unlikeNewCases(Situation situation) {
        return situation.lines().stream()
                .flatMap(line -> line.indicator().relations().newOf().stream()
                        .flatMap(of -> situation.line(of, line.place().map(Location::id)).stream())
                        .flatMap(grown -> line.claims().stream()
                                .flatMap(fresh -> grown.claimOf(fresh.source()).stream()
                                        .map(total -> new Rises(situation, line, fresh, grown, total)))))
                .flatMap(rises -> rises.findings().stream());
    }

    /** A sum of all new cases is compared where each of them fits: one cause is told once. */
    private List<Finding> findings() {
        List<Finding> found = fresh.all()
                .flatMap(
                        figure -> check(figure).stream().map(finding -> Arithmetic.weighed(situation, figure, finding)))
                .toList();
        return found.isEmpty() ? sinceTheStart().stream().toList() : found;
    }

    private Optional<Finding> sinceTheStart() {
        boolean grew = Fall.of(grown, total).isEmpty() && total.all().noneMatch(Figure::revised);
        return line.run(fresh, situation.ledger().marks())
                .filter(run -> grew
                        && run.isWhole()
                        && run.value().isExact()
                        && grown.indicator()
                                .start()
                                .equals(Optional.of(run.period().from())))
                .flatMap(run -> on(run.period().to())
                        .filter(all -> all.value().isExact() && !Comparison.isSame(all.value(), run.value()))
                        .map(all -> CheckRule.COUNTS_DIFFER.finding(
                                all.head().where().at("value"),
                                "`" + all.id() + "` is "
                                        + number(all).toPlainString() + ", and the "
                                        + run.counts().size() + " counts of `"
                                        + line.indicator().id() + "` since its start add up to "
                                        + run.value().best().orElseThrow().toPlainString(),
                                "the brief prints each as the source's own; if one was recorded wrong,"
                                        + " `correct:` it")));
    }

    /** Of two figures of one day, the one that became known later counts: it comes first. */
    private Optional<Figure> on(LocalDate day) {
        return total.all().filter(figure -> figure.trueOf().equals(day)).findFirst();
    }

    private Optional<Finding> check(Figure figure) {
        return figure.timing() instanceof Timing.Over over
                ? on(over.period().from().minusDays(1))
                        .flatMap(from -> on(over.period().to())
                                .filter(to -> differs(from, to, figure))
                                .map(to -> finding(from, to, figure)))
                : Optional.empty();
    }

    /** A count that fell, or that its source says it revised, is another finding, or none. */
    private static boolean differs(Figure from, Figure to, Figure fresh) {
        return Stream.of(from, to, fresh).allMatch(figure -> figure.value().isExact())
                && !to.revised()
                && !fresh.incomplete()
                && !Fall.isBelow(to, from)
                && number(to).subtract(number(from)).compareTo(number(fresh)) != 0;
    }

    private static BigDecimal number(Figure figure) {
        return figure.value().best().orElseThrow();
    }

    private static Finding finding(Figure from, Figure to, Figure fresh) {
        return CheckRule.RISE_DIFFERS.finding(
                fresh.head().where().at("value"),
                "`" + fresh.id() + "` states " + number(fresh).toPlainString() + " new, but `" + from.id() + "` and `"
                        + to.id() + "` are " + number(to).subtract(number(from)).toPlainString() + " apart",
                "the brief prints all three, as the source's own, and an accepted reason beside them; if one was"
                        + " recorded wrong, `correct:` it");
    }
}
