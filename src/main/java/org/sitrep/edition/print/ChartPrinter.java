package org.sitrep.edition.print;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.edition.Card;
import org.sitrep.edition.ChartView;
import org.sitrep.edition.Plotted;
import org.sitrep.edition.print.language.AxisPrinter;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Indicator.Topic;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.fact.entry.Figure;
import org.sitrep.picture.Bars;
import org.sitrep.picture.Extent;
import org.sitrep.picture.Levels;
import org.sitrep.picture.Levels.Level;
import org.sitrep.picture.Panels;
import org.sitrep.picture.Picture;
import org.sitrep.situation.Claim;
import org.sitrep.situation.Line;

/** Makes the charts: those that the crisis declares, or else those that its key figures and casualties suggest. */
final class ChartPrinter {

    private static final int MAX_COUNTS = 10;
    /** What is read out loud has an end; the data have the rest. */
    private static final int MAX_IN_WORDS = 12;

    private static final int MAX_PANELS = 3;
    private static final int MIN_FOR_A_TREND = 3;

    /** Where figures do not age, a month without one is a gap. */
    private static final int LONGEST_GAP = 31;

    private final Context context;
    private final Printer printer;
    private final CasualtyTable casualties;

    ChartPrinter(Context context) {
        this.context = context;
        this.printer = context.printer();
        this.casualties = new CasualtyTable(context);
    }

    List<ChartView> charts() {
        return context.situation().crisis().front().charts().orElseGet(this::suggested).stream()
                .flatMap(chart -> chart(chart).stream())
                .toList();
    }

    /** What page one reports, where it changed; and what is counted of casualties. */
    private List<Crisis.Chart> suggested() {
        List<String> levels = context.situation().crisis().front().keyFigures().stream()
                .map(Crisis.KeyFigure::indicator)
                .distinct()
                .filter(id -> context.words().indicator(id).measure() != Measure.PERIOD
                        && levels(id).size() > 1)
                .limit(1)
                .toList();
        List<String> counts = context.words().indicators().values().stream()
                .filter(indicator -> indicator.section().is(Topic.CASUALTIES) && indicator.measure() == Measure.PERIOD)
                .map(Indicator::id)
                .toList();
        return Stream.of(levels, counts)
                .filter(ids -> !ids.isEmpty())
                .map(ids -> new Crisis.Chart(Optional.empty(), ids))
                .toList();
    }

    /** A figure of a chart, with what it is a figure of. */
    private record Row(Line line, Figure figure, Plotted plotted) {

        LocalDate day() {
            return figure.timing().last();
        }

        String where() {
            return plotted.place()
                    .map(Wording::text)
                    .map(place -> " · " + place)
                    .orElse("");
        }

        Level level() {
            String series = line.place().map(Location::id).orElse("") + " " + figure.source();
            return new Level(
                    day(), Extent.of(figure.value()), series, plotted.value().text() + where());
        }

        Bars.Count count() {
            String about = plotted.date().text() + " · " + plotted.what().text() + where() + " · " + plotted.source();
            return new Bars.Count(Extent.of(figure.value()), plotted.value().text(), about);
        }
    }

    private Optional<ChartView> chart(Crisis.Chart chart) {
        boolean counts = context.words().indicator(chart.indicators().get(0)).measure() == Measure.PERIOD;
        return counts ? counts(chart) : levels(chart);
    }

    private Optional<ChartView> counts(Crisis.Chart chart) {
        List<Row> rows = casualties
                .counted(line -> chart.indicators().contains(line.indicator().id()))
                .stream()
                .map(count -> row(count.line(), count.figure()))
                .toList();
        List<Row> shown = rows.stream().limit(MAX_COUNTS).toList();
        Wording title = chart.title().map(printer::words).orElseGet(() -> printer.own(printer.say("chart.counts")));
        List<Row> older = rows.subList(shown.size(), rows.size());
        Citation undrawn =
                Citation.ofAll(older.stream().map(row -> row.figure().head()).toList());
        List<ChartView.Panel> panels =
                List.of(new ChartView.Panel(printer.own(""), plotted(shown), older.size(), undrawn));
        return Optional.of(shown)
                .filter(some -> !some.isEmpty())
                .map(some -> Bars.picture(
                        some.stream().map(Row::count).toList(), context.canvas().letters()))
                .map(picture -> view(ChartView.Kind.COUNTS, title, panels, picture));
    }

