package org.sitrep.edition.print.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.edition.Heading;
import org.sitrep.edition.Part;
import org.sitrep.edition.area.TablePlan;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Cited;
import org.sitrep.edition.text.Grid;
import org.sitrep.edition.text.QuantityText;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.quantity.Quantity;

/** The cells of a table, column by column: what most of them share is said once below it. */
public final class TableCells {

    /** A cell without a figure. */
    public static final String NONE = "–";

    private static final int MAX_NOTES = 20;

    /** What is the same of so many numbers is said of their column. */
    private static final int MIN_COMMON = 3;

    private static final Set<Grid.Kind> ROWS = Set.of(Grid.Kind.PLACE, Grid.Kind.VALUE);

    private final Context context;
    private final Printer printer;
    private final String notAdded;
    private final String head;
    private final String caption;
    private final String together;
    private final List<Filled> filled = new ArrayList<>();
    private final List<Citation> left = new ArrayList<>();
    private final Map<Column, Optional<String>> shared = new HashMap<>();
    private final Map<Column, Set<Wording>> common = new HashMap<>();

    /** Returns a table without cells, of columns of which each may have sources of its own. */
    public TableCells(Context context, String head, String caption) {
        this(context, head, caption, context.printer().say("column.source"));
    }

    /**
     * Returns a table without cells.
     *
     * @param head what its rows are of
     * @param caption what the table is of
     * @param together what all columns are called where the same is to know of them
     */
    public TableCells(Context context, String head, String caption, String together) {
        this.head = head;
        this.caption = caption;
        this.together = together;
        this.context = context;
        this.printer = context.printer();
        this.notAdded = printer.say("table.not-added");
    }

    /**
     * What the cells of a column are about.
     *
     * @param id names it among those of what is counted
     * @param counted what is counted
     * @param isChange whether they say how it changed
     * @param head what stands at its head; absent for what is counted
     */
    public record Column(String id, Indicator counted, boolean isChange, Optional<Wording> head) {

        /** Returns the one of an indicator, or of its change. */
        public static Column of(Indicator counted, boolean isChange) {
            return new Column("", counted, isChange, Optional.empty());
        }
    }

    /** What the cells of a row are about; places may have one name. */
    public record Row(Grid.Kind kind, String id, Wording label) {}

    /**
     * A cell.
     *
     * @param basis who says it, and of when; or since when it changed
     */
    public record Filled(Row row, Column column, Grid.Cell cell, Optional<String> basis, List<CellNotes.Aside> asides) {

        private boolean isNone() {
            return cell.value().isEmpty() && cell.words().equals(NONE);
        }
    }

    private boolean isSaid(Filled cell) {
        String words = cell.cell().words();
        return cell.cell().value().isPresent() || !(words.isEmpty() || words.equals(NONE) || words.equals(notAdded));
    }

    /** Returns the words for a sum that cannot be stated. */
    public String notAdded() {
        return notAdded;
    }

    /** Adds a cell; of each row, those of all columns are added in the same order of columns. */
    public void add(Filled cell) {
        filled.add(cell);
    }

    /** Adds what no cell shows, and stands in the data. */
    public void leave(List<Citation> notes) {
        left.addAll(notes);
    }

    /** Takes out the rows of a kind in which nothing is said, or all of them. */
    public void drop(Grid.Kind kind, boolean all) {
        Set<Row> said = filled.stream().filter(this::isSaid).map(Filled::row).collect(Collectors.toSet());
        filled.removeIf(cell -> cell.row().kind() == kind && (all || !said.contains(cell.row())));
    }

