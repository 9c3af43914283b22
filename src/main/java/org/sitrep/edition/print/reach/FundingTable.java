package org.sitrep.edition.print.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.edition.Heading;
import org.sitrep.edition.Part;
import org.sitrep.edition.print.area.AreaTable;
import org.sitrep.edition.print.figure.HeadlinePrinter;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.print.language.TableCells;
import org.sitrep.edition.print.language.TableCells.Column;
import org.sitrep.edition.print.language.TableCells.Filled;
import org.sitrep.edition.print.language.TableCells.Row;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Cited;
import org.sitrep.edition.text.Grid;
import org.sitrep.edition.text.QuantityText;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Indicator.Relations;
import org.sitrep.fact.crisis.ReportPlan.Appeal;
import org.sitrep.fact.entry.Period;
import org.sitrep.fact.prose.Text;
import org.sitrep.situation.Line;
import org.sitrep.situation.Total;
import org.sitrep.situation.reach.Funding;

/** Prints the money of a response: a row for each cluster, those over all, and in a table below them who gave. */
public final class FundingTable {

    private static final int MOST_DONORS = 10;

    private final Context context;
    private final Printer printer;
    private final HeadlinePrinter headlines;
    private final Funding funding;

    private FundingTable(Context context, Funding funding) {
        this.context = context;
        this.printer = context.printer();
        this.headlines = new HeadlinePrinter(context);
        this.funding = funding;
    }

    /**
     * Returns the part; nothing where no figure tells of money.
     *
     * @param isRenamed whether its heading is the crisis's own
     */
    public static Optional<Part> part(Heading usual, boolean isRenamed, Context context) {
        return context.funding()
                .map(funding -> new FundingTable(context, funding))
                .map(table -> table.part(isRenamed ? usual : usual.saying(table.heading(usual))));
    }

    private Optional<Appeal> appeal() {
        return context.situation().crisis().report().appeal();
    }

    private Part part(Heading heading) {
        List<Grid> grids = new ArrayList<>();
        List<Cited> notes =
                new ArrayList<>(appeal().flatMap(this::days).stream().toList());
        List<Citation> left = new ArrayList<>();
        Stream.of(CoverageTable.table(heading, context, funding.table()), donors(heading))
                .flatMap(Optional::stream)
                .forEach(part -> {
                    Part.Table table = (Part.Table) part;
                    grids.addAll(table.grids());
                    notes.addAll(table.notes());
                    left.addAll(table.left());
                });
        return new Part.Table(heading, grids, notes, left);
    }

    private Wording heading(Heading usual) {
        Optional<Wording> name = appeal().map(Appeal::name).map(printer::words);
        String known = name.map(Wording::text)
                .map(words -> printer.beside(Stream.concat(Stream.of(words), appeal().flatMap(Appeal::code).stream())))
                .map(words -> printer.say("funding.heading", Map.of("appeal", words)))
                .orElse(usual.text());
        return name.orElse(usual.words())
                .reading(context.named(known, funding.table().place()));
    }

    private Optional<Cited> days(Appeal appeal) {
        return appeal.from()
                .flatMap(from -> appeal.to().map(to -> printer.fullSpan(new Period(from, to))))
                .map(days -> printer.own(printer.say("funding.days", Map.of("days", days.text()))))
                .map(words -> new Cited(words, Citation.NONE));
    }

    /** Beyond a limit, donors are counted, with what they gave together where that can be said. */
    private Optional<Part> donors(Heading heading) {
        String said = printer.say("funding.donors");
        TableCells cells = new TableCells(context, printer.say("column.donor"), said, said);
        AreaTable filling = AreaTable.filling(context, cells);
        int most = Math.min(MOST_DONORS, funding.donors().size());
        for (Line line : funding.donors().subList(0, most)) {
            Indicator own = line.indicator();
            Wording name = printer.words(donor(own));
            filling.fill(
                    new Row(Grid.Kind.VALUE, own.id(), name),
                    given(),
                    Optional.of(line),
                    line.lead().map(lead -> lead));
        }
        List<Line> rest = funding.donors().subList(most, funding.donors().size());
        if (!rest.isEmpty()) {
            Row row =
                    new Row(Grid.Kind.REST, "", printer.own(printer.say("funding.more", Map.of("count", rest.size()))));
            List<Citation> notes = rest.stream()
                    .flatMap(line -> line.claims().stream())
                    .map(headlines::notes)
                    .toList();
            cells.leave(notes);
            Citation told = Citation.NONE.tellingOf(notes.stream().flatMap(note -> note.entries().stream()));
            Optional<Total> sum = funding.together(context.situation(), rest);
            Optional<QuantityText> value = sum.map(total -> headlines.value(total, context.quantities()::bare));
            Grid.Cell cell = new Grid.Cell(value, cells.notAdded(), false, told);
            cells.add(new Filled(row, given(), cell, Optional.empty(), List.of()));
        }
        return cells.table(heading, since -> Optional.empty());
    }

    private static Text donor(Indicator indicator) {
        return indicator
                .relations()
                .by()
                .getOrDefault(Relations.DONOR, Optional.empty())
                .orElse(indicator.label());
    }

    private Column given() {
        return new Column(
                "",
                funding.donors().get(0).indicator(),
                false,
                Optional.of(printer.own(printer.say("funding.received"))));
    }
}