    private Optional<ChartView> levels(Crisis.Chart chart) {
        List<ChartView.Panel> panels = new ArrayList<>();
        List<Panels.Panel> drawn = new ArrayList<>();
        for (String id : chart.indicators().stream().limit(MAX_PANELS).toList()) {
            Indicator indicator = context.words().indicator(id);
            Wording label = printer.words(indicator.label());
            List<Row> rows = levels(id);
            if (!rows.isEmpty()) {
                panels.add(new ChartView.Panel(label, plotted(rows), 0, Citation.NONE));
                List<Level> levels = rows.stream().map(Row::level).toList();
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
        return Optional.of(view(ChartView.Kind.LEVELS, title, panels, picture));
    }

    private ChartView view(ChartView.Kind kind, Wording title, List<ChartView.Panel> panels, Picture picture) {
        return new ChartView(kind, title, panels, picture, alternative(title, panels), basis(panels));
    }

    private static List<Plotted> plotted(List<Row> rows) {
        return rows.stream().map(Row::plotted).toList();
    }

    private Stream<Line> lines(String indicator) {
        return context.situation().lines().stream()
                .filter(line -> line.indicator().id().equals(indicator));
    }

    /** Every level on record, the oldest first. */
    private List<Row> levels(String indicator) {
        return lines(indicator)
                .flatMap(line ->
                        line.claims().stream().flatMap(claim -> all(claim).map(figure -> row(line, figure))))
                .sorted(Comparator.comparing(Row::day))
                .toList();
    }

    private static Stream<Figure> all(Claim claim) {
        return Stream.concat(Stream.of(claim.figure()), claim.earlier().stream());
    }

    private Row row(Line line, Figure figure) {
        Plotted plotted = new Plotted(
                printer.when(figure.timing()),
                figure.value(),
                context.quantities().print(figure.value()),
                printer.words(line.indicator().label()),
                context.placeName(line.place()),
                context.sources().shortNames(figure),
                Citation.of(figure.head()));
        return new Row(line, figure, plotted);
    }

    /** Returns what a claim's source said so far, where that makes a line. */
    Optional<Card.Trend> trend(Line line, Claim claim) {
        if (line.indicator().measure() == Measure.PERIOD) {
            return Optional.empty();
        }
        List<Row> rows = all(claim)
                .map(figure -> row(line, figure))
                .sorted(Comparator.comparing(Row::day))
                .toList();
        long drawn = rows.stream()
                .filter(row -> row.figure().value().best().isPresent())
                .count();
        return drawn < MIN_FOR_A_TREND
                ? Optional.empty()
                : Optional.of(new Card.Trend(
                        plotted(rows),
                        Levels.trend(rows.stream().map(Row::level).toList())));
    }

    private String alternative(Wording title, List<ChartView.Panel> panels) {
        List<String> said = new ArrayList<>();
        for (ChartView.Panel panel : panels) {
            int skipped = Math.max(0, panel.rows().size() - MAX_IN_WORDS);
            panel.rows().stream()
                    .skip(panel.label().text().isEmpty() ? 0 : skipped)
                    .limit(MAX_IN_WORDS)
                    .forEach(row -> said.add(inWords(row, panel.label().text())));
            if (skipped > 0) {
                said.add(printer.say("chart.older", Map.of("count", skipped)));
            }
        }
        return printer.say("chart.says", Map.of("title", title.text(), "figures", String.join("; ", said)));
    }

    private String inWords(Plotted row, String label) {
        String where = row.place().map(Wording::text).orElse("");
        String what = label.isEmpty() ? row.what().text() : label;
        String named = where.isEmpty() ? what : what + ", " + where;
        return printer.say(
                "chart.figure",
                Map.of(
                        "value", row.value().text(),
                        "what", named,
                        "date", row.date().text(),
                        "source", row.source()));
    }

    private String basis(List<ChartView.Panel> panels) {
        Set<String> sources = panels.stream()
                .flatMap(panel -> panel.rows().stream())
                .map(Plotted::source)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return printer.say(
                "chart.basis", Map.of("date", printer.day(context.asOf()), "sources", printer.list(sources)));
    }
}
