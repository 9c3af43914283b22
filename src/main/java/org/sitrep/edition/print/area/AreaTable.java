package org.sitrep.edition.print.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.edition.Heading;
import org.sitrep.edition.Part;
import org.sitrep.edition.area.TableFigures;
import org.sitrep.edition.area.TablePlan;
import org.sitrep.edition.area.TablePlan.Split;
import org.sitrep.edition.print.figure.Asides;
import org.sitrep.edition.print.figure.FigurePrinter;
import org.sitrep.edition.print.figure.HeadlinePrinter;
import org.sitrep.edition.print.language.CellNotes;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.print.language.QuantityPrinter;
import org.sitrep.edition.print.language.TableCells;
import org.sitrep.edition.print.language.TableCells.Column;
import org.sitrep.edition.print.language.TableCells.Row;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Grid;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Timing;
import org.sitrep.fact.prose.Text;
import org.sitrep.fact.quantity.Quantity;
import org.sitrep.situation.Claim;
import org.sitrep.situation.ComputedRatio;
import org.sitrep.situation.HeadlineFigure;
import org.sitrep.situation.Line;
import org.sitrep.situation.Total;

/** Prints figures by place: what most cells share is said once below, and what a cell has of its own beside its place's name. */
public final class AreaTable {

    private final Context context;
    private final Printer printer;
    private final FigurePrinter figures;
    private final HeadlinePrinter headlines;
    private final TablePlan plan;
    private final TableFigures found;
    private final TableCells cells;
    private final Map<Column, Map<Timing, Integer>> times = new HashMap<>();

    private AreaTable(Context context, TablePlan plan, TableCells cells) {
        this.context = context;
        this.printer = context.printer();
        this.figures = new FigurePrinter(context);
        this.headlines = new HeadlinePrinter(context);
        this.plan = plan;
        this.found = new TableFigures(context.situation(), plan);
        this.cells = cells;
    }

    /** Prints a table; nothing where none of its cells has a figure. */
    public static Optional<Part> table(Heading heading, Context context, TablePlan plan) {
        Printer printer = context.printer();
        boolean isSplit = plan.split().isPresent();
        TableCells cells = new TableCells(
                context,
                printer.say(isSplit ? "column.group" : "column.place"),
                printer.say(isSplit ? "caption.parts" : "caption.table"));
        return new AreaTable(context, plan, cells).table(heading);
    }

    /** Returns what fills the cells of a table whose rows are no places. */
    public static AreaTable filling(Context context, TableCells cells) {
        return new AreaTable(context, TablePlan.NONE, cells);
    }

    private Optional<Part> table(Heading heading) {
        plan.split().ifPresentOrElse(this::parts, this::places);
        return cells.table(heading, figures::countedSince);
    }

    private void places() {
        List<Location> sorted = found.sorted(Comparator.comparing(context::plainName, printer.byName()));
        List<Location> shown = sorted.subList(0, Math.min(plan.most(), sorted.size()));
        List<Location> rest = sorted.subList(shown.size(), sorted.size());
        for (Indicator counted : plan.columns()) {
            Column column = Column.of(counted, false);
            shown.forEach(place -> fill(new Row(Grid.Kind.PLACE, place.id(), name(place)), column, counted, place));
            if (!rest.isEmpty()) {
                rest(counted, rest);
            }
            plan.whole().filter(place -> plan.totals()).ifPresent(whole -> {
                if (whole.parts().size() > 1) {
                    sum(counted, whole);
                }
                fill(whole(name(whole)), column, counted, whole);
            });
        }
        cells.drop(Grid.Kind.SUM, plan.columns().stream().noneMatch(found::isSumSaid));
        cells.drop(Grid.Kind.WHOLE, false);
    }

