package org.sitrep.edition.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.edition.Heading;
import org.sitrep.edition.Part;
import org.sitrep.edition.area.TableFigures;
import org.sitrep.edition.area.TablePlan;
import org.sitrep.edition.print.language.CellNotes;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Cited;
import org.sitrep.edition.text.Grid;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.quantity.Quantity;
import org.sitrep.situation.Claim;
import org.sitrep.situation.HeadlineFigure;
import org.sitrep.situation.Line;
import org.sitrep.situation.Total;

/** Prints figures by place: what most cells share is said once below, and what a cell has of its own beside its place's name. */
final class AreaTable {

    private static final String NONE = "–";
    private static final int MAX_NOTES = 20;

    private final Context context;
    private final Printer printer;
    private final FigurePrinter figures;
    private final HeadlinePrinter headlines;
    private final TablePlan plan;
    private final TableFigures found;
    private final List<Filled> filled = new ArrayList<>();
    private final List<Citation> left = new ArrayList<>();

    private AreaTable(Context context, TablePlan plan) {
        this.context = context;
        this.printer = context.printer();
        this.figures = new FigurePrinter(context);
        this.headlines = new HeadlinePrinter(context);
        this.plan = plan;
        this.found = new TableFigures(context.situation(), plan);
    }

    /** Prints a table; nothing where none of its cells has a figure. */
    static Optional<Part> table(Heading heading, Context context, TablePlan plan) {
        return new AreaTable(context, plan).table(heading);
    }

    /** What the cells of a column are about. */
    private record Column(Indicator counted, boolean isChange) {}

    /** What the cells of a row are about; places may have one name. */
    private record Row(Grid.Kind kind, String id, Wording label) {}

    /**
     * A cell.
     *
     * @param basis who says it, and of when; or since when it changed
     */
    private record Filled(
            Row row, Column column, Grid.Cell cell, Optional<String> basis, List<CellNotes.Aside> asides) {}

