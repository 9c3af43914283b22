package org.sitrep.picture;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Prints what stands on axes and maps, in the language of an edition. */
public interface AxisWords {

    /** Returns whether the language is written from right to left. */
    boolean isFromRight();

    /** Returns a round number of a scale. */
    String number(BigDecimal number);

    /** Returns the numbers from a first to a last one, or the only one. */
    String numbers(int first, int last);

    /** Returns a day in short. */
    String day(LocalDate day);

    /** Returns a distance. */
    String kilometres(double km);

    /**
     * Returns the name of a country.
     *
     * @param code its ISO 3166-1 numeric code
     * @return the name; nothing where the language has none for it
     */
    Optional<String> country(int code);

    /** Returns the sign of north. */
    String north();
}
