package org.sitrep.cli.output;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.diagnostic.Printable;
import org.sitrep.fact.Name;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What facts may name as one JSON document. Its keys stay. */
public final class NamesJson {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private NamesJson() {}

    /** Returns the document: the names in the order given. */
    public static String of(List<Name> names) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("version", 1);
        root.put("ids", names.stream().map(NamesJson::name).toList());
        return Printable.lines(MAPPER.writeValueAsString(root).replace("\r\n", "\n"));
    }

    private static Map<String, Object> name(Name name) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kind", name.kind());
        members.put("id", name.id());
        members.put("labels", name.labels());
        return members;
    }
}
