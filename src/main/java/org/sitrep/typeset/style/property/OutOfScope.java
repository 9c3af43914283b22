package org.sitrep.typeset.style.property;

import static java.util.Map.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What designers know from browsers and the typesetter does not do: what to use instead. */
public final class OutOfScope {

    private static final String ROW = "use a `flex` row, or a table";
    private static final String FLOW = "boxes stand one below the other: use margins, a `flex` row or a table";

    /** By the beginning of the property's name. */
    private static final Map<String, String> PROPERTIES = Map.ofEntries(
            entry("grid", ROW),
            entry("column", "use `column-count` and `gap`, a `flex` row, or a table"),
            entry("order", "put the parts in the order in which they are read"),
            entry("top", FLOW),
            entry("right", FLOW),
            entry("bottom", FLOW),
            entry("left", FLOW),
            entry("inset", FLOW),
            entry("clear", FLOW),
            entry("z-index", "nothing overlaps"),
            entry("overflow", "nothing is clipped: content that does not fit is broken"),
            entry("text-overflow", "nothing is clipped: content that does not fit is broken"),
            entry("clip", "nothing is clipped, but by `clip-path` within an svg"),
            entry("flex-", "use `flex: 1` for what grows, and `width` for the rest"),
            entry("justify-content", "a `flex` row has one line from start to end"),
            entry("row-gap", "a `flex` row has one line: use `gap`"),
            entry("font", "use `font-family`, `font-size`, `font-weight` and `font-style`"),
            entry("box-shadow", "use a border"),
            entry("outline", "use a border"),
            entry("background-", "use `background` with a colour, or an svg"),
            entry("transform", "use the attribute `transform` within an svg"),
            entry("animation", "paper does not move"),
            entry("transition", "paper does not move"),
            entry("visibility", "use `display: none`"),
            entry("float", ROW),
            entry("opacity", "choose a paler colour"),
            entry("min-height", "use `height`: a box grows with what it holds"),
            entry("caption-side", "captions stand above their table"),
            entry("-fs-", "heads of tables are repeated, and rows are kept whole, without being asked"),
            entry("-webkit-", "leave it out"));

    private static final Map<String, String> FUNCTIONS = Map.of(
            "calc", "write the length out",
            "min", "use `min-width` and `max-width`",
            "max", "use `min-width` and `max-width`",
            "clamp", "use `min-width` and `max-width`",
            "var", "write the value out",
            "url", "nothing is loaded: put an `img` or an `svg` into the page",
            "rgb", "write colours as `#rrggbb`",
            "rgba", "write colours as `#rrggbb`; nothing is half transparent");

    private OutOfScope() {}

    /** Returns whether a property is one that browsers know, so that nothing else was meant. */
    public static boolean isProperty(String name) {
        return PROPERTIES.containsKey(name);
    }

    /** Returns the hint for an unknown property. */
    public static String property(String name) {
        return PROPERTIES.entrySet().stream()
                .filter(entry -> name.startsWith(entry.getKey()))
                .max(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .orElse("templates/README.md lists the properties there are");
    }

    /** Returns the hint for a function that is not supported, or null. */
    public static @Nullable String function(String name) {
        return FUNCTIONS.get(name);
    }

    /** Returns the hint for a value that is not supported, or empty. */
    public static String value(String property, String value) {
        return switch (property) {
            case "display" ->
                value.startsWith("table") || value.startsWith("inline-table")
                        ? "use a `table` in the page, or `display: flex`"
                        : value.contains("grid") ? ROW : "";
            case "position" -> "boxes stand in the flow, or are `running(name)` in the margins of pages";
            case "border-collapse" -> "borders are separate: give each cell its border below";
            case "list-style" -> "lists have no markers: write what is to stand there";
            case "height" -> value.endsWith("%") ? "pages decide how high things are: give a length" : "";
            case "flex" -> value.equals("none") ? "leave it out, and give a `width`" : "";
            default -> "";
        };
    }
}
