package org.sitrep.document.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.document.DocumentRule;

/**
 * The limits of a report at ReliefWeb, as in {@code schema/reliefweb.schema.json}; the size of the file, which that schema
 * cannot see, is among them.
 *
 * @param place where findings point
 */
record ReliefWebLimits(Place place) {

    /** In characters. */
    static final int SHORTEST = 10;

    static final int LONGEST_TITLE = 255;
    static final int LONGEST_BODY = 100_000;
    static final int LONGEST_ADDRESS = 2048;

    /** In bytes: 20 MB, counted by the smaller megabyte, so that it holds whichever they count. */
    static final int LARGEST_FILE = 20_000_000;

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,250}\\.pdf");

    /** Returns what is wrong with a title. */
    List<Finding> title(String title) {
        return text("title", title, LONGEST_TITLE, "shorten the crisis's title in crisis.yaml");
    }

    /** Returns what is wrong with a body. */
    List<Finding> body(String body) {
        return text("body", body, LONGEST_BODY, "shorten the notes: the PDF takes more than a web page");
    }

    private List<Finding> text(String what, String text, int longest, String hint) {
        int length = text.codePointCount(0, text.length());
        List<Finding> findings = new ArrayList<>();
        if (length < SHORTEST || length > longest) {
            findings.add(passed(
                    what,
                    "the " + what + " has " + count(length) + " characters: ReliefWeb takes from " + SHORTEST + " to "
                            + count(longest),
                    length > longest ? hint : ""));
        } else if (!LETTER.matcher(text).find()) {
            findings.add(passed(what, "the " + what + " has no letter in it: ReliefWeb wants words", ""));
        }
        return findings;
    }

    /** Returns what is wrong with an address. */
    List<Finding> address(String key, String address) {
        return address.length() <= LONGEST_ADDRESS
                ? List.of()
                : List.of(passed(
                        key,
                        "the address of `" + key + "` has " + count(address.length())
                                + " characters: ReliefWeb takes at most " + count(LONGEST_ADDRESS),
                        "give the reports a shorter address"));
    }

    /** Returns what is wrong with a PDF. */
    List<Finding> file(String name, int size) {
        List<Finding> findings = new ArrayList<>();
        if (size > LARGEST_FILE) {
            findings.add(passed(
                    "file",
                    "the PDF has " + count(size) + " bytes: ReliefWeb takes at most " + count(LARGEST_FILE),
                    "leave out fonts or map layers that the report can do without"));
        }
        if (!FILE_NAME.matcher(name).matches()) {
            findings.add(passed(
                    "filename",
                    "`" + Markdown.plain(name) + "` is no name for a PDF that every system takes",
                    "letters of the Latin alphabet, digits, hyphens, dots, and .pdf at the end"));
        }
        return findings;
    }

    private Finding passed(String what, String message, String hint) {
        return DocumentRule.RELIEFWEB_LIMIT.finding(place, message, hint).about(what);
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
