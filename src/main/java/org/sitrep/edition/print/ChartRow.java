package org.sitrep.edition.print;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.sitrep.edition.Plotted;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.entry.Figure;
import org.sitrep.situation.Claim;
import org.sitrep.situation.Line;

/**
 * A figure of a chart, with what it is a figure of.
 *
 * @param line what is counted, and where
 * @param figure what a source said
 * @param plotted the same in print
 */
record ChartRow(Line line, Figure figure, Plotted plotted) {

    static ChartRow of(Context context, Line line, Figure figure) {
        Plotted plotted = new Plotted(
                context.printer().when(figure.timing()),
                figure.value(),
                context.quantities().print(figure.value()),
                context.printer().words(line.indicator().label()),
                context.placeName(line.place()),
                context.sources().shortNames(figure),
                Citation.of(figure.head()));
        return new ChartRow(line, figure, plotted);
    }

    /** Returns all that a source said, the newest first. */
    static Stream<Figure> all(Claim claim) {
        return Stream.concat(Stream.of(claim.figure()), claim.earlier().stream());
    }

    static List<Plotted> plotted(List<ChartRow> rows) {
        return rows.stream().map(ChartRow::plotted).toList();
    }

    LocalDate day() {
        return figure.timing().last();
    }

    String where() {
        return plotted.place().map(Wording::text).map(place -> " · " + place).orElse("");
    }
}
