package org.sitrep.situation.redact;

import java.util.Set;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Head;
import org.sitrep.fact.prose.Reference;

/**
 * Removes the ids of what is withheld from what names them: prose that does is withheld as if they were not on record.
 *
 * @param visible the ids of what is in view, or was before a change in view
 * @param withheld the ids of what is withheld
 */
record Links(Set<String> visible, Set<String> withheld) implements Entry.Rewriting {

    @Override
    public Head head(Entry entry) {
        Head head = entry.head();
        return head.named(head.id(), head.sameOriginAs().filter(visible::contains));
    }

    @Override
    public String named(String id) {
        return withheld.contains(id) ? Reference.WITHHELD : id;
    }
}
