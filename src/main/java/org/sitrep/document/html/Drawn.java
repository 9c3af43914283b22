package org.sitrep.document.html;

import org.sitrep.edition.ReportModel;

/** The pictures of a report, ready to be written down: shapes with their places, and words with theirs. */
record Drawn() {

    /** What templates call it. */
    static final String NAME = "drawn";

    /** Draws what a report shows. */
    static Drawn of(ReportModel report) {
        return new Drawn();
    }
}
