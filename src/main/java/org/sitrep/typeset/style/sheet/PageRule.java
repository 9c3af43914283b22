package org.sitrep.typeset.style.sheet;

import java.util.List;
import java.util.Map;
import org.sitrep.diagnostic.Place;
import org.sitrep.typeset.style.value.MarginArea;

/**
 * What is declared for pages.
 *
 * @param page the declarations for its paper
 * @param boxes the declarations for the boxes in its margins
 * @param place where it begins
 */
public record PageRule(Rule page, Map<MarginArea, Rule> boxes, Place place) {

    /** Gives the declarations for a box, none where there are none. */
    public List<Rule> box(MarginArea area) {
        Rule rule = boxes.get(area);
        return rule == null ? List.of() : List.of(rule);
    }
}
