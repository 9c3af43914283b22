package org.sitrep.typeset.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.typeset.style.property.Property;
import org.sitrep.typeset.style.sheet.Sheet;
import org.sitrep.typeset.style.value.Content;

/** A small page, styled: its elements by their ids, and what was found. */
record Styled(Checked<StyledPage> page) {

    /** Styles a body by a sheet without errors. */
    static Styled of(String css, String body) {
        return html(css, "<html lang='en'><head><title>T</title></head><body>" + body + "</body></html>");
    }

    static Styled html(String css, String html) {
        Checked<Sheet> sheet = Sheet.parse("sheet.css", css);
        assertThat(shown(sheet.findings())).isEmpty();
        return new Styled(Styling.of("page.html", html, sheet.value().orElseThrow()));
    }

    /** Returns the findings on a sheet, each as line:column, rule and message. */
    static List<String> found(String css) {
        return shown(Sheet.parse("sheet.css", css).findings());
    }

    List<String> found() {
        return shown(page.findings());
    }

    private static List<String> shown(List<Finding> findings) {
        return findings.stream()
                .map(f -> f.place().line() + ":" + f.place().column() + " "
                        + f.rule().id() + ": " + f.message() + " / " + f.hint())
                .toList();
    }

    StyledPage sound() {
        assertThat(found()).isEmpty();
        return page.value().orElseThrow();
    }

    /** Returns the element of an id. */
    Element element(String id) {
        return all(sound().root()).stream()
                .filter(element -> id.equals(element.attributes().get("id")))
                .findFirst()
                .orElseThrow();
    }

    <T> T style(String id, Property<T> property) {
        return element(id).style().get(property);
    }

    /** Returns the ids of the elements that have a value, in their order. */
    <T> String ids(Property<T> property, T value) {
        return all(sound().root()).stream()
                .filter(element -> element.style().get(property).equals(value))
                .flatMap(element -> element.attribute("id").stream())
                .collect(Collectors.joining(" "));
    }

    static List<Element> all(Element root) {
        List<Element> found = new ArrayList<>(List.of(root));
        for (Node child : root.children()) {
            if (child instanceof Element element) {
                found.addAll(all(element));
            }
        }
        return found;
    }

    /** Returns what is read in an element: generated texts in square brackets. */
    static String words(Element element) {
        StringBuilder words = new StringBuilder();
        for (Content content : element.content()) {
            words.append('[')
                    .append(content instanceof Content.Literal literal ? literal.text() : content)
                    .append(']');
        }
        for (Node child : element.children()) {
            words.append(child instanceof Element inner ? words(inner) : ((Text) child).text());
        }
        return words.toString();
    }
}
