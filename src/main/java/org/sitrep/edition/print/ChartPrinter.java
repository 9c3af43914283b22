package org.sitrep.edition.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.edition.ChartView;
import org.sitrep.edition.Plotted;
import org.sitrep.edition.print.graphic.ChartRow;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Indicator.Topic;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.fact.crisis.ReportPlan.Kind;
import org.sitrep.picture.Extent;
import org.sitrep.picture.Picture;

/** Makes the charts: those that the crisis declares, or else those that its key figures and casualties suggest. */
record ChartPrinter(Context context, Printer printer, LevelsPrinter levels) {

    /** What is read out loud has an end; the data have the rest. */
    static final int MAX_IN_WORDS = 12;

    ChartPrinter(Context context) {
        this(context, context.printer(), new LevelsPrinter(context));
    }

    List<ChartView> charts() {
        Optional<List<Crisis.Chart>> declared =
                context.situation().crisis().front().charts();
        AskedCharts asked = new AskedCharts(context);
        declared.ifPresent(charts -> IntStream.range(0, charts.size()).forEach(i -> asked.answer(i, charts.get(i))));
        return declared.orElseGet(this::suggested).stream().flatMap(this::chart).toList();
    }

    /** What page one reports, where it changed; and what is counted of casualties. */
    private List<Crisis.Chart> suggested() {
        List<String> levels = context.situation().crisis().front().keyFigures().stream()
                .map(Crisis.KeyFigure::indicator)
                .distinct()
                .filter(id -> context.words().indicator(id).measure() != Measure.PERIOD && areOfDays(List.of(id)))
                .limit(1)
                .toList();
        List<String> counts = context.words().indicators().values().stream()
                .filter(indicator -> indicator.section().is(Topic.CASUALTIES) && indicator.measure() == Measure.PERIOD)
                .map(Indicator::id)
                .toList();
        Stream<Crisis.Chart> charts = Stream.of(levels, counts)
                .filter(this::areOfDays)
                .map(ids -> new Crisis.Chart(Optional.empty(), ids, List.of(), List.of(), false));
        return Stream.concat(charts, pyramid()).toList();
    }

    /** In an outbreak, who falls ill is drawn by sex and age where indicators are declared so. */
    private Stream<Crisis.Chart> pyramid() {
        return context.words().indicators().values().stream()
                .map(Indicator::relations)
                .filter(part -> context.situation().crisis().report().kind().equals(Optional.of(Kind.OUTBREAK))
                        && part.isValued()
                        && part.by().keySet().equals(Set.of("sex", "age")))
                .limit(1)
                .map(part -> new Crisis.Chart(
                        Optional.empty(), part.partsOf().stream().toList(), List.of(), List.of("sex", "age"), false));
    }

    /** The figures of a single day stand in words and tables. */
    private boolean areOfDays(List<String> indicators) {
        return indicators.stream()
                        .flatMap(id -> levels.levels(id).stream())
                        .map(ChartRow::day)
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }

    /**
     * A chart without what it says in words.
     *
     * @param title what the picture shows
     * @param panels what is drawn apart
     * @param picture how it is drawn
     * @param said its figures in words
     * @param notes what its reader has to know besides
     */
    record Drawn(Wording title, List<ChartView.Panel> panels, Picture picture, List<String> said, List<String> notes) {}

    private Stream<ChartView> chart(Crisis.Chart chart) {
        if (!chart.by().isEmpty()) {
            return new PyramidPrinter(context).charts(chart).map(this::view);
        }
        boolean counts = context.words().indicator(chart.indicators().get(0)).measure() == Measure.PERIOD;
        return (counts ? new CountsPrinter(context).chart(chart).stream() : levels.charts(chart).stream())
                .map(this::view);
    }

    private ChartView view(Drawn drawn) {
        List<Wording> notes = new ArrayList<>();
        drawn.notes().stream().map(printer::own).forEach(notes::add);
        marks(drawn.panels()).map(printer::own).forEach(notes::add);
        return new ChartView(
                drawn.title(),
                drawn.panels(),
                drawn.picture(),
                printer.say(
                        "chart.says",
                        Map.of("title", drawn.title().text(), "figures", printer.semicolons(drawn.said()))),
                printer.join(printer.own(basis(drawn.panels())), notes).text());
    }

    /** What is no exact number says under its picture what it is; what is not drawn, also how often. */
    private Stream<String> marks(List<ChartView.Panel> panels) {
        Map<Extent.Kind, Map<String, Integer>> kinds = new TreeMap<>();
        panels.stream()
                .flatMap(panel -> panel.rows().stream().limit(panel.rows().size() - (long) panel.more()))
                .forEach(row -> kinds.computeIfAbsent(Extent.of(row.quantity()).kind(), kind -> new LinkedHashMap<>())
                        .merge(row.value().text(), 1, Integer::sum));
        kinds.remove(Extent.Kind.EXACT);
        return kinds.entrySet().stream()
                .map(kind ->
                        printer.say("chart.mark", Map.of("kind", kind.getKey(), "values", counted(kind.getValue()))));
    }

    private String counted(Map<String, Integer> values) {
        return printer.list(values.entrySet().stream()
                .map(value -> value.getKey() + " (" + printer.number(value.getValue()) + ")")
                .toList());
    }

    /** Returns a figure in words. */
    static String inWords(Printer printer, Plotted row, String what) {
        String named = row.place()
                .map(place -> printer.commas(List.of(what, place.text())))
                .orElse(what);
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
