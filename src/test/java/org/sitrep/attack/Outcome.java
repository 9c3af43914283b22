package org.sitrep.attack;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came of a command.
 *
 * @param command as typed
 * @param status the exit status
 * @param out what it printed as its result
 * @param err what it said
 * @param thrown what escaped it, if anything did
 */
record Outcome(List<String> command, int status, String out, String err, Optional<Throwable> thrown) {

    private static final Pattern FINDING = Pattern.compile(
            "^(?:(?<file>[^\\n]*?)(?::\\d+)?(?::\\d+)?: )?(?<severity>error|warning|note): [^\\n]*\\[[a-z0-9-]+]$",
            Pattern.MULTILINE);

    /** Returns the files that its errors name, as printed; an empty name for an error without a place. */
    List<String> filesOfErrors() {
        return FINDING.matcher(err)
                .results()
                .filter(finding -> finding.group().contains("error: "))
                .map(finding -> FINDING.matcher(finding.group()))
                .filter(Matcher::find)
                .filter(finding -> "error".equals(finding.group("severity")))
                .map(finding -> Optional.ofNullable(finding.group("file")).orElse(""))
                .toList();
    }

    /**
     * Says whether it is told why the command did not do what it should.
     *
     * @param isTyped whether what is wrong was typed in the command, and so has no place in a file
     */
    boolean isExplained(boolean isTyped) {
        return isTyped
                ? Pattern.compile("^(?:.*: )?error: ", Pattern.MULTILINE)
                                .matcher(err)
                                .find()
                        || out.contains("Usage:")
                        || err.contains("Usage:")
                : becameOfMail()
                        || err.contains("[unknown-head]")
                        || filesOfErrors().stream().anyMatch(file -> !file.isEmpty());
    }

    /** Says whether the command did what it is for: all of it, or a report issued and not copied, or letters tried and put off. */
    boolean isDone() {
        return status == 0 || becameOfMail() || err.contains(" is issued: ");
    }

    /** Returns the head of the register as printed. */
    String head() {
        Matcher head = Pattern.compile("head: ([0-9a-f]{64})").matcher(out + err);
        return head.find() ? head.group(1) : "";
    }

    private boolean becameOfMail() {
        return Pattern.compile("^(?:deferred|refused|unknown|queued) ", Pattern.MULTILINE)
                .matcher(out + err)
                .find();
    }

    @Override
    public String toString() {
        return "sitrep " + String.join(" ", command) + "\nexit " + status + "\n" + out + err
                + thrown.map(Throwable::toString).orElse("");
    }
}
