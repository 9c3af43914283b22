package org.sitrep.edition.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.edition.Card;
import org.sitrep.edition.ChartView;
import org.sitrep.edition.print.language.AxisPrinter;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.picture.Extent;
import org.sitrep.picture.Levels;
import org.sitrep.picture.Levels.Level;
import org.sitrep.picture.Panels;
import org.sitrep.picture.Picture;
import org.sitrep.situation.Claim;
import org.sitrep.situation.Line;

/** Makes the charts of levels over time, and the trends on cards. */
final class LevelsPrinter {

    private static final int MAX_PANELS = 3;
    private static final int MIN_FOR_A_TREND = 3;

    /** Where figures do not age, a month without one is a gap. */
    private static final int LONGEST_GAP = 31;

    private final Context context;
    private final Printer printer;

    LevelsPrinter(Context context) {
        this.context = context;
        this.printer = context.printer();
    }

    /** Returns a chart without its words; nothing where there is no level. */
    Optional<ChartPrinter.Drawn> chart(Crisis.Chart chart) {
        List<ChartView.Panel> panels = new ArrayList<>();
        List<Panels.Panel> drawn = new ArrayList<>();
        for (String id : chart.indicators().stream().limit(MAX_PANELS).toList()) {
            Indicator indicator = context.words().indicator(id);
            Wording label = printer.words(indicator.label());
            List<ChartRow> rows = levels(id).stream()
                    .filter(row -> chart.shows(row.line().place()))
                    .toList();
            if (!rows.isEmpty()) {
                panels.add(new ChartView.Panel(label, ChartRow.plotted(rows), 0, Citation.NONE));
                List<Level> levels = rows.stream().map(LevelsPrinter::level).toList();
                drawn.add(new Panels.Panel(
                        label.text(), levels, indicator.freshFor().orElse(LONGEST_GAP)));
            }
        }
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        Wording title = chart.title()
                .map(printer::words)
                .orElseGet(() -> panels.size() == 1 ? panels.get(0).label() : printer.own(printer.say("chart.levels")));
        Picture picture =
                Panels.picture(drawn, new AxisPrinter(printer), context.canvas().letters());
        return Optional.of(
                new ChartPrinter.Drawn(ChartView.Kind.LEVELS, title, panels, picture, inWords(panels), List.of()));
    }

    private List<String> inWords(List<ChartView.Panel> panels) {
        List<String> said = new ArrayList<>();
        for (ChartView.Panel panel : panels) {
            int skipped = Math.max(0, panel.rows().size() - ChartPrinter.MAX_IN_WORDS);
            panel.rows().stream()
                    .skip(skipped)
                    .forEach(row -> said.add(
                            ChartPrinter.inWords(printer, row, panel.label().text())));
            if (skipped > 0) {
                said.add(printer.say("chart.older", Map.of("count", skipped)));
            }
        }
        return said;
    }

    private static Level level(ChartRow row) {
        String series = row.line().place().map(Location::id).orElse("") + " "
                + row.figure().source();
        String words = row.plotted().value().text() + row.where();
        return new Level(row.day(), Extent.of(row.figure().value()), series, words);
    }

    private Stream<Line> lines(String indicator) {
        return context.situation().lines().stream()
                .filter(line -> line.indicator().id().equals(indicator));
    }

    /** Returns every level on record, the oldest first. */
    List<ChartRow> levels(String indicator) {
        return lines(indicator)
                .flatMap(line -> line.claims().stream()
                        .flatMap(claim -> ChartRow.all(claim).map(figure -> ChartRow.of(context, line, figure))))
                .sorted(Comparator.comparing(ChartRow::day))
                .toList();
    }

    /** Returns the exact levels that a claim's source gave so far, where there are enough for a line. */
    Optional<Card.Trend> trend(Line line, Claim claim) {
        if (line.indicator().measure() == Measure.PERIOD) {
            return Optional.empty();
        }
        List<ChartRow> rows = ChartRow.byTiming(context, line, claim).stream()
                .filter(row -> row.figure().value().isExact())
                .sorted(Comparator.comparing(ChartRow::day))
                .toList();
        return rows.size() < MIN_FOR_A_TREND
                ? Optional.empty()
                : Optional.of(new Card.Trend(
                        ChartRow.plotted(rows),
                        Levels.trend(rows.stream().map(LevelsPrinter::level).toList())));
    }
}
