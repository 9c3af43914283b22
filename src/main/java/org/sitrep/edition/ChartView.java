package org.sitrep.edition;

import java.util.List;
import org.sitrep.edition.text.Wording;
import org.sitrep.picture.Picture;

/**
 * Figures to look at.
 *
 * @param title what the picture shows
 * @param panels what is drawn apart: two indicators never share one
 * @param picture how it is drawn
 * @param alternative the same in words
 * @param basis the day of the report, who says so, what is not drawn, and what its marks are
 */
public record ChartView(Wording title, List<Panel> panels, Picture picture, String alternative, String basis) {

    public ChartView {
        panels = List.copyOf(panels);
    }

    /**
     * A part of a picture.
     *
     * @param label what is counted
     * @param rows its figures: levels and columns from the oldest, bars in their order; last, those that are not drawn
     * @param more how many of them are not drawn
     */
    public record Panel(Wording label, List<Plotted> rows, int more) {

        public Panel {
            rows = List.copyOf(rows);
        }
    }
}
