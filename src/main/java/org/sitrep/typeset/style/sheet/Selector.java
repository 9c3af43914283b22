package org.sitrep.typeset.style.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.typeset.style.html.RawElement;

/**
 * Which elements a rule is for.
 *
 * @param steps the parts between its combinators, from the last, which the element itself has to meet, to the first
 * @param pseudo the pseudo-element it is for, such as {@code ::before}, or empty
 * @param specificity how much it weighs against others
 */
record Selector(List<Step> steps, String pseudo, int specificity) {

    /** A condition on an element. */
    interface Test {
        boolean meets(RawElement element);
    }

    /**
     * The conditions on one element.
     *
     * @param name its name, or empty for any
     * @param id its id, or empty for any
     * @param classes its classes
     * @param tests what else is asked
     * @param child whether the step before it asks of the parent, and not of any element around
     */
    record Step(String name, String id, List<String> classes, List<Test> tests, boolean child) {

        boolean meets(RawElement element) {
            if (!name.isEmpty() && !name.equals(element.name())) {
                return false;
            }
            if (!id.isEmpty() && !id.equals(element.attribute("id"))) {
                return false;
            }
            return (classes.isEmpty() || element.classes().containsAll(classes)) && meetsTests(element);
        }

        private boolean meetsTests(RawElement element) {
            for (Test test : tests) {
                if (!test.meets(element)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Returns whether an element, or the one that its pseudo-element is of, is meant. */
    boolean matches(RawElement element) {
        return steps.get(0).meets(element) && matches(element, 1);
    }

    /** Returns whether the elements around one meet the steps from an index on. */
    private boolean matches(RawElement element, int from) {
        if (from == steps.size()) {
            return true;
        }
        Step step = steps.get(from);
        boolean child = steps.get(from - 1).child();
        for (@Nullable RawElement around = element.parent(); around != null; around = around.parent()) {
            if (step.meets(around) && matches(around, from + 1)) {
                return true;
            }
            if (child) {
                return false;
            }
        }
        return false;
    }

    /** Returns the last step, by which the rule is found. */
    Step subject() {
        return steps.get(0);
    }
}
