package org.sitrep.typeset.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Place;
import org.sitrep.typeset.style.Paper.MarginBox;
import org.sitrep.typeset.style.property.Property;
import org.sitrep.typeset.style.sheet.PageRuleset;
import org.sitrep.typeset.style.sheet.Ruleset;
import org.sitrep.typeset.style.sheet.Sheet;
import org.sitrep.typeset.style.sheet.UserAgent;
import org.sitrep.typeset.style.value.MarginArea;

/** Makes sheets of paper of the rules for pages. */
final class Papers {

    private final List<PageRuleset> rules;
    private final Computer computer;

    private Papers(Stream<PageRuleset> rules, Computer computer) {
        this.rules = rules.toList();
        this.computer = computer;
    }

    /** Returns the sheets of paper by the names of their pages; that of all others has an empty name. */
    static Map<String, Paper> of(Sheet sheet, Computer computer) {
        List<PageRuleset> rules = new ArrayList<>(UserAgent.SHEET.pages());
        rules.addAll(sheet.pages());
        Map<String, Paper> papers = new TreeMap<>();
        Papers usual = new Papers(rules.stream().filter(rule -> rule.name().isEmpty()), computer);
        Style style = usual.style(Computer.INITIAL);
        papers.put("", usual.paper(style));
        for (PageRuleset named : sheet.pages()) {
            String name = named.name();
            Papers own = new Papers(
                    Stream.concat(
                            usual.rules.stream(),
                            rules.stream().filter(rule -> rule.name().equals(name))),
                    computer);
            papers.putIfAbsent(name, own.paper(own.style(style)));
        }
        return papers;
    }

    /** What turns a page turns that of its parent. */
    private Style style(Style parent) {
        return computer.style(parent, rules.stream().map(PageRuleset::page).toList(), false);
    }

    private Paper paper(Style page) {
        double width = page.get(Property.PAGE_WIDTH);
        double height = page.get(Property.PAGE_HEIGHT);
        boolean isTurned = page.get(Property.PAGE_TURNED) && width < height;
        return new Paper(
                isTurned ? height : width,
                isTurned ? width : height,
                page.get(Property.PADDING_TOP),
                page.get(Property.PADDING_RIGHT),
                page.get(Property.PADDING_BOTTOM),
                page.get(Property.PADDING_LEFT),
                boxes());
    }

    private Place place(MarginArea area) {
        Place place = Place.NOWHERE;
        for (PageRuleset rule : rules) {
            place = rule.box(area).isEmpty() ? place : rule.place();
        }
        return place;
    }

    private List<MarginBox> boxes() {
        List<MarginBox> boxes = new ArrayList<>();
        for (MarginArea area : MarginArea.values()) {
            List<Ruleset> declared =
                    rules.stream().flatMap(rule -> rule.box(area).stream()).toList();
            Style style = computer.style(Computer.INITIAL, declared, false);
            String name = style.get(Property.MARGIN_CONTENT);
            if (!name.isEmpty()) {
                boxes.add(new MarginBox(area, style.get(Property.VERTICAL_ALIGN), name, place(area)));
            }
        }
        return List.copyOf(boxes);
    }
}
