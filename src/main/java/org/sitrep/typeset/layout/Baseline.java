package org.sitrep.typeset.layout;

import java.util.OptionalDouble;
import org.sitrep.typeset.layout.Slab.Lines;
import org.sitrep.typeset.layout.Slab.Row;
import org.sitrep.typeset.layout.Slab.Stack;

/** Finds the baselines of slabs. */
final class Baseline {

    private Baseline() {}

    /** Gives the baseline of the last line in a slab, from its top; its foot where it has no line. */
    static double last(Slab slab) {
        return find(slab, false).orElse(slab.height() + slab.below().points());
    }

    /** Gives the baseline of the first line in a slab, from its top, if it has a line. */
    static OptionalDouble first(Slab slab) {
        return find(slab, true);
    }

    private static OptionalDouble find(Slab slab, boolean first) {
        if (slab.body() instanceof Lines lines && !lines.lines().isEmpty()) {
            SetLine line = lines.lines().get(first ? 0 : lines.lines().size() - 1);
            return OptionalDouble.of(line.y() + line.baseline());
        }
        if (slab.body() instanceof Stack stack) {
            for (int i = 0; i < stack.size(); i++) {
                Slab child = stack.get(first ? i : stack.size() - 1 - i);
                OptionalDouble found = find(child, first);
                if (found.isPresent()) {
                    return OptionalDouble.of(child.y() + found.getAsDouble());
                }
            }
        }
        if (slab.body() instanceof Row row) {
            for (Slab cell : row.cells()) {
                OptionalDouble found = find(cell, first);
                if (found.isPresent()) {
                    return OptionalDouble.of(cell.y() + found.getAsDouble());
                }
            }
        }
        return OptionalDouble.empty();
    }
}
