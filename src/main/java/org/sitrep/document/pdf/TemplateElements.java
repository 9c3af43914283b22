package org.sitrep.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.Rule;
import org.sitrep.typeset.style.css.StyleRule;
import org.sitrep.typeset.style.html.Vocabulary;

/** Finds the elements and attributes in a template that the typesetter does not know, before any page is made of it. */
final class TemplateElements {

    /** Directives and comments of templates are passed over; of an end tag its beginning was reported. */
    private static final Pattern TAGS = Pattern.compile(
            "<#--.*?(?:-->|\\z)|<!--.*?(?:-->|\\z)|<([A-Za-z][\\w:-]*)((?:[^<>\"]++|\"[^\"<]*+\")*+)", Pattern.DOTALL);

    private static final Pattern ATTRIBUTES = Pattern.compile("\\s([A-Za-z][\\w:-]*)=\"[^\"]*\"");

    private final String file;
    private final String text;
    private final List<Finding> findings = new ArrayList<>();

    private TemplateElements(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /**
     * Looks through a template.
     *
     * @param file the template, for findings
     * @param text as the designer wrote it
     * @return an error for each tag of an element that is not in the list, and each attribute that its element cannot have
     */
    static List<Finding> check(String file, String text) {
        TemplateElements elements = new TemplateElements(file, text);
        Matcher tags = TAGS.matcher(text);
        while (tags.find()) {
            if (tags.group(1) != null) {
                elements.check(tags);
            }
        }
        return elements.findings;
    }

    private void check(Matcher tag) {
        String name = tag.group(1);
        if (!Vocabulary.element(name)) {
            add(StyleRule.UNKNOWN_ELEMENT, tag.start(), "element `" + name + "`", Vocabulary.elementHint(name));
            return;
        }
        Matcher attributes = ATTRIBUTES.matcher(text).region(tag.start(2), tag.end(2));
        while (attributes.find()) {
            String attribute = attributes.group(1);
            if (attribute != null && !Vocabulary.allows(name, attribute)) {
                String what = "attribute `" + attribute + "` of `" + name + "`";
                add(StyleRule.UNKNOWN_ATTRIBUTE, attributes.start(1), what, Vocabulary.attributeHint(attribute));
            }
        }
    }

    private void add(Rule rule, int at, String what, String hint) {
        findings.add(rule.finding(Place.in(file, text, at), "the typesetter does not know the " + what, hint));
    }
}
