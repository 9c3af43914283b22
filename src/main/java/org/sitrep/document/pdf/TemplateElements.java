package org.sitrep.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.typeset.style.Vocabulary;

/** Finds the elements in a template that the typesetter does not know, before any page is made of it. */
final class TemplateElements {

    /** Directives and comments of templates are passed over; of an end tag its beginning was told. */
    private static final Pattern TAGS = Pattern.compile("<#--.*?-->|<!--.*?-->|<([A-Za-z][\\w:-]*)", Pattern.DOTALL);

    private TemplateElements() {}

    /**
     * Looks through a template.
     *
     * @param file the template, for findings
     * @param text as the designer wrote it
     * @return an error for each tag of an element that is not in the list, at its place
     */
    static List<Finding> check(String file, String text) {
        List<Finding> findings = new ArrayList<>();
        Matcher tags = TAGS.matcher(text);
        while (tags.find()) {
            String name = tags.group(1);
            if (name != null && !Vocabulary.element(name)) {
                findings.add(Finding.error(
                        "unknown-element",
                        Place.in(file, text, tags.start()),
                        "the typesetter does not know the element `" + name + "`",
                        Vocabulary.elementHint(name)));
            }
        }
        return findings;
    }
}
