package org.sitrep.document;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.SharedRule;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.LexicalHandler;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a page as XML, without document types, entities or any file beside it. */
public final class Xhtml {

    private static final SAXParserFactory FACTORY = factory();

    private Xhtml() {}

    /**
     * Reads a page.
     *
     * @param page the page, without a document type
     * @param file what it is called, for findings
     * @param reader hears what stands in it; comments too, if it is a {@link LexicalHandler}
     * @return an error where it is not well-formed, which quotes the line; empty where it is
     */
    public static List<Finding> read(String page, String file, DefaultHandler reader) {
        try {
            SAXParser parser = parser();
            if (reader instanceof LexicalHandler) {
                parser.setProperty("http://xml.org/sax/properties/lexical-handler", reader);
            }
            parser.parse(new InputSource(new StringReader(page)), reader);
            return List.of();
        } catch (SAXParseException e) {
            return List.of(illFormed(page, file, e));
        } catch (SAXException e) { // a document type within the page: the parser does not say where
            Place place = Place.in(file, page, Math.max(0, page.indexOf("<!DOCTYPE")));
            return List.of(
                    illFormed(page, file, new SAXParseException(e.getMessage(), "", "", place.line(), place.column())));
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory could not be read", e);
        }
    }

    private static Finding illFormed(String page, String file, SAXParseException e) {
        List<String> lines = page.lines().toList();
        int number = Math.min(Math.max(e.getLineNumber(), 1), Math.max(lines.size(), 1));
        String line = lines.isEmpty() ? "" : lines.get(number - 1).strip();
        String shown = line.length() > 100 ? line.substring(0, 100) + "…" : line;
        return SharedRule.ILL_FORMED_PAGE.finding(
                new Place(file, number, Math.max(e.getColumnNumber(), 1), ""),
                "the page made by the template is not well-formed XML at its line " + number + ": " + shown,
                "every element needs its end, every attribute its quotes; the parser says: " + e.getMessage());
    }

    private static synchronized SAXParser parser() throws SAXException {
        try {
            SAXParser parser = FACTORY.newSAXParser();
            // the readers' own limits are the same on every JDK
            parser.setProperty("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", "0");
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's XML parser lacks a feature", e);
        }
    }

    private static SAXParserFactory factory() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            return factory;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("the JDK's XML parser lacks a feature", e);
        }
    }
}
