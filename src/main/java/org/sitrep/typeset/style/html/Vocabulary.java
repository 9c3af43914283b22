package org.sitrep.typeset.style.html;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Suggestion;

/** The closed list of elements and attributes: what a page may hold, and what may stand in what. */
public final class Vocabulary {

    private static final Set<String> PHRASING = words("a span strong em small sup bdi time br img svg");
    private static final Set<String> FLOW =
            join(PHRASING, words("section nav header main div h1 h2 h3 h4 p ul ol dl table figure details blockquote"));
    private static final Set<String> SHAPES = words("rect circle ellipse line polyline polygon path");
    private static final Set<String> DRAWING = join(SHAPES, words("title desc g text"));
    private static final Set<String> PAINT = words("class fill fill-rule font-family font-size font-style"
            + " font-weight stroke stroke-dasharray stroke-linecap stroke-linejoin stroke-width text-anchor transform");

    /** What may stand in a div that holds an entry of a dl. */
    private static final Set<String> ENTRY = words("dt dd");

    /** What may stand in each element. */
    private static final Map<String, Set<String>> CHILDREN = children();

    /** Elements in which text may stand. */
    private static final Set<String> WITH_TEXT = withText();

    private static final Set<String> EVERYWHERE = words("id class lang dir title role tabindex");

    /** Further attributes of each element. */
    private static final Map<String, Set<String>> ATTRIBUTES = attributes();