    /** One figure by its parts: a column each for the values of the second dimension, then for what each row adds up to. */
    private void parts(Split split) {
        Location place = plan.rows().get(0);
        Row sum = new Row(Grid.Kind.SUM, "", printer.own(printer.say("table.total")));
        Row whole = whole(printer.words(split.whole().label()));
        split.columns().forEach((value, parts) -> {
            Column column = new Column(value.toString(), split.whole(), false, Optional.of(printer.words(value)));
            split.rows()
                    .forEach((of, row) -> parts.stream()
                            .filter(row::contains)
                            .findFirst()
                            .ifPresentOrElse(
                                    part -> fill(row(of), column, part, place),
                                    () -> cells.add(none(row(of), column))));
            sum(sum, column, parts);
            cells.add(none(whole, column));
        });
        boolean isCrossed = !split.columns().isEmpty();
        Column last =
                new Column("", split.whole(), false, Optional.of(sum.label()).filter(label -> isCrossed));
        split.rows().forEach((of, row) -> {
            if (isCrossed) {
                sum(row(of), last, row);
            } else {
                fill(row(of), last, row.get(0), place);
            }
        });
        if (isCrossed && found.isSumStated(split.whole(), place)) {
            fill(sum, last, split.whole(), place);
            cells.add(none(whole, last));
        } else {
            sum(sum, last, split.parts());
            fill(whole, last, split.whole(), place);
        }
        cells.drop(Grid.Kind.VALUE, false);
        cells.drop(Grid.Kind.SUM, !isCrossed && !found.isSumSaid(split.whole()));
        cells.drop(Grid.Kind.WHOLE, false);
    }

    private Row row(Text value) {
        return new Row(Grid.Kind.VALUE, value.toString(), printer.words(value));
    }

    private Row whole(Wording name) {
        return new Row(Grid.Kind.WHOLE, "", name.reading(printer.say("table.whole", Map.of("place", name.text()))));
    }

    private Wording name(Location place) {
        return context.placeName(Optional.of(place)).orElseThrow();
    }

    private static TableCells.Filled none(Row row, Column column) {
        Grid.Cell none = new Grid.Cell(Optional.empty(), TableCells.NONE, false, Citation.NONE);
        return new TableCells.Filled(row, column, none, Optional.empty(), List.of());
    }

    private void sum(Row row, Column column, List<Indicator> parts) {
        sum(row, column, found.sumOf(parts).map(total -> total), cells.notAdded(), List.of());
    }

    /** What a source states of the whole stands in its row, and what is computed of it in that of the sum. */
    private void fill(Row row, Column column, Indicator counted, Location place) {
        Optional<Line> line = found.line(counted, place);
        Optional<HeadlineFigure> shown = found.figure(counted, place)
                .filter(figure -> row.kind() != Grid.Kind.WHOLE
                        || (!found.isOfSums(figure) && (!(figure instanceof Total total) || total.isOverTime())))
                .or(() -> line.flatMap(Line::lead))
                .filter(figure -> row.kind() != Grid.Kind.PLACE || !found.isOlder(counted, figure));
        fill(row, column, line, shown);
        if (plan.changes().contains(counted.id())) {
            change(row, Column.of(counted, true), line, shown);
        }
    }

    /**
     * Adds a cell with what stands for a line, and beside it the other sources, and what else is to know of each.
     *
     * @param line what each source says
     * @param shown what stands in the cell
     */
    public void fill(Row row, Column column, Optional<Line> line, Optional<HeadlineFigure> shown) {
        boolean changes = plan.changes().contains(column.counted().id());
        List<CellNotes.Aside> asides = new ArrayList<>();
        shown.ifPresent(figure -> asides.addAll(asides(line, figure, changes)));
        line.ifPresent(said -> asides.addAll(others(row, said, shown)));
        line.map(Line::indicator)
                .filter(own -> !own.start().equals(column.counted().start()))
                .flatMap(figures::countedSince)
                .ifPresent(words -> asides.add(CellNotes.Aside.of(printer.own(words))));
        boolean isReviewed = line.filter(said -> !said.underReview().isEmpty()).isPresent();
        Grid.Cell cell = new Grid.Cell(
                shown.map(figure -> headlines.value(figure, own -> quantities(column, own))),
                isReviewed
                        ? printer.say("detail.under-review")
                        : line.isPresent() && shown.isEmpty() ? printer.say("table.older") : TableCells.NONE,
                false,
                shown.map(headlines::notes).orElse(Citation.NONE));
        add(row, column, cell, shown, asides);
    }

    private QuantityPrinter quantities(Column column, Indicator own) {
        QuantityPrinter printers = context.quantities();
        return own.equals(column.counted()) ? printers.inColumn(own) : printers.bare(own);
    }

