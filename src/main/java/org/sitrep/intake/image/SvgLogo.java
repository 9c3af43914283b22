package org.sitrep.intake.image;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import org.xml.sax.helpers.LocatorImpl;

/**
 * Takes the shapes out of an SVG file, as the typesetter draws them. Names, notes and what a drawing program keeps for itself are
 * left out; what acts, or would look otherwise, is refused at its place.
 */
final class SvgLogo extends DefaultHandler {

    private static final String SVG = "http://www.w3.org/2000/svg";

    static final Map<String, Set<String>> SHAPES = Map.of(
            "g", Set.of(),
            "path", Set.of("d"),
            "rect", Set.of("x", "y", "width", "height", "rx", "ry"),
            "circle", Set.of("cx", "cy", "r"),
            "ellipse", Set.of("cx", "cy", "rx", "ry"),
            "line", Set.of("x1", "y1", "x2", "y2"),
            "polyline", Set.of("points"),
            "polygon", Set.of("points"));

    static final Set<String> PAINT = Set.of(
            "fill",
            "fill-rule",
            "stroke",
            "stroke-width",
            "stroke-dasharray",
            "stroke-linecap",
            "stroke-linejoin",
            "transform");

    /** What is not seen, or drawn only where something refers to it, which is refused there. */
    private static final Set<String> UNSEEN = Set.of("title", "desc", "metadata", "defs", "style");

    /** What may be said of a shape, but only this. */
    private static final Map<String, String> ALONE = Map.of(
            "opacity", "1",
            "fill-opacity", "1",
            "stroke-opacity", "1",
            "mask", "none",
            "clip-path", "none",
            "filter", "none",
            "visibility", "visible");

    private static final Set<String> ACTIVE = Set.of("script", "handler", "foreignObject");
    private static final String GAP = "\\s*+,?+\\s*+";
    private static final String PLUS = "\\+?+(?:\\d++\\.?+\\d*+|\\.\\d++)(?:[eE][-+]?+\\d++)?+";
    private static final String NUMBER = "(?:" + GAP + "-?+" + PLUS + ")";
    private static final String PAIR = "(?:" + NUMBER + NUMBER + ")";
    private static final String WIDE = GAP + "\\+?+(?=[.0]*+[1-9])(?:\\d++\\.?+\\d*+|\\.\\d++)";
    private static final String LENGTH = "\\+?+(?:\\d*+\\.)?+\\d++";
    private static final Pattern ONE = Pattern.compile(NUMBER + GAP);
    private static final Pattern SIZE = Pattern.compile(GAP + PLUS + GAP);
    private static final Pattern BOX = Pattern.compile(PAIR + WIDE + WIDE + GAP);
    private static final Pattern COLOUR = Pattern.compile("#(?:[0-9a-f]{3}){1,2}|none|black|white|transparent");

    /** How what is said of a shape is written; what is not named here is a number. */
    private static final Map<String, Pattern> FORMS = Map.of(
            "fill", COLOUR,
            "stroke", COLOUR,
            "fill-rule", Pattern.compile("nonzero|evenodd|inherit"),
            "stroke-linecap", Pattern.compile("butt|round|square|inherit"),
            "stroke-linejoin", Pattern.compile("miter|round|bevel|inherit"),
            "stroke-width", Pattern.compile(LENGTH),
            "stroke-dasharray", Pattern.compile("none|inherit|" + LENGTH + "(?:(?:\\s*+,\\s*+|\\s++)" + LENGTH + ")*+"),
            "points", Pattern.compile(PAIR + "*+" + GAP),
            "transform",
                    form("(?:G(?:translate|scale)G\\(N{1,2}+G\\)|GrotateG\\(NP?+G\\)"
                            + "|Gskew[XY]G\\(NG\\)|GmatrixG\\(N{6}+G\\))*+G"),
            "d",
                    form("(?:(?=G[Mm])(?:G(?:[MmLlTt]P++|[HhVv]N++|[Cc](?:PPP)++|[SsQq](?:PP)++"
                            + "|[Aa](?:NNNG[01]G[01]P)++|[Zz]))++)?+G"));

