package org.sitrep.intake.schema;

import java.util.List;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Suggestion;
import org.sitrep.intake.yaml.Node;
import org.sitrep.intake.yaml.Scalar;
import org.sitrep.intake.yaml.Sequence;
import org.sitrep.intake.yaml.Shown;
import tools.jackson.databind.JsonNode;

/**
 * What can be wrong with a value.
 *
 * @param guide what the schema says about it
 * @param node the value
 */
record ValueFault(Guide guide, Node node) {

    Finding type() {
        if (node instanceof Scalar scalar && scalar.isNothing()) {
            return error(SchemaRule.NO_VALUE, "no value: expected " + guide.expected(), "write one, or remove the key");
        }
        boolean unquoted = node instanceof Scalar && guide.takesText();
        return error(
                SchemaRule.WRONG_TYPE,
                shown() + "expected " + guide.expected() + ", found " + kind(),
                unquoted ? "put it in quotes" : guide.example());
    }

    Finding pattern() {
        boolean blank = node instanceof Scalar scalar && scalar.text().isBlank();
        return blank
                ? error(
                        SchemaRule.NO_VALUE,
                        "an empty text: expected " + guide.expected(),
                        "write one, or remove the key")
                : error(SchemaRule.WRONG_VALUE, shown() + "expected " + guide.expected(), guide.example());
    }

    Finding choice() {
        List<String> options =
                guide.keyword("enum").valueStream().map(JsonNode::asString).toList();
        String word = node instanceof Scalar scalar ? scalar.text() : "";
        return error(SchemaRule.WRONG_VALUE, shown() + "expected " + guide.expected(), Suggestion.hint(word, options));
    }

    Finding outOfBounds(String keyword) {
        String limit = guide.keyword(keyword).asString("");
        String bound = switch (keyword) {
            case "minimum" -> ", " + limit + " or more";
            case "maximum" -> ", " + limit + " or less";
            case "maxLength" -> " of at most " + limit + " characters";
            case "minItems" -> " with at least " + items(limit);
            case "maxItems" -> " with at most " + items(limit);
            case "minProperties" -> " with at least one key";
            case "uniqueItems" -> " in which nothing stands twice";
            default -> "";
        };
        return error(SchemaRule.OUT_OF_BOUNDS, shown() + "expected " + guide.expected() + bound, guide.example());
    }

    private static String items(String limit) {
        return limit + (limit.equals("1") ? " item" : " items");
    }

    private String shown() {
        return node instanceof Scalar scalar ? Shown.of(scalar.text()) + ": " : "";
    }

    private String kind() {
        if (node instanceof Scalar scalar) {
            return switch (scalar.type()) {
                case TEXT -> "a text";
                case INTEGER -> "a whole number";
                case DECIMAL -> "a number";
                case TRUTH -> "true or false";
                case NOTHING -> "nothing";
            };
        }
        return node instanceof Sequence ? "a list" : "a map";
    }

    private Finding error(Rule rule, String message, String hint) {
        return rule.finding(node.place(), message, hint);
    }
}
