package org.sitrep.edition.print.language;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.sitrep.edition.text.QuantityText;
import org.sitrep.fact.quantity.Magnitude;
import org.sitrep.fact.quantity.Qualifier;
import org.sitrep.fact.quantity.Quantity;

/** Prints quantities as they were claimed. */
public final class QuantityPrinter implements Quantity.Cases<QuantityText> {

    /** Stands in for the number while a phrase is cut into what comes before and after it. */
    private static final String MARK = "\uE000";

    private final Printer printer;

    public QuantityPrinter(Printer printer) {
        this.printer = printer;
    }

    public QuantityText print(Quantity quantity) {
        return quantity.match(this).of(quantity);
    }

    @Override
    public QuantityText amount(Quantity.Amount amount) {
        return qualified(amount.qualifier(), printer.number(amount.units(), amount.magnitude()));
    }

    /** Returns a number in hundredths under its qualifier. */
    public QuantityText percent(BigDecimal percent, Qualifier qualifier) {
        return qualified(qualifier, printer.say("quantity.percent", Map.of("number", printer.number(percent))));
    }

    private QuantityText qualified(Qualifier qualifier, String number) {
        if (qualifier == Qualifier.EXACTLY) {
            return new QuantityText(number, "", number, "");
        }
        String phrase = printer.say(key(qualifier), Map.of("number", MARK));
        int at = phrase.indexOf(MARK);
        return at < 0
                ? new QuantityText(phrase, "", phrase, "")
                : new QuantityText(
                        phrase.replace(MARK, number),
                        phrase.substring(0, at).strip(),
                        number,
                        phrase.substring(at + 1).strip());
    }

    @Override
    public QuantityText range(Quantity.Range range) {
        boolean shared = range.fromMagnitude() == range.toMagnitude() && range.toMagnitude() != Magnitude.ONE;
        String from = shared
                ? printer.number(range.fromMagnitude().in(range.from()))
                : printer.number(range.from(), range.fromMagnitude());
        String text = printer.say(
                "quantity.range", Map.of("from", from, "to", printer.number(range.to(), range.toMagnitude())));
        return new QuantityText(text, "", text, "");
    }

    @Override
    public QuantityText vague(Quantity.Vague vague) {
        return word(vague);
    }

    @Override
    public QuantityText absent(Quantity.Absent absent) {
        return word(absent);
    }

    private QuantityText word(Enum<?> word) {
        String text = printer.say(key(word));
        return new QuantityText(text, "", text, "");
    }

    private static String key(Enum<?> name) {
        return "quantity." + name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
