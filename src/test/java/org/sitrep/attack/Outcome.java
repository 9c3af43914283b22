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
                : filesOfErrors().stream().anyMatch(file -> !file.isEmpty());
    }

    @Override
    public String toString() {
        return "sitrep " + String.join(" ", command) + "\nexit " + status + "\n" + out + err
                + thrown.map(Throwable::toString).orElse("");
    }
}
