package org.sitrep.edition.print.reach;

import java.util.Optional;
import org.sitrep.edition.print.language.TableCells.Column;
import org.sitrep.edition.print.language.TableCells.Row;
import org.sitrep.situation.HeadlineFigure;
import org.sitrep.situation.Line;

/** Fills a cell with what sources say, each beside the one that leads, and what else is to know of them. */
public interface Filling {

    /**
     * Adds a cell.
     *
     * @param line what each source says
     * @param shown what stands in the cell
     */
    void fill(Row row, Column column, Optional<Line> line, Optional<HeadlineFigure> shown);
}
