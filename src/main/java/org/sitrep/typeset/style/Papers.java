package org.sitrep.typeset.style;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.typeset.style.Paper.Area;
import org.sitrep.typeset.style.Paper.MarginBox;

/** Makes sheets of paper of the rules for pages. */
final class Papers {

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

    private List<MarginBox> boxes(List<PageRule> applying) {
        List<MarginBox> boxes = new ArrayList<>();
        for (Area area : Area.values()) {
            List<Rule> declared =
                    applying.stream().flatMap(rule -> rule.box(area).stream()).toList();
            Style style = computer.style(body, declared, false);
            List<Content> content = style.get(Property.MARGIN_CONTENT);
            if (!content.isEmpty() && !style.get(Property.HIDDEN)) {
                boxes.add(new MarginBox(area, style, content));
            }
        }
        return List.copyOf(boxes);
    }
}
