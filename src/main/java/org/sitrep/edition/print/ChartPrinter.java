package org.sitrep.edition.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.edition.ChartView;
import org.sitrep.edition.Citation;
import org.sitrep.edition.Plotted;
import org.sitrep.edition.Wording;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Indicator.Topic;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.fact.entry.Figure;
import org.sitrep.situation.Claim;
import org.sitrep.situation.Line;

/** Makes the charts: those that the crisis declares, or else those that its key figures and casualties suggest. */
final class ChartPrinter {

    private static final int MOST_COUNTS = 10;
    /** What is read out loud has an end; the data have the rest. */
    private static final int MOST_IN_WORDS = 12;

    private static final int MOST_PANELS = 3;
    private static final int LEAST_FOR_A_TREND = 3;

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

    /** What page one tells of, where it changed; and what is counted of casualties. */
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

    private Optional<ChartView> chart(Crisis.Chart chart) {
        boolean counts = context.words().indicator(chart.indicators().get(0)).measure() == Measure.PERIOD;
        List<ChartView.Panel> panels = counts
                ? counts(chart.indicators())
                : chart.indicators().stream()
                        .limit(MOST_PANELS)
                        .map(this::panel)
                        .filter(panel -> !panel.rows().isEmpty())
                        .toList();
        ChartView.Kind kind = counts ? ChartView.Kind.COUNTS : ChartView.Kind.LEVELS;
        Wording title = chart.title().map(printer::words).orElseGet(() -> title(kind, panels));
        return panels.isEmpty()
                ? Optional.empty()
                : Optional.of(new ChartView(kind, title, panels, alternative(title, panels), basis(panels)));
    }

    private Wording title(ChartView.Kind kind, List<ChartView.Panel> panels) {
        boolean single = kind == ChartView.Kind.LEVELS && panels.size() == 1;
        return single
                ? panels.get(0).label()
                : printer.own(printer.say(kind == ChartView.Kind.LEVELS ? "chart.levels" : "chart.counts"));
    }

    private ChartView.Panel panel(String id) {
        Indicator indicator = context.words().indicator(id);
        return new ChartView.Panel(
                printer.words(indicator.label()),
                levels(id),
                indicator.freshFor().orElse(LONGEST_GAP),
                0);
    }

    private Stream<Line> lines(String indicator) {
        return context.situation().lines().stream()
                .filter(line -> line.indicator().id().equals(indicator));
    }

    /** Every level on record, the oldest first. */
    private List<Plotted> levels(String indicator) {
        return lines(indicator)
                .flatMap(line ->
                        line.claims().stream().flatMap(claim -> all(claim).map(figure -> plotted(line, figure))))
                .sorted(Comparator.comparing(row -> row.date().isoEnd()))
                .toList();
    }

    private static Stream<Figure> all(Claim claim) {
        return Stream.concat(Stream.of(claim.figure()), claim.earlier().stream());
    }

    private List<ChartView.Panel> counts(List<String> indicators) {
        List<Plotted> rows = casualties
                .counted(line -> indicators.contains(line.indicator().id()))
                .stream()
                .map(count -> plotted(count.line(), count.figure()))
                .toList();
        List<Plotted> shown = rows.stream().limit(MOST_COUNTS).toList();
        return rows.isEmpty()
                ? List.of()
                : List.of(new ChartView.Panel(printer.own(""), shown, 0, rows.size() - shown.size()));
    }

    private Plotted plotted(Line line, Figure figure) {
        String key = line.place().map(place -> place.id()).orElse("") + " " + figure.source();
        return new Plotted(
                printer.when(figure.timing()),
                figure.value(),
                context.quantities().print(figure.value()),
                printer.words(line.indicator().label()),
                context.placeName(line.place()),
                context.sources().shortNames(figure),
                key,
                Citation.of(figure.head()));
    }

    /** Returns what a claim's source said so far, where that makes a line: the oldest first. */
    List<Plotted> trend(Line line, Claim claim) {
        if (line.indicator().measure() == Measure.PERIOD) {
            return List.of();
        }
        List<Plotted> rows =
                new ArrayList<>(all(claim).map(figure -> plotted(line, figure)).toList());
        rows.sort(Comparator.comparing(row -> row.date().isoEnd()));
        long drawn =
                rows.stream().filter(row -> row.quantity().best().isPresent()).count();
        return drawn < LEAST_FOR_A_TREND ? List.of() : rows;
    }

    private String alternative(Wording title, List<ChartView.Panel> panels) {
        List<String> said = new ArrayList<>();
        for (ChartView.Panel panel : panels) {
            int skipped = Math.max(0, panel.rows().size() - MOST_IN_WORDS);
            panel.rows().stream()
                    .skip(panel.label().text().isEmpty() ? 0 : skipped)
                    .limit(MOST_IN_WORDS)
                    .forEach(row -> said.add(inWords(row, panel.label().text())));
            if (skipped > 0) {
                said.add(printer.say("chart.older", Map.of("count", skipped)));
            }
        }
        return printer.say("chart.says", Map.of("title", title.text(), "figures", String.join("; ", said)));
    }

    private String inWords(Plotted row, String label) {
        String where = row.place().map(Wording::text).orElse("");
        String what =
                label.equals(row.what().text()) || label.isEmpty() ? row.what().text() : label;
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
