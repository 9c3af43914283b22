package org.sitrep.edition;

import java.util.List;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Wording;
import org.sitrep.picture.Picture;

/**
 * Figures to look at.
 *
 * @param kind how they are drawn
 * @param title what the picture shows
 * @param panels what is drawn apart: two indicators never share one
 * @param picture how it is drawn
 * @param alternative the same in words
 * @param basis the day of the report, and who says so
 */
public record ChartView(
        Kind kind, Wording title, List<Panel> panels, Picture picture, String alternative, String basis) {

    public ChartView {
        panels = List.copyOf(panels);
    }

    /** How figures are drawn. */
    public enum Kind {
        /** Levels over time. */
        LEVELS,
        /** Counts over periods, side by side. */
        COUNTS
    }

    /**
     * A part of a picture.
     *
     * @param label what is counted; the rows of counts say it themselves
     * @param rows its figures: levels from the oldest, counts from the newest
     * @param more how many older counts are not drawn; they stand in the data
     * @param older those counts
     */
    public record Panel(Wording label, List<Plotted> rows, int more, Citation older) {

        public Panel {
            rows = List.copyOf(rows);
        }
    }
}
