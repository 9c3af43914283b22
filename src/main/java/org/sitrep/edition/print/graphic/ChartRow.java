package org.sitrep.edition.print.graphic;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sitrep.edition.Plotted;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Period;
import org.sitrep.fact.entry.Timing;
import org.sitrep.picture.Extent;
import org.sitrep.situation.Claim;
import org.sitrep.situation.Line;

/**
 * A figure of a chart, with what it is a figure of.
 *
 * @param line what is counted, and where
 * @param figure what a source said
 * @param plotted the same in print
 * @param number the same beside its mark, where the title of the panel says what is counted
 */
public record ChartRow(Line line, Figure figure, Plotted plotted, String number) {

    /** Returns a figure of a line, printed. */
    public static ChartRow of(Context context, Line line, Figure figure) {
        return of(context, line, figure, context.sources().shortNames(figure), Citation.of(figure.head()));
    }

    /** Returns what other figures add up to, read as a figure: no source says it. */
    static ChartRow ofSum(Context context, Line line, Figure sum, List<Figure> added) {
        Citation notes = Citation.ofAll(added.stream().map(Figure::head).toList());
        return of(
                context,
                line,
                sum,
                context.printer()
                        .say(
                                "source.computed",
                                Map.of("source", context.sources().shortNames(sum))),
                Citation.NONE.by(notes.sources()).tellingOf(notes.entries().stream()));
    }

    private static ChartRow of(Context context, Line line, Figure figure, String source, Citation notes) {
        Plotted plotted = new Plotted(
                context.when(figure),
                figure.value(),
                context.value(figure),
                context.printer().words(line.indicator().label()),
                context.placeName(line.place()),
                source,
                notes);
        return new ChartRow(line, figure, plotted, context.number(figure));
    }

    /** Returns what a source said last of each day or period, the newest first. */
    public static List<ChartRow> byTiming(Context context, Line line, Claim claim) {
        return claim.last().stream().map(figure -> of(context, line, figure)).toList();
    }

    /** Returns the rows as they are printed. */
    public static List<Plotted> plotted(List<ChartRow> rows) {
        return rows.stream().map(ChartRow::plotted).toList();
    }

    /** Returns whether its source said nothing newer. */
    public boolean isNewest() {
        return line.claims().stream().anyMatch(claim -> claim.figure().equals(figure));
    }

    /** Returns the name of its place; empty where it is of the whole crisis. */
    public String place() {
        return plotted.place().map(Wording::text).orElse("");
    }

    /** Returns how far its bar reaches. */
    public Extent extent() {
        return Extent.of(figure.value());
    }

    /** Returns the days that it counts; of a level, its day. */
    public Period period() {
        return figure.timing() instanceof Timing.Over over ? over.period() : new Period(day(), day());
    }

    /** Returns its day; of a count, the last. */
    public LocalDate day() {
        return figure.timing().last();
    }
}
