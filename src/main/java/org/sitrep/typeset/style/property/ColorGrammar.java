package org.sitrep.typeset.style.property;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.typeset.style.css.Cursor;
import org.sitrep.typeset.style.css.Token;
import org.sitrep.typeset.style.css.Token.Kind;
import org.sitrep.typeset.style.value.Color;

/** How colours are written. */
final class ColorGrammar {

    private static final Map<String, Integer> NAMES = Map.ofEntries(
            entry("black", 0x000000),
            entry("silver", 0xc0c0c0),
            entry("gray", 0x808080),
            entry("grey", 0x808080),
            entry("white", 0xffffff),
            entry("maroon", 0x800000),
            entry("red", 0xff0000),
            entry("purple", 0x800080),
            entry("fuchsia", 0xff00ff),
            entry("green", 0x008000),
            entry("lime", 0x00ff00),
            entry("olive", 0x808000),
            entry("yellow", 0xffff00),
            entry("orange", 0xffa500),
            entry("navy", 0x000080),
            entry("blue", 0x0000ff),
            entry("teal", 0x008080),
            entry("aqua", 0x00ffff));

    /** A colour. */
    static final Grammar<Color> COLOR = new Grammar<>(
            "a colour such as `#0b5269`, `rgb(11, 82, 105)`, `black` or `transparent`", ColorGrammar::read);

    /** A colour that is seen: words that nobody sees would be lost. */
    static final Grammar<Color> INK = new Grammar<>("a colour that is seen, such as `#0b5269`", cursor -> {
        Specified<Color> color = read(cursor);
        return color != null && color.of(new Basis(0, 0, 1, Color.BLACK)).isVisible() ? color : null;
    });

    /** What shapes are painted with: a colour, or nothing. */
    static final Grammar<Color> PAINT = Grammar.word("none", Color.TRANSPARENT).or(COLOR);

    private ColorGrammar() {}

    private static @Nullable Specified<Color> read(Cursor cursor) {
        Token token = cursor.next();
        return switch (token.kind()) {
            case HASH -> hash(token.text());
            case NAME -> name(token.text().toLowerCase(Locale.ROOT));
            case FUNCTION -> token.text().equals("rgb") || token.text().equals("rgba") ? function(cursor) : null;
            default -> null;
        };
    }

    private static @Nullable Specified<Color> name(String name) {
        if (name.equals("currentcolor")) {
            return Basis::current;
        }
        if (name.equals("transparent")) {
            return Specified.always(Color.TRANSPARENT);
        }
        Integer rgb = NAMES.get(name);
        return rgb == null ? null : Specified.always(new Color(rgb, 1));
    }

    private static @Nullable Specified<Color> hash(String digits) {
        boolean isHex = digits.chars().allMatch(c -> Character.digit(c, 16) >= 0);
        if (!isHex || (digits.length() != 3 && digits.length() != 6)) {
            return null;
        }
        int value = Integer.parseInt(digits, 16);
        int rgb = digits.length() == 6
                ? value
                : (value >> 8) * 0x110000 + (value >> 4 & 15) * 0x1100 + (value & 15) * 0x11;
        return Specified.always(new Color(rgb, 1));
    }

    private static @Nullable Specified<Color> function(Cursor cursor) {
        int rgb = 0;
        for (int i = 0; i < 3; i++) {
            Token part = cursor.next();
            if (!isNumber(part, 255)) {
                return null;
            }
            rgb = rgb << 8 | (int) Math.round(part.number());
            cursor.take(",");
        }
        cursor.take("/");
        double alpha = cursor.peek().is(Kind.NUMBER) ? alpha(cursor.next()) : 1;
        return alpha >= 0 && alpha <= 1 && cursor.take(")") ? Specified.always(new Color(rgb, alpha)) : null;
    }

    private static double alpha(Token token) {
        return token.text().equals("%") ? token.number() / 100 : token.text().isEmpty() ? token.number() : -1;
    }

    private static boolean isNumber(Token token, double most) {
        return token.is(Kind.NUMBER) && token.text().isEmpty() && token.number() >= 0 && token.number() <= most;
    }
}
