package org.sitrep.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.check.rule.CheckRule;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Timing;
import org.sitrep.situation.Claim;
import org.sitrep.situation.Fall;
import org.sitrep.situation.Line;
import org.sitrep.situation.Situation;

/** Where the cumulative counts of a source rise by more or less than the new cases it states. */
final class Rises {

    private final Situation situation;
    private final Line line;
    private final Claim fresh;
    private final Claim total;
    private final Map<LocalDate, Figure> totals = new HashMap<>();

    /** Of two figures of one day, the one that became known later counts: it comes first. */
    private Rises(Situation situation, Line line, Claim fresh, Claim total) {
        this.situation = situation;
        this.line = line;
        this.fresh = fresh;
        this.total = total;
        total.all().forEach(figure -> totals.putIfAbsent(figure.trueOf(), figure));
    }

    static Stream<Finding> unlikeNewCases(Situation situation) {
        return situation.lines().stream()
                .flatMap(line -> line.indicator().relations().newOf().stream()
                        .flatMap(of -> situation.line(of, line.place().map(Location::id)).stream())
                        .filter(grown -> grown.indicator().measure() == Measure.CUMULATIVE)
                        .flatMap(grown -> line.claims().stream()
                                .flatMap(fresh -> grown.claimOf(fresh.source()).stream()
                                        .map(total -> new Rises(situation, line, fresh, total))))
                        .flatMap(rises -> rises.findings().stream()));
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
        Indicator counted =
                situation.crisis().vocabulary().indicator(total.figure().indicator());
        List<Figure> all = total.all().toList();
        boolean grew = IntStream.range(1, all.size()).noneMatch(at -> Fall.isBelow(all.get(at - 1), all.get(at)))
                && all.stream().noneMatch(Figure::revised);
        return line.run(fresh, situation.ledger().marks())
                .filter(run -> grew
                        && run.isWhole()
                        && run.value().isExact()
                        && counted.start().equals(Optional.of(run.period().from())))
                .flatMap(run -> Optional.ofNullable(totals.get(run.period().to()))
                        .filter(figure -> figure.value().isExact()
                                && number(figure).compareTo(run.value().best().orElseThrow()) != 0)
                        .map(figure -> CheckRule.COUNTS_DIFFER.finding(
                                figure.head().where().at("value"),
                                "`" + figure.id() + "` is "
                                        + number(figure).toPlainString() + ", and the "
                                        + run.counts().size() + " counts of `"
                                        + line.indicator().id() + "` since its start add up to "
                                        + run.value().best().orElseThrow().toPlainString(),
                                "the brief prints each as the source's own; if one was recorded wrong,"
                                        + " `correct:` it")));
    }

    private Optional<Finding> check(Figure figure) {
        return figure.timing() instanceof Timing.Over over
                ? Optional.ofNullable(totals.get(over.period().from().minusDays(1)))
                        .flatMap(from -> Optional.ofNullable(
                                        totals.get(over.period().to()))
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
