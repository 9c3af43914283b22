package org.sitrep.app.report;

import java.util.List;
import org.sitrep.app.Written;
import org.sitrep.fact.entry.Moment;

/**
 * What rendering came to.
 *
 * @param files what was written
 * @param asOf the day the brief is as of
 * @param lastOnRecord whether that day was taken from the record, not given
 */
public record Rendered(List<Written> files, Moment asOf, boolean lastOnRecord) {

    public Rendered {
        files = List.copyOf(files);
    }
}
