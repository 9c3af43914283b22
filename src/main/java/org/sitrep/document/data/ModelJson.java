package org.sitrep.document.data;

import org.sitrep.edition.ReportModel;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes all that a report says as JSON, always in the same order. */
public final class ModelJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private ModelJson() {}

    /** Returns a report as JSON in UTF-8. */
    public static byte[] of(ReportModel model) {
        return MAPPER.writeValueAsBytes(model);
    }
}
