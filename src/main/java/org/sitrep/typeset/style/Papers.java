package org.sitrep.typeset.style;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.typeset.style.Paper.MarginBox;
import org.sitrep.typeset.style.property.Property;
import org.sitrep.typeset.style.sheet.PageRule;
import org.sitrep.typeset.style.sheet.Rule;
import org.sitrep.typeset.style.sheet.Sheet;
import org.sitrep.typeset.style.sheet.UserAgent;
import org.sitrep.typeset.style.value.Content;
import org.sitrep.typeset.style.value.MarginArea;

/** Makes sheets of paper of the rules for pages. */
final class Papers {

    /** Lengths in other units may differ by so much once they are points. */
    private static final double NEAR = 0.01;

    private final List<PageRule> rules;
    private final Computer computer;
    private final Style body;

    /** Takes the style that the boxes in the margins inherit from, so that fonts and colours need not be given again. */
    Papers(Sheet sheet, Computer computer, Style body) {
        this.rules = new ArrayList<>(UserAgent.SHEET.pages());
        this.rules.addAll(sheet.pages());
        this.computer = computer;
        this.body = body;
    }

    /** Gives the first sheet of paper, or the others. */
    Paper paper(boolean first) {
        List<PageRule> applying = new ArrayList<>();
        rules.stream().filter(rule -> !rule.first()).forEach(applying::add);
        rules.stream().filter(rule -> first && rule.first()).forEach(applying::add);
        Style page = computer.style(body, applying.stream().map(PageRule::page).toList(), false);
        double width = page.get(Property.PAGE_WIDTH);
        return new Paper(
                width,
                page.get(Property.PAGE_HEIGHT),
                page.get(Property.PADDING_TOP).of100(width),
                page.get(Property.PADDING_RIGHT).of100(width),
                page.get(Property.PADDING_BOTTOM).of100(width),
                page.get(Property.PADDING_LEFT).of100(width),
                boxes(applying));
    }

    /** Text is broken into lines once, for all pages: the first page has the same width between its margins. */
    void check(List<Finding> findings) {
        double first = width(paper(true));
        double other = width(paper(false));
        for (PageRule rule : rules) {
            if (rule.first() && Math.abs(first - other) > NEAR) {
                findings.add(Finding.of(
                        StyleRule.UNEVEN_PAGES,
                        rule.place(),
                        "the margins leave " + Math.round(first) + " pt across on the first page, but "
                                + Math.round(other) + " pt on the others",
                        "give `@page :first` sides that leave the same width"));
            }
        }
    }

    private static double width(Paper paper) {
        return paper.width() - paper.left() - paper.right();
    }

    private static Place place(List<PageRule> applying, MarginArea area) {
        Place place = Place.NOWHERE;
        for (PageRule rule : applying) {
            place = rule.box(area).isEmpty() ? place : rule.place();
        }
        return place;
    }

    private List<MarginBox> boxes(List<PageRule> applying) {
        List<MarginBox> boxes = new ArrayList<>();
        for (MarginArea area : MarginArea.values()) {
            List<Rule> declared =
                    applying.stream().flatMap(rule -> rule.box(area).stream()).toList();
            Style style = computer.style(body, declared, false);
            List<Content> content = style.get(Property.MARGIN_CONTENT);
            if (!content.isEmpty()) {
                boxes.add(new MarginBox(area, style, content, place(applying, area)));
            }
        }
        return List.copyOf(boxes);
    }
}
