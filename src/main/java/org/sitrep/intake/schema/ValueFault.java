package org.sitrep.intake.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Suggestion;
import org.sitrep.fact.calendar.DateWording;
import org.sitrep.fact.calendar.OtherCalendar;
import org.sitrep.intake.yaml.Node;
import org.sitrep.intake.yaml.Scalar;
import org.sitrep.intake.yaml.Sequence;
import org.sitrep.intake.yaml.Shown;
import org.sitrep.intake.yaml.YamlRule;
import tools.jackson.databind.JsonNode;

/**
 * What can be wrong with a value.
 *
 * @param guide what the schema says about it
 * @param node the value
 */
record ValueFault(Guide guide, Node node) {

    /** The keys of days. */
    private static final Set<String> TIMES =
            Set.of("date", "since", "planned", "from", "until", "known", "start", "next", "period");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?:T.*)?");

    Finding type() {
        if (node.isNothing()) {
            String nothing = "no value" + within() + ": expected " + guide.expected();
            boolean isRemark = guide.keyword("pattern").asString("").startsWith("^#");
            return error(
                    YamlRule.NO_VALUE,
                    nothing,
                    isRemark ? "write it in quotes: a bare `#` begins a remark" : "write one, or remove the key");
        }
        boolean unquoted = node instanceof Scalar && guide.takesText() && guide.fits(node.text());
        String found = "expected " + guide.expected() + ", found " + kind();
        String quoted = unquoted ? "put it in quotes" : example();
        return error(YamlRule.WRONG_TYPE, subject() + found, meant().orElse(quoted));
    }

    /** Of what stands under a language, for that one. */
    private String example() {
        String[] keys = node.spot().key().split("\\.", -1);
        return guide.example().replace("LANG", keys[Math.max(0, keys.length - 2)]);
    }

    private String subject() {
        if (node instanceof Scalar) {
            return Shown.of(node.text()) + within() + ": ";
        }
        String key = node.spot().key();
        return key.isEmpty() ? "" : Shown.of(key) + ": ";
    }

    private String within() {
        String key = node.spot().key();
        return key.isEmpty() ? "" : " in " + Shown.of(key);
    }

    Finding pattern() {
        boolean blank = node instanceof Scalar && node.text().isBlank();
        return blank
                ? error(
                        YamlRule.NO_VALUE,
                        "an empty text" + within() + ": expected " + guide.expected(),
                        "write one, or remove the key")
                : error(
                        YamlRule.WRONG_VALUE,
                        subject() + "expected " + guide.expected(),
                        meant().orElseGet(this::example));
    }

    /** Returns how a day, a week or a month is to be written that was written otherwise; empty where none was meant. */
    private Optional<String> meant() {
        String key = node.spot().key();
        List<String> readings = TIMES.contains(key)
                ? DateWording.of(node.text()).stream()
                        .map(reading -> key.equals("known") ? reading : reading.replaceFirst("T.*", ""))
                        .toList()
                : List.of();
        return readings.stream().findFirst().flatMap(first -> {
            if (key.equals("period") || DAY.matcher(first).matches()) {
                return Optional.of(readings.stream()
                        .map(reading -> OtherCalendar.hint(reading).orElse("write `" + reading + "`"))
                        .collect(Collectors.joining("; or, if the month stands first, "))
                        .replace("first, write ", "first, "));
            }
            return key.equals("date")
                    ? Optional.of("`date:` is one day: write that day; only of a count within a longer time, `period: "
                            + first + "`")
                    : Optional.empty();
        });
    }

    Finding choice() {
        if (!(node instanceof Scalar value) || value.isNothing()) {
            return type();
        }
        List<String> options =
                guide.keyword("enum").valueStream().map(JsonNode::asString).toList();
        return error(
                YamlRule.WRONG_VALUE,
                subject() + "expected " + guide.expected(),
                Suggestion.hint(value.text(), options));
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
        return error(YamlRule.OUT_OF_BOUNDS, subject() + "expected " + guide.expected() + bound, guide.example());
    }

    private static String items(String limit) {
        return limit + (limit.equals("1") ? " item" : " items");
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
