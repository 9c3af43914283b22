package org.sitrep.intake.schema;

import java.math.BigDecimal;
import org.sitrep.intake.yaml.Mapping;
import org.sitrep.intake.yaml.Node;
import org.sitrep.intake.yaml.Scalar;
import org.sitrep.intake.yaml.Sequence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A node as the validator wants to see it. */
final class JsonView {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonView() {}

    static JsonNode of(Node node) {
        if (node instanceof Scalar scalar) {
            return scalar(scalar);
        }
        return node instanceof Mapping mapping ? object(mapping) : array((Sequence) node);
    }

    private static JsonNode scalar(Scalar scalar) {
        return switch (scalar.type()) {
            case TEXT -> JSON.stringNode(scalar.text());
            case INTEGER -> JSON.numberNode(Long.parseLong(scalar.text()));
            case DECIMAL -> JSON.numberNode(new BigDecimal(scalar.text()));
            case TRUTH -> JSON.booleanNode(Boolean.parseBoolean(scalar.text()));
            case NOTHING -> JSON.nullNode();
        };
    }

    private static ObjectNode object(Mapping mapping) {
        ObjectNode object = JSON.objectNode();
        mapping.members().forEach(member -> object.set(member.key(), of(member.value())));
        return object;
    }

    private static ArrayNode array(Sequence sequence) {
        ArrayNode array = JSON.arrayNode(sequence.items().size());
        sequence.items().forEach(item -> array.add(of(item)));
        return array;
    }
}
