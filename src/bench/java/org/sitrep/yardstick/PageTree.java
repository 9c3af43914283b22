package org.sitrep.yardstick;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Prepares a page for openhtmltopdf: the style goes in, bookmarks are made from the headings. */
final class PageTree {

    private static final List<String> HEADINGS = List.of("h1", "h2", "h3");

    private static final Set<String> INLINE =
            Set.of("a", "b", "bdi", "cite", "em", "i", "small", "span", "strong", "sub", "sup", "time");

    private PageTree() {}

    /**
     * Prepares a page.
     *
     * @param page the page, which has a head; it is changed
     * @param style the style for paper
     */
    static void prepare(Document page, String style) {
        Element head = (Element) page.getElementsByTagName("head").item(0);
        Element element = page.createElement("style");
        element.setTextContent(style);
        head.appendChild(element);
        head.appendChild(bookmarks(page));
        unwrap(page);
        wrap(page, page.getElementsByTagName("body").item(0));
    }

    /** openhtmltopdf knows no `bdi`, and would break a line between a value and the stop after it. */
    private static void unwrap(Document page) {
        NodeList isolates = page.getElementsByTagName("bdi");
        for (int i = isolates.getLength() - 1; i >= 0; i--) {
            Element isolate = (Element) isolates.item(i);
            if (isolate.getAttribute("class").isEmpty()) {
                while (isolate.hasChildNodes()) {
                    isolate.getParentNode().insertBefore(isolate.getFirstChild(), isolate);
                }
                isolate.getParentNode().removeChild(isolate);
            }
        }
        page.normalize();
    }

    /**
     * Wraps each piece of text that stands beside an inline element. openhtmltopdf writes all text that stands bare in a
     * line before what its inline elements hold, and so text would copy out in another order than it is read in.
     */
    private static void wrap(Document page, Node parent) {
        Node next;
        for (Node node = parent.getFirstChild(); node != null; node = next) {
            next = node.getNextSibling();
            if (node instanceof Element) {
                wrap(page, node);
            } else if (node.getNodeType() == Node.TEXT_NODE
                    && (isInline(node.getPreviousSibling()) || isInline(next))) {
                Element span = page.createElement("span");
                parent.replaceChild(span, node);
                span.appendChild(node);
            }
        }
    }

    private static boolean isInline(@Nullable Node node) {
        return node instanceof Element element && INLINE.contains(element.getTagName());
    }

    /** Returns the description of a page, or its title where it has none. */
    static String description(Document page) {
        NodeList metas = page.getElementsByTagName("meta");
        for (int i = 0; i < metas.getLength(); i++) {
            Element meta = (Element) metas.item(i);
            if (meta.getAttribute("name").equals("description")) {
                return meta.getAttribute("content");
            }
        }
        return title(page);
    }

    /** Returns the title of a page. */
    static String title(Document page) {
        return text((Element) page.getElementsByTagName("title").item(0));
    }

    private static Element bookmarks(Document page) {
        Element bookmarks = page.createElement("bookmarks");
        Deque<Entry> above = new ArrayDeque<>();
        above.push(new Entry(-1, bookmarks));
        NodeList all = page.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element heading = (Element) all.item(i);
            int level = HEADINGS.indexOf(heading.getTagName());
            if (level >= 0) {
                while (above.getFirst().level() >= level) {
                    above.pop();
                }
                Element bookmark = bookmark(page, heading, i);
                above.getFirst().bookmark().appendChild(bookmark);
                above.push(new Entry(level, bookmark));
            }
        }
        return bookmarks;
    }

    private static Element bookmark(Document page, Element heading, int index) {
        if (heading.getAttribute("id").isEmpty()) {
            heading.setAttribute("id", "heading-" + index);
        }
        Element bookmark = page.createElement("bookmark");
        bookmark.setAttribute("name", text(heading));
        bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
        return bookmark;
    }

    private static String text(Element element) {
        return element.getTextContent().replaceAll("\\s+", " ").strip();
    }

    /** A bookmark that further ones may go under. */
    private record Entry(int level, Element bookmark) {}
}
