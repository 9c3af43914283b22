package org.sitrep.typeset.style.html;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.sitrep.diagnostic.Finding;
import org.sitrep.typeset.style.css.StyleRule;

/** Says what stands in a page that may not stand there. */
public final class Structure {

    private static final Map<String, Set<String>> VALUES = Map.of(
            "dir", Set.of("ltr", "rtl", "auto"),
            "scope", Set.of("row", "col", "rowgroup", "colgroup"));
    private static final Set<String> NUMBERS = Set.of("colspan", "span");
    private static final Set<String> PIXELS = Set.of("width", "height");

    /** As in BCP 47; longer ones than it has room for are made up. */
    private static final Pattern LANGUAGE = Pattern.compile("(?=.{0,35}$)([A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*)?");

    private static final int MAX = 10_000;

    private final List<Finding> findings;

    private Structure(List<Finding> findings) {
        this.findings = findings;
    }

    /** Adds a finding for each element, attribute and text that is unknown or in the wrong place. */
    public static void check(RawElement root, List<Finding> findings) {
        Structure structure = new Structure(findings);
        if (!root.name().equals("html")) {
            structure.add(
                    StyleRule.MISPLACED_ELEMENT,
                    root,
                    "the page begins with `" + root.name() + "`",
                    "begin it with `html`");
        }
        structure.element(root);
        structure.needs(root, "head");
        structure.needs(root, "body");
        if (root.attribute("lang").isBlank()) {
            structure.add(
                    StyleRule.MISSING_LANGUAGE,
                    root,
                    "the page does not name its language",
                    "such as `<html lang=\"en\">`");
        }
    }

    private void add(StyleRule rule, RawNode at, String message, String hint) {
        findings.add(rule.finding(at.place(), message, hint));
    }

    private void needs(RawElement root, String name) {
        long count = root.elements().stream()
                .filter(child -> child.name().equals(name))
                .count();
        if (count != 1) {
            add(
                    StyleRule.MISPLACED_ELEMENT,
                    root,
                    "the page has " + (count == 0 ? "no `" : "more than one `") + name + "`",
                    "`html` holds one `head` and one `body`");
        }
    }

    private void element(RawElement element) {
        if (!Vocabulary.element(element.name())) {
            add(
                    StyleRule.UNKNOWN_ELEMENT,
                    element,
                    "unknown element `" + element.name() + "`",
                    Vocabulary.elementHint(element.name()));
        }
        element.attributes().forEach((name, value) -> attribute(element, name, value));
        alternative(element);
        int number = 0;
        for (RawNode child : element.children()) {
            if (child instanceof RawElement inner) {
                place(element, inner, ++number);
                element(inner);
            } else if (child instanceof RawText text && !text.isBlank() && !takesText(element)) {
                add(
                        StyleRule.MISPLACED_TEXT,
                        text,
                        "`" + element.name() + "` may not hold text",
                        "put it into an element inside");
            }
        }
    }

    private static boolean takesText(RawElement element) {
        return Vocabulary.allowsText(element.name(), element.parentName()) || !Vocabulary.element(element.name());
    }

    private void place(RawElement parent, RawElement element, int number) {
        String name = element.name();
        boolean areKnown = Vocabulary.element(name) && Vocabulary.element(parent.name());
        if (areKnown && !Vocabulary.allowsIn(parent.name(), parent.parentName(), name)) {
            Set<String> parents = Vocabulary.parents(name);
            String hint = parents.size() > 12
                    ? "`" + parent.name() + "` holds: " + Vocabulary.held(parent.name(), parent.parentName())
                    : "it stands in: " + String.join(", ", parents);
            add(StyleRule.MISPLACED_ELEMENT, element, "`" + name + "` may not stand in `" + parent.name() + "`", hint);
        } else if (name.equals("caption") && number > 1) {
            add(StyleRule.MISPLACED_ELEMENT, element, "the caption does not come first", "put it first in its table");
        }
    }

    private void attribute(RawElement element, String name, String value) {
        if (name.equals("style")) {
            add(
                    StyleRule.INLINE_STYLE,
                    element,
                    "`" + element.name() + "` has a style of its own",
                    Vocabulary.attributeHint(name));
        } else if (Vocabulary.element(element.name()) && !Vocabulary.allows(element.name(), name)) {
            String message = "unknown attribute `" + name + "` of `" + element.name() + "`";
            add(StyleRule.UNKNOWN_ATTRIBUTE, element, message, Vocabulary.attributeHint(name));
        } else if (VALUES.containsKey(name)
                && !VALUES.getOrDefault(name, Set.of()).contains(value)) {
            String known = String.join(", ", new TreeSet<>(VALUES.getOrDefault(name, Set.of())));
            add(StyleRule.BAD_ATTRIBUTE, element, "`" + name + "` cannot be `" + value + "`", "known: " + known);
        } else if (name.equals("lang") && !LANGUAGE.matcher(value).matches()) {
            add(
                    StyleRule.BAD_ATTRIBUTE,
                    element,
                    "`" + name + "` cannot be `" + value + "`",
                    "give a language, such as `pt-BR`");
        } else if (NUMBERS.contains(name) && !isNumber(value)) {
            add(StyleRule.BAD_ATTRIBUTE, element, "`" + name + "` cannot be `" + value + "`", "give a whole number");
        } else if (PIXELS.contains(name) && element.name().equals("img") && !isNumber(value)) {
            add(
                    StyleRule.BAD_ATTRIBUTE,
                    element,
                    "`" + name + "` cannot be `" + value + "`",
                    "give a number of pixels, or `" + name + "` in the sheet");
        }
    }

    private static boolean isNumber(String value) {
        try {
            int number = Integer.parseInt(value);
            return number >= 1 && number <= MAX;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private void alternative(RawElement element) {
        boolean isAdornment = element.attribute("aria-hidden").equals("true")
                || element.attribute("role").equals("presentation")
                || element.attribute("role").equals("none");
        if (element.name().equals("img") && !element.has("alt") && !isAdornment) {
            add(
                    StyleRule.MISSING_ALTERNATIVE,
                    element,
                    "the picture has no `alt`",
                    "say in words what it shows, or `alt=\"\"` where it adorns");
        } else if (element.name().equals("svg") && !isAdornment && !isNamed(element)) {
            add(
                    StyleRule.MISSING_ALTERNATIVE,
                    element,
                    "the drawing has no `title`",
                    "put a `title` in it, or `aria-label`; or `aria-hidden=\"true\"` where it adorns");
        }
    }

    private static boolean isNamed(RawElement drawing) {
        return !drawing.attribute("aria-label").isBlank()
                || drawing.elements().stream()
                        .anyMatch(child ->
                                child.name().equals("title") && !child.ownText().isBlank());
    }
}
