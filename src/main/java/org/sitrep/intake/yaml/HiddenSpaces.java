package org.sitrep.intake.yaml;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.diagnostic.Finding;

/** Spaces that word processors leave, which look like a plain one or like nothing: YAML and JSON take them for letters. */
final class HiddenSpaces {

    private static final String HIDDEN =
            "\\u0085\\u00a0\\u00ad\\u1680\\u2000-\\u200b\\u2028\\u2029\\u202f\\u205f\\u2060\\u3000\\ufeff";
    private static final Pattern ONE = Pattern.compile("[" + HIDDEN + "]");
    private static final Pattern AROUND = Pattern.compile("^[ H]+|(?<![ H])[ H]+$".replace("H", HIDDEN));

    /** What stands before and after a key, before an entry and in an empty line, where YAML would have plain spaces. */
    private static final Pattern BETWEEN = Pattern.compile(
            "(?md)(?:[{,][ H]*|^[ H-]*)[\"']?[\\w-]+[\"']?:(?:[H][ H]*)?|\\[[ H]*(?=\\{)|^[ H]*- *[ H]*(?=\\{)|^[ H]+$"
                    .replace("H", HIDDEN));

    private HiddenSpaces() {}

    /** Returns a file with plain ones in their place around its keys and before its entries. */
    static String plain(String file) {
        return BETWEEN.matcher(file)
                .replaceAll(found -> ONE.matcher(found.group()).replaceAll(" "));
    }

    /** Returns a word without those around it. */
    static String strip(String word) {
        return AROUND.matcher(word).replaceAll("");
    }

    /** Returns whether a key holds one. */
    static boolean inKey(Node node) {
        return node.within().anyMatch(member -> ONE.matcher(member.key()).find());
    }

    /** Returns what is wrong with a file, with such a space that stands in its line. */
    static Finding named(Finding fault, String file) {
        Matcher one = ONE.matcher(file.lines()
                .skip(Math.max(0, fault.place().line() - 1))
                .findFirst()
                .orElse(""));
        return one.find()
                ? fault.withHint(String.format(
                        Locale.ROOT,
                        "column %d of the line holds a %s (U+%04X): write a plain space, or a new line; otherwise %s",
                        one.start() + 1,
                        Character.getName(one.group().charAt(0)).toLowerCase(Locale.ROOT),
                        (int) one.group().charAt(0),
                        fault.hint()))
                : fault;
    }
}