    /** Adds a cell with how what stands for a line has changed. */
    public void change(Row row, Column column, Optional<Line> line, Optional<HeadlineFigure> shown) {
        Optional<Claim> claim =
                shown.filter(Claim.class::isInstance).filter(AreaTable::isKnown).map(Claim.class::cast);
        Optional<Figure> from = claim.flatMap(own -> figures.baseline(line.orElseThrow(), own))
                .filter(figure ->
                        !figure.id().equals(claim.orElseThrow().figure().id()));
        Optional<String> words = claim.isPresent()
                ? figures.briefChange(line.orElseThrow(), claim.get())
                : shown.flatMap(headlines::briefChange);
        Citation notes = from.map(figure -> Citation.of(figure.head())).orElse(Citation.NONE);
        Grid.Cell cell = new Grid.Cell(Optional.empty(), words.orElse(""), false, notes);
        Optional<String> since =
                from.map(figure -> printer.say("table.since", Map.of("date", printer.said(figure.timing()))));
        cells.add(new TableCells.Filled(row, column, cell, since, List.of()));
    }

    private static boolean isKnown(HeadlineFigure figure) {
        return !(figure instanceof Claim claim && claim.figure().value() instanceof Quantity.Absent);
    }

    /** A sum is called so at the head of its row or column, where the rows of a table are places or parts. */
    private String basis(Row row, HeadlineFigure figure) {
        boolean isSum = (!plan.equals(TablePlan.NONE) || row.kind() == Grid.Kind.SUM || row.kind() == Grid.Kind.REST)
                && figure instanceof Total total
                && total.indicator().relations().recent().isEmpty();
        List<String> dates = figure instanceof ComputedRatio ratio
                ? Stream.of(ratio.part(), ratio.whole())
                        .map(figures::when)
                        .distinct()
                        .toList()
                : List.of(headlines.date(figure).text());
        return printer.say(
                "table.basis",
                Map.of(
                        "source",
                        isSum ? headlines.source(figure, true) : headlines.said(figure),
                        "date",
                        printer.list(dates)));
    }

    /** What is to know of the figure of a cell, beside who says it. */
    private List<CellNotes.Aside> asides(Optional<Line> line, HeadlineFigure figure, boolean changes) {
        if (!(figure instanceof Claim claim)) {
            return Optional.of(figure).stream()
                    .filter(Total.class::isInstance)
                    .map(Total.class::cast)
                    .flatMap(total -> total.missing().isEmpty()
                            ? headlines.uncovered(total).stream()
                            : Stream.of(headlines.missing(total)))
                    .map(words -> CellNotes.Aside.of(printer.own(words)))
                    .toList();
        }
        List<CellNotes.Aside> asides = new ArrayList<>();
        context.remarks(claim.figure().head()).stream().map(CellNotes.Aside::of).forEach(asides::add);
        Optional<Total> sum = found.sum(line.orElseThrow().indicator());
        figures.asides(line.get(), claim, changes).stream()
                .filter(aside ->
                        sum.filter(total -> total.parts().equals(aside.rests())).isEmpty())
                .map(aside -> new CellNotes.Aside(
                        aside.words(),
                        "",
                        Citation.ofAll(Asides.Aside.heads(List.of(aside)).toList())))
                .forEach(asides::add);
        earlier(line.get(), claim).forEach(asides::add);
        figures.age(claim).map(printer::own).map(CellNotes.Aside::of).ifPresent(asides::add);
        return asides;
    }

    /** Counts of other periods are in the reports before, or in the data where no report had them. */
    private List<CellNotes.Aside> earlier(Line line, Claim claim) {
        Map<Boolean, List<Figure>> earlier = claim.last().stream()
                .skip(
                        line.indicator().measure() == Measure.PERIOD
                                ? 1
                                : claim.last().size())
                .collect(Collectors.groupingBy(context::isNew, TreeMap::new, Collectors.toList()));
        List<CellNotes.Aside> asides = new ArrayList<>();
        earlier.forEach((isNew, counts) -> {
            List<Citation> notes =
                    counts.stream().map(count -> Citation.of(count.head())).toList();
            cells.leave(isNew ? notes : List.of());
            String words = isNew
                    ? printer.say("detail.earlier-counts", Map.of("number", printer.number(counts.size())))
                    : printer.say("detail.reported-before");
            asides.add(new CellNotes.Aside(printer.own(words), "", telling(notes.stream())));
        });
        return asides;
    }

