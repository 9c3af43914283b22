package org.sitrep.edition.print;

import java.util.List;
import java.util.Optional;
import org.sitrep.edition.ChartView;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.picture.Bars;
import org.sitrep.picture.Extent;

/** Makes the charts of counts over periods. */
final class CountsPrinter {

    private static final int MAX_COUNTS = 10;

    private final Context context;
    private final Printer printer;

    CountsPrinter(Context context) {
        this.context = context;
        this.printer = context.printer();
    }

    /** Returns a chart without its words; nothing where there is no count. */
    Optional<ChartPrinter.Drawn> chart(Crisis.Chart chart) {
        List<ChartRow> rows = new CasualtyTable(context)
                .counted(line -> chart.indicators().contains(line.indicator().id())).stream()
                        .map(count -> ChartRow.of(context, count.line(), count.figure()))
                        .toList();
        List<ChartRow> shown = rows.stream().limit(MAX_COUNTS).toList();
        Wording title = chart.title().map(printer::words).orElseGet(() -> printer.own(printer.say("chart.counts")));
        List<ChartRow> older = rows.subList(shown.size(), rows.size());
        Citation undrawn =
                Citation.ofAll(older.stream().map(row -> row.figure().head()).toList());
        List<ChartView.Panel> panels =
                List.of(new ChartView.Panel(printer.own(""), ChartRow.plotted(shown), older.size(), undrawn));
        return Optional.of(shown)
                .filter(some -> !some.isEmpty())
                .map(some -> Bars.picture(
                        some.stream().map(CountsPrinter::count).toList(),
                        context.canvas().letters()))
                .map(picture -> new ChartPrinter.Drawn(ChartView.Kind.COUNTS, title, panels, picture));
    }

    private static Bars.Count count(ChartRow row) {
        String about =
                row.plotted().date().text() + " · " + row.plotted().what().text() + row.where() + " · "
                        + row.plotted().source();
        return new Bars.Count(
                Extent.of(row.figure().value()), row.plotted().value().text(), about);
    }
}
