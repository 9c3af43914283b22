package org.sitrep.document.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.document.DocumentRule;
import org.sitrep.document.html.Styles.Written;

/**
 * A style reaches for no other file, and cannot end the element or attribute it is put into. What is read is what is written into
 * the page, word by word as a browser reads it; functions and at-rules that are not known to load nothing are refused.
 */
final class StyleRules {

    /** How deep blocks and brackets may be nested. */
    private static final int DEEPEST = 32;

    /** In this order: what ends a word, a string, what no style may hold, an at-rule, a function, brackets. */
    private static final Pattern WORDS = Pattern.compile("/\\*\\*/"
            + "|(?<refused>/\\*|[<&\\\\\\x00]|(?i:behavior(?=[\\s/*]*:)|-moz-binding|progid))"
            + "|\"[^\"\\n\\r\\f<&\\\\\\x00]*+\"|'[^'\\n\\r\\f<&\\\\\\x00]*+'"
            + "|(?<mark>[\"'])"
            + "|@(?<rule>[\\w\\x{80}-\\x{10ffff}-]*+)"
            + "|(?<function>[\\w\\x{80}-\\x{10ffff}-]++)\\("
            + "|[\\w\\x{80}-\\x{10ffff}-]++"
            + "|(?<open>[({\\[])|(?<close>[)}\\]])");

    private static final Set<String> RULES =
            words("media page supports keyframes -webkit-keyframes layer container property scope starting-style"
                    + " counter-style top-left-corner top-left top-center top-right top-right-corner bottom-left-corner"
                    + " bottom-left bottom-center bottom-right bottom-right-corner left-top left-middle left-bottom"
                    + " right-top right-middle right-bottom footnote");

    private static final Set<String> FUNCTIONS =
            words("and not or only is where has matches any lang dir host slotted selector nth-child nth-last-child"
                    + " nth-of-type nth-last-of-type nth-col part style rgb rgba hsl hsla hwb lab lch oklab oklch color"
                    + " color-mix device-cmyk light-dark calc min max clamp round mod rem abs sign sin cos tan asin acos"
                    + " atan atan2 pow sqrt hypot log exp env var attr counter counters target-counter target-counters"
                    + " target-text string content element running leader linear-gradient radial-gradient conic-gradient"
                    + " repeating-linear-gradient repeating-radial-gradient repeating-conic-gradient"
                    + " -webkit-linear-gradient -webkit-radial-gradient -webkit-gradient from to color-stop repeat minmax"
                    + " fit-content inset rect circle ellipse polygon path ray xywh translate translatex translatey"
                    + " translatez translate3d scale scalex scaley scalez scale3d rotate rotatex rotatey rotatez rotate3d"
                    + " skew skewx skewy matrix matrix3d perspective cubic-bezier steps linear blur brightness contrast"
                    + " drop-shadow grayscale hue-rotate invert opacity saturate sepia");

    private final String file;
    private final String source;
    private final Written css;
    private final List<Finding> findings = new ArrayList<>();
    private int depth;

    private StyleRules(String file, String source, Written css) {
        this.file = file;
        this.source = source;
        this.css = css;
    }

    /**
     * Checks a style sheet.
     *
     * @param file the style sheet, for findings
     * @param css its text
     * @return an error for each thing it may not hold
     */
    static List<Finding> check(String file, String css) {
        return new StyleRules(file, css, Styles.written(css)).check();
    }

    /** Returns what the value of an attribute may not hold, as a browser reads it as a style; empty if nothing. */
    static List<String> refusedIn(String value) {
        return new StyleRules("", value, Written.of(value))
                .check().stream().map(Finding::message).toList();
    }

    private List<Finding> check() {
        Matcher matcher = WORDS.matcher(css.text());
        while (matcher.find()) {
            word(matcher);
        }
        return findings;
    }

    private void word(Matcher word) {
        String rule = lower(word.group("rule"));
        String function = lower(word.group("function"));
        if (word.group("mark") != null) {
            refuse(
                    word,
                    "a style sheet may not hold a string without its end",
                    "end it on its line; escapes are refused");
        } else if (word.group("refused") != null) {
            refuse(word, "a style sheet may not hold `" + lower(word.group()) + "`", LOADS_NOTHING);
        } else if (!rule.isEmpty() && !RULES.contains(rule)) {
            refuse(word, "a style sheet may not hold `@" + rule + "`", LOADS_NOTHING);
        } else if (!function.isEmpty() && !FUNCTIONS.contains(function)) {
            refuse(word, "a style sheet may not hold `" + function + "(`", LOADS_NOTHING);
        }
        nest(word, !function.isEmpty() || word.group("open") != null, word.group("close") != null);
    }

    private static final String LOADS_NOTHING = "a report is one file that loads no other";

    private void nest(Matcher word, boolean opens, boolean closes) {
        depth = opens ? depth + 1 : closes ? Math.max(0, depth - 1) : depth;
        if (opens && depth == DEEPEST + 1) {
            String message = "a style sheet may not nest blocks and brackets deeper than " + DEEPEST;
            refuse(word, message, "look for a bracket without its end");
        }
    }

    private static String lower(String word) {
        return word == null ? "" : word.toLowerCase(Locale.ROOT);
    }

    private void refuse(Matcher word, String message, String hint) {
        Place place = Place.in(file, source, css.origins()[word.start()]);
        findings.add(DocumentRule.FORBIDDEN_IN_STYLE.finding(place, message, hint));
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }
}
