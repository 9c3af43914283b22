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
import org.sitrep.typeset.style.value.AlignItems;
import org.sitrep.typeset.style.value.Bidi;
import org.sitrep.typeset.style.value.Break;
import org.sitrep.typeset.style.value.Color;
import org.sitrep.typeset.style.value.Content;
import org.sitrep.typeset.style.value.Decoration;
import org.sitrep.typeset.style.value.Display;
import org.sitrep.typeset.style.value.Length;
import org.sitrep.typeset.style.value.LineHeight;
import org.sitrep.typeset.style.value.LineStyle;
import org.sitrep.typeset.style.value.Numbering;
import org.sitrep.typeset.style.value.TextAnchor;
import org.sitrep.typeset.style.value.VerticalAlign;
import org.sitrep.typeset.style.value.WhiteSpace;

/**
 * A property of the closed list that a style sheet may set, with the type of its computed value. Lengths are points; inside
 * an {@code svg} they are user units, a CSS pixel each.
 *
 * @param <T> the type of the computed value
 */
public final class Property<T> {

    private static final List<Property<?>> ALL = new ArrayList<>();
    private static final double LOWEST = -Double.MAX_VALUE;
    private static final Grammar<Length> AUTO = word("auto", Length.AUTO);
    private static final Grammar<Length> MARGIN = length(LOWEST).or(AUTO);
    private static final Grammar<Length> SIZE = length(0).or(AUTO);
    private static final Grammar<Double> WEIGHT =
            words(Map.of("normal", 400.0, "bold", 700.0)).or(number(1, 1000));
    private static final Grammar<Break> BREAK = words(Values.BREAKS);

    // what kind of box
    public static final Property<Display> DISPLAY = own("display", Display.INLINE, words(Display.values()));
    /** The name of the running element that it is; empty where it stands in the flow. */
    public static final Property<String> RUNNING =
            own("position", "", word("static", "").or(Values.RUNNING));
    /** Whether it is a footnote. */
    public static final Property<Boolean> FOOTNOTE =
            own("float", false, words(Map.of("footnote", true, "none", false)));

    // box; widths are of the content box unless BORDER_BOX
    public static final Property<Length> MARGIN_TOP = own("margin-top", Length.ZERO, MARGIN);
    public static final Property<Length> MARGIN_RIGHT = own("margin-right", Length.ZERO, MARGIN);
    public static final Property<Length> MARGIN_BOTTOM = own("margin-bottom", Length.ZERO, MARGIN);
    public static final Property<Length> MARGIN_LEFT = own("margin-left", Length.ZERO, MARGIN);
    public static final Property<Length> PADDING_TOP = own("padding-top", Length.ZERO, length(0));
    public static final Property<Length> PADDING_RIGHT = own("padding-right", Length.ZERO, length(0));
    public static final Property<Length> PADDING_BOTTOM = own("padding-bottom", Length.ZERO, length(0));
    public static final Property<Length> PADDING_LEFT = own("padding-left", Length.ZERO, length(0));
    /** The width of a border; 0 where its style is none. */
    public static final Property<Double> BORDER_TOP_WIDTH = own("border-top-width", Values.MEDIUM, points(0));
    /** The width of a border; 0 where its style is none. */
    public static final Property<Double> BORDER_RIGHT_WIDTH = own("border-right-width", Values.MEDIUM, points(0));
    /** The width of a border; 0 where its style is none. */
    public static final Property<Double> BORDER_BOTTOM_WIDTH = own("border-bottom-width", Values.MEDIUM, points(0));
    /** The width of a border; 0 where its style is none. */
    public static final Property<Double> BORDER_LEFT_WIDTH = own("border-left-width", Values.MEDIUM, points(0));

