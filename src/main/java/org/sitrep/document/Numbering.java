package org.sitrep.document;

import java.util.Locale;
import org.sitrep.edition.ReportModel;

/** The digits that an edition writes its own numbers in: those of notes and pages. */
public final class Numbering {

    private Numbering() {}

    /** Returns the locale of an edition, with the digits that its phrase file pins. */
    public static Locale of(ReportModel report) {
        return new Locale.Builder()
                .setLanguageTag(report.masthead().page().lang())
                .setUnicodeLocaleKeyword("nu", report.words().getOrDefault("numbering", "latn"))
                .build();
    }
}
