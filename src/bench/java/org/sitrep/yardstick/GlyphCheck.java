package org.sitrep.yardstick;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.typeset.layout.mark.LayoutRule;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** Finds the characters that a font cannot show, before a page is set: a reader would see a box, or nothing. */
final class GlyphCheck {

    private static final Pattern CONTENT = Pattern.compile("\"([^\"]*)\"|'([^']*)'");
    private static final int AROUND = 24;

    private final List<Face> faces;
    private final Map<Integer, String> missing = new LinkedHashMap<>();

    /** Takes the faces; each of them has to show every character. */
    GlyphCheck(List<Face> faces) {
        this.faces = List.copyOf(faces);
    }

    /**
     * Looks at every text of a page, and at what its style sheet adds.
     *
     * @param page the page
     * @param style the style sheet
     * @return an error for each character that is missing, with the words around its first use
     */
    List<Finding> check(Document page, String style) {
        Node body = page.getElementsByTagName("body").item(0);
        if (body != null) {
            look(body);
        }
        Matcher content = CONTENT.matcher(style);
        while (content.find()) {
            look(content.group());
        }
        List<Finding> findings = new ArrayList<>();
        missing.forEach((character, words) -> findings.add(finding(character, words)));
        return findings;
    }

    private void look(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                look(child.getNodeValue());
            } else {
                look(child);
            }
        }
    }

    private void look(String text) {
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (!isShown(character) && !missing.containsKey(character)) {
                missing.put(character, around(text, at));
            }
            at += Character.charCount(character);
        }
    }

    private boolean isShown(int character) {
        boolean space = character == ' ' || character == '\n' || character == '\t' || character == '\r';
        return space || faces.stream().allMatch(face -> face.shows(character));
    }

    private static String around(String text, int at) {
        int start = at <= AROUND ? 0 : text.offsetByCodePoints(at - AROUND, 0);
        int end = Math.min(text.length(), at + AROUND);
        String words = text.substring(start, end).replaceAll("\\s+", " ").strip();
        return (start > 0 ? "…" : "") + words + (end < text.length() ? "…" : "");
    }

    private static Finding finding(int character, String words) {
        String code = String.format(Locale.ROOT, "U+%04X", character);
        String name = Character.getName(character);
        String message = "no font has the character " + code + (name == null ? "" : " " + name) + " in: " + words;
        String hint = "write it with another character, or add a font that has it";
        return Finding.of(LayoutRule.MISSING_GLYPH, Place.NOWHERE, message, hint)
                .about(Character.toString(character))
                .namedBy(Finding.Naming.CHARACTER);
    }
}
