package org.sitrep.edition.print.reach;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.edition.Heading;
import org.sitrep.edition.Part;
import org.sitrep.edition.print.area.AreaTable;
import org.sitrep.edition.print.figure.FigurePrinter;
import org.sitrep.edition.print.figure.HeadlinePrinter;
import org.sitrep.edition.print.language.AxisPrinter;
import org.sitrep.edition.print.language.CellNotes;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.print.language.TableCells;
import org.sitrep.edition.print.language.TableCells.Column;
import org.sitrep.edition.print.language.TableCells.Filled;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Grid;
import org.sitrep.edition.text.QuantityText;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.crisis.Counted;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Indicator.Role;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.entry.Figure;
import org.sitrep.picture.Picture;
import org.sitrep.picture.share.ShareBar;
import org.sitrep.situation.ComputedRatio;
import org.sitrep.situation.HeadlineFigure;
import org.sitrep.situation.Line;
import org.sitrep.situation.reach.Coverage;
import org.sitrep.situation.reach.Key;

/** Prints whom the response is for and whom it reaches: a row for each cluster or activity, and what a source states over all. */
public final class CoverageTable {

    private final Context context;
    private final Printer printer;
    private final HeadlinePrinter headlines;
    private final Coverage coverage;
    private final TableCells cells;
    private final String about;

    /** Prints into cells, under heads whose phrases are about one thing. */
    CoverageTable(Context context, Coverage coverage, TableCells cells, String about) {
        this.about = about + ".";
        this.context = context;
        this.printer = context.printer();
        this.headlines = new HeadlinePrinter(context);
        this.coverage = coverage;
        this.cells = cells;
    }

    /**
     * Returns the part.
     *
     * @param isRenamed whether its heading is the crisis's own
     */
    public static Part part(Heading usual, boolean isRenamed, Context context, Coverage coverage) {
        Heading heading = coverage.place().isPresent() && !isRenamed
                ? usual.saying(context.printer().own(context.named(usual.text(), coverage.place())))
                : usual;
        return new CoverageTable(context, coverage, cells(context, "caption.coverage"), "coverage").part(heading);
    }

    static TableCells cells(Context context, String caption) {
        Printer printer = context.printer();
        return new TableCells(context, printer.say("column.cluster"), printer.say(caption));
    }

    private Part part(Heading heading) {
        coverage.rows().forEach(this::row);
        return cells.table(heading, new FigurePrinter(context)::countedSince).orElseThrow();
    }

    void row(Coverage.Row of) {
        TableCells.Row row = new TableCells.Row(
                of.key().cluster().isPresent() || coverage.rows().size() == 1 ? Grid.Kind.VALUE : Grid.Kind.WHOLE,
                of.key().toString(),
                name(of));
        AreaTable filling = AreaTable.filling(context, cells);
        for (Role role : roles()) {
            filling.fill(row, column(role, false), line(of, role), figure(of, role));
        }
        Role last = roles().get(roles().size() - 1);
        filling.change(row, column(last, true), line(of, last), figure(of, last));
        shares(row, of);
    }

    /** What a place's parts add up to is no source's own figure. */
    private Optional<Line> line(Coverage.Row of, Role role) {
        return of.line(role)
                .flatMap(line -> context.situation()
                        .line(line.indicator().id(), line.place().map(Location::id)));
    }

    private Optional<HeadlineFigure> figure(Coverage.Row of, Role role) {
        return line(of, role).isPresent()
                ? of.figure(role)
                : of.line(role)
                        .flatMap(line -> context.situation()
                                .headlineFigure(
                                        line.indicator().id(), line.place().map(Location::id)));
    }

    private List<Role> roles() {
        return about.equals("coverage.")
                ? List.of(Role.NEED, Role.TARGET, Role.REACHED)
                : List.of(Role.REQUIRED, Role.RECEIVED);
    }

