package org.sitrep.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.fact.Figure;
import org.sitrep.fact.Head;
import org.sitrep.fact.Indicator.Topic;
import org.sitrep.fact.Measure;
import org.sitrep.fact.Period;
import org.sitrep.fact.Timing;
import org.sitrep.situation.Claim;
import org.sitrep.situation.Line;
import org.sitrep.situation.Situation;

/** Makes the table of casualties: by period and source, never added. */
final class CasualtyTable {

    private final Context context;
    private final Printer printer;
    private final Situation situation;
    private final FigurePrinter figures;

    CasualtyTable(Context context) {
        this.context = context;
        this.printer = context.printer();
        this.situation = context.situation();
        this.figures = new FigurePrinter(context);
    }

    /** Gives every count over a period that the brief covers, the newest first. */
    List<CasualtyRow> rows() {
        return situation.lines().stream()
                .filter(line -> line.indicator().topic() == Topic.CASUALTIES
                        && line.indicator().cluster().isEmpty())
                .flatMap(this::rows)
                .sorted(Comparator.comparing((CasualtyRow row) -> row.period().isoEnd())
                        .thenComparing(row -> row.period().iso(), Comparator.reverseOrder())
                        .reversed())
                .toList();
    }

    private Stream<CasualtyRow> rows(Line line) {
        Stream<CasualtyRow> counts = line.claims().stream()
                .flatMap(claim -> counts(line, claim).stream().map(figure -> row(line, claim, figure)));
        Stream<CasualtyRow> reviewed = line.underReview().stream().map(review -> reviewedCount(line, review));
        return Stream.concat(counts, reviewed);
    }

    /** A period's newest count replaces the older ones; a cumulative count has only one row, or it would be added up. */
    private List<Figure> counts(Line line, Claim claim) {
        if (line.indicator().measure() != Measure.PERIOD) {
            return List.of(claim.figure());
        }
        Map<Timing, Figure> byPeriod = new LinkedHashMap<>();
        byPeriod.put(claim.figure().timing(), claim.figure());
        claim.earlier().stream().filter(this::isNew).forEach(figure -> byPeriod.putIfAbsent(figure.timing(), figure));
        return List.copyOf(byPeriod.values());
    }

    /** New is what the previous report did not have, however late it became known. */
    private boolean isNew(Figure figure) {
        return context.previous()
                .map(previous -> !figure.equals(previous.inView().get(figure.id())))
                .orElse(true);
    }

    private DateText period(Line line, Figure figure) {
        return line.indicator()
                .start()
                .filter(start -> start.isBefore(figure.trueOf()))
                .map(start -> printer.when(new Timing.Over(new Period(start, figure.trueOf()))))
                .orElseGet(() -> printer.when(figure.timing()));
    }

    private CasualtyRow row(Line line, Claim claim, Figure figure) {
        boolean newest = figure.equals(claim.figure());
        List<Wording> details = new ArrayList<>(context.remarks(figure.head()));
        figures.sameOrigin(figure).ifPresent(details::add);
        if (newest) {
            figures.standing(line, claim).map(printer::own).ifPresent(details::add);
        }
        replaced(claim, figure).map(printer::own).ifPresent(details::add);
        return new CasualtyRow(
                period(line, figure),
                Optional.of(context.quantities().print(figure.value())),
                printer.words(line.indicator().label()),
                context.placeName(line.place()),
                context.notes().shortNames(figure),
                details,
                context.notes().ofAll(heads(claim, figure)));
    }

    private static Stream<Figure> older(Claim claim, Figure figure) {
        return claim.earlier().stream()
                .filter(earlier -> !earlier.equals(figure) && earlier.timing().equals(figure.timing()))
                .limit(1);
    }

    private static List<Head> heads(Claim claim, Figure figure) {
        return Stream.concat(Stream.of(figure), older(claim, figure))
                .map(Figure::head)
                .toList();
    }

    private Optional<String> replaced(Claim claim, Figure figure) {
        return older(claim, figure)
                .map(earlier -> printer.say("detail.replaces", Map.of("value", figures.value(earlier))))
                .findFirst();
    }

    private CasualtyRow reviewedCount(Line line, Line.UnderReview review) {
        return new CasualtyRow(
                printer.when(review.timing()),
                Optional.empty(),
                printer.words(line.indicator().label()),
                context.placeName(line.place()),
                context.notes().shortName(review.source()),
                List.of(printer.own(printer.say("detail.under-review"))),
                List.of());
    }
}
