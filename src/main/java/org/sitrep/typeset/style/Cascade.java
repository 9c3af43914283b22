package org.sitrep.typeset.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitrep.diagnostic.Finding;

/** Finds the rules that apply to the elements of a page: ours, then what attributes say, then the sheet's. */
final class Cascade {

    private static final Selector ANY = new Selector(List.of(), "", 0);

    /** Attributes in which a number without unit counts pixels. */
    private static final Set<String> PIXELS = Set.of("width", "height", "font-size", "letter-spacing");

    private final RuleIndex sheet;
    private final List<Finding> findings;
    private final Map<String, Rule> hints = new HashMap<>();

    /** Takes the sheet of the page, and the list that findings on attributes are added to. */
    Cascade(Sheet sheet, List<Finding> findings) {
        this.sheet = sheet.index();
        this.findings = findings;
    }

    /** Gives the rules for an element; those that override others come last. */
    List<Rule> rules(RawElement element) {
        List<Rule> rules = new ArrayList<>();
        UserAgent.SHEET.index().collect(element, "", rules);
        attributes(element, rules);
        sheet.collect(element, "", rules);
        return rules;
    }

    /** Gives the rules for a pseudo-element of an element. */
    List<Rule> rules(RawElement element, String pseudo) {
        List<Rule> rules = new ArrayList<>();
        UserAgent.SHEET.index().collect(element, pseudo, rules);
        sheet.collect(element, pseudo, rules);
        return rules;
    }

    private void attributes(RawElement element, List<Rule> rules) {
        if (element.attributes().isEmpty()) {
            return;
        }
        if (element.has("lang") || element.has("xml:lang")) {
            String lang = element.attribute(element.has("lang") ? "lang" : "xml:lang");
            rules.add(hints.computeIfAbsent("lang:" + lang, key -> language(lang)));
        }
        if (isSized(element)) {
            size(element, "width", rules);
            size(element, "height", rules);
        }
        if (Vocabulary.isDrawing(element.name())) {
            paint(element, rules);
        }
    }

    private static boolean isSized(RawElement element) {
        return element.name().equals("img") || element.name().equals("svg");
    }

    private void size(RawElement element, String name, List<Rule> rules) {
        if (element.has(name)) {
            rules.add(hint(element, name, element.attribute(name)));
        }
    }

    private void paint(RawElement element, List<Rule> rules) {
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            if (Vocabulary.isPaint(attribute.getKey())) {
                rules.add(hint(element, attribute.getKey(), attribute.getValue()));
            }
        }
    }

    private static Rule language(String lang) {
        return new Rule(ANY, List.of(new Declaration(Declaration.Slot.of(Property.LANG), Specified.always(lang))));
    }

    private Rule hint(RawElement element, String name, String value) {
        return hints.computeIfAbsent(name + ":" + value, key -> declare(element, name, value));
    }

    private Rule declare(RawElement element, String name, String value) {
        boolean isBare =
                PIXELS.contains(name) && !value.isEmpty() && Character.isDigit(value.charAt(value.length() - 1));
        String css = name + ":" + value + (isBare ? "px" : "");
        List<Finding> found = new ArrayList<>();
        Origin origin = new Origin(element.place().file(), css, 1, 1);
        Cursor cursor = new Cursor(origin, Scanner.scan(origin, found), found);
        List<Declaration> declarations = new DeclarationParser(cursor).one(Definitions.ELEMENT, false);
        if (!found.isEmpty() || !cursor.atEnd()) {
            String hint = found.isEmpty() ? "" : found.get(0).hint();
            findings.add(
                    Finding.error("bad-attribute", element.place(), "`" + name + "` cannot be `" + value + "`", hint));
        }
        return new Rule(ANY, declarations);
    }
}
