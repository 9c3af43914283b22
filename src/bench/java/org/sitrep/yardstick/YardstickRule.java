package org.sitrep.yardstick;

import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;

/** What the other typesetter says of a page. */
enum YardstickRule implements Rule {
    TYPESETTING;

    @Override
    public Meaning meaning() {
        return new Meaning(Severity.WARNING, "a warning of the other typesetter", "look at the page and at print.css");
    }
}
