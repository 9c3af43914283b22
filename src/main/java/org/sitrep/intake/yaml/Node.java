package org.sitrep.intake.yaml;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Place;
import org.sitrep.intake.yaml.Mapping.Member;

/** A part of a YAML or JSON file, and where it stands. What is asked of a node of another kind is empty. */
public sealed interface Node permits Mapping, Sequence, Scalar {

    /** Returns where the node stands. */
    Spot spot();

    /** Returns the place of the node. */
    default Place place() {
        return spot().place();
    }

    /** Returns the keys and values of a map, in their order. */
    default List<Member> members() {
        return List.of();
    }

    /** Returns the value of a key of a map. */
    default Optional<Node> get(String key) {
        return Optional.empty();
    }

    /** Returns whether the key of a map is there, with or without a value. */
    default boolean has(String key) {
        return get(key).isPresent();
    }

    /** Returns the items of a list, in their order. */
    default List<Node> items() {
        return List.of();
    }

    /** Returns the items of a list, or the node that stands in its place. */
    default List<Node> each() {
        return List.of(this);
    }

    /** Returns the node where it is a single value. */
    default Optional<Scalar> single() {
        return Optional.empty();
    }

    /** Returns a single value without its quotes, and without hidden spaces around it. */
    default String text() {
        return "";
    }

    /** Returns whether a key stands without a value. */
    default boolean isNothing() {
        return false;
    }

    /** Returns the keys and values of every map within the node, each before those within its value. */
    default Stream<Member> within() {
        return Stream.concat(
                members().stream()
                        .flatMap(member ->
                                Stream.concat(Stream.of(member), member.value().within())),
                items().stream().flatMap(Node::within));
    }

    /** Returns the part of a map by its key, or of a list by its index. */
    default Optional<Node> part(Object step) {
        return step instanceof Integer index ? items().stream().skip(index).findFirst() : get(step.toString());
    }
}
