package org.sitrep.typeset.style.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.diagnostic.Suggestion;
import org.sitrep.typeset.style.css.Cursor;
import org.sitrep.typeset.style.css.SheetRule;
import org.sitrep.typeset.style.css.Token;
import org.sitrep.typeset.style.css.Token.Kind;
import org.sitrep.typeset.style.html.PageRule;
import org.sitrep.typeset.style.html.RawElement;
import org.sitrep.typeset.style.html.Vocabulary;
import org.sitrep.typeset.style.sheet.Selector.Step;
import org.sitrep.typeset.style.sheet.Selector.Test;

/** Reads the selectors of a rule. */
final class SelectorParser {

    private static final List<String> PSEUDO_ELEMENTS =
            List.of("after", "before", "footnote-call", "footnote-marker", "marker");
    private static final List<String> PSEUDO_CLASSES = List.of("first-child", "last-child", "nth-child");

    /** {@code an+b}, or one of its two parts alone. */
    private static final Pattern NTH = Pattern.compile("(?:([+-]?\\d{0,4})n)?([+-]?\\d{1,4})?");

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

    /** Reads the conditions of one step; says whether they could be read. */
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

    /** Says that the selector cannot go on as it does; gives false. */
    private boolean refuse() {
        Token token = cursor.peek();
        boolean isSibling = token.isSymbol("+") || token.isSymbol("~");
        String hint = isSibling
                ? "use `:first-child`, `:nth-child()` or a class"
                : "known: elements, `.class`, `#id`, `[attribute=value]`, `a b`, `a > b`, `:first-child` …";
        cursor.error(SheetRule.UNKNOWN_SELECTOR, token, "the selector cannot go on with `" + token.text() + "`", hint);
        return false;
    }

    private void element(Compound compound, Token token) {
        compound.name = token.text();
        if (!Vocabulary.element(compound.name)) {
            String hint = Vocabulary.elementHint(compound.name);
            cursor.error(PageRule.UNKNOWN_ELEMENT, token, "unknown element `" + compound.name + "`", hint);
        }
    }

    private boolean attribute(Compound compound, Token token) {
        String name = token.text();
        if (!Vocabulary.attribute(name)) {
            String hint = Vocabulary.attributeHint(name);
            cursor.error(PageRule.UNKNOWN_ATTRIBUTE, token, "unknown attribute `" + name + "`", hint);
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
        boolean takesFormula = name.equals("nth-child");
        Test test = null;
        if (takesFormula && token.is(Kind.FUNCTION)) {
            test = nth();
        } else if (PSEUDO_CLASSES.contains(name) && !takesFormula) {
            test = name.equals("first-child") ? element -> element.number() == 1 : RawElement::isLast;
        }
        if (test == null) {
            String hint = takesFormula ? "such as `odd`, `3` or `2n+1`" : Suggestion.hint(name, PSEUDO_CLASSES);
            cursor.error(SheetRule.UNKNOWN_SELECTOR, token, "`:" + name + "` cannot be read", hint);
            return false;
        }
        return compound.tests.add(test);
    }

    private @Nullable Test nth() {
        int from = cursor.at();
        cursor.seek(")");
        String formula = cursor.shown(from, cursor.at()).replace(" ", "");
        cursor.take(")");
        Matcher matcher = NTH.matcher(formula.equals("odd") ? "2n+1" : formula.equals("even") ? "2n" : formula);
        if (formula.isEmpty() || !matcher.matches()) {
            return null;
        }
        int step = step(matcher.group(1));
        int first = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        return element -> isNth(element.number() - first, step);
    }

    private static int step(@Nullable String digits) {
        if (digits == null) {
            return 0;
        }
        boolean isOne = digits.isEmpty() || digits.equals("+") || digits.equals("-");
        return Integer.parseInt(isOne ? digits + "1" : digits);
    }

    private static boolean isNth(int distance, int step) {
        return step == 0 ? distance == 0 : distance % step == 0 && distance / step >= 0;
    }

    /** Says whether the colon here begins a pseudo-element; the two old ones may be written with one colon. */
    private boolean isPseudoElement() {
        int start = cursor.at();
        cursor.next();
        boolean isOne = cursor.take(":")
                || cursor.peek().isName("before")
                || cursor.peek().isName("after");
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
        cursor.error(SheetRule.UNKNOWN_SELECTOR, name, "unknown pseudo-element `::" + name.text() + "`", hint);
        return null;
    }
}
