package org.sitrep.register;

import java.util.List;
import java.util.Map;
import org.sitrep.situation.redact.LeftOut;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was left out of which edition, and why: a file for those alone who keep the ledger. */
public final class RedactionsFile {

    /** The name of the file: it never leaves the register. */
    public static final String NAME = "redactions-internal.json";

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private RedactionsFile() {}

    /**
     * Returns the log as a file.
     *
     * @param byAudience what was left out, by the audience's id
     * @return a JSON document in UTF-8
     */
    public static byte[] json(Map<String, List<LeftOut>> byAudience) {
        ObjectNode log = MAPPER.createObjectNode();
        byAudience.forEach((audience, all) -> {
            ArrayNode entries = log.putArray(audience);
            all.forEach(one ->
                    entries.addObject().put("id", one.id()).put("why", one.why().id()));
        });
        return MAPPER.writeValueAsBytes(log);
    }
}
