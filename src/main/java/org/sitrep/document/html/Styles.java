package org.sitrep.document.html;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sitrep.document.StyleSheet;

/** Makes style sheets smaller without changing what they say. */
final class Styles {

    /** Strings end on their line, as browsers have it: one without its mark takes the end of the line along, to be found. */
    private static final String STRING = "(?<string>\"[^\"\\n\\r\\f]*+[\"\\n\\r\\f]|'[^'\\n\\r\\f]*+['\\n\\r\\f])";

    private static final Pattern COMMENTS = Pattern.compile(STRING + "|/\\*.*?(?:\\*/|\\z)", Pattern.DOTALL);
    private static final Pattern SPACES =
            Pattern.compile(STRING + "|(?:\\s*+;)?\\s*+(})\\s*|\\s*([{;,])\\s*|(:)\\s+|\\s+");

    private Styles() {}

    /**
     * A style sheet as it is written into a page.
     *
     * @param text its text, without what needs not be said
     * @param origins for each character, and for the end, where it stood in the sheet
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Written(String text, int[] origins) {

        /** Returns a text as it is. */
        static Written of(String text) {
            int[] origins = new int[text.length() + 1];
            Arrays.setAll(origins, i -> i);
            return new Written(text, origins);
        }

        /** Returns the text with each match of a pattern made into what it says. */
        private Written replace(Pattern pattern, Replacement replacement) {
            StringBuilder made = new StringBuilder(text.length());
            int[] from = new int[origins.length];
            int last = 0;
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                if (matcher.group("string") == null) {
                    copy(last, matcher.start(), made, from);
                    String piece = replacement.of(matcher);
                    Arrays.fill(from, made.length(), made.length() + piece.length(), origins[matcher.start()]);
                    made.append(piece);
                    last = matcher.end();
                }
            }
            copy(last, text.length(), made, from);
            from[made.length()] = origins[text.length()];
            return new Written(made.toString(), Arrays.copyOf(from, made.length() + 1));
        }

        private void copy(int start, int end, StringBuilder made, int[] from) {
            System.arraycopy(origins, start, from, made.length(), end - start);
            made.append(text, start, end);
        }
    }

    /** What stands in place of something. */
    private interface Replacement {

        String of(Matcher found);
    }

    /** Returns the element that holds the style of a medium. */
    static String element(String medium, List<StyleSheet> sheets) {
        String css = sheets.stream().map(StyleSheet::css).collect(Collectors.joining("\n"));
        return "<style media=\"" + medium + "\">" + written(css).text() + "</style>";
    }

    /** Drops comments and needless spaces; what stands in quotes stays, and no two words become one. */
    static Written written(String css) {
        Written bare = Written.of(css).replace(COMMENTS, found -> comment(css, found));
        Written made = bare.replace(SPACES, Styles::space);
        int start = made.text().length() - made.text().stripLeading().length();
        return new Written(made.text().strip(), Arrays.copyOfRange(made.origins(), start, made.origins().length));
    }

    /** A comment ends a word, where it stands between two characters of words. Of one without an end its beginning is kept. */
    private static String comment(String css, Matcher found) {
        if (found.group().length() < 4 || !found.group().endsWith("*/")) {
            return "/*";
        }
        boolean isApart = found.start() == 0
                || found.end() == css.length()
                || isEdge(css.charAt(found.start() - 1))
                || isEdge(css.charAt(found.end()));
        return isApart ? "" : "/**/";
    }

    private static boolean isEdge(char character) {
        return Character.isWhitespace(character) || "{};,".indexOf(character) >= 0;
    }

    private static String space(Matcher match) {
        for (int group = 2; group <= match.groupCount(); group++) {
            if (match.group(group) != null) {
                return match.group(group);
            }
        }
        return " ";
    }
}
