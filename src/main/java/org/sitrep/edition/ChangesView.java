package org.sitrep.edition;

import java.util.List;
import java.util.stream.Stream;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Cited;

/**
 * What changed since the previous report: what matters most of it, or the rest.
 *
 * @param heading says what it is compared with, such as "What changed since No. 2"
 * @param groups what became up, down, new, corrected …, in that order
 * @param furtherOn how many there are of what the brief prints line by line further on
 * @param continued whether the last of these stand in a part of their own
 */
public record ChangesView(Heading heading, List<Group> groups, List<String> furtherOn, boolean continued)
        implements Part {

    public ChangesView {
        groups = List.copyOf(groups);
        furtherOn = List.copyOf(furtherOn);
    }

    @Override
    public Stream<Citation> shown() {
        return groups.stream().filter(Group::listed).flatMap(group -> Citation.of(group.lines()));
    }

    @Override
    public Stream<Citation> data() {
        return groups.stream()
                .filter(group -> !group.listed())
                .flatMap(group -> Citation.of(group.lines()))
                .map(notes -> notes.by(List.of()));
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.changes(this);
    }

    /**
     * Changes of one kind.
     *
     * @param kind the kind, such as {@code up}
     * @param label what it is called
     * @param lines the changes
     * @param listed whether the brief prints them here; what it prints line by line further on, or leaves to the data, is
     *     only counted
     */
    public record Group(String kind, String label, List<Cited> lines, boolean listed) {

        public Group {
            lines = List.copyOf(lines);
        }
    }
}
