package org.sitrep.app.mail;

import java.util.List;
import java.util.Optional;
import org.sitrep.delivery.Letter;
import org.sitrep.diagnostic.Place;
import org.sitrep.document.email.Email.Addressed;
import org.sitrep.intake.MailingList;
import org.sitrep.intake.MailingList.Person;
import org.sitrep.intake.MailingList.Recipient;

/**
 * Messages ready to leave, one for each recipient.
 *
 * @param crisis the id of the crisis
 * @param what what is sent, such as "No. 3"
 * @param head by what the register knows it; none of a draft
 * @param place where it stands, for findings
 * @param list who sends, and how
 * @param parcels the messages
 */
public record Consignment(
        String crisis, String what, Optional<String> head, Place place, MailingList list, List<Parcel> parcels) {

    public Consignment {
        parcels = List.copyOf(parcels);
    }

    /** Returns what all its messages are called by, in front of for whom each is. */
    String name() {
        return crisis + " " + what + ", ";
    }

    /** Returns by which way they leave, in words. */
    public String way() {
        return list.way().map(Ways::words).orElse("no way yet");
    }

    /**
     * A message to a recipient.
     *
     * @param recipient who
     * @param audience the id of the audience of what he or she gets
     * @param language its language
     * @param id what the message is called: the same for the same edition of the same report to the same recipient
     * @param message the message; its content is shared with others
     */
    public record Parcel(Recipient recipient, String audience, String language, String id, Addressed message) {

        /** Returns name and address, as a person reads them. */
        public String who() {
            Person person = recipient.person();
            return person.name().isEmpty() ? person.address() : person.name() + " <" + person.address() + ">";
        }

        /** Returns how many bytes it takes as it travels. */
        public long bytes() {
            return message.size();
        }

        /** Returns it ready to be queued. */
        Letter letter(Consignment within) {
            return new Letter(
                    id,
                    label(within),
                    within.list.from().address(),
                    recipient.person().address(),
                    message.bytes());
        }

        /** Returns what it is called in a list. */
        String label(Consignment within) {
            return within.name() + audience + ", " + language + ", to "
                    + recipient.person().address();
        }
    }
}
