package org.sitrep.typeset.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.diagnostic.Finding;
import org.sitrep.typeset.style.html.RawElement;
import org.sitrep.typeset.style.html.RawNode;
import org.sitrep.typeset.style.html.RawText;
import org.sitrep.typeset.style.html.Vocabulary;
import org.sitrep.typeset.style.property.Count;
import org.sitrep.typeset.style.property.Counters;
import org.sitrep.typeset.style.property.Piece;
import org.sitrep.typeset.style.property.Property;
import org.sitrep.typeset.style.sheet.Rule;
import org.sitrep.typeset.style.value.Content;
import org.sitrep.typeset.style.value.Display;
import org.sitrep.typeset.style.value.Numbering;

/** Makes styled elements of raw ones, with their markers and generated content. */
final class TreeStyler {

    private static final String LIST_ITEM = "list-item";
    private static final String FOOTNOTE = "footnote";

    private final Cascade cascade;
    private final Computer computer;
    private final Effects effects;
    private final Counters counters = new Counters();

    TreeStyler(Cascade cascade, Computer computer, List<Finding> findings) {
        this.cascade = cascade;
        this.computer = computer;
        this.effects = new Effects(findings);
        counters.reset(FOOTNOTE, 0);
    }

    /** Gives the root with all that is displayed in it. */
    Element root(RawElement html) {
        List<Rule> rules = cascade.rules(html);
        Style style = computer.style(Computer.INITIAL, rules, false);
        computer.root(style);
        effects.check(html, style, Computer.INITIAL, rules, false);
        return element(html, style, Computer.INITIAL, false, false);
    }

    /** Styles an element, if it is displayed; {@code closed} says that no page ends where the sheet asks for it. */
    private @Nullable Element element(RawElement raw, Style parent, boolean inPicture, boolean closed) {
        List<Rule> rules = cascade.rules(raw);
        Style style = computer.style(parent, rules, inPicture);
        if (style.get(Property.HIDDEN)) {
            return null;
        }
        boolean isClosed = closed || Effects.isClosed(style, parent);
        if (!inPicture) {
            effects.check(raw, style, parent, rules, isClosed);
        }
        return element(raw, style, parent, inPicture, isClosed);
    }

    private Element element(RawElement raw, Style style, Style parent, boolean inPicture, boolean closed) {
        count(raw, style);
        counters.enter();
        List<Node> children = new ArrayList<>(raw.children().size() + 1);
        boolean isDrawing = inPicture || raw.name().equals("svg");
        if (!isDrawing) {
            footnote(raw, style, parent, children);
            marker(raw, style, children);
        }
        inside(raw, "::before", style, isDrawing, children);
        children(raw, style, inPicture, closed, children);
        inside(raw, "::after", style, isDrawing, children);
        counters.leave();
        return new Element(raw.name(), raw.attributes(), style, List.of(), List.copyOf(children), raw.place());
    }

    /** Adds what the sheet puts into an element, where that can hold it. */
    private void inside(RawElement raw, String pseudo, Style style, boolean inPicture, List<Node> children) {
        if (generated(raw, pseudo, style, children)) {
            effects.checkGenerated(raw, pseudo, inPicture, cascade.rules(raw, pseudo));
        }
    }

    private void children(RawElement raw, Style style, boolean inPicture, boolean closed, List<Node> children) {
        boolean keepsBlanks = Vocabulary.allowsText(raw.name(), raw.parentName());
        boolean isPicture = raw.name().equals("svg");
        Style inherited = isPicture ? computer.inPicture(style) : style;
        for (RawNode child : raw.children()) {
            if (child instanceof RawText text) {
                if (keepsBlanks || !text.isBlank()) {
                    children.add(new Text(text.text(), text.place()));
                }
            } else if (child instanceof RawElement inner && !inner.name().equals("head")) {
                Element element = element(inner, inherited, inPicture || isPicture, closed);
                if (element != null) {
                    children.add(element);
                }
            }
        }
    }

    private void count(RawElement raw, Style style) {
        count(style);
        if (raw.name().equals("ol") || raw.name().equals("ul")) {
            counters.reset(LIST_ITEM, number(raw.attribute("start"), 1) - 1);
        }
        if (style.get(Property.DISPLAY) == Display.LIST_ITEM) {
            counters.set(LIST_ITEM, number(raw.attribute("value"), counters.value(LIST_ITEM) + 1));
        }
        if (style.get(Property.FOOTNOTE)) {
            counters.add(FOOTNOTE, 1);
        }
    }

    /** A number that cannot be read is found elsewhere. */
    private static int number(String text, int otherwise) {
        try {
            return text.isEmpty() ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** The mark in the text looks like the text around it; the mark before the note looks like the note. */
    private void footnote(RawElement raw, Style style, Style parent, List<Node> children) {
        if (style.get(Property.FOOTNOTE)) {
            generated(raw, "::footnote-call", parent, children);
            generated(raw, "::footnote-marker", style, children);
        }
    }

    private void marker(RawElement raw, Style style, List<Node> children) {
        Numbering numbering = style.get(Property.LIST_STYLE_TYPE);
        if (style.get(Property.DISPLAY) != Display.LIST_ITEM || numbering == Numbering.NONE) {
            return;
        }
        List<Rule> rules = cascade.rules(raw, "::marker");
        Style marker = computer.style(style, rules, false);
        String number = numbering.format(counters.value(LIST_ITEM));
        Content usual = new Content.Literal(numbering.isSymbol() ? number : number + ".");
        boolean isGiven = rules.stream()
                .flatMap(rule -> rule.declarations().stream())
                .anyMatch(declaration -> declaration.slot().ltr() == Property.CONTENT);
        List<Content> content = isGiven ? content(raw, marker) : List.of(usual);
        add(raw, "::marker", marker, content, children);
    }

    /** Adds what the sheet puts beside the text of an element; says whether there is anything. */
    private boolean generated(RawElement raw, String pseudo, Style parent, List<Node> children) {
        List<Rule> rules = cascade.rules(raw, pseudo);
        if (rules.isEmpty()) {
            return false;
        }
        Style style = computer.style(parent, rules, false);
        if (style.get(Property.HIDDEN) || style.get(Property.CONTENT).isEmpty()) {
            return false;
        }
        count(style);
        add(raw, pseudo, style, content(raw, style), children);
        return true;
    }

    private void count(Style style) {
        for (Count count : style.get(Property.COUNTER_RESET)) {
            counters.reset(count.name(), count.number());
        }
        for (Count count : style.get(Property.COUNTER_INCREMENT)) {
            counters.add(count.name(), count.number());
        }
    }

    private List<Content> content(RawElement raw, Style style) {
        List<Content> content = new ArrayList<>();
        for (Piece piece : style.get(Property.CONTENT)) {
            content.add(piece.at(raw, counters));
        }
        return List.copyOf(content);
    }

    private static void add(RawElement raw, String pseudo, Style style, List<Content> content, List<Node> children) {
        if (!content.isEmpty()) {
            children.add(new Element(pseudo, Map.of(), style, content, List.of(), raw.place()));
        }
    }
}
