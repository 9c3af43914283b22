package org.sitrep.typeset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** Reads a PDF as a screen reader does, along its structure. */
final class TaggedPdf {

    /** Stands around the language that the marks of some text say. */
    private static final char MARK = '\uE001';

    /** Something wrong with the letters of the PDF. */
    private final List<String> unreadable = new ArrayList<>();
    /** Text that neither belongs to the structure nor is said to adorn. */
    private final List<String> untagged = new ArrayList<>();

    private final List<String> adornment = new ArrayList<>();
    private final List<Element> elements = new ArrayList<>();

    /**
     * An element of the structure.
     *
     * @param role its role
     * @param lang the language of its text: its own, or that of what it stands in
     * @param scope of a head cell, or empty
     * @param parents the roles of what it stands in, the outermost first
     * @param text what is drawn right in it, in the order of the structure
     */
    record Element(String role, String lang, String scope, List<String> parents, String text) {}

    private TaggedPdf() {}

    static TaggedPdf of(byte[] pdf) {
        TaggedPdf tagged = new TaggedPdf();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Map<COSDictionary, Map<Integer, String>> texts = new HashMap<>();
            for (PDPage page : document.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                Map<Integer, String> text = new HashMap<>();
                tagged.adornment.add("");
                extractor.getMarkedContents().forEach(content -> tagged.read(content, text));
                texts.put(page.getCOSObject(), text);
            }
            String lang = document.getDocumentCatalog().getLanguage();
            tagged.walk(document.getDocumentCatalog().getStructureTreeRoot(), lang, List.of(), texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tagged;
    }

    List<String> unreadable() {
        return unreadable;
    }

    List<String> untagged() {
        return untagged;
    }

    /** Returns the stretches of text that are no part of the structure, such as the foot of a page, in the order of the file. */
    List<String> adornment() {
        return adornment.stream().filter(text -> !text.isBlank()).toList();
    }

    /** Returns the elements in their order; one that holds others is there again for each stretch of its own text. */
    List<Element> elements() {
        return elements;
    }

    /** Returns all text in the order of the structure. */
    String text() {
        StringBuilder text = new StringBuilder();
        elements.forEach(element -> text.append(element.text()));
        return text.toString();
    }

    private void read(PDMarkedContent content, Map<Integer, String> texts) {
        StringBuilder text = new StringBuilder();
        for (Object piece : content.getContents()) {
            if (piece instanceof TextPosition letter) {
                check(letter);
                text.append(letter.getUnicode());
            } else if (piece instanceof PDMarkedContent inner) {
                untagged.add("marked content inside marked content: " + inner.getTag());
            }
        }
        boolean adorns = "Artifact".equals(content.getTag());
        if (adorns == content.getMCID() >= 0) {
            untagged.add(content.getTag() + " " + content.getMCID() + ": " + text);
        } else if (adorns) {
            adornment.add(adornment.remove(adornment.size() - 1) + text);
        } else {
            adornment.add("");
            String lang = content.getProperties() == null
                    ? null
                    : content.getProperties().getString(COSName.LANG);
            texts.merge(content.getMCID(), (lang == null ? "" : MARK + lang + MARK) + text, String::concat);
        }
    }

    private void check(TextPosition letter) {
        try {
            PDType0Font font = (PDType0Font) letter.getFont();
            for (int code : letter.getCharacterCodes()) {
                String text = font.toUnicode(code);
                if (text == null || text.isEmpty() || font.codeToGID(code) == 0 || !font.isEmbedded()) {
                    unreadable.add(font.getName() + " " + code + ": " + text);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void walk(
            PDStructureNode node, String lang, List<String> parents, Map<COSDictionary, Map<Integer, String>> texts) {
        PDStructureElement own = node instanceof PDStructureElement element ? element : null;
        String ownLang = own == null || own.getLanguage() == null ? lang : own.getLanguage();
        List<String> inside = new ArrayList<>(parents);
        if (own != null) {
            elements.add(new Element(own.getStructureType(), ownLang, scope(own), List.copyOf(parents), ""));
            inside.add(own.getStructureType());
        }
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                walk(element, ownLang, inside, texts);
            } else if (own != null && kid instanceof Integer number) {
                add(
                        own,
                        ownLang,
                        parents,
                        texts.get(own.getPage().getCOSObject()).get(number));
            } else if (own != null && kid instanceof PDMarkedContentReference reference) {
                PDPage page = reference.getPage() == null ? own.getPage() : reference.getPage();
                add(own, ownLang, parents, texts.get(page.getCOSObject()).get(reference.getMCID()));
            }
        }
    }

    private void add(PDStructureElement own, String lang, List<String> parents, String text) {
        if (text == null) {
            untagged.add("nothing is drawn of what " + own.getStructureType() + " names");
        } else {
            elements.add(element(own, lang, parents, text));
        }
    }

    /** Words whose language the marks around them say are read as a part of their own. */
    private static Element element(PDStructureElement own, String lang, List<String> parents, String text) {
        if (text.indexOf(MARK) != 0) {
            return new Element(own.getStructureType(), lang, scope(own), List.copyOf(parents), text);
        }
        List<String> inside = new ArrayList<>(parents);
        inside.add(own.getStructureType());
        int end = text.indexOf(MARK, 1);
        return new Element("Span", text.substring(1, end), "", inside, text.substring(end + 1));
    }

    private static String scope(PDStructureElement element) {
        COSDictionary attributes = element.getCOSObject().getCOSDictionary(COSName.A);
        String scope = attributes == null ? null : attributes.getNameAsString("Scope");
        return scope == null ? "" : scope;
    }
}
