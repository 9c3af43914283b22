package org.sitrep.edition.print;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.edition.Card;
import org.sitrep.edition.ChartView;
import org.sitrep.edition.Plotted;
import org.sitrep.edition.print.graphic.ChartRow;
import org.sitrep.edition.print.language.AxisPrinter;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.picture.Extent;
import org.sitrep.picture.Levels;
import org.sitrep.picture.Levels.Level;
import org.sitrep.picture.Look;
import org.sitrep.picture.Panels;
import org.sitrep.situation.Claim;
import org.sitrep.situation.Line;

/** Makes the charts of levels over time, and the trends on cards. */
record LevelsPrinter(Context context, Printer printer) {

    private static final int MIN_FOR_A_TREND = 3;

    /** Where figures do not age, a month without one is a gap. */
    private static final int LONGEST_GAP = 31;

    LevelsPrinter(Context context) {
        this(context, context.printer());
    }

    /** Returns a chart without its words, as pictures that stand side by side; none where there is no level. */
    List<ChartPrinter.Drawn> charts(Crisis.Chart chart) {
        List<ChartView.Panel> panels = new ArrayList<>();
        List<Panels.Panel> drawn = new ArrayList<>();
        Optional<String> said = chart.title().map(printer::words).map(Wording::text);
        boolean alone = chart.indicators().size() == 1;
        for (String id : chart.indicators()) {
            Indicator indicator = context.words().indicator(id);
            Wording label = printer.words(indicator.label());
            List<ChartRow> rows = levels(id).stream()
                    .filter(row -> chart.shows(row.line().place()))
                    .toList();
            if (!rows.isEmpty()) {
                panels.add(new ChartView.Panel(label, ChartRow.plotted(rows), 0));
                drawn.add(panel(
                        indicator, alone && label.text().equals(said.orElse(label.text())) ? "" : label.text(), rows));
            }
        }
        if (panels.isEmpty()) {
            return List.of();
        }
        Wording title = chart.title()
                .map(printer::words)
                .orElseGet(() -> panels.size() == 1 ? panels.get(0).label() : printer.own(printer.say("chart.levels")));
        return sheets(title, panels, drawn);
    }

    private List<ChartPrinter.Drawn> sheets(Wording title, List<ChartView.Panel> panels, List<Panels.Panel> drawn) {
        List<Panels.Sheet> sheets = Panels.sheets(
                drawn,
                context.asOf(),
                new AxisPrinter(printer),
                context.canvas().letters());
        List<ChartPrinter.Drawn> charts = new ArrayList<>();
        int from = 0;
        for (Panels.Sheet sheet : sheets) {
            int to = from + sheet.panels();
            String part = sheets.size() == 1
                    ? ""
                    : " (" + printer.number(charts.size() + 1) + "/" + printer.number(sheets.size()) + ")";
            charts.add(new ChartPrinter.Drawn(
                    new Wording(title.text() + part, title.lang()),
                    panels.subList(from, to),
                    sheet.picture(),
                    inWords(panels.subList(from, to)),
                    unnamed(drawn.subList(from, to)).stream().toList()));
            from = to;
        }
        return charts;
    }

    private List<String> inWords(List<ChartView.Panel> panels) {
        List<String> said = new ArrayList<>();
        for (ChartView.Panel panel : panels) {
            List<Plotted> newest = newest(panel.rows());
            newest.forEach(row ->
                    said.add(ChartPrinter.inWords(printer, row, panel.label().text())));
            int skipped = panel.rows().size() - newest.size();
            if (skipped > 0) {
                said.add(printer.say("chart.older", Map.of("count", skipped)));
            }
        }
        return said;
    }

    /** Returns the newest of some figures, which begin with the oldest: of each line one, and of few lines more. */
    private static List<Plotted> newest(List<Plotted> rows) {
        Map<List<Object>, Plotted> ofEach = new LinkedHashMap<>();
        rows.forEach(row -> ofEach.put(List.of(row.place(), row.source()), row));
        int more = ChartPrinter.MAX_IN_WORDS - ofEach.size();
        List<Plotted> newest = new ArrayList<>();
        for (int i = rows.size() - 1; i >= 0; i--) {
            Plotted row = rows.get(i);
            boolean isNewest = row.equals(ofEach.get(List.of(row.place(), row.source())));
            if (isNewest || more-- > 0) {
                newest.add(row);
            }
        }
        Collections.reverse(newest);
        return newest;
    }

    /** Returns words about the lines of all panels of a picture that have no name, where there are such. */
    private Optional<String> unnamed(List<Panels.Panel> panels) {
        List<Long> lines = panels.stream()
                .map(panel -> panel.levels().stream()
                        .filter(level -> level.extent().isDrawn())
                        .map(Level::line)
                        .distinct()
                        .count())
                .toList();
        long all = lines.stream().mapToLong(n -> n).sum();
        long named = lines.stream().mapToLong(n -> Math.min(n, Look.MAX_LINES)).sum();
        return Optional.of(printer.say("chart.unnamed", Map.of("shown", named, "all", all)))
                .filter(words -> named < all);
    }

    private Panels.Panel panel(Indicator indicator, String label, List<ChartRow> rows) {
        Map<String, Panels.Name> lines = new LinkedHashMap<>();
        for (ChartRow row : rows) {
            lines.putIfAbsent(
                    series(row), new Panels.Name(row.place(), row.plotted().source()));
        }
        boolean places =
                lines.values().stream().map(Panels.Name::place).distinct().count() > 1;
        boolean sources =
                lines.values().stream().map(Panels.Name::source).distinct().count() > 1;
        Map<String, Integer> same = new HashMap<>();
        lines.replaceAll((line, name) -> {
            String place = places || !sources ? name.place() : "";
            int number = same.merge(place + name.source(), 1, Integer::sum);
            return new Panels.Name(
                    number == 1 ? place : place + " (" + printer.number(number) + ")", sources ? name.source() : "");
        });
        String where = places ? "" : rows.get(0).place();
        String unit = printer.words(indicator.counts().text()).text();
        boolean isSaid = label.toLowerCase(Locale.ROOT).contains(unit.toLowerCase(Locale.ROOT));
        String title = printer.beside(Stream.of(label, where, isSaid ? "" : unit));
        List<Level> levels = rows.stream().map(LevelsPrinter::level).toList();
        return new Panels.Panel(title, levels, lines, indicator.freshFor().orElse(LONGEST_GAP));
    }

    private static String series(ChartRow row) {
        return row.line().place().map(Location::id).orElse("") + " "
                + row.figure().source();
    }

    private static Level level(ChartRow row) {
        return new Level(row.day(), Extent.of(row.figure().value()), series(row), row.number());
    }

    private Stream<Line> lines(String indicator) {
        return context.situation().lines().stream()
                .filter(line -> line.indicator().id().equals(indicator));
    }

    /** Returns what each source said last of each day, the oldest first. */
    List<ChartRow> levels(String indicator) {
        return lines(indicator)
                .flatMap(line ->
                        line.claims().stream().flatMap(claim -> ChartRow.byTiming(context, line, claim).stream()))
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
