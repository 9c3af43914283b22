package org.sitrep.typeset.style.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.typeset.style.html.RawElement;

/** Rules by what their last step asks for, so that few are tried for an element. */
public final class RuleIndex {

    /** A rule and its rank: of two that apply, the one with the higher rank wins. */
    private record Ranked(Ruleset rule, int rank) {}

    /** The rules for elements, or for one pseudo-element. */
    private record Drawer(
            Map<String, List<Ranked>> ids,
            Map<String, List<Ranked>> classes,
            Map<String, List<Ranked>> names,
            List<Ranked> rest) {

        Drawer() {
            this(new HashMap<>(), new HashMap<>(), new HashMap<>(), new ArrayList<>());
        }

        void put(Ranked ranked) {
            Selector.Step step = ranked.rule.selector().subject();
            if (!step.id().isEmpty()) {
                ids.computeIfAbsent(step.id(), key -> new ArrayList<>()).add(ranked);
            } else if (!step.classes().isEmpty()) {
                classes.computeIfAbsent(step.classes().get(0), key -> new ArrayList<>())
                        .add(ranked);
            } else if (!step.name().isEmpty()) {
                names.computeIfAbsent(step.name(), key -> new ArrayList<>()).add(ranked);
            } else {
                rest.add(ranked);
            }
        }
    }

    private final Map<String, Drawer> drawers = new HashMap<>();

    RuleIndex(List<Ruleset> rules) {
        List<Ruleset> ordered = new ArrayList<>(rules);
        ordered.sort(Comparator.comparingInt(rule -> rule.selector().specificity()));
        for (int rank = 0; rank < ordered.size(); rank++) {
            Ruleset rule = ordered.get(rank);
            drawers.computeIfAbsent(rule.selector().pseudo(), key -> new Drawer())
                    .put(new Ranked(rule, rank));
        }
    }

    /**
     * Adds the rules that apply to an element, or to one of its pseudo-elements, in the order in which they override each other.
     *
     * @param pseudo the pseudo-element's name, or empty
     */
    public void collect(RawElement element, String pseudo, List<Ruleset> into) {
        Drawer drawer = drawers.get(pseudo);
        if (drawer == null) {
            return;
        }
        List<Ranked> found = new ArrayList<>();
        add(drawer.rest, element, found);
        add(drawer.names.get(element.name()), element, found);
        if (!drawer.classes.isEmpty()) {
            for (String name : element.classes()) {
                add(drawer.classes.get(name), element, found);
            }
        }
        if (!drawer.ids.isEmpty()) {
            add(drawer.ids.get(element.attribute("id")), element, found);
        }
        found.sort(Comparator.comparingInt(Ranked::rank));
        for (Ranked ranked : found) {
            into.add(ranked.rule);
        }
    }

    private static void add(@Nullable List<Ranked> candidates, RawElement element, List<Ranked> found) {
        if (candidates == null) {
            return;
        }
        for (Ranked ranked : candidates) {
            if (ranked.rule.selector().matches(element)) {
                found.add(ranked);
            }
        }
    }
}
