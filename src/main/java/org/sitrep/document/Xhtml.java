package org.sitrep.document;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads a page as XML, without document types, entities or any file beside it. */
public final class Xhtml {

    private static final DocumentBuilderFactory FACTORY = factory();

    private Xhtml() {}

    /**
     * Parses a page.
     *
     * @param page the page, without a document type
     * @param file the template it came from, for findings
     * @return its tree; or an error that quotes the line that is not well-formed
     */
    public static Checked<org.w3c.dom.Document> parse(String page, String file) {
        try {
            DocumentBuilder builder = builder();
            builder.setErrorHandler(new Strict());
            return Checked.unlessErrors(builder.parse(new InputSource(new StringReader(page))), List.of());
        } catch (SAXParseException e) {
            return Checked.failed(List.of(illFormed(page, file, e)));
        } catch (SAXException | IOException e) {
            throw new IllegalStateException("a text in memory could not be read", e);
        }
    }

    private static Finding illFormed(String page, String file, SAXParseException e) {
        List<String> lines = page.lines().toList();
        int number = Math.min(Math.max(e.getLineNumber(), 1), Math.max(lines.size(), 1));
        String line = lines.isEmpty() ? "" : lines.get(number - 1).strip();
        String shown = line.length() > 100 ? line.substring(0, 100) + "…" : line;
        return Finding.error(
                "ill-formed-page",
                Place.of(file),
                "the page made by the template is not well-formed XML at its line " + number + ": " + shown,
                "every element needs its end, every attribute its quotes; the parser says: " + e.getMessage());
    }

    private static synchronized DocumentBuilder builder() {
        try {
            return FACTORY.newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's XML parser lacks a feature", e);
        }
    }

    private static DocumentBuilderFactory factory() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            return factory;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's XML parser lacks a feature", e);
        }
    }

    /** Without it the parser prints to the standard error stream. */
    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {
            // nothing about well-formedness
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
