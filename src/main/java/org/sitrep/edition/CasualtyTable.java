package org.sitrep.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.fact.Figure;
import org.sitrep.fact.Indicator.Topic;
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
                .flatMap(claim -> Stream.concat(
                                Stream.of(claim.figure()),
                                claim.earlier().stream().filter(this::isCovered))
                        .map(figure -> row(line, claim, figure)));
        Stream<CasualtyRow> reviewed = line.underReview().stream().map(source -> reviewedCount(line, source));
        return Stream.concat(counts, reviewed);
    }

    private boolean isCovered(Figure figure) {
        return context.previous()
                .map(previous ->
                        figure.trueOf().isAfter(previous.viewpoint().asOf().date()))
                .orElse(true);
    }

    private CasualtyRow row(Line line, Claim claim, Figure figure) {
        boolean newest = figure.equals(claim.figure());
        List<Wording> details = new ArrayList<>(context.remarks(figure.head()));
        figures.sameOrigin(figure).ifPresent(details::add);
        if (newest) {
            figures.standing(line, claim).map(printer::own).ifPresent(details::add);
        }
        return new CasualtyRow(
                printer.when(figure.timing()),
                Optional.of(context.quantities().print(figure.value())),
                printer.words(line.indicator().label()),
                context.placeName(line.place()),
                context.notes().shortNames(figure),
                details,
                context.notes().of(figure.head()));
    }

    private CasualtyRow reviewedCount(Line line, String source) {
        return new CasualtyRow(
                printer.shortDay(context.asOf()),
                Optional.empty(),
                printer.words(line.indicator().label()),
                context.placeName(line.place()),
                context.notes().shortName(source),
                List.of(printer.own(printer.say("detail.under-review"))),
                List.of());
    }
}
