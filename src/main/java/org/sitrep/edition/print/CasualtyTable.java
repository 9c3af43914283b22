package org.sitrep.edition.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sitrep.edition.Casualties;
import org.sitrep.edition.area.TablePlan;
import org.sitrep.edition.area.TablePlan.Slot;
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
    List<Casualties.Row> rows() {
        Set<Slot> tabled = TablePlan.slots(situation);
        return situation.lines().stream()
                .filter(line -> line.indicator().section().is(Topic.CASUALTIES)
                        && !tabled.contains(Slot.of(line.indicator(), line.place())))
                .flatMap(this::rows)
                .sorted(Comparator.comparing(
                                (Casualties.Row row) -> row.period().to())
                        .thenComparing(row -> row.period().from(), Comparator.reverseOrder())
                        .reversed())
                .toList();
    }

    private Stream<Casualties.Row> rows(Line line) {
        Stream<Casualties.Row> counts =
                line.claims().stream().flatMap(claim -> counts(line, claim).map(count -> row(line, claim, count)));
        Stream<Casualties.Row> reviewed = line.underReview().stream().map(review -> reviewedCount(line, review));
        return Stream.concat(counts, reviewed);
    }

    /** A cumulative count has only one row: more of them would be added up. */
    private Stream<Claim.Said> counts(Line line, Claim claim) {
        boolean periods = line.indicator().measure() == Measure.PERIOD;
        return claim.byTime().stream()
                .filter(count -> count.figure().equals(claim.figure()) || (periods && isNew(count.figure())));
    }

    /** Returns the oldest count that is left to the reports before. */
    private Optional<Claim.Said> reportedBefore(Line line, Claim claim) {
        List<Claim.Said> shown = counts(line, claim).toList();
        return claim.byTime().stream()
                .filter(count -> line.indicator().measure() == Measure.PERIOD && !shown.contains(count))
                .reduce((newer, older) -> older);
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

    private Casualties.Row row(Line line, Claim claim, Claim.Said count) {
        Figure figure = count.figure();
        List<Asides.Aside> asides = figures.asides(line, claim, count);
        List<Wording> details = new ArrayList<>(context.remarks(figure.head()));
        if (figure.equals(claim.figure())) {
            figures.standing(line, claim).map(printer::own).ifPresent(details::add);
        }
        details.addAll(Asides.Aside.words(asides));
        Optional<Claim.Said> before = figure.equals(claim.figure()) ? reportedBefore(line, claim) : Optional.empty();
        before.ifPresent(said -> details.add(printer.own(printer.say("detail.reported-before"))));
        return new Casualties.Row(
                period(line, figure),
                Optional.of(context.value(figure)),
                printer.words(line.indicator().label()),
                context.placeName(line.place()),
                context.sources().shortNames(figure),
                details,
                Citation.ofAll(Stream.concat(Stream.of(figure.head()), Asides.Aside.heads(asides))
                                .toList())
                        .tellingOf(before.stream().map(said -> said.figure().id())));
    }

    private Casualties.Row reviewedCount(Line line, Line.UnderReview review) {
        return new Casualties.Row(
                printer.when(review.timing()),
                Optional.empty(),
                printer.words(line.indicator().label()),
                context.placeName(line.place()),
                context.sources().shortName(review.source()),
                List.of(printer.own(printer.say("detail.under-review"))),
                Citation.NONE);
    }
}
