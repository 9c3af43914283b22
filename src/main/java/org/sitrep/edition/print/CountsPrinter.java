package org.sitrep.edition.print;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.edition.ChartView;
import org.sitrep.edition.Plotted;
import org.sitrep.edition.print.graphic.ChartRow;
import org.sitrep.edition.print.graphic.Classes;
import org.sitrep.edition.print.graphic.Series;
import org.sitrep.edition.print.graphic.TimeNotes;
import org.sitrep.edition.print.language.AxisPrinter;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Period;
import org.sitrep.picture.Counts;
import org.sitrep.picture.Counts.Form;
import org.sitrep.picture.Extent;
import org.sitrep.picture.Rhythm;

/**
 * Makes the charts of counts over periods. Days, weeks and months of one source and place are columns in the order of
 * time; other counts are bars. Each indicator has a scale of its own.
 */
record CountsPrinter(Context context, Printer printer) {

    /** The most bars of a picture of one indicator or two; more indicators share them. */
    private static final int MAX_BARS = 10;

    private static final int MIN_BARS = 3;
    private static final int ALL_BARS = 24;

    /** The most counts that have no room in the picture and stand in the table of its data; the data of the PDF have all. */
    private static final int MAX_LISTED = 300;

    /** The most places and sources of an indicator that have columns. */
    private static final int MAX_SERIES = 8;

    /** By the highest number that each claims; where there is none, last. */
    private static final Comparator<ChartRow> LARGEST =
            Comparator.comparing(row -> row.extent().isDrawn() ? -row.extent().to() : Double.MAX_VALUE);

    private static final Comparator<ChartRow> NEWEST = Comparator.comparing(ChartRow::day)
            .thenComparing(row -> row.period().from(), Comparator.reverseOrder())
            .reversed();

    CountsPrinter(Context context) {
        this(context, context.printer());
    }

    /** What is drawn on a panel, and what belongs there but has no room. */
    private record Panel(Form form, String indicator, List<ChartRow> drawn, List<ChartRow> left) {

        private List<Extent> extents() {
            return drawn.stream().map(ChartRow::extent).toList();
        }

        private Stream<ChartRow> rows() {
            return Stream.concat(drawn.stream(), left.stream());
        }
    }

    /** Returns a chart; nothing where there is no count. */
    Optional<ChartPrinter.Drawn> chart(Crisis.Chart chart) {
        List<Panel> panels = new ArrayList<>();
        List<String> counted = counted(chart).toList();
        counted.forEach(id -> panels.addAll(panels(chart, id, counted.size())));
        Set<String> shown = panels.stream()
                .flatMap(Panel::rows)
                .map(row -> row.figure().id())
                .collect(Collectors.toSet());
        List<Figure> before = counted.stream()
                .flatMap(new Series(context, chart)::of)
                .flatMap(rows -> rows.stream()
                        .map(ChartRow::figure)
                        .filter(figure -> !shown.contains(figure.id()))
                        .reduce((newer, older) -> older)
                        .stream())
                .toList();
        return panels.isEmpty() ? Optional.empty() : Optional.of(drawn(chart, panels, before));
    }

    private Stream<String> counted(Crisis.Chart chart) {
        return chart.indicators().stream()
                .filter(id -> new Series(context, chart).of(id).findAny().isPresent());
    }

    private List<Panel> panels(Crisis.Chart chart, String indicator, int indicators) {
        List<List<ChartRow>> all = new Series(context, chart).of(indicator).toList();
        List<List<ChartRow>> columns = all.stream()
                .map(rows -> inRhythm(rows, fewest(all.size())))
                .filter(rows -> !rows.isEmpty())
                .sorted(Comparator.comparing(rows -> rows.stream().min(LARGEST).orElseThrow(), LARGEST))
                .toList();
        Set<String> inTime = columns.stream()
                .flatMap(List::stream)
                .map(row -> row.figure().id())
                .collect(Collectors.toSet());
        List<Panel> panels = new ArrayList<>();
        columns.stream()
                .limit(MAX_SERIES)
                .map(rows -> new Panel(Form.COLUMNS, indicator, rows, List.of()))
                .forEach(panels::add);
        List<ChartRow> others = all.stream()
                .flatMap(rows -> rows.stream().filter(row -> row.isNewest() || context.isNew(row.figure())))
                .filter(row -> !inTime.contains(row.figure().id()))
                .sorted(NEWEST)
                .toList();
        List<ChartRow> undrawn =
                columns.stream().skip(MAX_SERIES).flatMap(List::stream).toList();
        if (!others.isEmpty() || !undrawn.isEmpty()) {
            panels.add(bars(indicator, others, undrawn, Math.max(MIN_BARS, Math.min(MAX_BARS, ALL_BARS / indicators))));
        }
        return panels;
    }

