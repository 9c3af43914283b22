package org.sitrep.typeset.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.diagnostic.Finding;

/** Makes styled elements of raw ones, with their markers and generated content. */
final class TreeStyler {

    private static final String LIST_ITEM = "list-item";
    private static final String FOOTNOTE = "footnote";

    /** The tables' own elements: a sheet does not make them something else. */
    private static final Set<String> TABLES =
            Set.of("table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td");

    private final Cascade cascade;
    private final Computer computer;
    private final List<Finding> findings;
    private final Counters counters = new Counters();

    TreeStyler(Cascade cascade, Computer computer, List<Finding> findings) {
        this.cascade = cascade;
        this.computer = computer;
        this.findings = findings;
        counters.reset(FOOTNOTE, 0);
    }

    /** Gives the root with all that is displayed in it. */
    Element root(RawElement html) {
        Style style = computer.style(Computer.INITIAL, cascade.rules(html), false);
        computer.root(style);
        return element(html, style, Computer.INITIAL, false);
    }

    private @Nullable Element element(RawElement raw, Style parent, boolean inPicture) {
        Style style = computer.style(parent, cascade.rules(raw), inPicture);
        return style.get(Property.HIDDEN) ? null : element(raw, style, parent, inPicture);
    }

    private Element element(RawElement raw, Style style, Style parent, boolean inPicture) {
        checkDisplay(raw, style);
        count(raw, style);
        counters.enter();
        List<Node> children = new ArrayList<>(raw.children().size() + 1);
        if (!inPicture && !raw.name().equals("svg")) {
            footnote(raw, style, parent, children);
            marker(raw, style, children);
            generated(raw, "::before", style, children);
        }
        children(raw, style, inPicture, children);
        if (!inPicture && !raw.name().equals("svg")) {
            generated(raw, "::after", style, children);
        }
        counters.leave();
        return new Element(raw.name(), raw.attributes(), style, List.of(), List.copyOf(children), raw.place());
    }

    private void children(RawElement raw, Style style, boolean inPicture, List<Node> children) {
        boolean keepsBlanks = Vocabulary.allowsText(raw.name(), raw.parentName());
        boolean isPicture = raw.name().equals("svg");
        Style inherited = isPicture ? computer.inPicture(style) : style;
        for (RawNode child : raw.children()) {
            if (child instanceof RawText text) {
                if (keepsBlanks || !text.isBlank()) {
                    children.add(text.text());
                }
            } else if (child instanceof RawElement inner && !inner.name().equals("head")) {
                Element element = element(inner, inherited, inPicture || isPicture);
                if (element != null) {
                    children.add(element);
                }
            }
        }
    }

    private void checkDisplay(RawElement raw, Style style) {
        if (TABLES.contains(raw.name()) && !style.get(Property.DISPLAY).name().startsWith("TABLE")) {
            findings.add(Finding.error(
                    "table-taken-apart",
                    raw.place(),
                    "the sheet gives `" + raw.name() + "` another `display`",
                    "use a `div`, or leave the parts of a table as they are"));
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

    private void generated(RawElement raw, String pseudo, Style parent, List<Node> children) {
        List<Rule> rules = cascade.rules(raw, pseudo);
        if (rules.isEmpty()) {
            return;
        }
        Style style = computer.style(parent, rules, false);
        if (style.get(Property.HIDDEN) || style.get(Property.CONTENT).isEmpty()) {
            return;
        }
        count(style);
        add(raw, pseudo, style, content(raw, style), children);
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
