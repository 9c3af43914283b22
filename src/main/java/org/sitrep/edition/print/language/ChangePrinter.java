package org.sitrep.edition.print.language;

import java.math.BigDecimal;
import java.util.Map;
import org.sitrep.fact.entry.Figure;
import org.sitrep.situation.Comparison;

/**
 * Prints, within a sentence, how a figure stands to an earlier one (rule 7).
 *
 * @param fromTo the key of the phrase for values that have no difference: of both, or beside the later one
 */
public record ChangePrinter(Printer printer, QuantityPrinter quantities, String fromTo)
        implements Comparison.Cases<String> {

    /** Returns a change, such as "+45", "unchanged" or "from about 100 to at least 120". */
    public String print(Comparison comparison) {
        return comparison.match(this);
    }

    @Override
    public String difference(Comparison.Difference difference) {
        BigDecimal by = difference.by().abs();
        String sign =
                printer.signed(BigDecimal.valueOf(difference.by().signum())).replace(printer.number(1), "");
        return by.signum() == 0
                ? printer.say("change.none")
                : printer.words(sign, quantities.difference(difference.from().value(), by));
    }

    @Override
    public String fromTo(Comparison.FromTo fromTo) {
        return fromTo.isSame()
                ? printer.say("change.none")
                : printer.say(this.fromTo, Map.of("from", value(fromTo.from()), "to", value(fromTo.to())));
    }

    /** A check stops every report with such a change; until it is corrected, a draft says what it is. */
    @Override
    public String notComparable(Comparison.NotComparable notComparable) {
        return printer.say("change.none-comparable");
    }

    private String value(Figure figure) {
        return quantities.print(figure.value()).text();
    }
}