    /** Returns the fewest counts that have columns: of many places, so few are better compared as bars. */
    private static int fewest(int series) {
        return series == 1 ? 2 : series <= 4 ? 3 : 5;
    }

    /** Returns those whose periods make a rhythm, the oldest first. */
    private static List<ChartRow> inRhythm(List<ChartRow> newest, int least) {
        Set<Period> periods = Rhythm.of(newest.stream().map(ChartRow::period).toList(), least);
        return newest.stream()
                .filter(row -> periods.contains(row.period()))
                .sorted(NEWEST.reversed())
                .toList();
    }

    /** In the order of time where periods differ and all have room; else the largest of the newest ones first. */
    private static Panel bars(String indicator, List<ChartRow> newest, List<ChartRow> undrawn, int most) {
        boolean haveRoom = newest.size() <= most;
        boolean inTime =
                haveRoom && newest.stream().map(ChartRow::period).distinct().count() > 1;
        List<ChartRow> drawn = newest.stream()
                .filter(row -> haveRoom || row.isNewest())
                .sorted(inTime ? NEWEST : LARGEST)
                .limit(most)
                .toList();
        List<ChartRow> left = Stream.concat(newest.stream().filter(row -> !drawn.contains(row)), undrawn.stream())
                .toList();
        return new Panel(Form.BARS, indicator, drawn, left);
    }

    private ChartPrinter.Drawn drawn(Crisis.Chart chart, List<Panel> panels, List<Figure> before) {
        Wording title = chart.title()
                .map(printer::words)
                .orElseGet(() -> chart.indicators().size() == 1
                        ? label(panels.get(0))
                        : printer.own(printer.say("chart.counts")));
        List<String> notes = new ArrayList<>();
        Classes classes = new Classes(
                context, counted(chart).map(context.words()::indicator).toList(), columns(panels));
        List<Counts.Panel> pictures = pictures(panels, title, classes, notes);
        notes.addAll(notes(panels, !before.isEmpty(), !notes.isEmpty()));
        return new ChartPrinter.Drawn(
                title,
                panels.stream().map(panel -> view(panel, before)).toList(),
                Counts.picture(
                        pictures, new AxisPrinter(printer), context.canvas().letters()),
                panels.stream().flatMap(this::inWords).toList(),
                notes);
    }

    /** Classes of one whole stand one upon the other where they may; else it is said why they stand apart. */
    private List<Counts.Panel> pictures(List<Panel> panels, Wording title, Classes classes, List<String> notes) {
        List<Panel> drawn =
                panels.stream().filter(panel -> !panel.drawn().isEmpty()).toList();
        Optional<String> why = classes.whyApart(panels.size());
        why.ifPresent(reason -> notes.add(printer.say("chart.apart", Map.of("why", reason))));
        List<Counts.Panel> pictures = drawn.stream()
                .map(panel -> picture(panel, panels, title, classes.are()))
                .toList();
        if (!classes.are() || why.isPresent()) {
            return pictures;
        }
        notes.add(printer.say("chart.stacked"));
        return classes.stacked(pictures.stream().map(Counts.Panel::about).toList(), this::isWhole);
    }

    private Wording label(Panel panel) {
        return printer.words(context.words().indicator(panel.indicator()).label());
    }

    /** That counts were reported before rests on one of each series. */
    private ChartView.Panel view(Panel panel, List<Figure> before) {
        int listed = panel.drawn().size() + Math.min(MAX_LISTED, panel.left().size());
        List<Plotted> rows =
                new ArrayList<>(ChartRow.plotted(panel.rows().limit(listed).toList()));
        Stream<Figure> told = Stream.concat(
                before.stream().filter(figure -> figure.indicator().equals(panel.indicator())),
                panel.rows().skip(listed).map(ChartRow::figure));
        rows.set(0, rows.get(0).tellingOf(told.map(Figure::id)));
        return new ChartView.Panel(label(panel), rows, listed - panel.drawn().size());
    }

