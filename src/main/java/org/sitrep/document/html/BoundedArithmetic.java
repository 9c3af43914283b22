package org.sitrep.document.html;

import freemarker.core.ArithmeticEngine;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModelException;
import java.math.BigDecimal;

/** Counts with numbers of a length that a report may print: others take long to add, and longer to write. */
final class BoundedArithmetic extends ArithmeticEngine {

    private static final int MOST_DIGITS = 100;

    private final ArithmeticEngine exact = BIGDECIMAL_ENGINE;

    @Override
    public int compareNumbers(Number first, Number second) throws TemplateException {
        return exact.compareNumbers(first, second);
    }

    @Override
    public Number add(Number first, Number second) throws TemplateException {
        return bounded(exact.add(first, second));
    }

    @Override
    public Number subtract(Number first, Number second) throws TemplateException {
        return bounded(exact.subtract(first, second));
    }

    @Override
    public Number multiply(Number first, Number second) throws TemplateException {
        return bounded(exact.multiply(first, second));
    }

    @Override
    public Number divide(Number first, Number second) throws TemplateException {
        return bounded(exact.divide(first, second));
    }

    @Override
    public Number modulus(Number first, Number second) throws TemplateException {
        return bounded(exact.modulus(first, second));
    }

    /** Reads digits and at most one stop; powers of ten, infinity and the like are no numbers here. */
    @Override
    public Number toNumber(String text) {
        if (text.length() > MOST_DIGITS || !text.matches("[+-]?[0-9]*\\.?[0-9]+")) {
            throw new NumberFormatException("no number of at most " + MOST_DIGITS + " digits");
        }
        return exact.toNumber(text);
    }

    private static Number bounded(Number number) throws TemplateModelException {
        if (number instanceof BigDecimal exact
                && exact.precision() + Math.abs((long) exact.scale()) > 2 * MOST_DIGITS) {
            throw new TemplateModelException("a number of more than " + MOST_DIGITS + " digits");
        }
        return number;
    }
}
