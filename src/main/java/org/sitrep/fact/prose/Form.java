package org.sitrep.fact.prose;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What makes lines a heading or a table.
 *
 * @param heading 2 for a heading below that of the part, 3 for one below such; 0 for a table
 * @param columns how many columns a table has; 0 for a heading
 * @param captioned whether the first line of a table is its caption
 * @param numbers the positions of the columns in which a cell is a number, counted from 0
 */
public record Form(int heading, int columns, boolean captioned, List<Integer> numbers) {

    public Form {
        numbers = List.copyOf(numbers);
    }

    /** Returns the same below another heading. */
    public Form below() {
        return heading == 0 ? this : new Form(3, 0, false, List.of());
    }

    /** Returns the caption among the lines of a table, where it has one. */
    public <T> List<T> caption(List<T> lines) {
        return lines.subList(0, captioned ? 1 : 0);
    }

    /** Returns the lines of a table as rows of cells, its heads first; none of a heading. */
    public <T> List<List<T>> rows(List<T> lines) {
        return columns == 0
                ? List.of()
                : IntStream.iterate(captioned ? 1 : 0, i -> i < lines.size(), i -> i + columns)
                        .mapToObj(i -> lines.subList(i, i + columns))
                        .toList();
    }
}
