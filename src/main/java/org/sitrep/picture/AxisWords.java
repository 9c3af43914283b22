package org.sitrep.picture;

import java.math.BigDecimal;
import java.time.LocalDate;

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

    /** Returns the name of the week of ISO 8601 in which a day lies, with its year or without. */
    String week(LocalDate day, boolean withYear);

    /** Returns a distance. */
    String kilometres(double km);

    /** Returns the sign of north. */
    String north();
}
