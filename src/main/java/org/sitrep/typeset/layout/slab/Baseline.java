package org.sitrep.typeset.layout.slab;

import java.util.List;
import java.util.OptionalDouble;
import org.sitrep.typeset.layout.slab.Slab.Lines;
import org.sitrep.typeset.layout.slab.Slab.Stack;

/** Finds the baselines of slabs. */
public final class Baseline {

    private Baseline() {}

    /** Gives the baseline of the last line in a slab, from its top; its foot where it has no line. */
    public static double last(Slab slab) {
        return find(slab, false).orElse(slab.height() + slab.below().points());
    }

    /** Gives the baseline of the first line in a slab, from its top, if it has a line. */
    public static OptionalDouble first(Slab slab) {
        return find(slab, true);
    }

    private static OptionalDouble find(Slab slab, boolean first) {
        if (slab.body() instanceof Lines lines && !lines.lines().isEmpty()) {
            SetLine line = lines.lines().get(first ? 0 : lines.lines().size() - 1);
            return OptionalDouble.of(line.y() + line.baseline());
        }
        List<Slab> inside = slab.body().inside();
        boolean isUpwards = !first && slab.body() instanceof Stack;
        for (int i = 0; i < inside.size(); i++) {
            Slab child = inside.get(isUpwards ? inside.size() - 1 - i : i);
            OptionalDouble found = find(child, first);
            if (found.isPresent()) {
                return OptionalDouble.of(child.y() + found.getAsDouble());
            }
        }
        return OptionalDouble.empty();
    }
}