    private static final Set<String> SIZES = Set.of("width", "height", "r", "rx", "ry");
    private static final Pattern FIGURE = Pattern.compile(PLUS);

    /** Beyond this, a slip of the keyboard is more likely than a drawing. */
    private static final double GREATEST = 1e9;

    private static final int SHOWN = 60;
    private static final Pattern RULE = Pattern.compile("\\s*+((?:\\.[-\\w]++[\\s,]*+){1,99})\\{([^{}]*+)}");
    private static final Pattern TYPE = Pattern.compile("<!DOCTYPE[^\\[>]{0,400}+>");
    private static final int LONGEST = 600_000;
    private static final int DEEPEST = 20;
    private static final int MOST_FINDINGS = 5;

    private final String file;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private final StringBuilder drawn = new StringBuilder();
    private final StringBuilder sheet = new StringBuilder();
    private final Map<String, Map<String, String>> classes = new HashMap<>();
    private Locator locator = new LocatorImpl();
    private int depth;

    /** The depth of what is left out, with all that is in it; 0 outside. */
    private int unseen;

    private boolean isEmpty = true;

    /** A form in which G is a gap, N a number and P a pair of them. */
    private static Pattern form(String letters) {
        return Pattern.compile(letters.replace("G", GAP).replace("N", NUMBER).replace("P", PAIR));
    }

    private SvgLogo(String file) {
        this.file = file;
    }