    /** Adds the cells of what is computed: per cent, and what is left. */
    void shares(TableCells.Row row, Coverage.Row of) {
        Optional<ComputedRatio> ofTarget = of.share().filter(share -> isOfTarget(of));
        percent(row, of);
        Optional<QuantityText> gap =
                ofTarget.flatMap(ComputedRatio::rest).map(context.quantities().bare(counted(roles().get(0)))::print);
        computed(row, about + "gap", ofTarget, gap, Optional.empty(), List.of());
    }

    private static boolean isOfTarget(Coverage.Row row) {
        return row.line(Role.NEED).isEmpty() || row.line(Role.TARGET).isPresent();
    }

    /** The head of the column says of whom most are a part, and a note where a row is of others. */
    private void percent(TableCells.Row row, Coverage.Row of) {
        Optional<ComputedRatio> share = of.share();
        boolean isUsual = coverage.rows().stream().anyMatch(each -> each.share().isPresent() && isOfTarget(each));
        String key = isUsual || !about.equals("coverage.") ? about + "of-target" : "coverage.of-need";
        Stream<String> asides = Stream.of(
                        share.filter(ratio -> isUsual && !isOfTarget(of)).map(ratio -> "coverage.of-need"),
                        share.filter(ComputedRatio::isOver).map(ratio -> about + "over"))
                .flatMap(Optional::stream);
        computed(
                row,
                key,
                share,
                share.map(headlines::value),
                share.map(ratio -> ShareBar.of(ratio.value(), new AxisPrinter(printer).isFromRight())),
                asides.map(words -> CellNotes.Aside.of(head(words))).toList());
    }

    /** What is computed tells of what it is computed from, and by whom that is said. */
    private void computed(
            TableCells.Row row,
            String key,
            Optional<ComputedRatio> share,
            Optional<QuantityText> value,
            Optional<Picture> bar,
            List<CellNotes.Aside> asides) {
        Optional<ComputedRatio> of = share.filter(ratio -> value.isPresent());
        Citation notes = Citation.NONE.tellingOf(
                of.stream().flatMap(ratio -> ratio.figures().stream()).map(Figure::id));
        cells.add(new Filled(
                row,
                new Column(key, counted(Role.TARGET), false, Optional.of(head(key))),
                new Grid.Cell(value, row.kind() == Grid.Kind.REST ? "" : TableCells.NONE, false, notes, bar),
                of.map(headlines::said),
                asides));
    }

    private Wording head(String key) {
        return printer.own(printer.say(key));
    }

    Column column(Role role, boolean isChange) {
        String key = about + role.name().toLowerCase(Locale.ROOT);
        return new Column(key, counted(role), isChange, Optional.of(head(key)));
    }

    /** Returns what the first row with a role counts, or else any. */
    private Indicator counted(Role role) {
        return Stream.concat(
                        coverage.rows().stream().flatMap(row -> row.line(role).stream()),
                        coverage.rows().stream().flatMap(row -> row.lines().values().stream()))
                .map(Line::indicator)
                .findFirst()
                .orElseThrow();
    }

    /** Returns the name of a row, with what it counts where that is not people. */
    private Wording name(Coverage.Row of) {
        Key key = of.key();
        Optional<Wording> cluster =
                key.cluster().map(context.words().clusters()::get).map(named -> printer.words(named.label()));
        Optional<Wording> activity =
                key.activity().map(context.words().activities()::get).map(named -> printer.words(named.label()));
        Wording name = activity.or(() -> cluster).orElseGet(() -> printer.own(printer.say("coverage.all")));
        String said = printer.beside(Stream.concat(
                cluster.filter(other -> activity.isPresent()).stream().map(Wording::text), Stream.of(name.text())));
        List<Counted> counted = of.lines().values().stream()
                .map(Line::indicator)
                .filter(indicator -> indicator.unit().isEmpty())
                .map(Indicator::counts)
                .toList();
        List<String> units = counted.stream()
                .filter(counts -> !counted.stream().allMatch(Counted::isOfPeople))
                .map(counts -> context.plain(counts.text()))
                .distinct()
                .toList();
        return name.reading(
                units.isEmpty()
                        ? said
                        : printer.say("detail.earlier-figure", Map.of("value", said, "date", printer.commas(units))));
    }
}