    private Optional<Part> table(Heading heading) {
        List<Location> sorted = found.sorted(Comparator.comparing(context::plainName, printer.byName()));
        List<Location> shown = sorted.subList(0, Math.min(plan.most(), sorted.size()));
        List<Location> rest = sorted.subList(shown.size(), sorted.size());
        for (Indicator counted : plan.columns()) {
            shown.forEach(place -> fill(Grid.Kind.PLACE, counted, place));
            if (!rest.isEmpty()) {
                rest(counted, rest);
            }
            plan.whole().filter(place -> plan.totals()).ifPresent(whole -> {
                sum(counted, whole);
                fill(Grid.Kind.WHOLE, counted, whole);
            });
        }
        drop(Grid.Kind.SUM, plan.columns().stream().noneMatch(found::isSumSaid));
        drop(Grid.Kind.WHOLE, false);
        List<Column> columns = filled.stream()
                .map(Filled::column)
                .distinct()
                .filter(column -> of(column).anyMatch(cell -> isSaid(cell.cell())))
                .toList();
        filled.removeIf(cell -> !columns.contains(cell.column()));
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part.Table(heading, grids(columns), notes(columns), left));
    }

    private void drop(Grid.Kind kind, boolean all) {
        boolean empty = filled.stream().noneMatch(cell -> cell.row().kind() == kind && isSaid(cell.cell()));
        filled.removeIf(cell -> cell.row().kind() == kind && (all || empty));
    }

    private static boolean isSaid(Grid.Cell cell) {
        return cell.value().isPresent() || !cell.words().equals(NONE);
    }

    /** What a source states of the whole stands in its row, and what is computed of it in that of the sum. */
    private void fill(Grid.Kind kind, Indicator counted, Location place) {
        Optional<Line> line = found.line(counted, place);
        Optional<HeadlineFigure> shown = found.figure(counted, place)
                .filter(figure -> kind != Grid.Kind.WHOLE || !(figure instanceof Total))
                .or(() -> line.flatMap(Line::lead));
        boolean changes = plan.changes().contains(counted.id());
        Row row = new Row(kind, place.id(), label(kind, place));
        List<CellNotes.Aside> asides = new ArrayList<>();
        shown.ifPresent(figure -> asides.addAll(asides(line, figure, changes)));
        line.ifPresent(said -> asides.addAll(others(said, shown)));
        boolean isReviewed = line.filter(said -> !said.underReview().isEmpty()).isPresent();
        Grid.Cell cell = new Grid.Cell(
                shown.map(figure -> headlines.value(figure, context.quantities()::bare)),
                isReviewed ? printer.say("detail.under-review") : NONE,
                false,
                shown.map(headlines::notes).orElse(Citation.NONE));
        filled.add(new Filled(row, new Column(counted, false), cell, shown.map(this::basis), asides));
        if (changes) {
            change(row, counted, line, shown);
        }
    }

    private Wording label(Grid.Kind kind, Location place) {
        Wording name = context.placeName(Optional.of(place)).orElseThrow();
        return kind == Grid.Kind.WHOLE ? name.reading(printer.say("table.whole", Map.of("place", name.text()))) : name;
    }

    private void change(Row row, Indicator counted, Optional<Line> line, Optional<HeadlineFigure> shown) {
        Optional<Claim> claim = shown.filter(Claim.class::isInstance)
                .map(Claim.class::cast)
                .filter(own -> !(own.figure().value() instanceof Quantity.Absent));
        Optional<Figure> from = claim.flatMap(own -> figures.baseline(line.orElseThrow(), own))
                .filter(figure ->
                        !figure.id().equals(claim.orElseThrow().figure().id()));
        Optional<String> words = claim.isPresent()
                ? figures.briefChange(line.orElseThrow(), claim.get())
                : shown.flatMap(headlines::briefChange);
        Citation notes = from.map(figure -> Citation.of(figure.head())).orElse(Citation.NONE);
        Grid.Cell cell = new Grid.Cell(Optional.empty(), words.orElse(NONE), false, notes);
        Optional<String> since =
                from.map(figure -> printer.say("table.since", Map.of("date", printer.said(figure.timing()))));
        filled.add(new Filled(row, new Column(counted, true), cell, since, List.of()));
    }

    /** A sum is called so at the head of its row. */
    private String basis(HeadlineFigure figure) {
        String source = figure instanceof Total ? headlines.source(figure, true) : headlines.said(figure);
        return printer.say(
                "table.basis",
                Map.of("source", source, "date", headlines.date(figure).text()));
    }

    /** What is to know of the figure of a cell, beside who says it. */
    private List<CellNotes.Aside> asides(Optional<Line> line, HeadlineFigure figure, boolean changes) {
        if (!(figure instanceof Claim claim)) {
            return figure instanceof Total total && !total.missing().isEmpty()
                    ? List.of(CellNotes.Aside.of(printer.own(headlines.missing(total))))
                    : List.of();
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
        if (claim.byTime().size() > 1 && line.get().indicator().measure() == Measure.PERIOD) {
            asides.add(new CellNotes.Aside(
                    printer.own(printer.say("detail.reported-before")),
                    "",
                    telling(claim.earlier().stream().map(older -> Citation.of(older.head())))));
        }
        figures.age(claim).map(printer::own).map(CellNotes.Aside::of).ifPresent(asides::add);
        return asides;
    }

    /** The other sources stand beside the one that leads. */
    private List<CellNotes.Aside> others(Line line, Optional<HeadlineFigure> shown) {
        List<CellNotes.Aside> others = new ArrayList<>();
        for (Claim claim : line.claims()) {
            if (!shown.equals(Optional.of(claim))) {
                List<CellNotes.Aside> more = asides(Optional.of(line), claim, false);
                String words = printer.beside(Stream.concat(
                        Stream.of(basis(claim)),
                        more.stream().map(aside -> aside.words().text())));
                Citation notes =
                        more.stream().map(CellNotes.Aside::notes).reduce(headlines.notes(claim), Citation::and);
                others.add(new CellNotes.Aside(printer.own(words), figures.value(claim.figure()), notes));
            }
        }
        if (!line.claims().isEmpty()) {
            line.underReview().stream()
                    .map(review -> printer.say(
                            "card.other",
                            Map.of(
                                    "source", context.sources().shortName(review.source()),
                                    "value", printer.say("detail.under-review"))))
                    .forEach(words -> others.add(CellNotes.Aside.of(printer.own(words))));
        }
        return others;
    }

    private void sum(Indicator counted, Location whole) {
        Wording label = printer.own(
                printer.say("table.sum", Map.of("count", whole.parts().size())));
        Row row = new Row(Grid.Kind.SUM, "", label);
        Optional<Total> sum = found.sum(counted);
        sum(row, counted, sum, NONE, telling(sum.map(headlines::notes).stream()));
        if (plan.changes().contains(counted.id())) {
            change(row, counted, Optional.empty(), sum.map(total -> total));
        }
    }

    private void sum(Row row, Indicator counted, Optional<Total> sum, String otherwise, Citation notes) {
        Grid.Cell cell = new Grid.Cell(
                sum.map(total -> headlines.value(total, context.quantities()::bare)), otherwise, false, notes);
        List<CellNotes.Aside> asides =
                sum.map(total -> asides(Optional.empty(), total, false)).orElse(List.of());
        filled.add(new Filled(row, new Column(counted, false), cell, sum.map(this::basis), asides));
    }

    /** What is added up stands in the rows, or in the data. */
    private static Citation telling(Stream<Citation> of) {
        return Citation.NONE.tellingOf(of.flatMap(notes -> notes.entries().stream()));
    }

    /** The places without a row: what they add up to where that can be said, else how many figures there are. */
    private void rest(Indicator counted, List<Location> rest) {
        List<Citation> notes = rest.stream()
                .flatMap(place -> Stream.concat(
                        found.figure(counted, place).stream(),
                        found.line(counted, place).stream().flatMap(line -> line.claims().stream())))
                .distinct()
                .map(headlines::notes)
                .toList();
        left.addAll(notes);
        Row row = new Row(Grid.Kind.REST, "", printer.own(printer.say("table.rest", Map.of("count", rest.size()))));
        sum(
                row,
                counted,
                found.sum(counted, rest),
                notes.isEmpty() ? NONE : printer.say("chart.more", Map.of("count", notes.size())),
                telling(notes.stream()));
        if (plan.changes().contains(counted.id())) {
            Grid.Cell none = new Grid.Cell(Optional.empty(), NONE, false, Citation.NONE);
            filled.add(new Filled(row, new Column(counted, true), none, Optional.empty(), List.of()));
        }
    }

    /** Tables of the same rows, where there are too many columns for one; a change stands with its figure. */
    private List<Grid> grids(List<Column> columns) {
        int tables = (columns.size() + TablePlan.MAX_COLUMNS - 1) / TablePlan.MAX_COLUMNS;
        int each = (columns.size() + tables - 1) / tables;
        List<Grid> grids = new ArrayList<>();
        List<Column> next = new ArrayList<>();
        for (Column column : columns) {
            if (next.size() >= each && !column.isChange()) {
                grids.add(grid(next));
                next.clear();
            }
            next.add(column);
        }
        grids.add(grid(next));
        return grids;
    }

    private Grid grid(List<Column> columns) {
        Map<Row, List<Grid.Cell>> rows = new LinkedHashMap<>();
        columns.forEach(column -> of(column)
                .forEach(cell -> rows.computeIfAbsent(cell.row(), row -> new ArrayList<>())
                        .add(shown(cell))));
        return new Grid(
                columns.stream().map(this::head).toList(),
                rows.entrySet().stream()
                        .map(row ->
                                new Grid.Row(row.getKey().kind(), row.getKey().label(), row.getValue()))
                        .toList());
    }

    private Stream<Filled> of(Column column) {
        return filled.stream().filter(cell -> cell.column().equals(column));
    }

    private Grid.Cell shown(Filled cell) {
        Citation notes = cell.cell().notes();
        return new Grid.Cell(
                cell.cell().value(), cell.cell().words(), !told(cell).isEmpty(), notes.by(List.of()));
    }

    private Grid.Column head(Column column) {
        Indicator counted = column.counted();
        if (column.isChange()) {
            return new Grid.Column(printer.own(printer.say("column.change")), Optional.empty(), true);
        }
        Optional<String> unit = Optional.of(counted.counts())
                .filter(counts -> counted.unit().isEmpty() && !counts.isSaidBy(counted.label()))
                .map(counts -> context.plain(counts.text()));
        return new Grid.Column(printer.words(counted.label()), unit, false);
    }

    /** Returns what most cells of a column rest on. */
    private Optional<String> shared(Column column) {
        Map<String, Long> said = of(column)
                .filter(cell -> cell.row().kind() == Grid.Kind.PLACE)
                .flatMap(cell -> cell.basis().stream())
                .collect(Collectors.groupingBy(basis -> basis, LinkedHashMap::new, Collectors.counting()));
        return said.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** Returns what a note below says of a cell: who says it, where that is another than of most cells, and what else to know. */
    private List<CellNotes.Aside> told(Filled cell) {
        Stream<CellNotes.Aside> own = cell
                .basis()
                .filter(basis -> !shared(cell.column()).equals(cell.basis()))
                .map(basis ->
                        new CellNotes.Aside(printer.own(basis), "", cell.cell().notes()))
                .stream();
        return Stream.concat(own, cell.asides().stream()).toList();
    }

    private List<Cited> notes(List<Column> columns) {
        List<Cited> notes = new ArrayList<>();
        List<Cited> marks = CellNotes.of(
                printer,
                columns.size(),
                filled.stream()
                        .flatMap(cell -> told(cell).stream()
                                .map(aside ->
                                        new CellNotes.Told(cell.row().label().text(), label(cell.column()), aside)))
                        .toList());
        List<Column> counts =
                columns.stream().filter(column -> !column.isChange()).toList();
        List<Column> changes = columns.stream().filter(Column::isChange).toList();
        notes.addAll(shared(counts, "column.source", this::shared, !marks.isEmpty()));
        notes.addAll(shared(changes, "column.change", this::shared, false));
        notes.addAll(shared(counts, "column.figure", column -> figures.countedSince(column.counted()), false));
        if (filled.stream().anyMatch(cell -> !cell.column().isChange() && !isSaid(cell.cell()))) {
            notes.add(ours(printer.say("table.none")));
        }
        int room = Math.min(MAX_NOTES, marks.size());
        notes.addAll(marks.subList(0, room));
        marks.subList(room, marks.size()).forEach(note -> left.add(note.notes()));
        if (room < marks.size()) {
            notes.add(ours(printer.say("table.more-notes", Map.of("count", marks.size() - room))));
        }
        return notes;
    }

    private Cited ours(String words) {
        return new Cited(printer.own(words), Citation.NONE);
    }

    /** Returns a line for all columns of which the same is to know; of all of them together in a word of ours. */
    private List<Cited> shared(
            List<Column> all, String together, Function<Column, Optional<String>> says, boolean marked) {
        Map<String, List<Column>> shared = all.stream()
                .filter(column -> says.apply(column).isPresent())
                .collect(Collectors.groupingBy(
                        column -> says.apply(column).orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        return shared.entrySet().stream()
                .map(said -> {
                    List<Column> some = said.getValue();
                    String what = some.size() == all.size()
                            ? printer.say(together)
                            : printer.commas(some.stream().map(this::label).toList());
                    Citation notes = some.stream()
                            .flatMap(this::of)
                            .filter(cell -> cell.basis().equals(Optional.of(said.getKey())))
                            .map(cell -> cell.cell().notes())
                            .reduce(Citation.NONE, Citation::and);
                    return new Cited(
                            printer.own(printer.say(
                                    "table.shared", Map.of("what", what, "basis", said.getKey(), "marked", marked))),
                            notes);
                })
                .toList();
    }

    private String label(Column column) {
        return printer.beside(Stream.of(
                context.plain(column.counted().label()), column.isChange() ? printer.say("column.change") : ""));
    }
}
