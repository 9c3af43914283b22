package org.sitrep.typeset.style.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.typeset.style.css.Origin;
import org.sitrep.typeset.style.property.Definitions;

/** A style sheet, read once and used for any number of pages on any thread. */
public final class Sheet {

    /** The sheet that says nothing. */
    public static final Sheet EMPTY = new Sheet(List.of(), List.of());

    private final List<Ruleset> rules;
    private final List<PageRuleset> pages;
    private final RuleIndex index;

    Sheet(List<Ruleset> rules, List<PageRuleset> pages) {
        this.rules = List.copyOf(rules);
        this.pages = List.copyOf(pages);
        this.index = new RuleIndex(this.rules);
    }

    /**
     * Reads a style sheet.
     *
     * @param file its name, for findings
     * @param css its text
     * @return the sheet; an error for each at-rule, selector, property, value or unit that is not in the closed list
     */
    public static Checked<Sheet> parse(String file, String css) {
        List<Finding> findings = new ArrayList<>();
        Sheet sheet = SheetParser.parse(new Origin(file, css, 1, 1), Definitions.ELEMENT, findings);
        findings.sort(Comparator.comparing(Finding::place));
        return Checked.unlessErrors(sheet, findings);
    }

    /** Returns this sheet followed by another, whose rules win among equals. */
    public Sheet and(Sheet other) {
        if (other.rules.isEmpty() && other.pages.isEmpty()) {
            return this;
        }
        return new Sheet(join(rules, other.rules), join(pages, other.pages));
    }

    private static <T> List<T> join(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** Returns the rules by what they ask for. */
    public RuleIndex index() {
        return index;
    }

    public List<PageRuleset> pages() {
        return pages;
    }
}
