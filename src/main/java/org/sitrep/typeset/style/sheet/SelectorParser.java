package org.sitrep.typeset.style.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.diagnostic.Suggestion;
import org.sitrep.typeset.style.css.Cursor;
import org.sitrep.typeset.style.css.StyleRule;
import org.sitrep.typeset.style.css.Token;
import org.sitrep.typeset.style.css.Token.Kind;
import org.sitrep.typeset.style.html.Vocabulary;
import org.sitrep.typeset.style.sheet.Selector.Step;
import org.sitrep.typeset.style.sheet.Selector.Test;

/** Reads the selectors of a rule. */
final class SelectorParser {

    private static final List<String> PSEUDO_ELEMENTS = List.of("after", "before");

    private final Cursor cursor;

    SelectorParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Reads selectors up to the brace; those that are wrong are findings and left out. */
    List<Selector> selectors() {
        List<Selector> selectors = new ArrayList<>();
        do {
            cursor.spaces();
            Selector selector = selector();
            if (selector == null) {
                cursor.seek(",{;}");
            } else {
                selectors.add(selector);
            }
        } while (cursor.take(","));
        return selectors;
    }

    private @Nullable Selector selector() {
        List<Step> steps = new ArrayList<>();
        int specificity = 0;
        boolean child = false;
        while (true) {
            Compound compound = new Compound();
            String pseudo = compound(compound) ? pseudoElement() : null;
            if (pseudo == null) {
                return null;
            }
            steps.add(0, compound.step(child));
            specificity += compound.specificity() + (pseudo.isEmpty() ? 0 : 1);
            boolean descends = cursor.spaces();
            if (cursor.atEnd() || cursor.peek().isSymbol(",") || cursor.peek().isSymbol("{")) {
                return new Selector(List.copyOf(steps), pseudo, specificity);
            }
            child = cursor.take(">");
            cursor.spaces();
            if (!pseudo.isEmpty() || (!child && !descends)) {
                refuse();
                return null;
            }
        }
    }

    /** The conditions of one step while they are read. */
    private static final class Compound {

        private String name = "";
        private String id = "";
        private final List<String> classes = new ArrayList<>();
        private final List<Test> tests = new ArrayList<>();

        Step step(boolean child) {
            return new Step(name, id, List.copyOf(classes), List.copyOf(tests), child);
        }

        int specificity() {
            return (id.isEmpty() ? 0 : 10_000) + 100 * (classes.size() + tests.size()) + (name.isEmpty() ? 0 : 1);
        }
    }

    /** Reads the conditions of one step; returns whether they could be read. */
    private boolean compound(Compound compound) {
        int start = cursor.at();
        if (!cursor.take("*") && cursor.peek().is(Kind.NAME)) {
            element(compound, cursor.next());
        }
        boolean isRead = true;
        while (isRead) {
            if (cursor.peek().is(Kind.HASH)) {
                compound.id = cursor.next().text();
            } else if (cursor.take(".")) {
                compound.classes.add(cursor.peek().text());
                isRead = cursor.next().is(Kind.NAME) || refuse();
            } else if (cursor.take("[")) {
                isRead = attribute(compound, cursor.next()) || refuse();
            } else if (cursor.peek().isSymbol(":") && !isPseudoElement()) {
                cursor.next();
                isRead = pseudoClass(compound, cursor.next());
            } else {
                return cursor.at() > start || cursor.peek().isSymbol(":") || refuse();
            }
        }
        return false;
    }

    /** Says that the selector cannot go on as it does; returns false. */
    private boolean refuse() {
        Token token = cursor.peek();
        boolean isSibling = token.isSymbol("+") || token.isSymbol("~");
        String hint = isSibling
                ? "use `:first-child`, or a class"
                : "known: elements, `.class`, `#id`, `[attribute=value]`, `a b`, `a > b`, `:first-child` …";
        cursor.error(StyleRule.UNKNOWN_SELECTOR, token, "the selector cannot go on with `" + token.text() + "`", hint);
        return false;
    }

    private void element(Compound compound, Token token) {
        compound.name = token.text();
        if (!Vocabulary.element(compound.name)) {
            String hint = Vocabulary.elementHint(compound.name);
            cursor.error(StyleRule.UNKNOWN_ELEMENT, token, "unknown element `" + compound.name + "`", hint);
        }
    }

    private boolean attribute(Compound compound, Token token) {
        String name = token.text();
        if (!Vocabulary.attribute(name)) {
            String hint = Vocabulary.attributeHint(name);
            cursor.error(StyleRule.UNKNOWN_ATTRIBUTE, token, "unknown attribute `" + name + "`", hint);
        }
        if (!cursor.take("=")) {
            compound.tests.add(element -> element.has(name));
            return cursor.take("]");
        }
        Token value = cursor.next();
        compound.tests.add(element -> value.text().equals(element.attributes().get(name)));
        return (value.is(Kind.NAME) || value.is(Kind.STRING)) && cursor.take("]");
    }

    private boolean pseudoClass(Compound compound, Token token) {
        String name = token.text().toLowerCase(Locale.ROOT);
        if (!token.isName("first-child")) {
            cursor.error(
                    StyleRule.UNKNOWN_SELECTOR,
                    token,
                    "`:" + name + "` cannot be read",
                    "use `:first-child`, or a class");
            return false;
        }
        return compound.tests.add(element -> element.number() == 1);
    }

    /** Returns whether the colon here begins a pseudo-element. */
    private boolean isPseudoElement() {
        int start = cursor.at();
        cursor.next();
        boolean isOne = cursor.take(":");
        cursor.back(start);
        return isOne;
    }

    /** Reads a pseudo-element; empty where there is none, null where it is unknown. */
    private @Nullable String pseudoElement() {
        if (!cursor.take(":")) {
            return "";
        }
        cursor.take(":");
        Token name = cursor.next();
        if (PSEUDO_ELEMENTS.contains(name.text())) {
            return "::" + name.text();
        }
        String hint = Suggestion.hint(name.text(), PSEUDO_ELEMENTS);
        cursor.error(StyleRule.UNKNOWN_SELECTOR, name, "unknown pseudo-element `::" + name.text() + "`", hint);
        return null;
    }
}
