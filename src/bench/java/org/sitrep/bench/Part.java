package org.sitrep.bench;

import java.util.List;

/**
 * A part of the printed table.
 *
 * @param title what it is about
 * @param lines what it says
 * @param targets what was to be reached
 */
record Part(String title, List<String> lines, List<Target> targets) {

    Part {
        lines = List.copyOf(lines);
        targets = List.copyOf(targets);
    }

    /**
     * Something to reach.
     *
     * @param what the bound, in words
     * @param found what was measured
     * @param reached whether it was
     */
    record Target(String what, String found, boolean reached) {}
}
