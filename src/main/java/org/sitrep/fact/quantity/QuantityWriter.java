package org.sitrep.fact.quantity;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Writes a quantity as the ledger has it, so that {@link QuantityReader} reads the same quantity. */
public final class QuantityWriter implements Quantity.Cases<String> {

    private static final QuantityWriter WRITER = new QuantityWriter();

    private QuantityWriter() {}

    /** Writes a quantity, such as "at least 231" or "1.2 million to 1.5 million". */
    public static String write(Quantity quantity) {
        return quantity.match(WRITER);
    }

    /** Writes a quantity with the unit that it was stated in, such as "at least 22.4 million USD" or "12.5%". */
    public static String write(Quantity quantity, Optional<Unit> unit) {
        return write(quantity)
                + unit.map(u -> u.equals(new Unit.Rate(100)) ? "%" : " " + u.written())
                        .orElse("");
    }

    @Override
    public String amount(Quantity.Amount amount) {
        String number = number(amount.units(), amount.magnitude());
        return amount.qualifier() == Qualifier.EXACTLY ? number : words(amount.qualifier()) + " " + number;
    }

    @Override
    public String range(Quantity.Range range) {
        return number(range.from(), range.fromMagnitude()) + " to " + number(range.to(), range.toMagnitude());
    }

    @Override
    public String vague(Quantity.Vague vague) {
        return words(vague);
    }

    @Override
    public String absent(Quantity.Absent absent) {
        return words(absent);
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A fraction of three digits, 1.250, could be read as a whole number: the reader refuses it, so no zero ends one. */
    private static String number(BigDecimal units, Magnitude magnitude) {
        BigDecimal claimed = magnitude.in(units);
        String digits =
                claimed.signum() == 0 ? "0" : claimed.stripTrailingZeros().toPlainString();
        boolean ambiguous = digits.matches("\\d{1,3}(\\.\\d{3})+");
        return (ambiguous ? digits + "0" : digits) + (magnitude == Magnitude.ONE ? "" : " " + magnitude.word());
    }
}
