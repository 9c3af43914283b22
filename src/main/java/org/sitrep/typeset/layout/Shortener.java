package org.sitrep.typeset.layout;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sitrep.typeset.style.Element;
import org.sitrep.typeset.style.Node;
import org.sitrep.typeset.style.Text;
import org.sitrep.typeset.text.font.Characters;

/** Shortens the texts of an element until it fits: the longest first, and in the middle, so that a date at the end stays. */
final class Shortener {

    /** A text of so many characters is never shortened. */
    private static final int LEAST = 24;

    private static final String ELLIPSIS = "…";

    private Shortener() {}

    /**
     * An element as it fits.
     *
     * @param element the element, none of whose texts has more characters
     * @param most the most characters that a text of it has
     */
    record Fitting(Element element, int most) {}

    /** Returns an element whose texts are as long as they can be; the shortest there is, where none fits. */
    static Fitting fitting(Element whole, Predicate<Element> fits) {
        int fitting = LEAST;
        int tooMany = texts(whole).mapToInt(text -> length(text.text())).max().orElse(LEAST);
        while (fitting + 1 < tooMany) {
            int middle = (fitting + tooMany) / 2;
            if (fits.test(cut(whole, middle))) {
                fitting = middle;
            } else {
                tooMany = middle;
            }
        }
        return new Fitting(cut(whole, fitting), fitting);
    }

    /** Returns the texts of an element that have more characters. */
    static Stream<Text> longer(Element element, int most) {
        return texts(element).filter(text -> length(text.text()) > most);
    }

    private static Stream<Text> texts(Element element) {
        return element.children().stream()
                .flatMap(node -> node instanceof Element inner ? texts(inner) : Stream.of((Text) node));
    }

    private static Element cut(Element element, int most) {
        List<Node> children = element.children().stream()
                .map(node -> node instanceof Element inner ? cut(inner, most) : cut((Text) node, most))
                .toList();
        return new Element(
                element.name(), element.attributes(), element.style(), element.content(), children, element.place());
    }

    private static Node cut(Text text, int most) {
        String words = text.text();
        int length = length(words);
        if (length <= most) {
            return text;
        }
        int end = most * 2 / 5;
        String from = words.substring(0, index(words, most - end - 1)).stripTrailing();
        String to = words.substring(index(words, length - end)).stripLeading();
        return new Text(from + ELLIPSIS + to, text.place());
    }

    /** Returns how many characters a reader sees. */
    static int length(String text) {
        int count = 0;
        for (int at = 0; at < text.length(); at = Characters.graphemeEnd(text, at)) {
            count++;
        }
        return count;
    }

    private static int index(String text, int count) {
        int at = 0;
        for (int i = 0; i < count; i++) {
            at = Characters.graphemeEnd(text, at);
        }
        return at;
    }
}
