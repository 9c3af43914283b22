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
            Node at = node;
            Optional<Node> part = node.part(key)
                    .or(() -> at.items().stream()
                            .filter(item -> item.get("id")
                                    .filter(id -> id.text().equals(key))
                                    .isPresent())
                            .findFirst());
            if (part.isEmpty()) {
                break;
            }
            node = part.get();
        }
        return node.place();
    }
}
