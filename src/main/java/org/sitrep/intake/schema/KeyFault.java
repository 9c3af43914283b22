package org.sitrep.intake.schema;

import java.util.List;
import java.util.stream.Collectors;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.Suggestion;
import org.sitrep.intake.yaml.Mapping;
import org.sitrep.intake.yaml.Mapping.Member;
import org.sitrep.intake.yaml.Shown;
import org.sitrep.intake.yaml.YamlRule;
import tools.jackson.databind.JsonNode;

/** What can be wrong with the keys of a mapping. */
final class KeyFault {

    private KeyFault() {}

    static Finding unknown(Mapping mapping, String key, List<String> known) {
        String hint = known.isEmpty() ? "remove it" : Suggestion.hint(key, known);
        if (key.equals("known")) {
            hint = "a file states it once, at its top";
        } else if (!key.isEmpty() && (Character.isDigit(key.charAt(0)) || key.contains(" "))) {
            hint = "within { } put quotes around a value that holds a comma";
        }
        return YamlRule.UNKNOWN_KEY.finding(keyPlace(mapping, key), "unknown key " + Shown.of(key), hint);
    }

    static Finding missing(Mapping mapping, List<String> keys, Guide first) {
        Place at = mapping.place();
        Place place = new Place(at.file(), at.line(), at.column(), at.pointer() + "/" + keys.get(0));
        return YamlRule.MISSING_KEY.finding(place, "missing key " + listed(keys, " or "), first.advice(keys.get(0)));
    }

    static Finding tooMany(Mapping mapping, List<String> present) {
        return YamlRule.EXCLUDING_KEYS.finding(
                keyPlace(mapping, last(mapping, present)),
                "found " + listed(present, " and ") + ": expected one of them",
                "keep the one that the source supports");
    }

    static Finding alone(Mapping mapping, String key, String needed) {
        return YamlRule.MISSING_KEY.finding(
                keyPlace(mapping, key),
                "`" + key + "` without `" + needed + "`",
                "add `" + needed + ":`, or remove `" + key + ":`");
    }

    /** The schema that forbids the keys says why, in its title. */
    static Finding excluded(Mapping mapping, JsonNode schema) {
        List<String> keys = names(schema.path("not").path("required"));
        String key = last(mapping, keys);
        return YamlRule.EXCLUDING_KEYS.finding(
                keyPlace(mapping, key), schema.path("title").asString(), "remove `" + key + ":`");
    }

    static Finding badName(Mapping mapping, String key, Guide name) {
        return YamlRule.WRONG_KEY.finding(
                keyPlace(mapping, key), Shown.of(key) + ": expected " + name.expected(), name.example());
    }

    /** Returns the keys that a list of alternatives chooses between. */
    static List<String> alternatives(JsonNode choice) {
        return choice.valueStream()
                .flatMap(option -> names(option.path("required")).stream())
                .toList();
    }

    private static List<String> names(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static String listed(List<String> keys, String and) {
        return keys.stream().map(key -> "`" + key + "`").collect(Collectors.joining(and));
    }

    private static String last(Mapping mapping, List<String> keys) {
        return mapping.keys().stream()
                .filter(keys::contains)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static Place keyPlace(Mapping mapping, String key) {
        return mapping.member(key).map(Member::keyPlace).orElseGet(mapping::place);
    }
}