    /**
     * Reads a logo.
     *
     * @param file the file, for findings
     * @param text what it holds
     * @return an {@code svg} of shapes alone; an error for each thing that is not drawn
     */
    static Checked<String> read(String file, String text) {
        SvgLogo logo = new SvgLogo(file);
        // most programs put a type first; one with declarations of its own is refused
        String untyped =
                TYPE.matcher(text).replaceFirst(type -> " ".repeat(type.group().length()));
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new InputSource(new StringReader(untyped)), logo);
            if (logo.isEmpty && logo.findings.isEmpty()) {
                logo.refuse(new Place(file, 1, 1, ""), "draws nothing");
            }
        } catch (SAXParseException e) {
            logo.refuse(
                    new Place(file, Math.max(1, e.getLineNumber()), Math.max(1, e.getColumnNumber()), ""),
                    "cannot be read: " + e.getMessage());
        } catch (SAXException e) {
            logo.refuse(new Place(file, 1, 1, ""), "has a document type with declarations of its own");
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException("a text in memory could not be read", e);
        }
        return Checked.unlessErrors(logo.drawn.toString(), logo.findings);
    }

    @Override
    public void setDocumentLocator(Locator found) {
        locator = found;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) throws SAXException {
        String name = uri.equals(SVG) ? local : "";
        if (++depth > DEEPEST || drawn.length() > LONGEST || (depth == 1 && !name.equals("svg"))) {
            throw new SAXParseException("it does not begin with `svg`, or grows too long or too deep", locator);
        }
        Map<String, String> said = said(ACTIVE.contains(name) ? local : "", attributes);
        if (depth == 1) {
            drawn.append("<svg xmlns=\"" + SVG + "\" viewBox=\"" + box(said) + "\"><g" + paint(said, Set.of()) + '>');
        } else if (unseen == 0 && SHAPES.containsKey(name) && !"none".equals(said.get("display"))) {
            isEmpty &= SHAPES.get(name).stream().noneMatch(said::containsKey);
            drawn.append('<').append(name).append(paint(said, SHAPES.get(name))).append('>');
        } else if (unseen == 0) {
            unseen = depth;
            if (!name.isEmpty() && !UNSEEN.contains(name) && !SHAPES.containsKey(name)) {
                refuse("holds `" + name + "`, which is not drawn");
            }
        }
    }

    /** Attributes, then rules for their class, then their own style: the later say so. What acts is refused wherever it is. */
    private Map<String, String> said(String active, Attributes attributes) {
        Map<String, String> said = new LinkedHashMap<>();
        if (!active.isEmpty() && unseen > 0) {
            refuse("holds `" + active + "`: nothing runs in a report");
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.getLocalName(i);
            boolean leads = name.equals("href") && !attributes.getValue(i).startsWith("#");
            if (leads || name.toLowerCase(Locale.ROOT).startsWith("on")) {
                refuse("has `" + name + "`: a logo does nothing, and leads nowhere");
            } else if (attributes.getURI(i).isEmpty()) {
                said.put(name, attributes.getValue(i).strip());
            }
        }
        for (String name : said.getOrDefault("class", "").split("\\s+", -1)) {
            said.putAll(classes.getOrDefault(name, Map.of()));
        }
        said.putAll(declared(said.getOrDefault("style", "")));
        return said;
    }

    private static Map<String, String> declared(String style) {
        Map<String, String> declared = new LinkedHashMap<>();
        for (String declaration : style.split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (colon > 0 && isKnown(declaration.substring(0, colon).strip())) {
                declared.put(
                        declaration.substring(0, colon).strip(),
                        declaration.substring(colon + 1).strip());
            }
        }
        return declared;
    }

    private static boolean isKnown(String property) {
        return PAINT.contains(property) || ALONE.containsKey(property) || property.equals("display");
    }

    private String box(Map<String, String> said) {
        String size = "0 0 " + said.getOrDefault("width", "") + " " + said.getOrDefault("height", "");
        String box = said.getOrDefault("viewBox", size.replace("px", ""));
        if (!isWritten(box, BOX)) {
            refuse("does not say how large it is; its `svg` wants a `viewBox`, as in `viewBox=\"0 0 400 300\"`");
        }
        return box;
    }

    private String paint(Map<String, String> said, Set<String> shape) {
        StringBuilder paint = new StringBuilder();
        said.forEach((name, value) -> {
            boolean isColour = name.equals("fill") || name.equals("stroke");
            String plain = isColour ? value.toLowerCase(Locale.ROOT) : value.replaceAll("(?<=\\d)px\\b", "");
            if (PAINT.contains(name) || shape.contains(name)) {
                Pattern form = FORMS.getOrDefault(name, SIZES.contains(name) ? SIZE : ONE);
                if (isColour ? !form.matcher(plain).matches() : !isWritten(plain, form)) {
                    refuse("has `" + name + "=\"" + shown(value) + "\"`"
                            + (isColour
                                    ? ": one colour is drawn, written as in `#0b5269`"
                                    : ", which is broken, or is not drawn"));
                }
                paint.append(' ').append(name).append("=\"").append(plain).append('"');
            } else if (!value.equals(ALONE.getOrDefault(name, value))) {
                refuse("has `" + name + ": " + shown(value) + "`, which is not drawn");
            }
        });
        return paint.toString();
    }

    private static boolean isWritten(String value, Pattern form) {
        return form.matcher(value).matches()
                && FIGURE.matcher(value).results().allMatch(found -> Double.parseDouble(found.group()) <= GREATEST);
    }

    private static String shown(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        sheet.append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (uri.equals(SVG) && name.equals("style")) {
            styles(sheet.toString());
        }
        sheet.setLength(0);
        if (unseen == 0) {
            drawn.append("</").append(depth == 1 ? "g></svg" : name).append('>');
        }
        unseen = unseen == depth ? 0 : unseen;
        depth--;
    }

    /** Rules for classes alone, as drawing programs write them. */
    private void styles(String css) {
        Matcher rules = RULE.matcher(css);
        int end = 0;
        for (; rules.region(end, css.length()).lookingAt(); end = rules.end()) {
            for (String name : rules.group(1).split("[\\s,.]+", -1)) {
                classes.computeIfAbsent(name, key -> new LinkedHashMap<>()).putAll(declared(rules.group(2)));
            }
        }
        if (!css.substring(end).isBlank()) {
            refuse("has a style sheet with more than classes");
        }
    }

    private void refuse(String message) {
        refuse(new Place(file, locator.getLineNumber(), locator.getColumnNumber(), ""), message);
    }

    private void refuse(Place place, String message) {
        if (findings.size() < MOST_FINDINGS && told.add(message)) {
            ImageRule rule = ImageRule.LOGO_NOT_PLAIN;
            findings.add(rule.finding(place, "the logo " + message, rule.todo()));
        }
    }
}
