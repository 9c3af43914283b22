package org.sitrep.typeset.layout.slab;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.typeset.layout.mark.Mark;
import org.sitrep.typeset.layout.mark.Marks;

/**
 * A line of text in its place.
 *
 * @param y its top, from the top of the block of lines, in points
 * @param height in points
 * @param baseline from its top, in points
 * @param marks from the block's left edge and the line's top
 * @param anchors names that lead to it
 */
public record SetLine(double y, double height, double baseline, List<Mark> marks, List<String> anchors) {

    SetLine at(double top) {
        return new SetLine(top, height, baseline, marks, anchors);
    }

    public SetLine anchored(List<String> names) {
        if (names.isEmpty()) {
            return this;
        }
        List<String> all = new ArrayList<>(anchors);
        all.addAll(names);
        return new SetLine(y, height, baseline, marks, all);
    }

    SetLine artifact() {
        return new SetLine(y, height, baseline, Marks.artifacts(marks), List.of());
    }
}