    /** The other sources stand beside the one that leads. */
    private List<CellNotes.Aside> others(Row row, Line line, Optional<HeadlineFigure> shown) {
        List<CellNotes.Aside> others = new ArrayList<>();
        for (Claim claim : line.claims()) {
            if (!shown.equals(Optional.of(claim))) {
                List<CellNotes.Aside> more = asides(Optional.of(line), claim, false);
                String words = printer.beside(Stream.concat(
                        Stream.of(basis(row, claim)),
                        more.stream().map(aside -> aside.words().text())));
                Citation notes =
                        more.stream().map(CellNotes.Aside::notes).reduce(headlines.notes(claim), Citation::and);
                others.add(new CellNotes.Aside(printer.own(words), figures.value(claim.figure()), notes));
            }
        }
        if (!line.claims().isEmpty()) {
            line.reviews().stream()
                    .map(figures::reviewedBeside)
                    .forEach(words -> others.add(CellNotes.Aside.of(printer.own(words))));
        }
        return others;
    }

    private void sum(Indicator counted, Location whole) {
        Wording label = printer.own(
                printer.say("table.sum", Map.of("count", whole.parts().size())));
        Row row = new Row(Grid.Kind.SUM, "", label);
        Optional<HeadlineFigure> sum =
                sum(row, Column.of(counted, false), found.added(counted, found::sum), cells.notAdded(), List.of());
        if (plan.changes().contains(counted.id())) {
            change(row, Column.of(counted, true), Optional.empty(), sum);
        }
    }

    /** A sum of counts below a column is of the period of which most of its rows are. */
    private Optional<HeadlineFigure> sum(
            Row row, Column column, Optional<HeadlineFigure> found, String otherwise, List<Citation> rest) {
        Map<Timing, Integer> above = times.getOrDefault(column, Map.of());
        Optional<HeadlineFigure> sum = found.filter(total -> column.counted().measure() != Measure.PERIOD
                || row.kind() == Grid.Kind.VALUE
                || above.values().stream().noneMatch(rows -> rows > above.getOrDefault(total.timing(), 0)));
        Stream<Citation> notes = Stream.concat(rest.stream(), sum.map(headlines::notes).stream());
        Grid.Cell cell = new Grid.Cell(
                sum.map(total -> headlines.value(total, own -> quantities(column, own))),
                otherwise,
                false,
                telling(notes));
        List<CellNotes.Aside> asides =
                sum.map(total -> asides(Optional.empty(), total, false)).orElse(List.of());
        add(row, column, cell, sum, asides);
        return sum;
    }

    private void add(
            Row row,
            Column column,
            Grid.Cell cell,
            Optional<? extends HeadlineFigure> shown,
            List<CellNotes.Aside> asides) {
        cells.add(new TableCells.Filled(row, column, cell, shown.map(figure -> basis(row, figure)), asides));
        shown.filter(figure -> row.kind() == Grid.Kind.PLACE || row.kind() == Grid.Kind.VALUE)
                .ifPresent(figure ->
                        times.computeIfAbsent(column, c -> new HashMap<>()).merge(figure.timing(), 1, Integer::sum));
    }

    /** What is added up stands in the rows, or in the data. */
    private static Citation telling(Stream<Citation> of) {
        return Citation.NONE.tellingOf(
                of.flatMap(notes -> Stream.concat(notes.entries().stream(), notes.told().stream())));
    }

    /** The places without a row: what they add up to where that can be said, else how many figures there are. */
    private void rest(Indicator counted, List<Location> rest) {
        List<HeadlineFigure> said = found.all(counted, rest);
        long known = said.stream().filter(AreaTable::isKnown).count();
        List<Citation> notes = said.stream().map(headlines::notes).toList();
        cells.leave(notes);
        rest.forEach(place ->
                found.line(counted, place).ifPresent(line -> line.claims().forEach(claim -> earlier(line, claim))));
        Row row = new Row(Grid.Kind.REST, "", printer.own(printer.say("table.rest", Map.of("count", rest.size()))));
        sum(
                row,
                Column.of(counted, false),
                found.added(counted, each -> found.sum(each, rest)),
                known == 0 ? TableCells.NONE : printer.say("chart.more", Map.of("count", known)),
                notes);
        if (plan.changes().contains(counted.id())) {
            change(row, Column.of(counted, true), Optional.empty(), Optional.empty());
        }
    }
}
