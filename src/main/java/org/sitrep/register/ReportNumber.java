package org.sitrep.register;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of an issued report.
 *
 * @param number from 1, without gaps
 * @param revision 0 for the report itself, from 1 for its revisions
 */
public record ReportNumber(int number, int revision) implements Comparable<ReportNumber> {

    private static final Comparator<ReportNumber> ORDER =
            Comparator.comparingInt(ReportNumber::number).thenComparingInt(ReportNumber::revision);
    private static final Pattern LABEL = Pattern.compile("(\\d{1,4})(?:/Rev\\.(\\d{1,3}))?");
    private static final Pattern FOLDER = Pattern.compile("(\\d{4})(?:-rev(\\d{1,3}))?");

    public ReportNumber {
        if (number < 1 || revision < 0) {
            throw new IllegalArgumentException("reports are numbered from 1");
        }
    }

    /** Returns the number as printed: 3, or 3/Rev.1. */
    @JsonValue
    public String label() {
        return revision == 0 ? Integer.toString(number) : number + "/Rev." + revision;
    }

    /** Returns the name of the folder that holds the report: 0003, or 0003-rev1. */
    public String folder() {
        return String.format(Locale.ROOT, "%04d", number) + (revision == 0 ? "" : "-rev" + revision);
    }

    /** Returns the part of file names that names the report: no3, or no3rev1. */
    public String inFileNames() {
        return "no" + number + (revision == 0 ? "" : "rev" + revision);
    }

    /** Reads a number as printed. */
    public static Optional<ReportNumber> ofLabel(String label) {
        return of(LABEL.matcher(label));
    }

    @JsonCreator
    static ReportNumber read(String label) {
        return ofLabel(label).orElseThrow(() -> new IllegalArgumentException("not the number of a report"));
    }

    /** Reads the name of a folder. */
    public static Optional<ReportNumber> ofFolder(String folder) {
        return of(FOLDER.matcher(folder));
    }

    private static Optional<ReportNumber> of(Matcher matcher) {
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) == 0) {
            return Optional.empty();
        }
        int revision = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        return Optional.of(new ReportNumber(Integer.parseInt(matcher.group(1)), revision));
    }

    @Override
    public int compareTo(ReportNumber other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "No. " + label();
    }
}
