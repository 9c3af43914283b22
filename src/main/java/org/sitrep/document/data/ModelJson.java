package org.sitrep.document.data;

import org.sitrep.edition.ReportModel;
import org.sitrep.picture.Picture;
import org.sitrep.picture.map.MapPicture;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes all that a report says as JSON, always in the same order; its pictures, which say no more, are left out. */
public final class ModelJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .withConfigOverride(Picture.class, override -> override.setIsIgnoredType(true))
            .withConfigOverride(MapPicture.class, override -> override.setIsIgnoredType(true))
            .build();

    private ModelJson() {}

    /** Returns a report as JSON in UTF-8. */
    public static byte[] of(ReportModel model) {
        return MAPPER.writeValueAsBytes(model);
    }
}
