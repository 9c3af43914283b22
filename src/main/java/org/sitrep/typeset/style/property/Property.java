package org.sitrep.typeset.style.property;

import static org.sitrep.typeset.style.property.Grammar.length;
import static org.sitrep.typeset.style.property.Grammar.list;
import static org.sitrep.typeset.style.property.Grammar.number;
import static org.sitrep.typeset.style.property.Grammar.points;
import static org.sitrep.typeset.style.property.Grammar.whole;
import static org.sitrep.typeset.style.property.Grammar.word;
import static org.sitrep.typeset.style.property.Grammar.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sitrep.typeset.style.value.Align;
import org.sitrep.typeset.style.value.Bidi;
import org.sitrep.typeset.style.value.Break;
import org.sitrep.typeset.style.value.Color;
import org.sitrep.typeset.style.value.Content;
import org.sitrep.typeset.style.value.Display;
import org.sitrep.typeset.style.value.Length;
import org.sitrep.typeset.style.value.LineHeight;
import org.sitrep.typeset.style.value.TextAnchor;
import org.sitrep.typeset.style.value.VerticalAlign;

/**
 * A property of the closed list that a style sheet may set, with the type of its computed value. Lengths are points; inside
 * an {@code svg} they are user units, a CSS pixel each.
 *
 * @param <T> the type of the computed value
 */
public final class Property<T> {

    private static final List<Property<?>> ALL = new ArrayList<>();
    private static final Grammar<Length> AUTO = word("auto", Length.AUTO);
    private static final Grammar<Double> WEIGHT =
            words(Map.of("normal", 400.0, "bold", 700.0)).or(number(1, 1000));
    private static final Grammar<Break> BREAK = words(Break.AUTO, Break.AVOID);

    // what kind of box
    public static final Property<Display> DISPLAY = own("display", Display.INLINE, words(Display.values()));
    /** The name of the running element that it is; empty where it stands in the flow. */
    public static final Property<String> RUNNING =
            own("position", "", word("static", "").or(Values.RUNNING));

    // box; widths are of the content box
    public static final Property<Double> MARGIN_TOP = own("margin-top", 0.0, points(0));
    /** Whether it stands at the foot of its page, where nothing follows it there. */
    public static final Property<Boolean> SINKS = own("", false, word("auto", true));

    public static final Property<Double> MARGIN_RIGHT = own("", 0.0, points(0));
    public static final Property<Double> MARGIN_BOTTOM = own("margin-bottom", 0.0, points(0));
    public static final Property<Double> MARGIN_LEFT = own("", 0.0, points(0));
    public static final Property<Double> PADDING_TOP = own("padding-top", 0.0, points(0));
    public static final Property<Double> PADDING_RIGHT = own("", 0.0, points(0));
    public static final Property<Double> PADDING_BOTTOM = own("padding-bottom", 0.0, points(0));
    public static final Property<Double> PADDING_LEFT = own("", 0.0, points(0));
    /** The width of a border; 0 where none is drawn. */
    public static final Property<Double> BORDER_TOP_WIDTH = own("", Values.MEDIUM, points(0));
    /** The width of a border; 0 where none is drawn. */
    public static final Property<Double> BORDER_RIGHT_WIDTH = own("", Values.MEDIUM, points(0));
    /** The width of a border; 0 where none is drawn. */
    public static final Property<Double> BORDER_BOTTOM_WIDTH = own("border-bottom-width", Values.MEDIUM, points(0));
    /** The width of a border; 0 where none is drawn. */
    public static final Property<Double> BORDER_LEFT_WIDTH = own("", Values.MEDIUM, points(0));

