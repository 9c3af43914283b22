package org.sitrep.document.html;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sitrep.document.StyleSheet;

/** Makes style sheets smaller without changing what they say. */
final class Styles {

    private static final Pattern PIECES =
            Pattern.compile("(\"[^\"]*\"|'[^']*')|;?\\s*(})\\s*|\\s*([{;,])\\s*|(:)\\s+|\\s+", Pattern.DOTALL);

    private Styles() {}

    /** Returns the element that holds the style of a medium. */
    static String element(String medium, List<StyleSheet> sheets) {
        String css = sheets.stream().map(StyleSheet::css).collect(Collectors.joining("\n"));
        return "<style media=\"" + medium + "\">" + compact(css) + "</style>";
    }

    /** Drops comments and needless spaces; what stands in quotes stays. */
    static String compact(String css) {
        String bare = css.replaceAll("(?s)/\\*.*?\\*/", "");
        return PIECES.matcher(bare).replaceAll(Styles::piece).strip();
    }

    private static String piece(MatchResult match) {
        for (int group = 1; group <= match.groupCount(); group++) {
            if (match.group(group) != null) {
                return Matcher.quoteReplacement(match.group(group));
            }
        }
        return " ";
    }
}
