package org.sitrep.edition.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.edition.CasualtyRow;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.DateText;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.crisis.Indicator.Topic;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Period;
import org.sitrep.fact.entry.Timing;
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

    /** Returns every count over a period that the brief covers, the newest first. */
    List<CasualtyRow> rows() {
        return situation.lines().stream()
                .filter(line -> line.indicator().section().is(Topic.CASUALTIES))
                .flatMap(this::rows)
                .sorted(Comparator.comparing((CasualtyRow row) -> row.period().to())
                        .thenComparing(row -> row.period().from(), Comparator.reverseOrder())
                        .reversed())
                .toList();
    }

    private Stream<CasualtyRow> rows(Line line) {
        Stream<CasualtyRow> counts = line.claims().stream()
                .flatMap(claim -> counts(line, claim).stream().map(count -> row(line, claim, count)));
        Stream<CasualtyRow> reviewed = line.underReview().stream().map(review -> reviewedCount(line, review));
        return Stream.concat(counts, reviewed);
    }

    /** Returns the counts of each period, the newest first; only the first is shown, and says what it replaces. */
    private List<List<Figure>> counts(Line line, Claim claim) {
        Map<Timing, List<Figure>> byPeriod = new LinkedHashMap<>();
        Stream.concat(Stream.of(claim.figure()), claim.earlier().stream())
                .forEach(figure -> byPeriod.computeIfAbsent(figure.timing(), period -> new ArrayList<>())
                        .add(figure));
        // A cumulative count has only one row: more of them would be added up.
        boolean periods = line.indicator().measure() == Measure.PERIOD;
        return byPeriod.values().stream()
                .filter(count -> count.get(0).equals(claim.figure()) || (periods && isNew(count.get(0))))
                .toList();
    }

    /** New is what the previous report did not have, however late it became known. */
    boolean isNew(Figure figure) {
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

    private CasualtyRow row(Line line, Claim claim, List<Figure> count) {
        Figure figure = count.get(0);
        List<Figure> printed = count.stream().limit(2).toList();
        List<Wording> details = new ArrayList<>(context.remarks(figure.head()));
        figures.sameOrigin(figure).ifPresent(details::add);
        if (figure.equals(claim.figure())) {
            figures.standing(line, claim).map(printer::own).ifPresent(details::add);
        }
        printed.stream().skip(1).map(this::replaced).map(printer::own).forEach(details::add);
        return new CasualtyRow(
                period(line, figure),
                Optional.of(context.quantities().print(figure.value())),
                printer.words(line.indicator().label()),
                context.placeName(line.place()),
                context.sources().shortNames(figure),
                details,
                Citation.ofAll(printed.stream().map(Figure::head).toList()));
    }

    private String replaced(Figure older) {
        return printer.say("detail.replaces", Map.of("value", figures.value(older)));
    }

    private CasualtyRow reviewedCount(Line line, Line.UnderReview review) {
        return new CasualtyRow(
                printer.when(review.timing()),
                Optional.empty(),
                printer.words(line.indicator().label()),
                context.placeName(line.place()),
                context.sources().shortName(review.source()),
                List.of(printer.own(printer.say("detail.under-review"))),
                Citation.NONE);
    }
}