    public static final Property<Boolean> BORDER_TOP_SOLID = own("", false, Values.SOLID);
    public static final Property<Boolean> BORDER_RIGHT_SOLID = own("", false, Values.SOLID);
    public static final Property<Boolean> BORDER_BOTTOM_SOLID = own("", false, Values.SOLID);
    public static final Property<Boolean> BORDER_LEFT_SOLID = own("", false, Values.SOLID);
    public static final Property<Color> BORDER_TOP_COLOR = colored();
    public static final Property<Color> BORDER_RIGHT_COLOR = colored();
    public static final Property<Color> BORDER_BOTTOM_COLOR = colored();
    public static final Property<Color> BORDER_LEFT_COLOR = colored();
    public static final Property<Color> BACKGROUND_COLOR = own("background", Color.TRANSPARENT, ColorGrammar.PAINT);
    public static final Property<Length> WIDTH =
            own("width", Length.AUTO, length(0).or(AUTO));
    public static final Property<Double> MIN_WIDTH = own("min-width", 0.0, points(0));
    /** The greatest width; auto where there is none. */
    public static final Property<Length> MAX_WIDTH =
            own("max-width", Length.AUTO, length(0).or(word("none", Length.AUTO)));

    public static final Property<Length> HEIGHT =
            own("height", Length.AUTO, points(0).map(Length::of).or(AUTO));
    /** The greatest height of a picture; infinite where there is none. */
    public static final Property<Double> MAX_HEIGHT =
            own("max-height", Double.POSITIVE_INFINITY, points(0).or(word("none", Double.POSITIVE_INFINITY)));

    // text, inherited
    public static final Property<Color> COLOR = inherited("color", Color.BLACK, ColorGrammar.INK);
    /** The families in order, without generic ones such as sans-serif. */
    public static final Property<List<String>> FONT_FAMILY = inherited("font-family", List.of(), Values.FAMILIES);

    public static final Property<Double> FONT_SIZE = inherited("font-size", 10.0, Values.FONT_SIZE);
    public static final Property<Integer> FONT_WEIGHT =
            inherited("font-weight", 400, WEIGHT.map(weight -> (int) Math.round(weight)));
    /** Whether letters slant. */
    public static final Property<Boolean> ITALIC =
            inherited("font-style", false, words(Map.of("normal", false, "italic", true)));

    public static final Property<LineHeight> LINE_HEIGHT =
            inherited("line-height", new LineHeight(0, 0), Values.LINE_HEIGHT);
    public static final Property<Align> TEXT_ALIGN = inherited("text-align", Align.START, words(Align.values()));

    /** Whether lines may end within the text. */
    public static final Property<Boolean> WRAPS =
            inherited("white-space", true, words(Map.of("normal", true, "nowrap", false)));
    /** Whether text and tables run from right to left; the attribute {@code dir} says so, and no sheet but ours. */
    public static final Property<Boolean> RTL = inherited("direction", false, words(Map.of("ltr", false, "rtl", true)));
    /** The language, from the attribute {@code lang}; no sheet sets it. */
    public static final Property<String> LANG = inherited("", "", word("", ""));

    public static final Property<Integer> ORPHANS = inherited("orphans", 2, whole(1, 100));
    public static final Property<Integer> WIDOWS = inherited("widows", 2, whole(1, 100));

    // text, not inherited
    /** How it stands in the order of directions; the elements and attributes for that say so, and no sheet but ours. */
    public static final Property<Bidi> UNICODE_BIDI = own("unicode-bidi", Bidi.NORMAL, words(Bidi.values()));

    public static final Property<VerticalAlign> VERTICAL_ALIGN =
            own("vertical-align", VerticalAlign.BASELINE, words(VerticalAlign.values()));
    /** Whether a line runs below the text. */
    public static final Property<Boolean> UNDERLINED =
            own("text-decoration", false, words(Map.of("none", false, "underline", true)));

    // tables, flex
    /** Whether the widths of columns come from the first row alone. */
    public static final Property<Boolean> TABLE_FIXED =
            own("table-layout", false, words(Map.of("fixed", true, "auto", false)));
    /** By how much a part of a flex row grows, from nothing; 0 where it has a width of its own. */
    public static final Property<Double> FLEX = own("flex", 0.0, number(0, 1000));

    /** How many columns side by side a block is set in, read one after the other. */
    public static final Property<Integer> COLUMN_COUNT = own("column-count", 1, whole(1, 9));

    /** The room between the parts of a flex row, or between columns. */
    public static final Property<Double> GAP = own("gap", 0.0, points(0));

    /** Whether the parts of a flex row stand at its foot, else they are as high as it is. */
    public static final Property<Boolean> AT_FOOT =
            own("align-items", false, words(Map.of("stretch", false, "flex-end", true)));

