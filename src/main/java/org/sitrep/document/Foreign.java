package org.sitrep.document;

import java.util.Locale;
import java.util.Optional;

/** Words that an edition has in another language only, where no style can mark them. */
public final class Foreign {

    private Foreign() {}

    /** Returns what stands after words: their language, such as " (EN)"; nothing for the edition's own. */
    public static String sign(Optional<String> language) {
        return language.map(
                        tag -> " (" + Locale.forLanguageTag(tag).getLanguage().toUpperCase(Locale.ROOT) + ")")
                .orElse("");
    }
}
