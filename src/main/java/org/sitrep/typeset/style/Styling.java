package org.sitrep.typeset.style;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.typeset.style.css.Origin;
import org.sitrep.typeset.style.css.StyleRule;
import org.sitrep.typeset.style.html.PageReader;
import org.sitrep.typeset.style.html.RawElement;
import org.sitrep.typeset.style.html.RawNode;
import org.sitrep.typeset.style.html.RawText;
import org.sitrep.typeset.style.html.Structure;
import org.sitrep.typeset.style.property.Definitions;
import org.sitrep.typeset.style.property.Property;
import org.sitrep.typeset.style.sheet.Sheet;
import org.sitrep.typeset.style.sheet.SheetParser;

/** Styles pages: the way from the text of a page and a sheet to a tree of elements with computed styles. */
public final class Styling {

    private final String file;
    private final List<Finding> findings = new ArrayList<>();

    private Styling(String file) {
        this.file = file;
    }

    /**
     * Styles a page.
     *
     * @param file its name, for findings
     * @param xhtml its text
     * @param sheet the style sheet; a {@code style} element in the page's head follows it
     * @return the page; an error, in the order of the text, for each thing that may not stand in a page, for each link that
     *     leads nowhere, and for what a reader of the PDF would miss: title, language, alternative text, levels of headings
     */
    public static Checked<StyledPage> of(String file, String xhtml, Sheet sheet) {
        return PageReader.read(file, xhtml).then(html -> new Styling(file).page(html, sheet));
    }

    private Checked<StyledPage> page(RawElement html, Sheet sheet) {
        Structure.check(html, findings);
        RawElement head = child(html, "head").orElse(html);
        Sheet all = styles(head, sheet);
        Computer computer = new Computer();
        Map<String, Paper> papers = Papers.of(all, computer);
        Effects effects = new Effects(papers.keySet(), findings);
        Element root = new TreeStyler(new Cascade(all, findings), computer, effects).root(html);
        References.check(root, findings);
        String title = title(head);
        StyledPage page = new StyledPage(
                title, description(head).orElse(title), root.style().get(Property.LANG), root, papers);
        findings.sort((a, b) -> a.place().compareTo(b.place()));
        return Checked.unlessErrors(page, Collections.unmodifiableList(findings));
    }

    private static Optional<RawElement> child(RawElement element, String name) {
        return element.elements().stream()
                .filter(child -> child.name().equals(name))
                .findFirst();
    }

    private String title(RawElement head) {
        String title = child(head, "title").map(RawElement::ownText).orElse("").strip();
        if (title.isEmpty()) {
            findings.add(StyleRule.MISSING_TITLE.finding(
                    head.place(), "the page has no title", "put a `title` into its `head`"));
        }
        return title;
    }

    private static Optional<String> description(RawElement head) {
        return head.elements().stream()
                .filter(meta ->
                        meta.name().equals("meta") && meta.attribute("name").equals("description"))
                .map(meta -> meta.attribute("content"))
                .filter(content -> !content.isBlank())
                .findFirst();
    }

    /** Adds the style elements of the head. */
    private Sheet styles(RawElement head, Sheet sheet) {
        Sheet all = sheet;
        for (RawElement style : head.elements()) {
            if (style.name().equals("style")) {
                all = all.and(own(style));
            }
        }
        return all;
    }

    private Sheet own(RawElement style) {
        for (RawNode child : style.children()) {
            if (child instanceof RawText text) {
                Origin origin = new Origin(
                        file, text.text(), text.place().line(), text.place().column());
                return SheetParser.parse(origin, Definitions.ELEMENT, findings);
            }
        }
        return Sheet.EMPTY;
    }
}
