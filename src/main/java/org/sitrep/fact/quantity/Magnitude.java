package org.sitrep.fact.quantity;

import java.math.BigDecimal;
import java.util.Optional;

/** The word a claim counts in: "1.5 million" is claimed, and printed, in millions. */
public enum Magnitude {
    ONE("", 0),
    THOUSAND("thousand", 3),
    MILLION("million", 6),
    BILLION("billion", 9);

    private final String word;
    private final int zeros;

    Magnitude(String word, int zeros) {
        this.word = word;
        this.zeros = zeros;
    }

    /** Returns the English word that the ledger's quantities use, empty for one. */
    public String word() {
        return word;
    }

    /** Returns the magnitude for a word of the ledger. */
    public static Optional<Magnitude> of(String word) {
        for (Magnitude magnitude : values()) {
            if (magnitude.word.equals(word)) {
                return Optional.of(magnitude);
            }
        }
        return Optional.empty();
    }

    /** Multiplies a number claimed in this magnitude out to units. */
    BigDecimal multipliedOut(BigDecimal claimed) {
        return claimed.scaleByPowerOfTen(zeros);
    }

    /** Returns a number of units in this magnitude, exactly. */
    public BigDecimal in(BigDecimal units) {
        return units.scaleByPowerOfTen(-zeros);
    }
}
