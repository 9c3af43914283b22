package org.sitrep.typeset.style.property;

import static org.sitrep.typeset.style.property.Property.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.typeset.style.css.Cursor;
import org.sitrep.typeset.style.property.Declaration.Slot;
import org.sitrep.typeset.style.value.Color;
import org.sitrep.typeset.style.value.Display;
import org.sitrep.typeset.style.value.Length;

/** The names that may be declared, for elements, for pages and for the boxes in their margins. */
public final class Definitions {

    private static final Property<?>[] WIDTHS = {
        BORDER_TOP_WIDTH, BORDER_RIGHT_WIDTH, BORDER_BOTTOM_WIDTH, BORDER_LEFT_WIDTH
    };
    private static final Property<?>[] STYLES = {
        BORDER_TOP_STYLE, BORDER_RIGHT_STYLE, BORDER_BOTTOM_STYLE, BORDER_LEFT_STYLE
    };
    private static final Property<?>[] COLORS = {
        BORDER_TOP_COLOR, BORDER_RIGHT_COLOR, BORDER_BOTTOM_COLOR, BORDER_LEFT_COLOR
    };
    private static final Grammar<Display> DISPLAYS =
            Grammar.words(Display.BLOCK, Display.INLINE, Display.INLINE_BLOCK, Display.FLEX, Display.LIST_ITEM);

    /** What the sheet of the typesetter itself may declare. */
    public static final Map<String, Definition> OURS = ours();

    /** What sheets may declare for elements. */
    public static final Map<String, Definition> ELEMENT = with(OURS, "display", display(DISPLAYS));

    /** What sheets may declare for a box in the margin. */
    public static final Map<String, Definition> MARGIN_BOX = marginBox();

    /** What sheets may declare for a page; its margins are kept as padding, which is never auto. */
    public static final Map<String, Definition> PAGE = page();

    private Definitions() {}

    private static Map<String, Definition> with(Map<String, Definition> names, String name, Definition definition) {
        Map<String, Definition> changed = new TreeMap<>(names);
        changed.put(name, definition);
        return changed;
    }

    /** What a box holds looks as it is told; the box itself is a place and has no look. */
    private static Map<String, Definition> marginBox() {
        Map<String, Definition> names = new TreeMap<>();
        Stream.of(COLOR, FONT_FAMILY, FONT_SIZE, FONT_WEIGHT, ITALIC, LINE_HEIGHT, LETTER_SPACING, TEXT_ALIGN)
                .forEach(property -> names.put(property.name(), Definition.of(property)));
        Stream.of(TEXT_DECORATION, WHITE_SPACE, RTL)
                .forEach(property -> names.put(property.name(), Definition.of(property)));
        names.put("vertical-align", Definition.of(Values.MARGIN_ALIGN, VERTICAL_ALIGN));
        names.put("content", Definition.of(MARGIN_CONTENT));
        return names;
    }

    private static Map<String, Definition> page() {
        Map<String, Definition> names = new TreeMap<>();
        names.put("size", PageSize.DEFINITION);
        names.put(
                "margin",
                Definition.sides(PADDING_TOP.grammar(), PADDING_TOP, PADDING_RIGHT, PADDING_BOTTOM, PADDING_LEFT));
        names.put("margin-top", Definition.of(PADDING_TOP));
        names.put("margin-right", Definition.of(PADDING_RIGHT));
        names.put("margin-bottom", Definition.of(PADDING_BOTTOM));
        names.put("margin-left", Definition.of(PADDING_LEFT));
        return names;
    }

    private static Map<String, Definition> ours() {
        Map<String, Definition> names = new TreeMap<>();
        Property.all().stream()
                .filter(property -> !property.name().isEmpty())
                .forEach(property -> names.put(property.name(), Definition.of(property)));
        names.put("display", display(DISPLAY.grammar()));
        space(names, "margin", MARGIN_TOP, MARGIN_RIGHT, MARGIN_BOTTOM, MARGIN_LEFT);
        space(names, "padding", PADDING_TOP, PADDING_RIGHT, PADDING_BOTTOM, PADDING_LEFT);
        borders(names);
        text(names);
        idle(names);
        return names;
    }

    private static void space(
            Map<String, Definition> names,
            String name,
            Property<Length> top,
            Property<Length> right,
            Property<Length> bottom,
            Property<Length> left) {
        Grammar<Length> grammar = top.grammar();
        names.put(name, Definition.sides(grammar, top, right, bottom, left));
        names.put(name + "-block", Definition.pair(grammar, Slot.of(top), Slot.of(bottom)));
        names.put(name + "-block-start", Definition.of(top));
        names.put(name + "-block-end", Definition.of(bottom));
        names.put(name + "-inline", Definition.pair(grammar, new Slot(left, right), new Slot(right, left)));
        names.put(name + "-inline-start", Definition.logical(left, right));
        names.put(name + "-inline-end", Definition.logical(right, left));
    }

