package org.sitrep.picture.map;

import java.util.List;
import org.sitrep.fact.map.Position;

/**
 * A line or an area to draw.
 *
 * @param runs its lines, or its outlines and holes
 * @param isArea whether it encloses something
 * @param name what it is called
 * @param kind what it is, for its style
 */
public record Trace(List<List<Position>> runs, boolean isArea, String name, String kind) {

    public Trace {
        runs = runs.stream().map(List::copyOf).toList();
    }
}
