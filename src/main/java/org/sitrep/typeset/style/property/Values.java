package org.sitrep.typeset.style.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.typeset.style.css.Cursor;
import org.sitrep.typeset.style.css.Token;
import org.sitrep.typeset.style.css.Token.Kind;
import org.sitrep.typeset.style.value.LineHeight;
import org.sitrep.typeset.style.value.Numbering;
import org.sitrep.typeset.style.value.VerticalAlign;

/** How the values are written that one property alone takes. */
final class Values {

    /** The width of a border that has a style and no width: three pixels. */
    static final double MEDIUM = 2.25;

    static final Grammar<Boolean> SOLID = Grammar.words(Map.of("none", false, "solid", true));

    static final Grammar<String> RUNNING = Grammar.named("running");

    static final Grammar<String> NAME = new Grammar<>("the name of an `@page`", cursor -> {
        Token name = cursor.next();
        return name.is(Kind.NAME) ? Specified.always(name.text()) : null;
    });

    static final Grammar<List<String>> FAMILIES = Grammar.list(
                    new Grammar<>("names of fonts with commas between", Values::family), true)
            .map(families ->
                    families.stream().filter(family -> !family.isEmpty()).toList());

    /** Percentages and em are of the parent's size. */
    static final Grammar<Double> FONT_SIZE = Grammar.points(0).or(new Grammar<>("a percentage", cursor -> {
        Token token = cursor.next();
        boolean isShare = token.is(Kind.NUMBER) && token.text().equals("%") && token.number() >= 0;
        return isShare ? basis -> Grammar.bounded(token.number() / 100 * basis.em()) : null;
    }));

    private static final Grammar<LineHeight> HEIGHT = Grammar.number(0, 100)
            .map(factor -> new LineHeight(factor, 0))
            .or(FONT_SIZE.map(points -> new LineHeight(0, points)));

    /** Lines without a height would stand one over the other. */
    static final Grammar<LineHeight> LINE_HEIGHT = Grammar.word("normal", new LineHeight(0, 0))
            .or(new Grammar<>("a number or a length above 0", cursor -> {
                boolean isNothing =
                        cursor.peek().is(Kind.NUMBER) && cursor.peek().number() == 0;
                return isNothing ? null : HEIGHT.read(cursor);
            }));

    /** Where what a cell holds, or a margin, stands from top to bottom. */
    static final Grammar<VerticalAlign> CELL_ALIGN =
            Grammar.words(VerticalAlign.TOP, VerticalAlign.MIDDLE, VerticalAlign.BOTTOM);

    static final Grammar<Numbering> NUMBERING = Grammar.words(Numbering.values());

    /** The units of a picture, wherever they are given: a number, or a length in pixels of the sheet. */
    static final Grammar<Double> USER_UNITS =
            Grammar.number(0, Double.MAX_VALUE).or(new Grammar<>("a length", Values::userUnits));

    private static final Set<String> GENERIC = Set.of(
            "serif",
            "sans-serif",
            "monospace",
            "cursive",
            "fantasy",
            "system-ui",
            "ui-serif",
            "ui-sans-serif",
            "ui-monospace");

    private Values() {}

    private static @Nullable Specified<Double> userUnits(Cursor cursor) {
        Specified<Double> points = Grammar.points(0).read(cursor);
        return points == null ? null : basis -> points.of(basis) / basis.unit() / 0.75;
    }

    /** A family's name: a string, or words; empty where it is a generic one. */
    private static @Nullable Specified<String> family(Cursor cursor) {
        if (cursor.peek().is(Kind.STRING)) {
            return Specified.always(cursor.next().text());
        }
        List<String> words = new ArrayList<>();
        while (cursor.peek().is(Kind.NAME)) {
            words.add(cursor.next().text());
        }
        boolean isGeneric = words.size() == 1 && GENERIC.contains(words.get(0).toLowerCase(Locale.ROOT));
        return words.isEmpty() ? null : Specified.always(isGeneric ? "" : String.join(" ", words));
    }
}