    public static final Property<LineStyle> BORDER_TOP_STYLE = own("border-top-style", LineStyle.NONE, Values.LINES);
    public static final Property<LineStyle> BORDER_RIGHT_STYLE =
            own("border-right-style", LineStyle.NONE, Values.LINES);
    public static final Property<LineStyle> BORDER_BOTTOM_STYLE =
            own("border-bottom-style", LineStyle.NONE, Values.LINES);
    public static final Property<LineStyle> BORDER_LEFT_STYLE = own("border-left-style", LineStyle.NONE, Values.LINES);
    public static final Property<Color> BORDER_TOP_COLOR = colored("border-top-color");
    public static final Property<Color> BORDER_RIGHT_COLOR = colored("border-right-color");
    public static final Property<Color> BORDER_BOTTOM_COLOR = colored("border-bottom-color");
    public static final Property<Color> BORDER_LEFT_COLOR = colored("border-left-color");
    public static final Property<Double> BORDER_RADIUS = own("border-radius", 0.0, points(0));
    public static final Property<Color> BACKGROUND_COLOR =
            own("background-color", Color.TRANSPARENT, ColorGrammar.COLOR);
    public static final Property<Length> WIDTH = own("width", Length.AUTO, SIZE);
    public static final Property<Length> MIN_WIDTH = own("min-width", Length.ZERO, length(0));
    /** The greatest width; auto where there is none. */
    public static final Property<Length> MAX_WIDTH =
            own("max-width", Length.AUTO, length(0).or(word("none", Length.AUTO)));

    public static final Property<Length> HEIGHT =
            own("height", Length.AUTO, points(0).map(Length::of).or(AUTO));
    public static final Property<Length> MIN_HEIGHT =
            own("min-height", Length.ZERO, points(0).map(Length::of));
    /** Whether widths and heights count padding and border. */
    public static final Property<Boolean> BORDER_BOX =
            own("box-sizing", false, words(Map.of("border-box", true, "content-box", false)));

    // text, inherited
    public static final Property<Color> COLOR = inherited("color", Color.BLACK, ColorGrammar.INK);
    /** The families in order, without generic ones such as sans-serif. */
    public static final Property<List<String>> FONT_FAMILY = inherited("font-family", List.of(), Values.FAMILIES);

    public static final Property<Double> FONT_SIZE = inherited("font-size", 10.0, Values.FONT_SIZE);
    public static final Property<Integer> FONT_WEIGHT =
            inherited("font-weight", 400, WEIGHT.map(weight -> (int) Math.round(weight)));
    /** Whether letters slant. */
    public static final Property<Boolean> ITALIC =
            inherited("font-style", false, words(Map.of("normal", false, "italic", true, "oblique", true)));

    public static final Property<LineHeight> LINE_HEIGHT =
            inherited("line-height", new LineHeight(0, 0), Values.LINE_HEIGHT);
    public static final Property<Double> LETTER_SPACING =
            inherited("letter-spacing", 0.0, word("normal", 0.0).or(points(LOWEST)));
    /** Where lines stand; start and end are left as they are. */
    public static final Property<Align> TEXT_ALIGN = inherited("text-align", Align.START, words(Align.values()));

    public static final Property<Length> TEXT_INDENT = inherited("text-indent", Length.ZERO, length(LOWEST));
    public static final Property<WhiteSpace> WHITE_SPACE =
            inherited("white-space", WhiteSpace.NORMAL, words(WhiteSpace.values()));
    /** Whether text and tables run from right to left. */
    public static final Property<Boolean> RTL = inherited("direction", false, words(Map.of("ltr", false, "rtl", true)));
    /** The language, from the attributes {@code lang} and {@code xml:lang}; no sheet sets it. */
    public static final Property<String> LANG = inherited("", "", word("", ""));

    public static final Property<Numbering> LIST_STYLE_TYPE =
            inherited("list-style-type", Numbering.DISC, Values.NUMBERING);
    public static final Property<Integer> ORPHANS = inherited("orphans", 2, whole(1, 100));
    public static final Property<Integer> WIDOWS = inherited("widows", 2, whole(1, 100));
    public static final Property<Double> BORDER_SPACING_X = inherited("", 0.0, points(0));
    public static final Property<Double> BORDER_SPACING_Y = inherited("", 0.0, points(0));

