package org.sitrep.app.mail;

import static org.sitrep.diagnostic.Severity.ERROR;
import static org.sitrep.diagnostic.Severity.WARNING;

import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;

/** What stands in the way of sending a report. */
public enum MailRule implements Rule {
    NO_EDITION_FOR_RECIPIENT(
            ERROR,
            "a recipient for whom nothing was issued in his language",
            "another language, or the edition in `editions:` before the next issue"),
    MESSAGE_TOO_HEAVY(ERROR, "a message above `max-kb:`", "a lighter report, or a higher limit"),
    HEAVY_MESSAGE(WARNING, "a message above 1,000 kB", "a lighter report: on a poor line it takes minutes"),
    AUDIENCE_WIDENED(
            ERROR,
            "an edition for everybody today that was not when it was issued",
            "put the ladder of audiences back in its order"),
    NOBODY_REVIEWS(ERROR, "a draft without reviewers", "add recipients with `reviews: true`"),
    NOTHING_TO_SEND(ERROR, "a report issued by an older version, without messages", "issue a revision"),
    NOT_THE_LAST_REPORT(WARNING, "a report that is not the last", "leave `--number` out"),
    OTHER_REPORT_SENT(
            ERROR,
            "a report of whose number another was sent",
            "take the issued folder back from a copy; or issue a revision"),
    NO_WAY(ERROR, "a file of recipients without `smtp:` or `folder:`", "add one of them");

    private final Meaning meaning;

    MailRule(Severity severity, String finds, String todo) {
        meaning = new Meaning(severity, finds, todo);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