    private static final Set<String> ALL_ATTRIBUTES =
            join(EVERYWHERE, ATTRIBUTES.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));

    private static final Map<String, String> INSTEAD = Map.ofEntries(
            entry("b", "use `strong`, or a `span` with a class"),
            entry("i", "use `em`, or a `span` with a class"),
            entry("u", "use a `span` with a class"),
            entry("s", "use a `span` with a class"),
            entry("article", "use `section`"),
            entry("aside", "use `section`"),
            entry("address", "use `div`"),
            entry("code", "use a `span` with a class"),
            entry("pre", "use a `p`, and `br` at the end of its lines"),
            entry("cite", "use `em`"),
            entry("q", "write the quotation marks of the language"),
            entry("bdo", "use `bdi`, or the attribute `dir`"),
            entry("footer", "use `section`"),
            entry("h5", "use `h4`"),
            entry("h6", "use `h4`"),
            entry("hr", "use a border"),
            entry("sub", "use a `small`"),
            entry("abbr", "write it out where it stands first"),
            entry("wbr", "use a zero width space, U+200B"),
            entry("link", "hand the style sheet to the typesetter, or put it into `style`"),
            entry("script", "nothing runs in a report"),
            entry("use", "repeat the shape"),
            entry("tspan", "use several `text` elements"));

    private Vocabulary() {}

    /** Returns whether there is an element of a name. */
    public static boolean element(String name) {
        return CHILDREN.containsKey(name);
    }

    /** Returns whether any element may have an attribute of a name. */
    public static boolean attribute(String name) {
        return ALL_ATTRIBUTES.contains(name) || name.startsWith("aria-");
    }

    /** Returns a hint for an element that is not in the list. */
    public static String elementHint(String name) {
        String instead = INSTEAD.get(name);
        return instead != null ? instead : Suggestion.hint(name, CHILDREN.keySet());
    }

    /** Returns a hint for an attribute that is not in the list, or not for its element. */
    public static String attributeHint(String name) {
        return name.equals("style")
                ? "use a class, and a rule in the style sheet"
                : Suggestion.nearest(name, ALL_ATTRIBUTES)
                        .filter(near -> !near.equals(name))
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("templates/README.md lists the attributes there are");
    }

    /** Returns whether an element may have an attribute. */
    public static boolean allows(String element, String attribute) {
        return EVERYWHERE.contains(attribute)
                || ATTRIBUTES.getOrDefault(element, Set.of()).contains(attribute)
                || attribute.startsWith("aria-");
    }

    /** Returns whether an element may stand right inside another. */
    public static boolean allowsIn(String parent, String grandparent, String element) {
        boolean isEntry = parent.equals("div") && grandparent.equals("dl");
        return (isEntry ? ENTRY : CHILDREN.getOrDefault(parent, Set.of())).contains(element);
    }

    /** Returns whether text may stand right inside an element. */
    public static boolean allowsText(String parent, String grandparent) {
        return WITH_TEXT.contains(parent) && !(parent.equals("div") && grandparent.equals("dl"));
    }

    /** Returns the elements that another may stand in, in the order of the alphabet. */
    static Set<String> parents(String element) {
        Set<String> parents = new TreeSet<>();
        CHILDREN.forEach((parent, children) -> {
            if (children.contains(element)) {
                parents.add(parent);
            }
        });
        return parents;
    }

    /** Returns what may stand in an element, in the order of the alphabet; a dash for nothing. */
    static String held(String element, String parent) {
        boolean isEntry = element.equals("div") && parent.equals("dl");
        Set<String> held = new TreeSet<>(isEntry ? ENTRY : CHILDREN.getOrDefault(element, Set.of()));
        return held.isEmpty() ? "–" : String.join(", ", held);
    }

    /** Returns whether an element is a part of a line. */
    public static boolean isPhrasing(String element) {
        return element.equals("br") || PHRASING.contains(element);
    }

    /** Returns whether an element is a picture or a part of one. */
    public static boolean isDrawing(String element) {
        return element.equals("svg") || DRAWING.contains(element);
    }

    /** Returns whether an attribute of a drawing is a declaration of its style. */
    public static boolean isPaint(String attribute) {
        return PAINT.contains(attribute) && !attribute.equals("class") && !attribute.equals("transform");
    }

    private static Set<String> withText() {
        Set<String> found = words("title style desc text");
        CHILDREN.forEach((element, children) -> {
            if (children.contains("span")) {
                found.add(element);
            }
        });
        return found;
    }

    private static Map<String, Set<String>> children() {
        Map<String, Set<String>> table = new HashMap<>();
        put(table, "html", words("head body"));
        put(table, "head", words("title meta style"));
        put(table, "title meta style br img col desc text", Set.of());
        put(table, "body main section nav header div blockquote li dt dd th td caption figcaption", FLOW);
        put(table, "figure", join(FLOW, words("figcaption")));
        put(table, "details", join(FLOW, words("summary")));
        put(table, "p summary h1 h2 h3 h4 a span strong em small sup bdi time", PHRASING);
        put(table, "ul ol", words("li"));
        put(table, "dl", words("dt dd div"));
        put(table, "table", words("caption colgroup thead tbody tfoot tr"));
        put(table, "colgroup", words("col"));
        put(table, "thead tbody tfoot", words("tr"));
        put(table, "tr", words("th td"));
        put(table, "svg g", DRAWING);
        SHAPES.forEach(shape -> put(table, shape, words("title desc")));
        return table;
    }

    private static Map<String, Set<String>> attributes() {
        Map<String, Set<String>> table = new HashMap<>();
        put(table, "html", words("xmlns"));
        put(table, "meta", words("name content charset http-equiv"));
        put(table, "a", words("href"));
        put(table, "time", words("datetime"));
        put(table, "col colgroup", words("span"));
        put(table, "td", words("colspan"));
        put(table, "th", words("colspan scope"));
        put(table, "img", words("src alt width height"));
        put(table, "svg", join(PAINT, words("xmlns viewBox width height")));
        put(table, "g", PAINT);
        put(table, "rect", join(PAINT, words("x y width height rx ry")));
        put(table, "circle", join(PAINT, words("cx cy r")));
        put(table, "ellipse", join(PAINT, words("cx cy rx ry")));
        put(table, "line", join(PAINT, words("x1 y1 x2 y2")));
        put(table, "polyline polygon", join(PAINT, words("points")));
        put(table, "path", join(PAINT, words("d")));
        put(table, "text", join(PAINT, words("x y textLength lengthAdjust")));
        return table;
    }

    private static void put(Map<String, Set<String>> table, String names, Set<String> values) {
        words(names).forEach(name -> table.put(name, values));
    }

    private static Set<String> words(String words) {
        return new LinkedHashSet<>(List.of(words.split(" ")));
    }

    private static Set<String> join(Set<String> first, Set<String> second) {
        return Stream.concat(first.stream(), second.stream()).collect(Collectors.toCollection(HashSet::new));
    }
}
