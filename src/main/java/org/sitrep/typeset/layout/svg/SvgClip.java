package org.sitrep.typeset.layout.svg;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sitrep.typeset.style.Element;

/** Finds the rectangles that parts of a picture are clipped by. */
final class SvgClip {

    private static final String FORM =
            "name a clip path, as in `url(#frame)`, that holds one `rect` with x, y, width and height alone";

    private SvgClip() {}

    /**
     * Gives the rectangle that an element is clipped by.
     *
     * @param element the element
     * @param svg the picture that it stands in
     * @return x, y, width and height; empty where it is not clipped
     */
    static List<Double> of(SvgAttributes element, Element svg) {
        String reference = element.text("clip-path");
        if (reference == null || reference.equals("none")) {
            return List.of();
        }
        Optional<Element> rect = find(reference, svg).flatMap(SvgClip::rectangle);
        if (rect.isEmpty()) {
            element.error(SvgRule.SVG_CLIP, "`" + reference + "` is no plain rectangle of this picture", FORM);
        }
        return rect.map(found -> edges(new SvgAttributes(found, element.told())))
                .orElse(List.of());
    }

    private static List<Double> edges(SvgAttributes rect) {
        return List.of(rect.number("x"), rect.number("y"), rect.size("width"), rect.size("height"));
    }

    private static Optional<Element> find(String reference, Element around) {
        if (around.name().equals("clipPath")) {
            return reference.equals("url(#" + around.attributes().get("id") + ")")
                    ? Optional.of(around)
                    : Optional.empty();
        }
        return elements(around)
                .flatMap(element -> find(reference, element).stream())
                .findFirst();
    }

    /** A clip path with anything but an id is more than its rectangle says. */
    private static Optional<Element> rectangle(Element clip) {
        List<Element> inside = elements(clip).toList();
        boolean plain = inside.size() == 1
                && clip.attributes().size() == 1
                && Set.of("x", "y", "width", "height")
                        .containsAll(inside.get(0).attributes().keySet());
        return plain ? Optional.of(inside.get(0)) : Optional.empty();
    }

    private static Stream<Element> elements(Element parent) {
        return parent.children().stream().filter(Element.class::isInstance).map(Element.class::cast);
    }
}