    // pages
    public static final Property<Break> BREAK_BEFORE =
            own("break-before", Break.AUTO, words(Break.AUTO, Break.AVOID, Break.PAGE));
    /** The name of the pages that it stands on; empty for those without one. */
    public static final Property<String> PAGE = inherited("page", "", Values.NAME);

    public static final Property<Break> BREAK_AFTER = own("break-after", Break.AUTO, BREAK);
    public static final Property<Break> BREAK_INSIDE = own("break-inside", Break.AUTO, BREAK);

    // pictures; nothing painted is transparent, strokes are in user units
    public static final Property<Color> FILL = inherited("fill", Color.BLACK, ColorGrammar.PAINT);
    /** Whether what an outline goes round twice is not filled. */
    public static final Property<Boolean> EVEN_ODD =
            inherited("fill-rule", false, words(Map.of("nonzero", false, "evenodd", true)));

    public static final Property<Color> STROKE = inherited("stroke", Color.TRANSPARENT, ColorGrammar.PAINT);
    public static final Property<Double> STROKE_WIDTH = inherited("stroke-width", 1.0, Values.USER_UNITS);
    /** How strokes end, as PDF counts it. */
    public static final Property<Integer> STROKE_LINECAP =
            inherited("stroke-linecap", 0, words(Map.of("butt", 0, "round", 1, "square", 2)));
    /** How strokes turn a corner, as PDF counts it. */
    public static final Property<Integer> STROKE_LINEJOIN =
            inherited("stroke-linejoin", 0, words(Map.of("miter", 0, "round", 1, "bevel", 2)));

    /** Lengths of strokes and gaps in turn; empty where the line is unbroken. */
    public static final Property<List<Double>> STROKE_DASHARRAY = inherited(
            "stroke-dasharray", List.of(), word("none", List.<Double>of()).or(list(Values.USER_UNITS, false)));

    public static final Property<TextAnchor> TEXT_ANCHOR =
            inherited("text-anchor", TextAnchor.START, words(TextAnchor.values()));

    // what layout does not see
    public static final Property<Boolean> HIDDEN = own("", false, word("none", true));

    public static final Property<List<Content>> CONTENT = own("content", List.of(), ContentGrammar.GENERATED);
    /** The running element that a box in the margin shows; empty where it shows none. */
    public static final Property<String> MARGIN_CONTENT = own("", "", ContentGrammar.MARGIN);

    /** Whether a page that is higher than wide is turned. */
    public static final Property<Boolean> PAGE_TURNED = own("", false, word("landscape", true));

    public static final Property<Double> PAGE_WIDTH = own("", 210 * 72 / 25.4, points(1));
    public static final Property<Double> PAGE_HEIGHT = own("", 297 * 72 / 25.4, points(1));

    private final int index;
    private final String name;
    private final boolean isInherited;
    private final Specified<T> initial;
    private final Grammar<T> grammar;

    private Property(String name, boolean isInherited, Specified<T> initial, Grammar<T> grammar) {
        this.index = ALL.size();
        this.name = name;
        this.isInherited = isInherited;
        this.initial = initial;
        this.grammar = grammar;
        ALL.add(this);
    }

    private static <T> Property<T> own(String name, T initial, Grammar<T> grammar) {
        return new Property<>(name, false, Specified.always(initial), grammar);
    }

    private static <T> Property<T> inherited(String name, T initial, Grammar<T> grammar) {
        return new Property<>(name, true, Specified.always(initial), grammar);
    }

    /** A colour that is that of the text unless another is given. */
    private static Property<Color> colored() {
        return new Property<>("", false, Basis::current, ColorGrammar.COLOR);
    }

    /** Returns all properties in the order of their indices. */
    public static List<Property<?>> all() {
        return ALL;
    }

    public int index() {
        return index;
    }

    /** The name by which a sheet sets it; empty where none does, or one that sets several. */
    public String name() {
        return name;
    }

    public boolean isInherited() {
        return isInherited;
    }

    public Specified<T> initial() {
        return initial;
    }

    Grammar<T> grammar() {
        return grammar;
    }

    @Override
    public String toString() {
        return name;
    }
}
