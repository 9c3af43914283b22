package org.sitrep.typeset.style;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitrep.diagnostic.Finding;
import org.sitrep.typeset.style.css.Cursor;
import org.sitrep.typeset.style.css.Origin;
import org.sitrep.typeset.style.css.Scanner;
import org.sitrep.typeset.style.css.StyleRule;
import org.sitrep.typeset.style.html.RawElement;
import org.sitrep.typeset.style.html.RawNode;
import org.sitrep.typeset.style.html.RawText;
import org.sitrep.typeset.style.html.Vocabulary;
import org.sitrep.typeset.style.property.Declaration;
import org.sitrep.typeset.style.property.Definitions;
import org.sitrep.typeset.style.property.Property;
import org.sitrep.typeset.style.property.Specified;
import org.sitrep.typeset.style.sheet.DeclarationParser;
import org.sitrep.typeset.style.sheet.RuleIndex;
import org.sitrep.typeset.style.sheet.Ruleset;
import org.sitrep.typeset.style.sheet.Sheet;
import org.sitrep.typeset.style.sheet.UserAgent;

/** Finds the rules that apply to the elements of a page: ours, then what attributes say, then the sheet's. */
final class Cascade {

    /** Attributes in which a number without unit counts pixels. */
    private static final Set<String> PIXELS = Set.of("width", "height", "font-size");

    private static final Ruleset LTR = set(Property.RTL, false);
    private static final Ruleset RTL = set(Property.RTL, true);

    private final RuleIndex sheet;
    private final List<Finding> findings;
    private final Map<String, Ruleset> hints = new HashMap<>();

    /** Takes the sheet of the page, and the list that findings on attributes are added to. */
    Cascade(Sheet sheet, List<Finding> findings) {
        this.sheet = sheet.index();
        this.findings = findings;
    }

    /** Returns the rules for an element; those that override others come last. */
    List<Ruleset> rules(RawElement element) {
        List<Ruleset> rules = new ArrayList<>();
        UserAgent.SHEET.index().collect(element, "", rules);
        attributes(element, rules);
        sheet.collect(element, "", rules);
        return rules;
    }

    /** Returns the rules for a pseudo-element of an element. */
    List<Ruleset> rules(RawElement element, String pseudo) {
        List<Ruleset> rules = new ArrayList<>();
        UserAgent.SHEET.index().collect(element, pseudo, rules);
        sheet.collect(element, pseudo, rules);
        return rules;
    }

    private void attributes(RawElement element, List<Ruleset> rules) {
        if (element.attributes().isEmpty()) {
            return;
        }
        if (element.has("lang")) {
            String lang = element.attribute("lang");
            rules.add(hints.computeIfAbsent("lang:" + lang, key -> language(lang)));
        }
        if (element.attribute("dir").equals("auto")) {
            rules.add(isRtl(element) ? RTL : LTR);
        }
        if (isSized(element)) {
            size(element, "width", rules);
            size(element, "height", rules);
        }
        if (Vocabulary.isDrawing(element.name())) {
            paint(element, rules);
        }
    }

    /** Returns whether the first letter that has a direction runs from right to left. */
    private static boolean isRtl(RawElement element) {
        StringBuilder words = new StringBuilder();
        gather(element, words);
        String line = words.toString().replace('\n', ' ');
        return !new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /** Adds the words of an element, without those that have a direction of their own. */
    private static void gather(RawElement element, StringBuilder words) {
        for (RawNode child : element.children()) {
            if (child instanceof RawText text) {
                words.append(text.text());
            } else if (child instanceof RawElement inner
                    && !inner.has("dir")
                    && !inner.name().equals("bdi")) {
                gather(inner, words);
            }
        }
    }

    private static boolean isSized(RawElement element) {
        return element.name().equals("img") || element.name().equals("svg");
    }

    private void size(RawElement element, String name, List<Ruleset> rules) {
        if (element.has(name)) {
            rules.add(hint(element, name, element.attribute(name)));
        }
    }

    private void paint(RawElement element, List<Ruleset> rules) {
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            if (Vocabulary.isPaint(attribute.getKey())) {
                rules.add(hint(element, attribute.getKey(), attribute.getValue()));
            }
        }
    }

    private static Ruleset language(String lang) {
        return set(Property.LANG, lang);
    }

    private static <T> Ruleset set(Property<T> property, T value) {
        return new Ruleset(List.of(new Declaration(Declaration.Slot.of(property), Specified.always(value))));
    }

    private Ruleset hint(RawElement element, String name, String value) {
        return hints.computeIfAbsent(name + ":" + value, key -> declare(element, name, value));
    }

    private Ruleset declare(RawElement element, String name, String value) {
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
                    StyleRule.BAD_ATTRIBUTE.finding(element.place(), "`" + name + "` cannot be `" + value + "`", hint));
        }
        return new Ruleset(declarations);
    }
}
