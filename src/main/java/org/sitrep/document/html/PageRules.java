package org.sitrep.document.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.Rule;
import org.sitrep.document.Xhtml;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.helpers.DefaultHandler;
import org.xml.sax.helpers.LocatorImpl;

/**
 * What a page may hold: text and structure, but no script, no form, nothing that loads a file or hides a style; and what it may
 * not lack.
 */
final class PageRules extends DefaultHandler {

    private static final Set<String> ELEMENTS = Set.of(
            "html",
            "head",
            "meta",
            "title",
            "body",
            "main",
            "header",
            "footer",
            "nav",
            "section",
            "details",
            "summary",
            "article",
            "aside",
            "div",
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "figure",
            "figcaption",
            "table",
            "caption",
            "colgroup",
            "col",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "a",
            "abbr",
            "b",
            "bdi",
            "bdo",
            "br",
            "cite",
            "code",
            "em",
            "hr",
            "i",
            "q",
            "s",
            "small",
            "span",
            "strong",
            "sub",
            "sup",
            "time",
            "u",
            "wbr",
            "svg",
            "g",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "path",
            "text",
            "desc",
            "clipPath");

    /** What draws, within an svg; none of it runs, leads anywhere or loads a file. */
    private static final Set<String> DRAWING = Set.of(
            ("viewBox preserveAspectRatio width height x y rx ry cx cy r x1 y1 x2 y2 points d transform clip-path fill"
                            + " fill-opacity stroke stroke-width stroke-opacity stroke-dasharray stroke-linecap"
                            + " stroke-linejoin opacity text-anchor font-family font-size font-style font-weight"
                            + " letter-spacing")
                    .split(" "));

    private static final Set<String> ATTRIBUTES = Set.of(
            "abbr",
            "alt",
            "class",
            "charset",
            "colspan",
            "content",
            "datetime",
            "dir",
            "headers",
            "href",
            "http-equiv",
            "id",
            "lang",
            "name",
            "role",
            "rowspan",
            "scope",
            "span",
            "start",
            "tabindex",
            "title",
            "value",
            "xmlns",
            "xml:lang");

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    private final String file;
    private final String page;
    private final List<Finding> findings = new ArrayList<>();
    private Locator locator = new LocatorImpl();
    private OptionalInt table = OptionalInt.empty();
    private int heads;

    private PageRules(String file, String page) {
        this.file = file;
        this.page = page;
    }

    /**
     * Reads a page.
     *
     * @param file what it is called, for findings
     * @param page its text
     * @return an error for each thing that a page may not hold, or lacks; or where it is not well-formed
     */
    static List<Finding> check(String file, String page) {
        PageRules rules = new PageRules(file, page);
        List<Finding> illFormed = Xhtml.read(page, file, rules);
        rules.findings.addAll(illFormed);
        if (illFormed.isEmpty() && rules.heads != 1) {
            rules.add(
                    TemplateRule.FORBIDDEN_IN_PAGE,
                    0,
                    "the page has no `head`, or several",
                    "the styles are put at its end");
        }
        return List.copyOf(rules.findings);
    }

    @Override
    public void setDocumentLocator(Locator found) {
        locator = found;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        if (!ELEMENTS.contains(name)) {
            refuse("may not hold the element `" + name + "`", "a report is text, and loads no file");
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            attribute(attributes.getQName(i), attributes.getValue(i));
        }
        table(name, attributes);
        heads += name.equals("head") ? 1 : 0;
    }

    /** Returns where the tag begins whose end the parser is at. */
    private int tag() {
        int end = new Place(file, locator.getLineNumber(), locator.getColumnNumber(), "").indexIn(page);
        return Math.max(0, page.lastIndexOf('<', end - 2));
    }

    private void attribute(String name, String value) {
        if (!ATTRIBUTES.contains(name) && !DRAWING.contains(name) && !name.startsWith("aria-")) {
            refuse("may not hold the attribute `" + name + "`", "styles stand in the style sheets");
        } else if (name.equals("http-equiv") && !value.equals("Content-Security-Policy")) {
            refuse("may not set `" + value + "`", "a page stays where it is");
        } else if (name.equals("href") && !isSafe(value)) {
            refuse("may not link to `" + value + "`", "a link leads to a note, a page or an address");
        }
    }

    private static boolean isSafe(String address) {
        int colon = address.indexOf(':');
        String scheme = address.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT);
        return address.startsWith("#") || SCHEMES.contains(scheme);
    }

    /** Who hears a table read out needs to know what it is about, and what each head is the head of. */
    private void table(String name, Attributes attributes) {
        if (table.isPresent() && !name.equals("caption")) {
            String hint = "put a `caption` first in it; a table that only arranges has `role=\"presentation\"`";
            add(TemplateRule.MISSING_CAPTION, table.getAsInt(), "the table has no `caption`", hint);
        } else if (name.equals("th") && attributes.getValue("scope") == null) {
            add(TemplateRule.MISSING_SCOPE, tag(), "`th` has no `scope`", "say `scope=\"col\"`, or `row`");
        }
        boolean begins = name.equals("table") && !"presentation".equals(attributes.getValue("role"));
        table = begins ? OptionalInt.of(tag()) : OptionalInt.empty();
    }

    private void refuse(String message, String hint) {
        add(TemplateRule.FORBIDDEN_IN_PAGE, tag(), "the page " + message, hint);
    }

    private void add(Rule rule, int at, String message, String hint) {
        findings.add(Finding.of(rule, Place.in(file, page, at), message, hint));
    }
}
