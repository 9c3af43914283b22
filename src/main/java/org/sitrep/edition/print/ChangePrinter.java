package org.sitrep.edition.print;

import java.util.Map;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.fact.entry.Figure;
import org.sitrep.situation.Comparison;

/** Prints, within a sentence, how a figure stands to an earlier one (rule 7). */
final class ChangePrinter implements Comparison.Cases<String> {

    private final Context context;
    private final Printer printer;

    ChangePrinter(Context context) {
        this.context = context;
        this.printer = context.printer();
    }

    /** Returns a change, such as "+45", "unchanged" or "from about 100 to at least 120". */
    String print(Comparison comparison) {
        return comparison.match(this);
    }

    @Override
    public String difference(Comparison.Difference difference) {
        return difference.by().signum() == 0 ? printer.say("change.none") : printer.signed(difference.by());
    }

    @Override
    public String fromTo(Comparison.FromTo fromTo) {
        return fromTo.isSame()
                ? printer.say("change.none")
                : printer.say("change.from-to", Map.of("from", value(fromTo.from()), "to", value(fromTo.to())));
    }

    /** A check stops every report with such a change; until it is corrected, a draft says what it is. */
    @Override
    public String notComparable(Comparison.NotComparable notComparable) {
        return printer.say("change.none-comparable");
    }

    private String value(Figure figure) {
        return context.quantities().print(figure.value()).text();
    }
}
