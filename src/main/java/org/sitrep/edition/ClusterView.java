package org.sitrep.edition;

import java.util.List;
import java.util.Optional;

/**
 * A cluster's part of the brief.
 *
 * @param id names it, for links
 * @param name its name
 * @param figures its figures by indicator
 * @param needs what is needed; absent where nothing is recorded
 * @param response what is done; absent where nothing is recorded
 * @param gaps what is missing; absent where nothing is recorded
 */
public record ClusterView(
        String id,
        Wording name,
        List<FigureBlock> figures,
        Optional<Passage> needs,
        Optional<Passage> response,
        Optional<Passage> gaps) {

    public ClusterView {
        figures = List.copyOf(figures);
    }
}
