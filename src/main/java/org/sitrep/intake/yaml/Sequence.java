package org.sitrep.intake.yaml;

import java.util.List;

/**
 * A list.
 *
 * @param items what it holds, in its order
 * @param spot where it begins
 */
public record Sequence(List<Node> items, Spot spot) implements Node {

    public Sequence {
        items = List.copyOf(items);
    }

    @Override
    public List<Node> each() {
        return items;
    }
}
