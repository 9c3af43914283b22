package org.sitrep.typeset.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.typeset.style.html.RawElement;
import org.sitrep.typeset.style.html.RawNode;
import org.sitrep.typeset.style.html.RawText;
import org.sitrep.typeset.style.html.Vocabulary;
import org.sitrep.typeset.style.property.Property;
import org.sitrep.typeset.style.sheet.Ruleset;
import org.sitrep.typeset.style.value.Content;

/** Makes styled elements of raw ones, with their generated content. */
final class TreeStyler {

    private final Cascade cascade;
    private final Computer computer;
    private final Effects effects;

    TreeStyler(Cascade cascade, Computer computer, Effects effects) {
        this.cascade = cascade;
        this.computer = computer;
        this.effects = effects;
    }

    /** Returns the root with all that is displayed in it. */
    Element root(RawElement html) {
        List<Ruleset> rules = cascade.rules(html);
        Style style = computer.style(Computer.INITIAL, rules, false);
        computer.root(style);
        effects.check(html, style, Computer.INITIAL, rules, false);
        return built(html, style, false, false);
    }

    /** Styles an element, if it is displayed; {@code closed} says that no page ends where the sheet asks for it. */
    private @Nullable Element element(RawElement raw, Style parent, boolean inPicture, boolean closed) {
        List<Ruleset> rules = cascade.rules(raw);
        Style style = computer.style(parent, rules, inPicture);
        if (style.get(Property.HIDDEN)) {
            return null;
        }
        boolean isClosed = closed || Effects.isClosed(style, parent);
        if (!inPicture) {
            effects.check(raw, style, parent, rules, isClosed);
        }
        return built(raw, style, inPicture, isClosed);
    }

    private Element built(RawElement raw, Style style, boolean inPicture, boolean closed) {
        List<Node> children = new ArrayList<>(raw.children().size() + 1);
        boolean isDrawing = inPicture || raw.name().equals("svg");
        inside(raw, "::before", style, isDrawing, children);
        children(raw, style, inPicture, closed, children);
        inside(raw, "::after", style, isDrawing, children);
        return new Element(raw.name(), raw.attributes(), style, List.of(), List.copyOf(children), raw.place());
    }

    /** Adds what the sheet puts into an element, where that can hold it. */
    private void inside(RawElement raw, String pseudo, Style parent, boolean inPicture, List<Node> children) {
        List<Ruleset> rules = cascade.rules(raw, pseudo);
        if (rules.isEmpty()) {
            return;
        }
        Style style = computer.style(parent, rules, false);
        if (style.get(Property.HIDDEN) || style.get(Property.CONTENT).isEmpty()) {
            return;
        }
        List<Content> content = style.get(Property.CONTENT).stream()
                .map(piece -> piece instanceof Content.TargetPage target ? leading(target, raw) : piece)
                .toList();
        children.add(new Element(pseudo, Map.of(), style, content, List.of(), raw.place()));
        effects.checkGenerated(raw, pseudo, inPicture, rules);
    }

    /** A link out of the page leads to no id; it is found later, with its place. */
    private static Content leading(Content.TargetPage target, RawElement link) {
        String address = link.attribute("href");
        return new Content.TargetPage(address.startsWith("#") ? address.substring(1) : "", target.numbering());
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
}
