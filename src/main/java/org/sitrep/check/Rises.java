package org.sitrep.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.check.rule.CheckRule;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Timing;
import org.sitrep.situation.Claim;
import org.sitrep.situation.Fall;
import org.sitrep.situation.Situation;

/** Where the cumulative counts of a source rise by more or less than the new cases it states. */
final class Rises {

    /** One indicator at one place, by one source, on one day. */
    private record Slot(String indicator, Optional<String> place, String source, LocalDate day) {}

    private final Map<Slot, Figure> counts = new HashMap<>();

    private Rises(Situation situation) {
        situation.lines().stream()
                .filter(line -> line.indicator().measure() == Measure.CUMULATIVE)
                .forEach(line -> line.claims().stream().flatMap(Claim::all).forEach(this::index));
    }

    static Stream<Finding> unlikeNewCases(Situation situation) {
        Rises rises = new Rises(situation);
        return situation.lines().stream()
                .filter(line -> line.indicator().relations().newOf().isPresent())
                .flatMap(line -> line.claims().stream()
                        .flatMap(Claim::all)
                        .flatMap(figure ->
                                rises.check(line.indicator().relations().newOf().orElseThrow(), figure).stream()
                                        .map(finding -> Arithmetic.weighed(situation, figure, finding))));
    }

    /** Of two figures of one day, the one that became known later counts: it comes first. */
    private void index(Figure figure) {
        counts.putIfAbsent(new Slot(figure.indicator(), figure.place(), figure.source(), figure.trueOf()), figure);
    }

    private Optional<Finding> check(String cumulative, Figure fresh) {
        if (!(fresh.timing() instanceof Timing.Over over)) {
            return Optional.empty();
        }
        Optional<Figure> before = count(cumulative, fresh, over.period().from().minusDays(1));
        Optional<Figure> after = count(cumulative, fresh, over.period().to());
        return before.flatMap(
                from -> after.filter(to -> differs(from, to, fresh)).map(to -> finding(from, to, fresh)));
    }

    private Optional<Figure> count(String cumulative, Figure fresh, LocalDate day) {
        return Optional.ofNullable(counts.get(new Slot(cumulative, fresh.place(), fresh.source(), day)));
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
