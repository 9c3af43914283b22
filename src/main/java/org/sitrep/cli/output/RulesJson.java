package org.sitrep.cli.output;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sitrep.diagnostic.Rule;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Rules as one JSON document. Its keys stay. */
public final class RulesJson {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private RulesJson() {}

    /** Returns the document: the rules in the order given. */
    public static String of(List<Rule> rules) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("version", 1);
        root.put("rules", rules.stream().map(RulesJson::rule).toList());
        return MAPPER.writeValueAsString(root).replace("\r\n", "\n");
    }

    private static Map<String, Object> rule(Rule rule) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("rule", rule.id());
        members.put("severity", rule.severity().name().toLowerCase(Locale.ROOT));
        members.put("finds", rule.finds());
        members.put("todo", rule.todo());
        return members;
    }
}
