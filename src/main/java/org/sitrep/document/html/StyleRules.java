package org.sitrep.document.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;

/** A style sheet reaches for no other file, and cannot end the element it is put into. */
final class StyleRules {

    private static final Pattern REFUSED = Pattern.compile(
            "@import|@font-face|url\\s*\\(|image-set\\s*\\(|expression\\s*\\(|[<&\\\\]", Pattern.CASE_INSENSITIVE);

    private StyleRules() {}

    /**
     * Checks a style sheet.
     *
     * @param file the style sheet, for findings
     * @param css its text
     * @return an error for each thing it may not hold
     */
    static List<Finding> check(String file, String css) {
        List<Finding> findings = new ArrayList<>();
        String[] lines = css.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            Matcher matcher = REFUSED.matcher(lines[i]);
            while (matcher.find()) {
                Place place = new Place(file, i + 1, matcher.start() + 1, "");
                String message =
                        "a style sheet may not hold `" + matcher.group().toLowerCase(Locale.ROOT) + "`";
                String hint = "a report is one file that loads no other";
                findings.add(TemplateRule.FORBIDDEN_IN_STYLE.finding(place, message, hint));
            }
        }
        return findings;
    }
}