    /** What is the same of all counts of a panel is said once; classes of one whole share a scale. */
    private Counts.Panel picture(Panel panel, List<Panel> all, Wording title, boolean isOneScale) {
        List<ChartRow> rows = panel.drawn();
        boolean columns = panel.form() == Form.COLUMNS;
        boolean several = columns || rows.size() > 1;
        boolean samePlace = several && same(rows, ChartRow::place);
        boolean sameDate =
                several && !columns && same(rows, row -> row.plotted().date().text());
        boolean sameSource = several && same(rows, row -> row.plotted().source());
        ChartRow first = rows.get(0);
        String about = joined(
                samePlace ? first.place() : "",
                sameDate ? first.plotted().date().text() : "",
                sameSource ? first.plotted().source() : "",
                unit(first.line().indicator()));
        List<Counts.Count> counts = rows.stream()
                .map(row -> new Counts.Count(
                        row.extent(),
                        row.number(),
                        joined(
                                samePlace ? "" : row.place(),
                                sameDate || columns ? "" : row.plotted().date().text()),
                        sameSource || columns ? "" : row.plotted().source(),
                        row.period(),
                        isWhole(row, rows),
                        List.of()))
                .toList();
        List<Extent> over = all.stream()
                .filter(other ->
                        (isOneScale || other.indicator().equals(panel.indicator())) && other.form() == panel.form())
                .flatMap(other -> other.extents().stream())
                .toList();
        boolean isSaid = label(panel).text().equals(title.text())
                || all.subList(0, all.indexOf(panel)).stream()
                        .anyMatch(other -> other.indicator().equals(panel.indicator()));
        return new Counts.Panel(panel.form(), isSaid ? "" : label(panel).text(), about, counts, over, List.of());
    }

    private String unit(Indicator indicator) {
        return indicator.counts().isSaidBy(indicator.label())
                ? ""
                : context.plain(indicator.counts().text());
    }

    private static boolean same(List<ChartRow> rows, Function<ChartRow, String> part) {
        return rows.stream().map(part).distinct().count() == 1;
    }

    private String joined(String... parts) {
        return printer.beside(Stream.of(parts));
    }

    /** A period is not whole that is shorter than those before it, or was not over when it was counted. */
    private boolean isWhole(ChartRow row, List<ChartRow> rows) {
        Period period = row.period();
        LocalDate counted = row.figure().head().recorded().date();
        boolean isOver = !period.to().isAfter(counted) && !period.to().isAfter(context.asOf());
        return isOver
                && !row.figure().incomplete()
                && !Rhythm.isShort(period, rows.stream().map(ChartRow::period).toList());
    }

    private Stream<String> inWords(Panel panel) {
        List<String> said = new ArrayList<>();
        List<ChartRow> rows = panel.rows().toList();
        int unsaid = Math.max(0, rows.size() - ChartPrinter.MAX_IN_WORDS);
        boolean columns = panel.form() == Form.COLUMNS;
        List<ChartRow> spoken = columns
                ? panel.drawn()
                        .subList(
                                Math.max(0, panel.drawn().size() - ChartPrinter.MAX_IN_WORDS),
                                panel.drawn().size())
                : rows.subList(0, rows.size() - unsaid);
        if (columns) {
            panel.drawn().stream()
                    .min(LARGEST)
                    .filter(peak -> !spoken.contains(peak))
                    .ifPresent(peak -> said.add(said(peak)));
        }
        spoken.forEach(row -> said.add(said(row)));
        int more = rows.size() - said.size();
        if (more > 0) {
            said.add(printer.say(columns ? "chart.older" : "chart.more", Map.of("count", more)));
        }
        return said.stream();
    }

    private String said(ChartRow row) {
        return ChartPrinter.inWords(printer, row.plotted(), row.plotted().what().text());
    }

    /** What a reader has to know of a picture, and what of all counts on record it leaves out. */
    private List<String> notes(List<Panel> panels, boolean before, boolean classes) {
        List<String> notes = new ArrayList<>();
        List<ChartRow> left =
                panels.stream().flatMap(panel -> panel.left().stream()).toList();
        int drawn = panels.stream().mapToInt(panel -> panel.drawn().size()).sum();
        if (!left.isEmpty()) {
            notes.add(printer.say(
                    "chart.drawn", Map.of("shown", printer.number(drawn), "all", printer.number(drawn + left.size()))));
        }
        if (before) {
            notes.add(printer.say("chart.before"));
        }
        if (!classes && panels.stream().map(Panel::indicator).distinct().count() > 1) {
            notes.add(printer.say("chart.own-scales"));
        }
        notes.addAll(new TimeNotes(printer).of(columns(panels), this::isWhole));
        return notes;
    }

    private static List<List<ChartRow>> columns(List<Panel> panels) {
        return panels.stream()
                .filter(panel -> panel.form() == Form.COLUMNS)
                .map(Panel::drawn)
                .toList();
    }
}
