package org.sitrep.edition.text;

import java.util.List;
import java.util.stream.Stream;
import org.sitrep.fact.entry.Attribution;
import org.sitrep.fact.entry.Head;

/**
 * What a printed line rests on. Its numbers are given only once it is known which lines an output shows, and in which
 * order: see {@link Numbers}.
 *
 * @param entries the ids of the entries that it prints
 * @param told the ids of those that it only tells of: without them it would read otherwise
 * @param sources who says so, each once; empty for what we say ourselves
 */
public record Citation(List<String> entries, List<String> told, List<Attribution> sources) {

    /** What we say ourselves. */
    public static final Citation NONE = new Citation(List.of(), List.of(), List.of());

    public Citation {
        entries = List.copyOf(entries);
        told = List.copyOf(told);
        sources = List.copyOf(sources);
    }

    /** Returns the citation of one entry. */
    public static Citation of(Head head) {
        return ofAll(List.of(head));
    }

    /** Returns the citation of several entries in one line. */
    public static Citation ofAll(List<Head> heads) {
        return new Citation(
                heads.stream().map(Head::id).distinct().toList(),
                List.of(),
                heads.stream()
                        .flatMap(head -> head.sources().stream())
                        .distinct()
                        .toList());
    }

    /** Returns this citation, telling of further entries. */
    public Citation tellingOf(Stream<String> ids) {
        return new Citation(entries, both(told, ids.toList()), sources);
    }

    /** Returns the citation of what is no entry of the ledger, such as a layer of the map. */
    public static Citation of(Attribution source) {
        return new Citation(List.of(), List.of(), List.of(source));
    }

    /** Returns the same with other sources, or none: its mark stands elsewhere. */
    public Citation by(List<Attribution> others) {
        return new Citation(entries, told, others);
    }

    /** Returns the citation of what rests on both. */
    public Citation and(Citation other) {
        return new Citation(both(entries, other.entries), both(told, other.told), both(sources, other.sources));
    }

    private static <T> List<T> both(List<T> these, List<T> those) {
        return Stream.of(these, those).flatMap(List::stream).distinct().toList();
    }

    /** Returns the citations of lines in their order. */
    public static Stream<Citation> of(List<Cited> lines) {
        return lines.stream().map(Cited::notes);
    }
}
