package org.sitrep.intake.yaml;

import java.util.Optional;
import org.sitrep.diagnostic.Place;
import org.sitrep.fact.crisis.Where;

/**
 * Finds the places of an entry's parts when someone asks for them.
 *
 * @param entry the entry
 */
public record NodeWhere(Node entry) implements Where {

    @Override
    public Place at(Object... keys) {
        Node node = entry;
        for (Object key : keys) {
            Optional<Node> part = part(node, key);
            if (part.isEmpty()) {
                break;
            }
            node = part.get();
        }
        return node.place();
    }

    private static Optional<Node> part(Node node, Object key) {
        if (node instanceof Mapping mapping && key instanceof String name) {
            return mapping.get(name);
        }
        return node instanceof Sequence list ? item(list, key) : Optional.empty();
    }

    private static Optional<Node> item(Sequence list, Object key) {
        if (key instanceof Integer index) {
            return index < list.items().size() ? Optional.of(list.items().get(index)) : Optional.empty();
        }
        return list.items().stream()
                .filter(item -> item instanceof Mapping mapping
                        && mapping.get("id")
                                .filter(id -> id instanceof Scalar scalar
                                        && scalar.text().equals(key))
                                .isPresent())
                .findFirst();
    }
}
