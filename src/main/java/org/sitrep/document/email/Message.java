package org.sitrep.document.email;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.sitrep.document.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What a message says, to whomever it goes.
 *
 * @param subject its subject
 * @param language the language of all of it
 * @param text the body as plain text
 * @param html the body for programs that show HTML
 * @param attachment the report itself
 */
public record Message(String subject, String language, Document text, Document html, Document attachment) {

    /**
     * Returns the message of an edition's files. Its subject and language are those of the HTML body, so that what is sent is
     * what was issued.
     *
     * @param text the text edition
     * @param html the body, well-formed, with a title and a language
     * @param attachment the PDF
     */
    public static Message of(Document text, Document html, Document attachment) {
        Element root = root(html);
        String subject =
                root.getElementsByTagName("title").item(0).getTextContent().replaceAll("\\s+", " ");
        return new Message(subject.strip(), root.getAttribute("lang"), text, html, attachment);
    }

    private static Element root(Document html) {
        String page = new String(html.bytes(), StandardCharsets.UTF_8);
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            // The parser would print what is wrong to the standard error stream.
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(page.substring(page.indexOf("<html")))))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException(html.name() + " is no well-formed page", e);
        }
    }
}
