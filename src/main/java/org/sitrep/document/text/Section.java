package org.sitrep.document.text;

import java.util.List;
import java.util.Set;

/**
 * A part of a report as text.
 *
 * @param weight the less, the sooner it is left out where there is no room for all
 * @param title its heading
 * @param lines its lines, unbroken
 * @param notes the numbers of the notes that it cites
 */
record Section(int weight, String title, List<Line> lines, Set<Integer> notes) {

    Section {
        lines = List.copyOf(lines);
        notes = Set.copyOf(notes);
    }

    /** Returns how many lines it takes, of the usual length: a paragraph is as long as three of them. */
    int cost() {
        return lines.stream().mapToInt(line -> line.depth() == 0 ? 3 : 1).sum();
    }

    /** Returns how many characters it has. */
    int length() {
        return lines.stream().mapToInt(line -> line.text().length()).sum();
    }

    /** Returns the same without its last line. */
    Section shorter() {
        return new Section(weight, title, lines.subList(0, lines.size() - 1), notes);
    }

    /**
     * A line.
     *
     * @param depth how far it stands in: 0 a paragraph, 1 an item, 2 what belongs to an item
     * @param text its words
     */
    record Line(int depth, String text) {}
}
