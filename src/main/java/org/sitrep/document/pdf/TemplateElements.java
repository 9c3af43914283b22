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
        int line = 1;
        int counted = 0;
        while (tags.find()) {
            String name = tags.group(1);
            if (name != null && !Vocabulary.element(name)) {
                line += (int) text.substring(counted, tags.start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
                counted = tags.start();
                int column = counted - text.lastIndexOf('\n', counted - 1);
                findings.add(Finding.error(
                        "unknown-element",
                        new Place(file, line, column, ""),
                        "the typesetter does not know the element `" + name + "`",
                        Vocabulary.elementHint(name)));
            }
        }
        return findings;
    }
}
