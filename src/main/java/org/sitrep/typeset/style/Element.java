package org.sitrep.typeset.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.diagnostic.Place;
import org.sitrep.typeset.style.value.Content;

/**
 * An element with its computed style. Pseudo-elements are elements too: their names are {@code ::before} and
 * {@code ::after}, and they hold content in place of children, of which they are the first and the last. An element with
 * {@code display: none} is not in the tree.
 *
 * @param name the element's name, in lower case
 * @param attributes its attributes by name
 * @param style its computed style
 * @param content what a pseudo-element shows; empty for any other
 * @param children elements and texts in their order
 * @param place where it begins
 */
public record Element(
        String name,
        Map<String, String> attributes,
        Style style,
        List<Content> content,
        List<Node> children,
        Place place)
        implements Node {

    /** Returns an attribute's value, if the element has it. */
    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /** Returns the elements right inside, without texts. */
    public List<Element> elements() {
        List<Element> elements = new ArrayList<>(children.size());
        for (Node child : children) {
            if (child instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
