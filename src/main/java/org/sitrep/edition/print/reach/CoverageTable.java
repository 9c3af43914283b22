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
import org.sitrep.fact.entry.Figure;
import org.sitrep.picture.Picture;
import org.sitrep.picture.share.ShareBar;
import org.sitrep.situation.Claim;
import org.sitrep.situation.ComputedRatio;
import org.sitrep.situation.HeadlineFigure;
import org.sitrep.situation.Line;
import org.sitrep.situation.reach.Coverage;
import org.sitrep.situation.reach.Coverage.About;
import org.sitrep.situation.reach.Coverage.Kind;
import org.sitrep.situation.reach.Coverage.Row;
import org.sitrep.situation.reach.Key;

/** Prints whom the response is for and whom it reaches, or its money: a row for each cluster or activity, and for all of them. */
public final class CoverageTable {

    private final Context context;
    private final Printer printer;
    private final HeadlinePrinter headlines;
    private final Coverage coverage;
    private final TableCells cells;
    private final AreaTable filling;

    private CoverageTable(Context context, Coverage coverage) {
        this.context = context;
        this.printer = context.printer();
        this.headlines = new HeadlinePrinter(context);
        this.coverage = coverage;
        this.cells = new TableCells(
                context,
                printer.say("column.cluster"),
                printer.say("caption." + coverage.about().part()));
        this.filling = AreaTable.filling(context, cells);
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
        return table(heading, context, coverage).orElseThrow();
    }

    /** Returns the table; nothing where it has no figure. */
    static Optional<Part> table(Heading heading, Context context, Coverage coverage) {
        CoverageTable table = new CoverageTable(context, coverage);
        coverage.rows().forEach(table::row);
        return table.cells.table(heading, new FigurePrinter(context)::countedSince);
    }

    private void row(Row of) {
        TableCells.Row row = new TableCells.Row(kind(of), of.key().toString(), name(of));
        List<Role> roles = coverage.about().roles();
        roles.forEach(role -> filling.fill(row, column(role, false), line(of, role), figure(of, role)));
        Role last = roles.get(roles.size() - 1);
        filling.change(row, column(last, true), line(of, last), figure(of, last));
        percent(row, of);
        List<String> hidden = row.kind() == Grid.Kind.VALUE || of.gap().isEmpty()
                ? List.of()
                : coverage.hidden().stream().map(other -> name(other).text()).toList();
        computed(
                row,
                key("gap"),
                of.share().filter(share -> of.gap().isPresent()),
                of.gap().map(context.quantities().bare(counted(roles.get(0)))::print),
                Optional.empty(),
                hidden.isEmpty()
                        ? List.of()
                        : List.of(CellNotes.Aside.of(printer.own(
                                printer.say("coverage.hidden", Map.of("clusters", printer.list(hidden)))))));
    }

    private Grid.Kind kind(Row of) {
        return switch (of.kind()) {
            case REST -> Grid.Kind.REST;
            case SUM -> Grid.Kind.SUM;
            case OWN ->
                !of.isOverall() || coverage.rows().size() == 1
                        ? Grid.Kind.VALUE
                        : isSum(of) ? Grid.Kind.SUM : Grid.Kind.WHOLE;
        };
    }

    /** Returns whether all is added up over the clusters. */
    private static boolean isSum(Row of) {
        return of.sums().filter(sum -> !sum.isOverPlaces()).count()
                == of.lines().size();
    }

    /** What is added up is no source's own figure. */
    private static Optional<Line> line(Row of, Role role) {
        return of.line(role).filter(line -> of.figure(role).flatMap(Claim::sum).isEmpty());
    }

    private static Optional<HeadlineFigure> figure(Row of, Role role) {
        return of.figure(role)
                .map(claim -> claim.sum().<HeadlineFigure>map(sum -> sum).orElse(claim));
    }

    /** The head of the column says of whom most are a part, and a note where a row is of others. */
    private void percent(TableCells.Row row, Row of) {
        Optional<ComputedRatio> share = of.share();
        boolean isUsual = coverage.rows().stream().anyMatch(each -> each.share().isPresent() && each.isOfTarget());
        String head = isUsual || coverage.about() == About.FUNDING ? key("of-target") : "coverage.of-need";
        Stream<String> asides = Stream.of(
                        share.filter(ratio -> isUsual && !of.isOfTarget()).map(ratio -> "coverage.of-need"),
                        share.filter(ComputedRatio::isOver).map(ratio -> key("over")))
                .flatMap(Optional::stream);
        computed(
                row,
                head,
                share,
                share.map(headlines::value),
                share.map(ratio -> ShareBar.of(ratio.value(), new AxisPrinter(printer).isFromRight())),
                asides.map(words -> CellNotes.Aside.of(head(words))).toList());
    }

    /** What is computed tells of what it is computed from, and by whom that is said. */
    private void computed(
            TableCells.Row row,
            String key,
            Optional<ComputedRatio> of,
            Optional<QuantityText> value,
            Optional<Picture> bar,
            List<CellNotes.Aside> asides) {
        Citation notes = Citation.NONE.tellingOf(
                of.stream().flatMap(ratio -> ratio.figures().stream()).map(Figure::id));
        cells.add(new Filled(
                row,
                new Column(key, counted(Role.TARGET), false, Optional.of(head(key))),
                new Grid.Cell(value, row.kind() == Grid.Kind.REST ? "" : TableCells.NONE, false, notes, bar),
                of.map(headlines::said),
                asides));
    }

    private String key(String column) {
        return coverage.about().part() + "." + column;
    }

    private Wording head(String key) {
        return printer.own(printer.say(key));
    }

    private Column column(Role role, boolean isChange) {
        String key = key(role.name().toLowerCase(Locale.ROOT));
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
    private Wording name(Row of) {
        if (of.kind() != Kind.OWN || (of.isOverall() && isSum(of))) {
            return head(of.kind() == Kind.REST ? "funding.rest" : "table.total");
        }
        Key key = of.key();
        Optional<Wording> cluster =
                key.cluster().map(context.words().clusters()::get).map(named -> printer.words(named.label()));
        Optional<Wording> activity =
                key.activity().map(context.words().activities()::get).map(named -> printer.words(named.label()));
        boolean isStated = of.sums().findAny().isEmpty();
        Wording name = activity.or(() -> cluster)
                .orElseGet(() -> printer.own(printer.say("coverage.all", Map.of("stated", isStated))));
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
        return name.reading(units.isEmpty() ? said : printer.bracketed(said, printer.commas(units)));
    }
}
