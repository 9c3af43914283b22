package org.sitrep.document.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What a page may hold: text and structure, but no script, no form, nothing that loads a file or hides a style. */
final class PageRules {

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
            "title",
            "value",
            "xmlns",
            "xml:lang");

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    private final Place place;
    private final List<Finding> findings = new ArrayList<>();

    /** Takes the place of the template, for findings. */
    PageRules(Place place) {
        this.place = place;
    }

    /** Gives an error for each thing that a page may not hold. */
    List<Finding> check(Document page) {
        if (page.getElementsByTagName("head").getLength() != 1) {
            refuse("has no `head`, or several", "the styles are put at its end");
        }
        element(page.getDocumentElement());
        return List.copyOf(findings);
    }

    private void element(Element element) {
        if (!ELEMENTS.contains(element.getTagName())) {
            refuse("may not hold the element `" + element.getTagName() + "`", "a report is text, and loads no file");
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            attribute(attributes.item(i));
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child) {
                element(child);
            }
        }
    }

    private void attribute(Node attribute) {
        String name = attribute.getNodeName();
        if (!ATTRIBUTES.contains(name) && !DRAWING.contains(name) && !name.startsWith("aria-")) {
            refuse("may not hold the attribute `" + name + "`", "styles stand in the style sheets");
        } else if (name.equals("http-equiv") && !attribute.getNodeValue().equals("Content-Security-Policy")) {
            refuse("may not set `" + attribute.getNodeValue() + "`", "a page stays where it is");
        } else if (name.equals("href") && !isSafe(attribute.getNodeValue())) {
            refuse(
                    "may not link to `" + attribute.getNodeValue() + "`",
                    "a link leads to a note, a page or an address");
        }
    }

    private static boolean isSafe(String address) {
        int colon = address.indexOf(':');
        String scheme = address.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT);
        return address.startsWith("#") || SCHEMES.contains(scheme);
    }

    private void refuse(String message, String hint) {
        findings.add(Finding.error("forbidden-in-page", place, "the page " + message, hint));
    }
}
