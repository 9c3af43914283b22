package org.sitrep.typeset.style;

import java.util.ArrayList;
import java.util.List;
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

    Papers(Sheet sheet, Computer computer) {
        this.rules = new ArrayList<>(UserAgent.SHEET.pages());
        this.rules.addAll(sheet.pages());
        this.computer = computer;
    }

    /** Returns the sheet of paper. */
    Paper paper() {
        Style page = style(rules.stream().map(PageRuleset::page).toList());
        return new Paper(
                page.get(Property.PAGE_WIDTH),
                page.get(Property.PAGE_HEIGHT),
                page.get(Property.PADDING_TOP),
                page.get(Property.PADDING_RIGHT),
                page.get(Property.PADDING_BOTTOM),
                page.get(Property.PADDING_LEFT),
                boxes());
    }

    private Style style(List<Ruleset> declared) {
        return computer.style(Computer.INITIAL, declared, false);
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
            Style style = style(
                    rules.stream().flatMap(rule -> rule.box(area).stream()).toList());
            String name = style.get(Property.MARGIN_CONTENT);
            if (!name.isEmpty()) {
                boxes.add(new MarginBox(area, style.get(Property.VERTICAL_ALIGN), name, place(area)));
            }
        }
        return List.copyOf(boxes);
    }
}
