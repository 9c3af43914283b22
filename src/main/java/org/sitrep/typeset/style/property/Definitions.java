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
import org.sitrep.typeset.style.value.Display;

/** The names that may be declared, for elements, for pages and for the boxes in their margins. */
public final class Definitions {

    private static final Property<?>[] WIDTHS = {
        BORDER_TOP_WIDTH, BORDER_RIGHT_WIDTH, BORDER_BOTTOM_WIDTH, BORDER_LEFT_WIDTH
    };
    private static final Property<?>[] LINES = {
        BORDER_TOP_SOLID, BORDER_RIGHT_SOLID, BORDER_BOTTOM_SOLID, BORDER_LEFT_SOLID
    };
    private static final Property<?>[] COLORS = {
        BORDER_TOP_COLOR, BORDER_RIGHT_COLOR, BORDER_BOTTOM_COLOR, BORDER_LEFT_COLOR
    };
    private static final Grammar<Display> DISPLAYS =
            Grammar.words(Display.BLOCK, Display.INLINE, Display.INLINE_BLOCK, Display.FLEX);

    /** What the sheet of the typesetter itself may declare. */
    public static final Map<String, Definition> OURS = ours();

    /** What sheets may declare for elements. */
    public static final Map<String, Definition> ELEMENT = element();

    /** What sheets may declare for a box in the margin. */
    public static final Map<String, Definition> MARGIN_BOX = marginBox();

    /** What sheets may declare for a page; its margins are kept as padding. */
    public static final Map<String, Definition> PAGE = page();

    private Definitions() {}

    /** Only attributes say which way text runs, and table elements alone are tables. */
    private static Map<String, Definition> element() {
        Map<String, Definition> names = new TreeMap<>(OURS);
        names.keySet().removeAll(List.of("direction", "unicode-bidi"));
        names.put("display", display(DISPLAYS));
        names.put("vertical-align", Definition.of(Values.CELL_ALIGN, VERTICAL_ALIGN));
        return names;
    }

    private static Map<String, Definition> marginBox() {
        return Map.of(
                "content", Definition.of(MARGIN_CONTENT),
                "vertical-align", Definition.of(Values.CELL_ALIGN, VERTICAL_ALIGN));
    }

    private static Map<String, Definition> page() {
        return Map.of(
                "size",
                PageSize.DEFINITION,
                "margin",
                Definition.sides(PADDING_TOP.grammar(), PADDING_TOP, PADDING_RIGHT, PADDING_BOTTOM, PADDING_LEFT));
    }

    private static Map<String, Definition> ours() {
        Map<String, Definition> names = new TreeMap<>();
        Property.all().stream()
                .filter(property -> !property.name().isEmpty())
                .forEach(property -> names.put(property.name(), Definition.of(property)));
        names.put("display", display(DISPLAY.grammar()));
        names.put(
                "margin", Definition.sides(MARGIN_TOP.grammar(), MARGIN_TOP, MARGIN_RIGHT, MARGIN_BOTTOM, MARGIN_LEFT));
        names.put("margin-top", sinking());
        names.put("margin-inline-start", Definition.logical(MARGIN_LEFT, MARGIN_RIGHT));
        names.put(
                "padding",
                Definition.sides(PADDING_TOP.grammar(), PADDING_TOP, PADDING_RIGHT, PADDING_BOTTOM, PADDING_LEFT));
        names.put("padding-inline-start", Definition.logical(PADDING_LEFT, PADDING_RIGHT));
        names.put("padding-inline-end", Definition.logical(PADDING_RIGHT, PADDING_LEFT));
        border(names, "border", List.of(0, 1, 2, 3), List.of(0, 1, 2, 3));
        border(names, "border-top", List.of(0), List.of(0));
        border(names, "border-bottom", List.of(2), List.of(2));
        border(names, "border-inline-start", List.of(3), List.of(1));
        names.put("word-wrap", Definition.idle("normal", "break-word"));
        names.put("list-style", Definition.idle("none"));
        names.put("border-collapse", Definition.idle("separate"));
        names.put("border-spacing", Definition.idle(0));
        return names;
    }

    /** The margin above a box, which may be all that its page has left. */
    private static Definition sinking() {
        return new Definition(
                MARGIN_TOP.grammar().expects() + ", or `auto`", Definition.slots(MARGIN_TOP, SINKS), cursor -> {
                    if (cursor.takeName("auto")) {
                        return List.of(Specified.always(0.0), Specified.always(true));
                    }
                    Specified<Double> margin = MARGIN_TOP.grammar().read(cursor);
                    return margin == null ? null : List.of(margin, Specified.always(false));
                });
    }

    /** Defines a border of some sides, counted from the top round, where text runs from left to right or from right to left. */
    private static void border(Map<String, Definition> names, String name, List<Integer> ltr, List<Integer> rtl) {
        List<Slot> slots = new ArrayList<>();
        for (Property<?>[] kind : List.of(WIDTHS, LINES, COLORS)) {
            for (int i = 0; i < ltr.size(); i++) {
                slots.add(new Slot(kind[ltr.get(i)], kind[rtl.get(i)]));
            }
        }
        String expects = "a width, a style and a colour, such as `1px solid #0b5269`";
        names.put(name, new Definition(expects, slots, cursor -> border(cursor, ltr.size())));
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
        List<Grammar<?>> grammars = List.of(BORDER_TOP_WIDTH.grammar(), Values.SOLID, ColorGrammar.COLOR);
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
