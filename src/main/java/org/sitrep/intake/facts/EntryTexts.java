package org.sitrep.intake.facts;

import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.fact.entry.Correction;
import org.sitrep.fact.entry.Entry;
import org.sitrep.intake.schema.Shape;
import org.sitrep.intake.yaml.Mapping;
import org.sitrep.intake.yaml.Node;
import org.sitrep.intake.yaml.NodeWhere;

/** The texts of an entry, as they stand in its file. */
public final class EntryTexts {

    private EntryTexts() {}

    /** Returns the texts by language of an entry; of a correction, those that it sets anew too. */
    public static Stream<Node> of(Entry entry) {
        Mapping node = node(entry);
        return entry instanceof Correction correction
                ? Stream.concat(
                        Stream.of("set", "add")
                                .flatMap(key -> node.get(key).stream())
                                .flatMap(keys -> keys.each().stream())
                                .flatMap(keys -> texts(shape(node(correction.now())), keys)),
                        texts(shape(node), node))
                : texts(shape(node), node);
    }

    /** What names a declared activity is no text. */
    private static Stream<Node> texts(Shape shape, Node keys) {
        Optional<Node> id = keys.get("activity").filter(EntryDecoder::isId);
        return shape.texts(keys).filter(text -> !id.equals(Optional.of(text)));
    }

    /** Returns the keys and values that an entry was read from. */
    public static Mapping node(Entry entry) {
        return (Mapping) ((NodeWhere) entry.head().where()).entry();
    }

    private static Shape shape(Mapping node) {
        return EntryKind.of(node).get(0).shape();
    }
}
