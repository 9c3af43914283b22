package org.sitrep.delivery.smtp;

import java.util.Set;

/**
 * The steps of a conversation, each with the answers that lead on (RFC 5321, 4.3.2; RFC 3207; RFC 4954). Any other answer
 * is a refusal, or out of step.
 */
enum Step {
    GREETING("its greeting", 220),
    EHLO("EHLO", 250),
    STARTTLS("STARTTLS", 220),
    CHALLENGE("AUTH", 334),
    AUTH("AUTH", 235),
    RSET("RSET", 250),
    MAIL("MAIL", 250),
    RCPT("RCPT", 250, 251),
    DATA("DATA", 354),
    TEXT("the text of the letter"),
    DOT("the final dot", 250);

    private final String words;
    private final Set<Integer> answers;

    Step(String words, Integer... answers) {
        this.words = words;
        this.answers = Set.of(answers);
    }

    boolean leadsOn(Reply reply) {
        return answers.contains(reply.code());
    }

    /** Returns what the server was asked, for a person to read. */
    @Override
    public String toString() {
        return words;
    }
}
