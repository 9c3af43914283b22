package org.sitrep.register;

import java.util.Map;
import org.sitrep.situation.redact.RedactionLog;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what was withheld from which audience, and why: a file for those alone who keep the ledger. */
public final class RedactionsFile {

    /** The name of the file: it never leaves the register. */
    public static final String NAME = "redactions-internal.json";

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private RedactionsFile() {}

    /**
     * Returns the log as a file.
     *
     * @param byAudience the logs by the audience's id
     * @return a JSON document in UTF-8
     */
    public static byte[] json(Map<String, RedactionLog> byAudience) {
        ObjectNode log = MAPPER.createObjectNode();
        byAudience.forEach((audience, redactions) -> {
            ArrayNode entries = log.putArray(audience);
            redactions
                    .lines()
                    .forEach(line -> entries.addObject()
                            .put("id", line.id())
                            .put("why", line.why().id()));
        });
        return MAPPER.writeValueAsBytes(log);
    }
}
