package org.sitrep.picture.map;

import java.util.List;
import org.sitrep.fact.map.Position;

/**
 * A line or an area to draw.
 *
 * @param runs its lines, or its outlines and holes
 * @param isArea whether it encloses something
 * @param room how wide its name is drawn
 */
public record Trace(List<List<Position>> runs, boolean isArea, double room) {

    public Trace {
        runs = runs.stream().map(List::copyOf).toList();
    }
}
