package org.sitrep.delivery;

import static org.sitrep.diagnostic.Severity.ERROR;
import static org.sitrep.diagnostic.Severity.WARNING;

import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;

/** What stands in the way of sending. */
public enum DeliveryRule implements Rule {
    NO_CREDENTIALS(ERROR, "no user or password for the mail server", "set the variables, or write the password file"),
    OPEN_CREDENTIALS(ERROR, "a password file that others can read", "`chmod 600`"),
    UNCHECKED_CREDENTIALS(WARNING, "a system that does not say who else can read the password", "see to it yourself"),
    PASSWORD_IN_THE_OPEN(ERROR, "a password for a line that is not encrypted", "encrypt the line"),
    OUTBOX_IN_USE(ERROR, "an outbox that another run is sending from", "wait for it to end"),
    UNUSABLE_OUTBOX(ERROR, "an outbox that cannot be opened", "the message says where and why"),
    CANNOT_WRITE_OUTBOX(ERROR, "an outbox that cannot be written", "free the disk, or check that you may write there"),
    BROKEN_JOURNAL(ERROR, "a journal of the outbox that is not as it was written", "the message says where"),
    LOST_JOURNAL(
            ERROR,
            "messages that the journal of the outbox does not know: it was lost, or cut off",
            "see what went out, then move them away"),
    TORN_JOURNAL(WARNING, "the program was stopped while it wrote the journal", "nothing"),
    UNKNOWN_OUTCOME(
            WARNING,
            "a message that may have gone out: the program was stopped while it sent",
            "ask the recipient, then retry or cancel"),
    ALREADY_DELIVERED(ERROR, "a retry of what was delivered", "`--again`, where it is to go once more"),
    NOTHING_TO_CANCEL(ERROR, "a cancellation of what was delivered or cancelled", "nothing"),
    OTHER_ADDRESS(
            ERROR, "a message that is not to the address it would be sent to", "take the outbox back from a copy"),
    DUE_FAR_OFF(WARNING, "a message put off for more than a day", "check the clock, or retry it with its id"),
    MESSAGE_GONE(ERROR, "a message whose file is gone from the outbox, or was changed", "send the report again"),
    UNKNOWN_MESSAGE(ERROR, "an id that no message of the outbox has", "the hint suggests the nearest");

    private final Meaning meaning;

    DeliveryRule(Severity severity, String finds, String todo) {
        meaning = new Meaning(severity, finds, todo);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
