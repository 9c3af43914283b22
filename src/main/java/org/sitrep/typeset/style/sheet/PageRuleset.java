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
public record PageRuleset(Ruleset page, Map<MarginArea, Ruleset> boxes, Place place) {

    /** Returns the declarations for a box, none where there are none. */
    public List<Ruleset> box(MarginArea area) {
        Ruleset rule = boxes.get(area);
        return rule == null ? List.of() : List.of(rule);
    }
}
