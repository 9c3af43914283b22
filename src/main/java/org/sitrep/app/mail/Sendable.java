package org.sitrep.app.mail;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sitrep.diagnostic.Place;
import org.sitrep.document.email.Message;
import org.sitrep.fact.crisis.Sensitivity;

/**
 * What there is to send: a report in all its editions.
 *
 * @param name what it is called in the names of messages: of another report, or another draft, it is another
 * @param label what it is called for people
 * @param head the digest of its manifest; none of a draft
 * @param place where it stands, for findings
 * @param editions its editions
 */
record Sendable(String name, String label, Optional<String> head, Place place, List<Edition> editions) {

    /**
     * An edition.
     *
     * @param audience for whom
     * @param language in which language
     * @param version differs where another has the same name: of a draft the digest of what it says; empty for what was issued
     * @param message what a message of it says
     */
    record Edition(Sensitivity audience, String language, String version, Message message) {}

    /**
     * Returns what someone gets: of the editions that the clearance admits, in the language wanted, the one that contains
     * most. What the clearance does not admit is never even looked at.
     */
    Optional<Edition> edition(Sensitivity clearance, String language) {
        return editions.stream()
                .filter(edition -> clearance.admits(edition.audience()))
                .filter(edition -> edition.language().equals(language))
                .max(Comparator.comparingInt(edition -> edition.audience().rank()));
    }
}
