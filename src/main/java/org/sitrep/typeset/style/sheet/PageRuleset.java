package org.sitrep.typeset.style.sheet;

import java.util.List;
import java.util.Map;
import org.sitrep.diagnostic.Place;
import org.sitrep.typeset.style.value.MarginArea;

/**
 * What is declared for pages.
 *
 * @param name of the pages that it is for; empty where it is for all
 * @param page the declarations for its paper
 * @param boxes the declarations for the boxes in its margins
 * @param place where it begins
 */
public record PageRuleset(String name, Ruleset page, Map<MarginArea, Ruleset> boxes, Place place) {

    /** Returns the declarations for a box, none where there are none. */
    public List<Ruleset> box(MarginArea area) {
        Ruleset rule = boxes.get(area);
        return rule == null ? List.of() : List.of(rule);
    }
}
