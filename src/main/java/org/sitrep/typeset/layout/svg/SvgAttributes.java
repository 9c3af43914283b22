package org.sitrep.typeset.layout.svg;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Rule;
import org.sitrep.typeset.layout.mark.LayoutRule;
import org.sitrep.typeset.style.Element;

/**
 * Reads the attributes of an element of a picture. What is written wrongly becomes a finding, and counts as left out.
 *
 * @param element the element
 * @param findings takes what is found wrong
 */
record SvgAttributes(Element element, Consumer<Finding> findings) {

    private static final String NUMBER = "lengths are numbers of the picture's own units, without a unit or %";
    private static final int SHOWN = 60;

    String name() {
        return element.name();
    }

    @Nullable
    String text(String attribute) {
        return element.attributes().get(attribute);
    }

    /** Returns a number; 0 where it is left out. */
    double number(String attribute) {
        return read(attribute, NUMBER, SvgScanner::number, 0.0);
    }

    /** Returns a size, which is not negative; 0 where it is left out. */
    double size(String attribute) {
        return read(attribute, NUMBER, SvgScanner::size, 0.0);
    }

    /**
     * Reads an attribute.
     *
     * @param hint its expected form
     * @param reader reads the value; all of it must be used
     * @param otherwise what is given where it is left out, or wrong
     */
    <T> T read(String attribute, String hint, Function<SvgScanner, T> reader, T otherwise) {
        String text = text(attribute);
        if (text == null) {
            return otherwise;
        }
        try {
            SvgScanner value = new SvgScanner(text);
            T read = reader.apply(value);
            value.end();
            return read;
        } catch (SvgScanner.Fault fault) {
            String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
            error(LayoutRule.SVG_VALUE, "`" + attribute + "` is `" + shown + "`: " + fault.getMessage(), hint);
            return otherwise;
        }
    }

    /** Reports an error of the element. */
    void error(Rule rule, String message, String hint) {
        findings.accept(rule.finding(element.place(), message, hint));
    }
}
