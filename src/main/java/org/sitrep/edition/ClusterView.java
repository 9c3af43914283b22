package org.sitrep.edition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Passage;
import org.sitrep.edition.text.Wording;

/**
 * A cluster's part of the brief.
 *
 * @param id names it, for links
 * @param name its name
 * @param needs what is needed; absent where nothing is recorded
 * @param response what is done; absent where nothing is recorded
 * @param gaps what is missing; absent where nothing is recorded
 * @param figures its figures by indicator
 */
public record ClusterView(
        String id,
        Wording name,
        Optional<Passage> needs,
        Optional<Passage> response,
        Optional<Passage> gaps,
        List<FigureBlock> figures) {

    public ClusterView {
        figures = List.copyOf(figures);
    }

    /** Returns whether it says nothing, not even that something is withheld. */
    public boolean isEmpty() {
        return needs.isEmpty() && response.isEmpty() && gaps.isEmpty() && figures.isEmpty();
    }

    /** Returns its figures. */
    public List<FigureBlock.Row> rows() {
        return figures.stream().flatMap(block -> block.rows().stream()).toList();
    }

    /** Returns the same with some of its figures. */
    public ClusterView only(List<FigureBlock.Row> some) {
        List<FigureBlock> blocks = figures.stream()
                .map(block -> new FigureBlock(
                        block.label(),
                        block.rows().stream().filter(some::contains).toList()))
                .filter(block -> !block.rows().isEmpty())
                .toList();
        return new ClusterView(id, name, needs, response, gaps, blocks);
    }

    /** Returns what its prose cites, in reading order. */
    public Stream<Citation> prose() {
        return Stream.of(needs, response, gaps).flatMap(Optional::stream).flatMap(Passage::shown);
    }

    /** Returns what it cites, in reading order. */
    Stream<Citation> shown() {
        return Stream.concat(prose(), figures.stream().flatMap(FigureBlock::shown));
    }
}
