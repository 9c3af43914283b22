package org.sitrep.intake.schema;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Suggestion;
import org.sitrep.intake.yaml.Mapping;
import org.sitrep.intake.yaml.Node;

/** Turns what the validator says about one node into findings: each at its exact place, each mistake only once. */
final class ShapeFindings {

    /** What a schema says of the keys of a map; the validator says some of it of anything that is no map. */
    private static final Set<String> OF_KEYS = Set.of("required", "dependentRequired", "not", "propertyNames");

    private final Guide guide;
    private final Node root;
    // A mistyped key is unknown, and the key that was meant is missing: one mistake, one finding.
    private final Set<String> meant = new HashSet<>();

    ShapeFindings(Guide guide, Node root) {
        this.guide = guide;
        this.root = root;
    }

    List<Finding> of(List<Error> errors) {
        Set<Finding> findings = new LinkedHashSet<>();
        errors.stream()
                .filter(e -> e.getKeyword().equals("additionalProperties"))
                .forEach(e -> findings.add(unknown(e)));
        errors.stream()
                .filter(e -> !e.getKeyword().equals("additionalProperties"))
                .flatMap(this::finding)
                .forEach(findings::add);
        // What is broken is reported even where no message of ours fits.
        return findings.isEmpty() ? List.of(new ValueFault(guide, root).outOfBounds("")) : List.copyOf(findings);
    }

    private Stream<Finding> finding(Error error) {
        List<Object> steps = steps(error.getInstanceLocation());
        Node node = node(steps);
        String choice = choice(error);
        boolean ofKeys = !choice.isEmpty() || OF_KEYS.contains(error.getKeyword());
        if (ofKeys) {
            // A word where a map is expected lacks no key: that it is a word is said once, by its type.
            return node instanceof Mapping mapping ? keys(error, choice, mapping, steps) : Stream.empty();
        }
        ValueFault fault = new ValueFault(guide.at(steps), node);
        return switch (error.getKeyword()) {
            case "type" -> Stream.of(fault.type());
            case "pattern" -> Stream.of(fault.pattern());
            case "enum", "const" -> Stream.of(fault.choice());
            default -> Stream.of(fault.outOfBounds(error.getKeyword()));
        };
    }

    private Stream<Finding> keys(Error error, String choice, Mapping mapping, List<Object> steps) {
        if (!choice.isEmpty()) {
            return choice(choice, mapping, steps);
        }
        return switch (error.getKeyword()) {
            case "required" -> missing(List.of(property(error)), mapping, steps);
            case "dependentRequired" ->
                Stream.of(KeyFault.alone(
                        mapping, error.getArguments()[1].toString(), error.getArguments()[0].toString()));
            case "not" -> Stream.of(KeyFault.excluded(mapping, holder(error)));
            default -> Stream.of(badName(error, steps));
        };
    }

    private Finding unknown(Error error) {
        List<Object> steps = steps(error.getInstanceLocation());
        Mapping mapping = (Mapping) node(steps);
        List<String> known = new ArrayList<>(guide.at(steps).keys());
        known.removeIf(mapping::has);
        Suggestion.nearest(property(error), known).ifPresent(key -> meant.add(steps + key));
        return KeyFault.unknown(mapping, property(error), known);
    }

    private Stream<Finding> missing(List<String> keys, Mapping mapping, List<Object> steps) {
        return keys.stream().anyMatch(key -> meant.contains(steps + key))
                ? Stream.empty()
                : Stream.of(KeyFault.missing(mapping, keys, guide.at(steps).at(List.of(keys.get(0)))));
    }

    private Stream<Finding> choice(String pointer, Mapping mapping, List<Object> steps) {
        List<String> keys = KeyFault.alternatives(guide.find(pointer));
        List<String> present = keys.stream().filter(mapping::has).toList();
        return present.isEmpty() ? missing(keys, mapping, steps) : Stream.of(KeyFault.tooMany(mapping, present));
    }

    /** Returns the pointer of the choice between keys that an error is about, or that it lies within. */
    private static String choice(Error error) {
        String pointer = pointer(error);
        int at = Math.max(pointer.lastIndexOf("/oneOf"), pointer.lastIndexOf("/anyOf"));
        return at < 0 ? "" : pointer.substring(0, at + "/oneOf".length());
    }

    private tools.jackson.databind.JsonNode holder(Error error) {
        String pointer = pointer(error);
        return guide.find(pointer.substring(0, pointer.lastIndexOf("/not")));
    }

    private Finding badName(Error error, List<Object> steps) {
        Guide name = new Guide(guide.document(), guide.at(steps).keyword("propertyNames"));
        return KeyFault.badName((Mapping) node(steps), property(error), name);
    }

    private static String pointer(Error error) {
        return error.getSchemaLocation().getFragment().toString();
    }

    private static String property(Error error) {
        return Objects.requireNonNullElse(error.getProperty(), "");
    }

    private static List<Object> steps(NodePath path) {
        List<Object> steps = new ArrayList<>();
        for (int i = 0; i < path.getNameCount(); i++) {
            steps.add(path.getElement(i));
        }
        return steps;
    }

    private Node node(List<Object> steps) {
        Node node = root;
        for (Object step : steps) {
            node = node.part(step).orElseThrow();
        }
        return node;
    }
}
