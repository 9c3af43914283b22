package org.sitrep.edition;

import java.util.List;
import java.util.Optional;
import org.sitrep.edition.text.Cited;
import org.sitrep.edition.text.Wording;

/**
 * A condition with its count of days.
 *
 * @param label what it is, such as a siege
 * @param place where
 * @param ongoing whether it holds as of the day
 * @param days the count of days, large; absent where no source states the beginning
 * @param caption what the days are, such as "days since 17 July 2016"; the day it was seen where there is no count
 * @param status what it is as of the day
 * @param cluster the cluster whose work it bears on
 * @param lines how it went: beginning, interruptions, what was confirmed when, each with its sources
 */
public record ClockView(
        Wording label,
        Optional<Wording> place,
        boolean ongoing,
        Optional<String> days,
        String caption,
        String status,
        Optional<Wording> cluster,
        List<Cited> lines) {

    public ClockView {
        lines = List.copyOf(lines);
    }

    /** Returns a count of days before its caption; Chinese has no blank between. */
    public static String counted(String days, String caption) {
        return Character.isIdeographic(caption.codePointAt(0)) ? days + caption : (days + " " + caption).strip();
    }
}