    // text, not inherited
    public static final Property<Bidi> UNICODE_BIDI = own("unicode-bidi", Bidi.NORMAL, Values.BIDI);
    public static final Property<VerticalAlign> VERTICAL_ALIGN =
            own("vertical-align", Values.BASELINE, Values.VERTICAL_ALIGN);
    public static final Property<Decoration> TEXT_DECORATION =
            own("text-decoration", Decoration.NONE, words(Decoration.values()));

    // tables, flex
    /** Whether the widths of columns come from the first row alone. */
    public static final Property<Boolean> TABLE_FIXED =
            own("table-layout", false, words(Map.of("fixed", true, "auto", false)));

    public static final Property<Double> FLEX_GROW = own("flex-grow", 0.0, number(0, 1000));
    /** Whether a part of a flex row starts from nothing and not from its content's width: {@code flex} with a number. */
    public static final Property<Boolean> FLEX_FROM_NOTHING = own("", false, word("none", true));

    /** The room between the parts of a flex row. */
    public static final Property<Double> GAP = own("column-gap", 0.0, points(0));

    public static final Property<AlignItems> ALIGN_ITEMS = own("align-items", AlignItems.STRETCH, Values.ALIGN_ITEMS);

    // pages
    public static final Property<Break> BREAK_BEFORE = own("break-before", Break.AUTO, BREAK);
    public static final Property<Break> BREAK_AFTER = own("break-after", Break.AUTO, BREAK);
    public static final Property<Break> BREAK_INSIDE = own("break-inside", Break.AUTO, words(Break.AUTO, Break.AVOID));

    // pictures; nothing painted is transparent, strokes are in user units
    public static final Property<Color> FILL = inherited("fill", Color.BLACK, ColorGrammar.PAINT);
    public static final Property<Color> STROKE = inherited("stroke", Color.TRANSPARENT, ColorGrammar.PAINT);
    public static final Property<Double> STROKE_WIDTH = inherited("stroke-width", 1.0, Values.USER_UNITS);
    public static final Property<Double> FILL_OPACITY = inherited("fill-opacity", 1.0, number(0, 1));
    public static final Property<Double> STROKE_OPACITY = inherited("stroke-opacity", 1.0, number(0, 1));
    public static final Property<Double> OPACITY = own("opacity", 1.0, number(0, 1));
    /** Lengths of strokes and gaps in turn; empty where the line is unbroken. */
    public static final Property<List<Double>> STROKE_DASHARRAY = inherited(
            "stroke-dasharray", List.of(), word("none", List.<Double>of()).or(list(Values.USER_UNITS, false)));
    /** Whether lines end round, else flat at their end. */
    public static final Property<Boolean> ROUND_CAP =
            inherited("stroke-linecap", false, words(Map.of("butt", false, "round", true)));
    /** Whether corners are round, else pointed. */
    public static final Property<Boolean> ROUND_JOIN =
            inherited("stroke-linejoin", false, words(Map.of("miter", false, "round", true)));

    public static final Property<TextAnchor> TEXT_ANCHOR =
            inherited("text-anchor", TextAnchor.START, words(TextAnchor.values()));

    // what layout does not see
    public static final Property<Boolean> HIDDEN = own("", false, word("none", true));

    public static final Property<List<Piece>> CONTENT = own("content", List.of(), ContentGrammar.GENERATED);
    public static final Property<List<Content>> MARGIN_CONTENT = own("", List.of(), ContentGrammar.MARGIN);
    public static final Property<List<Count>> COUNTER_RESET = own("counter-reset", List.of(), Values.counts(0));
    public static final Property<List<Count>> COUNTER_INCREMENT = own("counter-increment", List.of(), Values.counts(1));
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
    private static Property<Color> colored(String name) {
        return new Property<>(name, false, Basis::current, ColorGrammar.COLOR);
    }

    /** Gives all properties in the order of their indices. */
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
