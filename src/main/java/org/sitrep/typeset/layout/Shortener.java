package org.sitrep.typeset.layout;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sitrep.typeset.style.Element;
import org.sitrep.typeset.style.Node;
import org.sitrep.typeset.style.Text;
import org.sitrep.typeset.text.font.Characters;

/**
 * Shortens the texts of an element until it fits: one alone where that is enough, the longest first, and in the middle, so that a
 * date at the end stays.
 */
final class Shortener {

    /** A text of so many characters is never shortened. */
    private static final int LEAST = 24;

    private static final String ELLIPSIS = "…";

    private Shortener() {}

    /**
     * An element as it fits.
     *
     * @param element the element
     * @param most the most characters that a text of it has, of those that were shortened
     * @param shortened these texts, whole
     */
    record Fitting(Element element, int most, List<Text> shortened) {}

    /** Returns an element whose texts are as long as they can be; the shortest there is, where none fits. */
    static Fitting fitting(Element whole, Predicate<Element> fits) {
        List<Text> longest = texts(whole)
                .filter(text -> length(text.text()) > LEAST)
                .sorted(Comparator.comparing(text -> -length(text.text())))
                .toList();
        return longest.stream()
                .map(List::of)
                .filter(one -> fits.test(cut(whole, LEAST, one)))
                .findFirst()
                .map(one -> fitting(whole, fits, one))
                .orElseGet(() -> fitting(whole, fits, longest));
    }

    private static Fitting fitting(Element whole, Predicate<Element> fits, List<Text> some) {
        int fitting = LEAST;
        int tooMany = some.stream().mapToInt(text -> length(text.text())).max().orElse(LEAST);
        while (fitting + 1 < tooMany) {
            int middle = (fitting + tooMany) / 2;
            if (fits.test(cut(whole, middle, some))) {
                fitting = middle;
            } else {
                tooMany = middle;
            }
        }
        int most = fitting;
        List<Text> shortened =
                some.stream().filter(text -> length(text.text()) > most).toList();
        return new Fitting(cut(whole, most, some), most, shortened);
    }

    private static Stream<Text> texts(Element element) {
        return element.children().stream()
                .flatMap(node -> node instanceof Element inner ? texts(inner) : Stream.of((Text) node));
    }

    private static Element cut(Element element, int most, List<Text> some) {
        List<Node> children = element.children().stream()
                .map(node -> node instanceof Element inner ? cut(inner, most, some) : cut((Text) node, most, some))
                .toList();
        return new Element(
                element.name(), element.attributes(), element.style(), element.content(), children, element.place());
    }

    private static Node cut(Text text, int most, List<Text> some) {
        String words = text.text();
        int length = length(words);
        if (length <= most || !some.contains(text)) {
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