    /**
     * Returns the table; nothing where none of its cells has a figure.
     *
     * @param since since when an indicator is counted, in words
     */
    public Optional<Part> table(Heading heading, Function<Indicator, Optional<String>> since) {
        List<Column> columns = filled.stream()
                .map(Filled::column)
                .distinct()
                .filter(column -> of(column).anyMatch(this::isSaid))
                .toList();
        filled.removeIf(cell -> !columns.contains(cell.column()));
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part.Table(heading, grids(columns), notes(columns, since), left));
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
                head,
                caption,
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
        Grid.Cell said = cell.cell();
        return new Grid.Cell(
                said.value(), said.words(), !told(cell).isEmpty(), said.notes().by(List.of()), said.bar());
    }

    private Grid.Column head(Column column) {
        Indicator counted = column.counted();
        if (column.isChange()) {
            return new Grid.Column(printer.own(printer.say("column.change")), Optional.empty(), true);
        }
        Wording label = column.head().orElseGet(() -> printer.words(counted.label()));
        Optional<String> things = Optional.of(counted.counts())
                .filter(counts -> counted.unit().isEmpty() && !counts.isSaidBy(counted.label()))
                .filter(counts ->
                        column.head().isEmpty() || counted.use().role().isEmpty())
                .map(counts -> context.plain(counts.text()));
        Optional<String> rate = context.quantities()
                .rate(counted)
                .filter(of -> !digits(label.text()).contains(digits(of)));
        return new Grid.Column(label, rate.or(() -> things), false);
    }

    private static String digits(String words) {
        return words.replaceAll("\\P{Nd}", "");
    }

    /** Returns what most cells of a column rest on. */
    private Optional<String> shared(Column column) {
        Map<String, Long> said = of(column)
                .filter(cell -> ROWS.contains(cell.row().kind()))
                .flatMap(cell -> cell.basis().stream())
                .collect(Collectors.groupingBy(basis -> basis, LinkedHashMap::new, Collectors.counting()));
        return said.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** Returns what a note below says of a cell: who says it, where that is another than of most cells, and what else to know. */
    private List<CellNotes.Aside> told(Filled cell) {
        Stream<CellNotes.Aside> own = cell
                .basis()
                .filter(basis ->
                        !shared.computeIfAbsent(cell.column(), this::shared).equals(cell.basis()))
                .map(basis ->
                        new CellNotes.Aside(printer.own(basis), "", cell.cell().notes()))
                .stream();
        Set<Wording> ofAll = common.computeIfAbsent(cell.column(), this::common);
        return Stream.concat(own, cell.asides().stream().filter(aside -> !ofAll.contains(aside.words())))
                .toList();
    }

    /** Returns what is to know of every number of a column: it is said of the column. */
    private Set<Wording> common(Column column) {
        List<Set<Wording>> said = of(column)
                .filter(cell -> ROWS.contains(cell.row().kind())
                        && cell.cell()
                                .value()
                                .flatMap(QuantityText::claim)
                                .filter(claim -> !(claim instanceof Quantity.Absent))
                                .isPresent())
                .map(cell -> cell.asides().stream()
                        .filter(aside -> aside.value().isEmpty())
                        .map(CellNotes.Aside::words)
                        .collect(Collectors.<Wording, Set<Wording>>toCollection(LinkedHashSet::new)))
                .toList();
        Set<Wording> common = new LinkedHashSet<>(said.size() < MIN_COMMON ? Set.of() : said.get(0));
        said.forEach(common::retainAll);
        return common;
    }

    private List<Cited> notes(List<Column> columns, Function<Indicator, Optional<String>> since) {
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
        notes.addAll(shared(counts, together, column -> own(shared(column)), !marks.isEmpty()));
        notes.addAll(shared(changes, printer.say("column.change"), column -> own(shared(column)), false));
        notes.addAll(shared(counts, "", column -> own(since.apply(column.counted())), false));
        notes.addAll(shared(columns, "", this::common, false));
        if (filled.stream().anyMatch(Filled::isNone)) {
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

    /** Returns a line for all columns of which the same is to know; of all together in a word of ours, or none. */
    private List<Cited> shared(
            List<Column> all, String together, Function<Column, ? extends Collection<Wording>> says, boolean marked) {
        Map<Wording, List<Column>> shared = new LinkedHashMap<>();
        all.forEach(column -> says.apply(column)
                .forEach(words ->
                        shared.computeIfAbsent(words, w -> new ArrayList<>()).add(column)));
        return shared.entrySet().stream()
                .map(said -> {
                    List<Column> some = said.getValue();
                    String basis = said.getKey().text();
                    String what = some.size() == all.size()
                            ? together
                            : printer.commas(some.stream().map(this::label).toList());
                    Citation notes = some.stream()
                            .flatMap(this::of)
                            .flatMap(cell -> Stream.concat(
                                    cell
                                            .basis()
                                            .filter(basis::equals)
                                            .map(own -> cell.cell().notes())
                                            .stream(),
                                    cell.asides().stream()
                                            .filter(aside -> aside.words().equals(said.getKey()))
                                            .map(CellNotes.Aside::notes)))
                            .reduce(Citation.NONE, Citation::and);
                    String words = what.isEmpty()
                            ? basis
                            : printer.say("table.shared", Map.of("what", what, "basis", basis, "marked", marked));
                    return new Cited(said.getKey().reading(words), notes);
                })
                .toList();
    }

    private List<Wording> own(Optional<String> words) {
        return words.map(printer::own).stream().toList();
    }

    private String label(Column column) {
        return printer.beside(Stream.of(
                column.head()
                        .map(Wording::text)
                        .orElseGet(() -> context.plain(column.counted().label())),
                column.isChange() ? printer.say("column.change") : ""));
    }
}
