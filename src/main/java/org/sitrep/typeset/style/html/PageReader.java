package org.sitrep.typeset.style.html;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.SharedRule;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/** Reads the text of a page into a tree, without document types, entities or any file beside it. */
public final class PageReader extends DefaultHandler2 {

    /** Deeper than any report, and shallow enough for every thread's stack. */
    private static final int DEEPEST = 256;

    private static final String DOCTYPE = "<!DOCTYPE html>";

    /** A parser takes longer to make than a page to read; each thread keeps its own. */
    private static final ThreadLocal<XMLReader> PARSER = ThreadLocal.withInitial(PageReader::parser);

    private final String file;
    private final String page;
    private final int[] lines;
    private final StringBuilder words = new StringBuilder();
    private @Nullable Locator locator;
    private @Nullable RawElement root;
    private @Nullable RawElement open;
    private int depth;
    private Place mark;

    private PageReader(String file, String page) {
        this.file = file;
        this.page = page;
        this.lines = lines(page);
        this.mark = new Place(file, 1, 1, "");
    }

    /** Returns the root of a page's tree; or an error where the page is not well-formed. */
    public static Checked<RawElement> read(String file, String xhtml) {
        String page = withoutDoctype(xhtml);
        PageReader reader = new PageReader(file, page);
        try {
            reader.read();
        } catch (SAXParseException e) {
            Place place = new Place(file, Math.max(e.getLineNumber(), 1), Math.max(e.getColumnNumber(), 1), "");
            return Checked.failed(illFormed(place, String.valueOf(e.getMessage())));
        } catch (SAXException e) { // a document type within the page: the parser does not say where
            return Checked.failed(illFormed(new Place(file, 1, 1, ""), String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory could not be read", e);
        }
        RawElement root = reader.root;
        return root == null ? Checked.failed(illFormed(Place.of(file), "there is no element")) : Checked.ok(root);
    }

    private void read() throws SAXException, IOException {
        XMLReader parser = PARSER.get();
        handTo(parser, this);
        try {
            parser.parse(new InputSource(new StringReader(page)));
        } finally {
            handTo(parser, new DefaultHandler2()); // a thread that waits for its next page holds none
        }
    }

    private static void handTo(XMLReader parser, DefaultHandler2 handler) throws SAXException {
        parser.setContentHandler(handler);
        parser.setErrorHandler(handler);
        parser.setProperty("http://xml.org/sax/properties/lexical-handler", handler);
    }

    private static Finding illFormed(Place place, String reason) {
        return SharedRule.ILL_FORMED_PAGE.finding(
                place,
                "the page is not well-formed XML",
                "every element needs its end, every attribute its quotes; the parser says: " + reason);
    }

    /** The one document type that changes nothing is blanked out, so that places stay. */
    private static String withoutDoctype(String page) {
        int start = 0;
        while (start < page.length()
                && (Character.isWhitespace(page.charAt(start)) || page.charAt(start) == '\ufeff')) {
            start++;
        }
        boolean found = page.regionMatches(true, start, DOCTYPE, 0, DOCTYPE.length());
        int end = found ? start + DOCTYPE.length() : start;
        String blank = page.substring(0, start).replace('\ufeff', ' ') + " ".repeat(end - start);
        return end == 0 ? page : blank + page.substring(end);
    }

    private static int[] lines(String page) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = page.indexOf('\n'); i >= 0; i = page.indexOf('\n', i + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
            }
            starts[count++] = i + 1;
        }
        return Arrays.copyOf(starts, count);
    }

    @Override
    public void setDocumentLocator(Locator documentLocator) {
        locator = documentLocator;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
        text();
        Place place = begin();
        if (++depth > DEEPEST) {
            throw new SAXParseException("elements are nested deeper than " + DEEPEST, locator);
        }
        RawElement element = new RawElement(name, map(attributes), open, place);
        if (open == null) {
            root = element;
        } else {
            open.add(element);
        }
        open = element;
        mark = here();
    }

    @Override
    public void endElement(String uri, String local, String name) {
        text();
        depth--;
        open = open == null ? null : open.parent();
        mark = here();
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        words.append(characters, start, length);
    }

    @Override
    public void startCDATA() {
        if (words.isEmpty()) {
            mark = here();
        }
    }

    @Override
    public void comment(char[] characters, int start, int length) {
        startCDATA();
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
        throw e;
    }

    /** Puts the text since the last element into the tree. */
    private void text() {
        if (words.isEmpty() || open == null) {
            return;
        }
        String text = words.toString();
        open.add(new RawText(text, mark, text.isBlank()));
        words.setLength(0);
    }

    private Place here() {
        return locator == null
                ? Place.of(file)
                : new Place(file, locator.getLineNumber(), locator.getColumnNumber(), "");
    }

    /** Returns where the tag begins whose end the parser is at: an attribute holds no such sign. */
    private Place begin() {
        if (locator == null) {
            return Place.of(file);
        }
        int line = Math.min(locator.getLineNumber(), lines.length);
        int start = page.lastIndexOf('<', lines[line - 1] + locator.getColumnNumber() - 2);
        while (line > 1 && lines[line - 1] > start) {
            line--;
        }
        return new Place(file, line, start - lines[line - 1] + 1, "");
    }

    private static Map<String, String> map(Attributes attributes) {
        int count = attributes.getLength();
        if (count == 0) {
            return Map.of();
        }
        if (count == 1) {
            return Map.of(attributes.getQName(0), attributes.getValue(0));
        }
        Map<String, String> map = new LinkedHashMap<>(2 * count);
        for (int i = 0; i < count; i++) {
            map.put(attributes.getQName(i), attributes.getValue(i));
        }
        return Collections.unmodifiableMap(map);
    }

    private static XMLReader parser() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(false);
            factory.setXIncludeAware(false);
            SAXParser parser = factory.newSAXParser();
            // our own limit is the same on every JDK
            parser.setProperty("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", "0");
            return parser.getXMLReader();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("the JDK's XML parser lacks a feature", e);
        }
    }
}
