package org.sitrep.typeset.layout.slab;

import java.util.List;
import java.util.OptionalDouble;
import org.sitrep.typeset.layout.slab.Slab.Lines;
import org.sitrep.typeset.layout.slab.Slab.Stack;

/** Finds the baselines of slabs. */
public final class Baseline {

    private Baseline() {}

    /** Returns the baseline of the last line in a slab, from its top; its foot where it has no line. */
    public static double last(Slab slab) {
        return find(slab).orElse(slab.height() + slab.below());
    }

    private static OptionalDouble find(Slab slab) {
        if (slab.body() instanceof Lines lines && !lines.lines().isEmpty()) {
            SetLine line = lines.lines().get(lines.lines().size() - 1);
            return OptionalDouble.of(line.y() + line.baseline());
        }
        List<Slab> inside = slab.body().inside();
        boolean isUpwards = slab.body() instanceof Stack;
        for (int i = 0; i < inside.size(); i++) {
            Slab child = inside.get(isUpwards ? inside.size() - 1 - i : i);
            OptionalDouble found = find(child);
            if (found.isPresent()) {
                return OptionalDouble.of(child.y() + found.getAsDouble());
            }
        }
        return OptionalDouble.empty();
    }
}
