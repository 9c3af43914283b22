package org.sitrep.edition;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Note;
import org.sitrep.fact.prose.Prose;
import org.sitrep.fact.prose.Reference;
import org.sitrep.situation.Situation;
import org.sitrep.situation.redact.Revision;

/** Why the words of a note do not print: what they refer to is not in view, or was made into something else since. */
public final class Withheld {

    private Withheld() {}

    /** Returns whether no language of a note prints. */
    static boolean isWhole(Situation situation, Note note) {
        return note.text().values().stream()
                .allMatch(text -> !missing(situation, text).isEmpty()
                        || !recast(situation, note, text).isEmpty());
    }

    /** Returns the references of prose to what is not in view. */
    public static List<Reference> missing(Situation situation, Prose prose) {
        return prose.references().stream()
                .filter(reference -> situation.resolve(reference).isEmpty())
                .distinct()
                .toList();
    }

    /**
     * Returns the references to figures that a later correction has made another indicator or split: the words written
     * around them stay as they were, and no longer fit.
     */
    public static List<Reference> recast(Situation situation, Note note, Prose prose) {
        Set<String> changed = situation.revisions().stream()
                .filter(revision ->
                        revision.change().head().known().isAfter(note.head().recorded()))
                .filter(Withheld::isRecast)
                .map(revision -> revision.was().id())
                .collect(Collectors.toSet());
        return prose.references().stream()
                .filter(reference -> reference.targets().stream().anyMatch(changed::contains))
                .distinct()
                .toList();
    }

    private static boolean isRecast(Revision revision) {
        return revision.was() instanceof Figure was
                && (!revision.added().isEmpty()
                        || revision.now()
                                .filter(entry -> entry instanceof Figure now
                                        && was.indicator().equals(now.indicator())
                                        && was.place().equals(now.place()))
                                .isEmpty());
    }
}
