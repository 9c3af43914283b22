package org.sitrep.typeset;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.sitrep.typeset.Typesetter.Copy;
import org.sitrep.typeset.style.sheet.Sheet;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A page in one language: heading, paragraphs and a list on its first sheet, a table on its second, the same foot on both.
 * It states what readers of the PDF are to find.
 */
final class ScriptPage {

    /** The left and the right margin of each sheet, in points. */
    static final double MARGIN = 12 / 25.4 * 72;

    private static final Path FOLDER = Path.of("src/test/resources/typeset/scripts");
    private static final Map<String, String> SCRIPTS = Map.of(
            "ar", "Arab", "prs", "Arab", "ps", "Arab", "ur", "Arab", "my", "Mymr", "bn", "Beng", "hi", "Deva", "am",
            "Ethi", "zh-Hans", "Hani", "fr", "Latn");
    private static final Map<String, String> DIGITS = Map.of("prs", "۰", "ps", "۰", "my", "၀", "bn", "০");

    private final String lang;
    private final String xhtml;
    private final Document document;

    private ScriptPage(String lang) {
        this.lang = lang;
        this.xhtml = read(lang + ".xhtml");
        this.document = parse(xhtml);
    }

    static List<ScriptPage> all() {
        List<ScriptPage> pages = new ArrayList<>();
        for (String lang : List.of("ar", "prs", "ps", "ur", "my", "bn", "hi", "am", "zh-Hans", "ru", "uk", "fr")) {
            pages.add(new ScriptPage(lang));
        }
        return pages;
    }

    static Sheet sheet() {
        return Sheet.parse("scripts.css", read("scripts.css")).value().orElseThrow();
    }

    Copy copy() {
        return new Copy(lang + ".xhtml", xhtml);
    }

    String lang() {
        return lang;
    }

    /** Returns the script of its letters, as ISO 15924 names it. */
    String script() {
        return SCRIPTS.getOrDefault(lang, "Cyrl");
    }

    boolean isRtl() {
        return document.getDocumentElement().getAttribute("dir").equals("rtl");
    }

    /** Says whether the language puts spaces between its words: without them, a line's end is a space all the same. */
    boolean hasSpaces() {
        return !lang.equals("my") && !lang.equals("zh-Hans");
    }

    /** Returns the texts of elements of a name, without those of the foot. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Element element : elements(document.getDocumentElement(), name)) {
            texts.add(element.getTextContent());
        }
        return texts.subList(name.equals("td") ? 2 : 0, texts.size());
    }

    /** Returns the rows of the table, each with its cells, the first first. */
    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (Element row : elements(document.getDocumentElement(), "tr")) {
            List<String> cells = new ArrayList<>();
            for (Element cell : elements(row, "*")) {
                if (cell.getTagName().equals("th") || cell.getTagName().equals("td")) {
                    cells.add(cell.getTextContent());
                }
            }
            rows.add(cells);
        }
        return rows.subList(1, rows.size());
    }

    /** Returns the foot of a sheet, counted from 1: what it says, and its number and the number of all. */
    List<String> foot(int sheet) {
        List<String> foot = new ArrayList<>();
        for (Element cell : elements(document.getDocumentElement(), "td").subList(0, 2)) {
            StringBuilder text = new StringBuilder();
            for (Node node = cell.getFirstChild(); node != null; node = node.getNextSibling()) {
                boolean isNumber = node instanceof Element span
                        && span.getAttribute("class").startsWith("page");
                text.append(isNumber ? number((Element) node, sheet) : node.getTextContent());
            }
            foot.add(text.toString());
        }
        return foot;
    }

    private String number(Element span, int sheet) {
        int number = span.getAttribute("class").equals("page") ? sheet : 2;
        return Character.toString(DIGITS.getOrDefault(lang, "0").charAt(0) + number);
    }

    /** Who reads a page. What stands side by side on one that begins at the right, programs read from the left. */
    enum Reader {
        PERSON,
        PROGRAM
    }

    /** Returns everything in the order in which a reader finds it. */
    List<String> everything(Reader reader) {
        boolean mirrored = reader != Reader.PERSON;
        List<String> all = new ArrayList<>(texts("h1"));
        all.addAll(texts("p"));
        all.addAll(texts("li"));
        all.addAll(sideBySide(foot(1), mirrored));
        all.addAll(texts("h2"));
        all.addAll(texts("caption"));
        rows().forEach(row -> all.addAll(sideBySide(row, mirrored)));
        all.addAll(sideBySide(foot(2), mirrored));
        return all;
    }

    private static List<String> sideBySide(List<String> texts, boolean mirrored) {
        List<String> ordered = new ArrayList<>(texts);
        if (mirrored) {
            Collections.reverse(ordered);
        }
        return ordered;
    }

    static List<Element> elements(Element root, String name) {
        NodeList nodes = root.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>(nodes.getLength());
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    static Document parse(String xhtml) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xhtml)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return lang;
    }
}
