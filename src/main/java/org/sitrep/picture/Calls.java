package org.sitrep.picture;

import java.time.LocalDate;
import java.util.List;

/** The calls of a demand, and the responses to it, on a line of time that all demands share. */
public final class Calls {

    private static final double LENGTH = 120;

    /** Marks keep off the edge. */
    private static final double MARGIN = 4;

    private static final double MIDDLE = 5;
    private static final double CALL = 2.6;
    private static final double RESPONSE = 4.4;

    private Calls() {}

    /**
     * Returns the picture of a demand.
     *
     * @param calls the days of its calls, the oldest first; one or more
     * @param responses the days of the responses; those before the line begins are not drawn
     * @param first the day on which the line begins
     * @param asOf the day of the report, on which it ends
     */
    public static Picture picture(List<LocalDate> calls, List<LocalDate> responses, LocalDate first, LocalDate asOf) {
        Days days = new Days(first, asOf, LENGTH);
        Sketch sketch = new Sketch(TextWidth.fixed(0), 0);
        sketch.shape("axis", Outline.line(x(calls.get(0), days), MIDDLE, MARGIN + LENGTH, MIDDLE));
        calls.forEach(day -> sketch.shape("event", new Stroke.Dot(x(day, days), MIDDLE, CALL)));
        responses.stream()
                .filter(day -> !day.isBefore(first))
                .map(day -> Outline.box(x(day, days) - RESPONSE / 2, MIDDLE - RESPONSE / 2, RESPONSE, RESPONSE))
                .forEach(box -> sketch.shape("answer", box));
        return sketch.picture(LENGTH + 2 * MARGIN, 2 * MIDDLE);
    }

    private static double x(LocalDate day, Days days) {
        return MARGIN + days.at(day);
    }
}
