package org.sitrep.edition;

import java.util.List;
import java.util.Optional;
import org.sitrep.edition.text.Wording;

/**
 * What stands at the end.
 *
 * @param contacts whom to ask
 * @param disclaimer further words of the crisis
 */
public record Imprint(List<Contact> contacts, Optional<Wording> disclaimer) {

    public Imprint {
        contacts = List.copyOf(contacts);
    }

    /**
     * Whom to ask.
     *
     * @param name an office or a role
     * @param email its address
     * @param telephone its number
     */
    public record Contact(Wording name, Optional<String> email, Optional<String> telephone) {}
}
