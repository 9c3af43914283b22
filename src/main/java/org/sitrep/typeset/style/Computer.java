package org.sitrep.typeset.style;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.typeset.style.property.Basis;
import org.sitrep.typeset.style.property.Declaration;
import org.sitrep.typeset.style.property.Property;
import org.sitrep.typeset.style.property.Specified;
import org.sitrep.typeset.style.sheet.Ruleset;
import org.sitrep.typeset.style.value.Color;
import org.sitrep.typeset.style.value.Display;

/** Computes the styles of a page; elements with the same parent's style and the same rules share one. */
final class Computer {

    /** How many units inside a picture are a point. */
    private static final double USER_UNITS = 1 / 0.75;

    private static final List<Property<Double>> WIDTHS = List.of(
            Property.BORDER_TOP_WIDTH,
            Property.BORDER_RIGHT_WIDTH,
            Property.BORDER_BOTTOM_WIDTH,
            Property.BORDER_LEFT_WIDTH);
    private static final List<Property<Boolean>> LINES = List.of(
            Property.BORDER_TOP_SOLID,
            Property.BORDER_RIGHT_SOLID,
            Property.BORDER_BOTTOM_SOLID,
            Property.BORDER_LEFT_SOLID);

    /** The style of nothing, from which the root inherits. */
    static final Style INITIAL = initial();

    private record Key(Style parent, List<Ruleset> rules, boolean inPicture) {}

    private final Map<Key, Style> styles = new HashMap<>();
    private final Map<Style, Style> pictures = new HashMap<>();
    private double rem = INITIAL.get(Property.FONT_SIZE);

    /** Sets what {@code rem} is from now on. */
    void root(Style root) {
        rem = root.get(Property.FONT_SIZE);
    }

    /**
     * Returns a computed style.
     *
     * @param parent the style of the parent; that of a picture's part is in user units
     * @param rules the rules that apply, those that override others last
     * @param inPicture whether it is for a part of a picture
     */
    Style style(Style parent, List<Ruleset> rules, boolean inPicture) {
        Key key = new Key(parent, rules, inPicture);
        Style known = styles.get(key);
        if (known == null) {
            known = compute(parent, rules, inPicture ? USER_UNITS : 1);
            styles.put(key, known);
        }
        return known;
    }

    /** Returns the style of a picture as its parts inherit it: lengths in user units. */
    Style inPicture(Style picture) {
        return pictures.computeIfAbsent(picture, style -> {
            Object[] values = style.values();
            values[Property.FONT_SIZE.index()] = style.get(Property.FONT_SIZE) * USER_UNITS;
            return new Style(values);
        });
    }

    private static Style initial() {
        List<Property<?>> all = Property.all();
        Object[] values = new Object[all.size()];
        Basis basis = new Basis(10, 10, 1, Color.BLACK);
        all.forEach(property -> values[property.index()] = property.initial().of(basis));
        return new Style(values);
    }

    private Style compute(Style parent, List<Ruleset> rules, double unit) {
        @Nullable Specified<?>[] declared = declared(rules, direction(parent, rules));
        Object[] values = new Object[declared.length];
        Basis outer = new Basis(parent.get(Property.FONT_SIZE), rem * unit, unit, parent.get(Property.COLOR));
        Double size = value(Property.FONT_SIZE, declared, parent, outer);
        Color color = value(Property.COLOR, declared, parent, outer);
        Basis basis = new Basis(size, rem * unit, unit, color);
        for (Property<?> property : Property.all()) {
            values[property.index()] = value(property, declared, parent, basis);
        }
        values[Property.FONT_SIZE.index()] = size;
        values[Property.COLOR.index()] = color;
        Style style = withoutIdleBorders(new Style(values), values);
        if (isWithinLines(style)) {
            values[Property.UNDERLINED.index()] = style.get(Property.UNDERLINED) || parent.get(Property.UNDERLINED);
        }
        return style;
    }

    /** Returns what is declared for each property; what depends on the direction goes to its side. */
    private static @Nullable Specified<?>[] declared(List<Ruleset> rules, boolean rtl) {
        @Nullable Specified<?>[] declared = new Specified<?>[Property.all().size()];
        for (Ruleset rule : rules) {
            for (Declaration declaration : rule.declarations()) {
                declared[declaration.property(rtl).index()] = declaration.value();
            }
        }
        return declared;
    }

    /** The direction comes first: no side changes it. */
    private static boolean direction(Style parent, List<Ruleset> rules) {
        return value(Property.RTL, declared(rules, false), parent, new Basis(0, 0, 1, Color.BLACK));
    }

    @SuppressWarnings("unchecked") // a value is only ever declared for its own property
    private static <T> T value(Property<T> property, @Nullable Specified<?>[] declared, Style parent, Basis basis) {
        Specified<?> value = declared[property.index()];
        if (value == Specified.INHERIT || (value == null && property.isInherited())) {
            return parent.get(property);
        }
        boolean isInitial = value == null || value == Specified.INITIAL;
        return isInitial ? property.initial().of(basis) : ((Specified<T>) value).of(basis);
    }

    /** A line along text reaches all that stands in the flow of it. */
    private static boolean isWithinLines(Style style) {
        return style.get(Property.DISPLAY) != Display.INLINE_BLOCK
                && style.get(Property.RUNNING).isEmpty();
    }

    private static Style withoutIdleBorders(Style style, Object[] values) {
        for (int i = 0; i < WIDTHS.size(); i++) {
            if (!style.get(LINES.get(i))) {
                values[WIDTHS.get(i).index()] = 0.0;
            }
        }
        return style;
    }
}
