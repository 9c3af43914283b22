package org.sitrep.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sitrep.diagnostic.Place;

/**
 * Who gets reports by mail, and how they are sent.
 *
 * @param from who sends
 * @param replyTo who gets the answers; the sender if absent
 * @param way how messages leave; absent where the file says nothing of it
 * @param recipients everyone who gets reports, in the order of the file
 */
public record MailingList(Person from, Optional<Person> replyTo, Optional<Way> way, List<Recipient> recipients) {

    public MailingList {
        recipients = List.copyOf(recipients);
    }

    /**
     * Someone with an address.
     *
     * @param name an office, a role or a person; may be empty
     * @param address plain ASCII, of one line
     */
    public record Person(String name, String address) {}

    /**
     * Someone who gets reports.
     *
     * @param person who
     * @param audience the id of the audience that he or she belongs to
     * @param language in which language
     * @param review whether drafts are sent too
     * @param where where it stands, for findings
     */
    public record Recipient(Person person, String audience, String language, boolean review, Entry where) {}

    /**
     * Where a recipient stands in the file.
     *
     * @param audience its audience
     * @param language its language
     */
    public record Entry(Place audience, Place language) {}

    /** How messages leave. */
    public sealed interface Way {}

    /**
     * By a folder that a mail program or gateway empties.
     *
     * @param path the folder
     */
    public record Folder(Path path) implements Way {}

    /**
     * By a mail server.
     *
     * @param host its name
     * @param port its port
     * @param security how the line is encrypted
     * @param certificatesChecked whether it has to prove that it is the one named
     * @param login how to log in; absent for a server that asks for nothing
     */
    public record Server(String host, int port, Security security, boolean certificatesChecked, Optional<Login> login)
            implements Way {}

    /** How a line is encrypted. */
    public enum Security {
        /** Begun in the open, then encrypted, or not used. */
        STARTTLS(587),
        /** Encrypted from the first byte. */
        TLS(465),
        /** In the open; only where the file says so in so many words. */
        NONE_NOT_ENCRYPTED(25);

        private final int port;

        Security(int port) {
            this.port = port;
        }

        int port() {
            return port;
        }
    }

    /** Where user and password are found; they never stand in this file. */
    public sealed interface Login {}

    /**
     * In two environment variables.
     *
     * @param user the name of the one
     * @param password the name of the other
     */
    public record Variables(String user, String password) implements Login {}

    /**
     * In a file.
     *
     * @param path the file: the user in its first line, the password in its second
     */
    public record PasswordFile(Path path) implements Login {}
}
