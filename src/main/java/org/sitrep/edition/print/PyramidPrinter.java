package org.sitrep.edition.print;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.edition.ChartView;
import org.sitrep.edition.area.TablePlan.Split;
import org.sitrep.edition.print.graphic.ChartRow;
import org.sitrep.edition.print.language.AxisPrinter;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.print.language.TableCells;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.prose.Text;
import org.sitrep.fact.quantity.Quantity;
import org.sitrep.picture.Extent;
import org.sitrep.picture.outbreak.Pyramid;
import org.sitrep.situation.Line;

/** Makes the charts of one figure by two dimensions, such as sex and age: of one place, source and time each. */
record PyramidPrinter(Context context) {

    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");

    /** Returns a chart for each place that it names, or for the one with most figures; none of a place with too few of one time. */
    Stream<ChartPrinter.Drawn> charts(Crisis.Chart chart) {
        Crisis crisis = context.situation().crisis();
        Indicator whole = context.words().indicator(chart.indicators().get(0));
        return Split.of(crisis, whole, chart.by()).stream()
                .flatMap(split -> context.situation().lines().stream()
                        .filter(line -> chart.counts(line.indicator()) && chart.shows(line.place()))
                        .collect(Collectors.groupingBy(Line::place, LinkedHashMap::new, Collectors.toList()))
                        .values()
                        .stream()
                        .sorted(Comparator.comparing(List<Line>::size).reversed())
                        .limit(Math.max(1, chart.places().size()))
                        .flatMap(lines -> chart(chart, split, lines).stream()));
    }

    /** Returns the figures of the newest time of which one source has more than half; none where there is no such time. */
    static List<Figure> ofOneTime(List<Line> lines, int parts) {
        return lines.stream()
                .flatMap(line -> line.claims().stream()
                        .flatMap(claim -> claim.last().stream().filter(figure -> !line.isContested(figure))))
                .collect(Collectors.groupingBy(figure -> List.of(figure.source(), figure.timing())))
                .values()
                .stream()
                .filter(figures -> figures.size() * 2 > parts)
                .max(Comparator.comparing(
                                (List<Figure> figures) -> figures.get(0).trueOf())
                        .thenComparing(List::size))
                .orElse(List.of());
    }

    private Optional<ChartPrinter.Drawn> chart(Crisis.Chart chart, Split split, List<Line> lines) {
        Printer printer = context.printer();
        Map<String, Figure> figures = ofOneTime(lines, split.parts().size()).stream()
                .collect(Collectors.toMap(Figure::indicator, Function.identity()));
        Map<String, ChartRow> rows = new LinkedHashMap<>();
        lines.forEach(line -> Optional.ofNullable(figures.get(line.indicator().id()))
                .or(() -> line.lead().map(claim -> claim.figure()))
                .ifPresent(figure -> rows.put(line.indicator().id(), ChartRow.of(context, line, figure))));
        List<Text> ages = ages(split);
        List<Text> sides = split.rows().keySet().stream().limit(2).toList();
        if (figures.isEmpty() || sides.size() < 2) {
            return Optional.empty();
        }
        List<ChartRow> drawn = new ArrayList<>();
        List<Pyramid.Rung> rungs = new ArrayList<>();
        for (Text age : ages) {
            List<Pyramid.Cell> cells = new ArrayList<>();
            for (Text side : sides) {
                Optional<ChartRow> cell = split.parts().stream()
                        .filter(part -> split.columns()
                                        .getOrDefault(age, List.of())
                                        .contains(part)
                                && split.rows().getOrDefault(side, List.of()).contains(part)
                                && figures.containsKey(part.id()))
                        .map(part -> rows.get(part.id()))
                        .findFirst();
                cell.ifPresent(drawn::add);
                cells.add(new Pyramid.Cell(
                        cell.map(ChartRow::extent).orElse(Extent.of(Quantity.Absent.UNKNOWN)),
                        cell.map(ChartRow::number).orElse(TableCells.NONE)));
            }
            rungs.add(new Pyramid.Rung(printer.words(age).text(), cells));
        }
        List<ChartRow> below =
                rows.values().stream().filter(row -> !drawn.contains(row)).toList();
        ChartRow first =
                Objects.requireNonNull(rows.get(figures.keySet().iterator().next()));
        String about = printer.beside(Stream.of(
                first.place(), first.plotted().date().text(), first.plotted().source()));
        Wording label = printer.words(split.whole().label());
        List<ChartRow> all = Stream.concat(drawn.stream(), below.stream()).toList();
        return Optional.of(new ChartPrinter.Drawn(
                chart.title().map(printer::words).orElse(label),
                List.of(new ChartView.Panel(label, ChartRow.plotted(all), below.size())),
                Pyramid.picture(
                        about,
                        sides.stream().map(side -> printer.words(side).text()).toList(),
                        rungs,
                        new AxisPrinter(printer),
                        context.canvas().letters()),
                all.stream()
                        .map(row -> ChartPrinter.inWords(
                                printer, row.plotted(), row.plotted().what().text()))
                        .toList(),
                below.isEmpty() ? List.of() : List.of(below(below, first))));
    }

    /** What has no place in the picture stands below it in words: an unknown age, a figure of another day. */
    private String below(List<ChartRow> rows, ChartRow first) {
        List<String> said = rows.stream()
                .map(row -> context.printer()
                        .beside(Stream.of(
                                row.plotted().what().text(),
                                row.plotted().value().text(),
                                row.figure().timing().equals(first.figure().timing())
                                        ? ""
                                        : row.plotted().date().text(),
                                row.figure().source().equals(first.figure().source())
                                        ? ""
                                        : row.plotted().source())))
                .toList();
        return context.printer()
                .say("chart.below", Map.of("figures", context.printer().semicolons(said)));
    }

    /** From the youngest; where most ages have a number, one without is none: "unknown". */
    private List<Text> ages(Split split) {
        Map<Text, Integer> first = new LinkedHashMap<>();
        String language = context.situation().crisis().firstLanguage();
        for (Text age : split.columns().keySet()) {
            Matcher number = NUMBER.matcher(age.wordsFor(language, language).words());
            if (number.find()) {
                first.put(age, Integer.parseInt(number.group()));
            }
        }
        List<Text> ages = new ArrayList<>(
                first.size() * 2 > split.columns().size()
                        ? first.keySet()
                        : split.columns().keySet());
        List<Integer> numbers = List.copyOf(first.values());
        if (numbers.equals(numbers.stream().sorted(Comparator.reverseOrder()).toList())) {
            Collections.reverse(ages);
        }
        return ages;
    }
}
