package org.sitrep.app.issue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.fact.entry.Moment;
import org.sitrep.register.Manifest.Accepted;
import org.sitrep.register.Reason;

/**
 * What to issue.
 *
 * @param crisis the crisis folder
 * @param asOf the day, or minute, to report as of; the last known one on record if absent, of a revision that of its report
 * @param knownBy the day up to which knowledge counts; the end of as-of if absent, of a revision the last known one on record
 * @param revise the number of the report to revise; a new one if absent
 * @param reason what the revision corrects
 * @param accepted warnings, and groups of them, that someone answers for, each with the reason
 * @param askedAgain answers of earlier reports that are taken back
 * @param out the folder that the editions are copied to
 * @param templates a folder of template sets; the program's own if absent
 */
public record IssueOrder(
        Path crisis,
        Optional<Moment> asOf,
        Optional<Moment> knownBy,
        Optional<Integer> revise,
        Optional<Reason> reason,
        List<Accepted> accepted,
        List<String> askedAgain,
        Path out,
        Optional<Path> templates) {

    public IssueOrder {
        accepted = List.copyOf(accepted);
        askedAgain = List.copyOf(askedAgain);
        if (revise.isPresent() != reason.isPresent()) {
            throw new IllegalArgumentException("a revision, and nothing else, has a reason");
        }
    }

    /** Returns all reasons given with it. */
    Stream<Reason> reasons() {
        return Stream.concat(reason.stream(), accepted.stream().map(Accepted::reason));
    }
}
