package org.sitrep.document.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xml.sax.Locator;

/** The elements that are open where a page is read, and what of them HTML reads in another way than XML does. */
final class Nesting {

    /** Elements of HTML that end where they begin. */
    private static final Set<String> VOID = Set.of("br", "img", "meta", "col");

    /** An element, and where its start tag ends. */
    private record Open(String name, int line, int column) {}

    private final List<Open> open = new ArrayList<>();

    /** Adds an element whose start tag ends where the parser is. */
    void begins(String name, Locator at) {
        open.add(new Open(name, at.getLineNumber(), at.getColumnNumber()));
    }

    /**
     * Takes the innermost element away, whose end the parser is at.
     *
     * @return its tag as it may not be written, where it is: HTML knows no short form but that of its void elements, and of
     *     drawings; empty otherwise
     */
    Optional<String> ends(Locator at) {
        boolean inDrawing = holds("svg");
        Open last = open.remove(open.size() - 1);
        boolean isShort = last.line == at.getLineNumber() && last.column == at.getColumnNumber();
        if (VOID.contains(last.name)) {
            return isShort ? Optional.empty() : Optional.of("</" + last.name + ">");
        }
        return isShort && !inDrawing ? Optional.of("<" + last.name + "/>") : Optional.empty();
    }

    int depth() {
        return open.size();
    }

    /** Returns whether an element of a name is open. */
    boolean holds(String name) {
        return open.stream().anyMatch(element -> element.name.equals(name));
    }

    /** Returns the name of the innermost element, or of one further out; nothing where there is none. */
    String name(int outwards) {
        return open.size() > outwards ? open.get(open.size() - 1 - outwards).name : "";
    }
}
