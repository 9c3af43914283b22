package org.sitrep.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.Figure;
import org.sitrep.fact.Measure;
import org.sitrep.fact.Quantity;
import org.sitrep.situation.Claim;
import org.sitrep.situation.Situation;

/** What does not add up (rules 8 and 9). */
final class Arithmetic {

    private Arithmetic() {}

    static Stream<Finding> totals(Situation situation) {
        return situation.totals().stream()
                .filter(total -> !total.agreesWithTyped())
                .map(total -> Finding.error(
                        "total-differs",
                        total.typed().orElseThrow().head().where().at("value"),
                        "the figure for the whole is not the sum of its parts, " + plain(total.value()),
                        "correct the figure or its parts: " + ids(total.parts())));
    }

    static Stream<Finding> ratios(Situation situation) {
        return situation.ratios().stream()
                .filter(ratio -> !ratio.agreesWithTyped())
                .map(ratio -> Finding.error(
                        "ratio-differs",
                        ratio.typed().orElseThrow().head().where().at("value"),
                        "the ratio is not that of its parts, " + ratio.percent().toPlainString() + " %",
                        "correct it, or leave it out: the brief computes it from "
                                + ids(List.of(ratio.part(), ratio.whole()))));
    }

    static Stream<Finding> cumulative(Situation situation) {
        return situation.lines().stream()
                .filter(line -> line.indicator().measure() == Measure.CUMULATIVE)
                .flatMap(line -> line.claims().stream())
                .flatMap(claim -> falls(claim).stream());
    }

    private static List<Finding> falls(Claim claim) {
        List<Figure> newestFirst = new ArrayList<>(List.of(claim.figure()));
        newestFirst.addAll(claim.earlier());
        List<Finding> findings = new ArrayList<>();
        for (int i = 1; i < newestFirst.size(); i++) {
            Figure later = newestFirst.get(i - 1);
            Figure earlier = newestFirst.get(i);
            if (falls(earlier.value(), later.value())) {
                findings.add(fall(earlier, later));
            }
        }
        return findings;
    }

    /** A fall is certain where the most that the later claim allows is below the least the earlier one does. */
    private static boolean falls(Quantity earlier, Quantity later) {
        BigDecimal least = earlier.interval().map(i -> i.low()).orElse(BigDecimal.ZERO);
        return later.interval()
                .flatMap(i -> i.high())
                .filter(most -> most.compareTo(least) < 0)
                .isPresent();
    }

    private static Finding fall(Figure earlier, Figure later) {
        return Finding.error(
                "cumulative-fall",
                later.head().where().at("value"),
                "a cumulative count fell: " + plain(earlier.value()) + " on " + earlier.trueOf() + ", "
                        + plain(later.value()) + " on " + later.trueOf(),
                "if the source revised the earlier figure, record `correct: " + earlier.id() + "`");
    }

    private static String ids(List<Figure> figures) {
        return String.join(", ", figures.stream().map(f -> "`" + f.id() + "`").toList());
    }

    private static String plain(Quantity quantity) {
        return quantity.best().map(BigDecimal::toPlainString).orElse("unknown");
    }
}
