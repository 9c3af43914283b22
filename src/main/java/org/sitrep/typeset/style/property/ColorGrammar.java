package org.sitrep.typeset.style.property;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.typeset.style.css.Cursor;
import org.sitrep.typeset.style.css.Token;
import org.sitrep.typeset.style.value.Color;

/** How colours are written. */
final class ColorGrammar {

    /** A colour. */
    static final Grammar<Color> COLOR =
            new Grammar<>("a colour such as `#0b5269`, `black`, `white` or `transparent`", ColorGrammar::read);

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
            default -> null;
        };
    }

    private static @Nullable Specified<Color> name(String name) {
        return switch (name) {
            case "black" -> Specified.always(Color.BLACK);
            case "white" -> Specified.always(new Color(0xffffff, true));
            case "transparent" -> Specified.always(Color.TRANSPARENT);
            case "currentcolor" -> Basis::current;
            default -> null;
        };
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
        return Specified.always(new Color(rgb, true));
    }
}
