package org.sitrep.document.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.document.DocumentRule;

/** What a template may not use, because it would escape from the sandbox, from escaping, or from the as-of date. */
final class Forbidden {

    private static final Pattern HEADER = Pattern.compile("^\\s*<#ftl\\b");

    /** Comments may stand between a question mark and the name: the engine reads over them, and so does this, if they are short. */
    private static final Pattern USES = Pattern.compile(
            "\\?(?:\\s++|<#--.{0,500}?-->)*+"
                    + "(no_esc|noEsc|eval|eval_json|evalJson|interpret|new|api|has_api|hasApi)\\b"
                    + "|<#(noautoesc|noAutoEsc|outputformat|outputFormat|setting)\\b"
                    + "|(?<![\\w)\\]}\"'])\\.(?:\\s++|<#--.{0,500}?-->)*+(now)\\b",
            Pattern.DOTALL);

    private Forbidden() {}

    /**
     * Finds the forbidden in a template.
     *
     * @param file the template, for findings
     * @param text as the designer wrote it
     * @return an error for each use, at its place
     */
    static List<Finding> in(String file, String text) {
        List<Finding> findings = new ArrayList<>();
        if (HEADER.matcher(text).find()) {
            findings.add(error(new Place(file, 1, 1, ""), "<#ftl"));
        }
        Matcher uses = USES.matcher(text);
        while (uses.find()) {
            findings.add(error(Place.in(file, text, uses.start()), name(uses)));
        }
        return findings;
    }

    /**
     * Finds the forbidden in a template as the engine understood it, however it was disguised.
     *
     * @param file the template, for findings
     * @param canonical the engine's own form of it, in which nothing stands between `?` and a name
     * @return an error for the first use; its place in the file is not known
     */
    static List<Finding> disguised(String file, String canonical) {
        Matcher uses = USES.matcher(canonical);
        return uses.find() ? List.of(error(Place.of(file), name(uses))) : List.of();
    }

    private static String name(Matcher uses) {
        if (uses.group(1) != null) {
            return "?" + uses.group(1);
        }
        return uses.group(2) != null ? "<#" + uses.group(2) : "." + uses.group(3);
    }

    private static Finding error(Place place, String name) {
        String message = "a template may not use `" + name + "`";
        String hint = "a template shows the values it is given, escaped; it makes none";
        return DocumentRule.FORBIDDEN_IN_TEMPLATE.finding(place, message, hint);
    }
}
