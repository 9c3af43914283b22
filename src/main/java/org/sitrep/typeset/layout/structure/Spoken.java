package org.sitrep.typeset.layout.structure;

import java.util.Optional;
import org.sitrep.typeset.style.Element;
import org.sitrep.typeset.style.Node;
import org.sitrep.typeset.style.Text;
import org.sitrep.typeset.style.property.Property;

/** What elements say to those who listen. */
public final class Spoken {

    private Spoken() {}

    /** Returns the words of an element, in one line; a picture is in its alternative text. */
    public static String words(Element element) {
        StringBuilder words = new StringBuilder();
        gather(element, words);
        return words.toString().strip().replaceAll("\\s+", " ");
    }

    private static void gather(Element element, StringBuilder words) {
        for (Node child : element.children()) {
            if (child instanceof Text text) {
                words.append(text.text());
            } else if (child instanceof Element inner
                    && (inner.name().equals("img") || inner.name().equals("svg"))) {
                words.append(alternative(inner));
            } else if (child instanceof Element inner && isInFlow(inner)) {
                gather(inner, words);
            }
        }
    }

    private static boolean isInFlow(Element element) {
        return element.style().get(Property.RUNNING).isEmpty();
    }

    /** Returns what a picture says to those who do not see it; empty where it adorns. */
    public static String alternative(Element element) {
        Optional<String> said = element.attribute("alt").or(() -> element.attribute("aria-label"));
        StringBuilder words = new StringBuilder(said.orElse(""));
        if (said.isEmpty()) {
            for (Node child : element.children()) {
                boolean speaks = child instanceof Element inner
                        && (inner.name().equals("title") || inner.name().equals("desc"));
                if (speaks) {
                    words.append(words.length() == 0 ? "" : ". ").append(words((Element) child));
                }
            }
        }
        return words.toString();
    }
}
