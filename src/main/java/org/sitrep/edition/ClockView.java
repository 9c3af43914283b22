package org.sitrep.edition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Cited;
import org.sitrep.edition.text.Wording;

/**
 * A condition with its count of days.
 *
 * @param label what it is, such as a siege
 * @param place where
 * @param ongoing whether it holds as of the day
 * @param days the count of days, large; absent where no source states the beginning
 * @param duration the same with its noun, such as "70 days"
 * @param caption what the days are, such as "days since 17 July 2016"; the day it was seen where there is no count
 * @param status what it is as of the day
 * @param cluster the cluster whose work it bears on
 * @param lines how it went: beginning, interruptions, what was confirmed when, each with its sources
 */
public record ClockView(
        Wording label,
        Optional<Wording> place,
        boolean ongoing,
        Optional<String> days,
        Optional<String> duration,
        String caption,
        String status,
        Optional<Wording> cluster,
        List<Cited> lines) {

    public ClockView {
        lines = List.copyOf(lines);
    }

    /** Returns a count of days before its caption; Chinese has no blank between. */
    public static String counted(String days, String caption) {
        return Character.isIdeographic(caption.codePointAt(0)) ? days + caption : (days + " " + caption).strip();
    }

    /**
     * The conditions with their counts of days.
     *
     * @param grid those that a table shows by place, where places share kinds of them
     * @param clocks the others
     */
    public record Conditions(Heading heading, Optional<Grid> grid, List<ClockView> clocks) implements Part {

        public Conditions {
            clocks = List.copyOf(clocks);
        }

        public Conditions(Heading heading, List<ClockView> clocks) {
            this(heading, Optional.empty(), clocks);
        }

        /** Returns all of them, as they print where there is no table. */
        public List<ClockView> all() {
            Stream<ClockView> inGrid = grid.stream()
                    .flatMap(table -> table.rows().stream())
                    .flatMap(row -> row.cells().stream())
                    .flatMap(List::stream);
            return Stream.concat(inGrid, clocks.stream()).toList();
        }

        @Override
        public Stream<Citation> shown() {
            return all().stream().flatMap(clock -> Citation.of(clock.lines()));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.conditions(this);
        }
    }

    /**
     * Conditions by place.
     *
     * @param kinds what its columns are
     * @param rows a row a place
     */
    public record Grid(List<Wording> kinds, List<Row> rows) {

        public Grid {
            kinds = List.copyOf(kinds);
            rows = List.copyOf(rows);
        }
    }

    /**
     * The conditions of a place.
     *
     * @param place where
     * @param cells those of each kind; none where none is on record
     */
    public record Row(Wording place, List<List<ClockView>> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }
}
