package org.sitrep.typeset.style.css;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.diagnostic.Finding;
import org.sitrep.typeset.style.css.Token.Kind;

/** Cuts a style sheet into tokens, as CSS Syntax says but for escapes in names and of quotation marks, which nobody needs. */
public final class Scanner {

    private static final String NAME = "(?:--|-?[A-Za-z_\\x{80}-\\x{10ffff}])[\\w\\x{80}-\\x{10ffff}-]*+";
    private static final Pattern TOKEN = Pattern.compile(
            "(?<space>(?:\\s++|/\\*.*?\\*/)++)"
                    + "|(?<number>[+-]?(?:\\d*\\.)?\\d++)(?<unit>%|" + NAME + ")?"
                    + "|(?<mark>[@#]?)(?<name>" + NAME + "|(?<=#)[\\w-]++)(?<call>\\(?)"
                    + "|(?<string>\"[^\"\\n]*+\"|'[^'\\n]*+')"
                    + "|(?<open>/\\*.*|[\"'])"
                    + "|.",
            Pattern.DOTALL);
    private static final Pattern ESCAPE = Pattern.compile("\\\\([0-9A-Fa-f]{1,6})\\s?");

    private Scanner() {}

    /** Returns the tokens, of which the last is END. Strings and comments that do not end are findings. */
    public static List<Token> scan(Origin origin, List<Finding> findings) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(origin.text());
        while (matcher.find()) {
            tokens.add(token(matcher));
            if (matcher.group("open") != null) {
                boolean isComment = matcher.group().startsWith("/*");
                findings.add(StyleRule.BAD_SYNTAX.finding(
                        origin.at(matcher.start()),
                        "the " + (isComment ? "comment" : "string") + " does not end",
                        isComment ? "end it with `*/`" : "end it on its line, with the mark it begins with"));
            }
        }
        int end = origin.text().length();
        tokens.add(new Token(Kind.END, "", 0, end, end));
        return tokens;
    }

    private static Token token(Matcher matcher) {
        if (matcher.group("space") != null || matcher.group().startsWith("/*")) {
            return of(Kind.SPACE, " ", matcher);
        }
        if (matcher.group("number") != null) {
            String unit = matcher.group("unit") == null ? "" : matcher.group("unit");
            double number = Double.parseDouble(matcher.group("number"));
            return new Token(Kind.NUMBER, unit, number, matcher.start(), matcher.end());
        }
        if (matcher.group("name") != null) {
            return of(named(matcher), matcher.group("name"), matcher);
        }
        String string = matcher.group("string");
        return string == null
                ? of(Kind.SYMBOL, matcher.group(), matcher)
                : of(Kind.STRING, unescaped(string.substring(1, string.length() - 1)), matcher);
    }

    private static Kind named(Matcher matcher) {
        return switch (matcher.group("mark")) {
            case "@" -> Kind.AT;
            case "#" -> Kind.HASH;
            default -> matcher.group("call").isEmpty() ? Kind.NAME : Kind.FUNCTION;
        };
    }

    private static Token of(Kind kind, String text, Matcher matcher) {
        return new Token(kind, text, 0, matcher.start(), matcher.end());
    }

    /** Characters may be written as a backslash and their number. */
    private static String unescaped(String string) {
        return string.indexOf('\\') < 0
                ? string
                : ESCAPE.matcher(string)
                        .replaceAll(found -> Matcher.quoteReplacement(character(Integer.parseInt(found.group(1), 16))));
    }

    private static String character(int number) {
        return Character.toString(Character.isValidCodePoint(number) ? number : 0xFFFD);
    }
}