    private static void borders(Map<String, Definition> names) {
        names.put("border-width", Definition.sides(BORDER_TOP_WIDTH.grammar(), WIDTHS));
        names.put("border-style", Definition.sides(Values.LINES, STYLES));
        names.put("border-color", Definition.sides(ColorGrammar.COLOR, COLORS));
        border(names, "border", List.of(0, 1, 2, 3), List.of(0, 1, 2, 3));
        border(names, "border-top", List.of(0), List.of(0));
        border(names, "border-right", List.of(1), List.of(1));
        border(names, "border-bottom", List.of(2), List.of(2));
        border(names, "border-left", List.of(3), List.of(3));
        border(names, "border-block", List.of(0, 2), List.of(0, 2));
        border(names, "border-block-start", List.of(0), List.of(0));
        border(names, "border-block-end", List.of(2), List.of(2));
        border(names, "border-inline", List.of(1, 3), List.of(1, 3));
        border(names, "border-inline-start", List.of(3), List.of(1));
        border(names, "border-inline-end", List.of(1), List.of(3));
    }

    /** Defines a border of some sides, counted from the top round, where text runs from left to right or from right to left. */
    private static void border(Map<String, Definition> names, String name, List<Integer> ltr, List<Integer> rtl) {
        List<Slot> slots = new ArrayList<>();
        for (Property<?>[] kind : List.of(WIDTHS, STYLES, COLORS)) {
            for (int i = 0; i < ltr.size(); i++) {
                slots.add(new Slot(kind[ltr.get(i)], kind[rtl.get(i)]));
            }
        }
        String expects = "a width, a style and a colour, such as `1px solid #0b5269`";
        names.put(name, new Definition(expects, slots, cursor -> border(cursor, ltr.size())));
        if (!ltr.equals(rtl)) {
            names.put(name + "-width", Definition.logical(WIDTHS[ltr.get(0)], WIDTHS[rtl.get(0)]));
            names.put(name + "-style", Definition.logical(STYLES[ltr.get(0)], STYLES[rtl.get(0)]));
            names.put(name + "-color", Definition.logical(COLORS[ltr.get(0)], COLORS[rtl.get(0)]));
        }
    }

    /** Reads a width, a style and a colour in any order; what is not given is as at first. */
    private static @Nullable List<Specified<?>> border(Cursor cursor, int sides) {
        Specified<?>[] given = {Specified.INITIAL, Specified.INITIAL, Specified.INITIAL};
        while (!cursor.atEnd()) {
            if (!part(cursor, given)) {
                return null;
            }
        }
        return Stream.of(given)
                .<Specified<?>>flatMap(value -> Collections.nCopies(sides, value).stream())
                .toList();
    }

    private static boolean part(Cursor cursor, Specified<?>[] given) {
        List<Grammar<?>> grammars = List.of(BORDER_TOP_WIDTH.grammar(), Values.LINES, ColorGrammar.COLOR);
        int start = cursor.at();
        for (int i = 0; i < given.length; i++) {
            cursor.back(start);
            Specified<?> value = grammars.get(i).read(cursor);
            if (value != null && given[i] == Specified.INITIAL) {
                given[i] = value;
                return true;
            }
        }
        return false;
    }

    private static void text(Map<String, Definition> names) {
        names.put(
                "background",
                Definition.of(Grammar.word("none", Color.TRANSPARENT).or(ColorGrammar.COLOR), BACKGROUND_COLOR));
        names.put("list-style", Definition.of(LIST_STYLE_TYPE));
        names.put("gap", Definition.of(GAP));
        names.put("flex", flex());
        names.put("page-break-before", Definition.of(BREAK_BEFORE));
        names.put("page-break-after", Definition.of(BREAK_AFTER));
        names.put("page-break-inside", Definition.of(BREAK_INSIDE));
        names.put(
                "border-spacing",
                Definition.pair(BORDER_SPACING_X.grammar(), Slot.of(BORDER_SPACING_X), Slot.of(BORDER_SPACING_Y)));
    }

    /** A number lets a part grow from nothing. */
    private static Definition flex() {
        Grammar<Double> number = FLEX_GROW.grammar();
        return new Definition(number.expects(), Definition.slots(FLEX_GROW, FLEX_FROM_NOTHING), cursor -> {
            Specified<Double> grow = number.read(cursor);
            return grow == null ? null : List.of(grow, Specified.always(true));
        });
    }

    private static void idle(Map<String, Definition> names) {
        names.put("overflow-wrap", Definition.idle("normal", "break-word", "anywhere"));
        names.put("word-wrap", Definition.idle("normal", "break-word"));
        names.put("hyphens", Definition.idle("manual", "none"));
        names.put("text-transform", Definition.idle("none"));
        names.put("border-collapse", Definition.idle("separate"));
        names.put("list-style-position", Definition.idle("outside"));
        names.put("flex-direction", Definition.idle("row"));
        names.put("flex-wrap", Definition.idle("nowrap"));
        names.put("justify-content", Definition.idle("flex-start", "start", "normal"));
    }

    /** An element that is not displayed is INLINE as well, so that every property has a value. */
    private static Definition display(Grammar<Display> displays) {
        String expects = displays.expects() + " or `none`";
        return new Definition(expects, Definition.slots(DISPLAY, HIDDEN), cursor -> {
            if (cursor.takeName("none")) {
                return List.of(Specified.always(Display.INLINE), Specified.always(true));
            }
            Specified<Display> display = displays.read(cursor);
            return display == null ? null : List.of(display, Specified.always(false));
        });
    }
}
