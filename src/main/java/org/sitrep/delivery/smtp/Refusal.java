package org.sitrep.delivery.smtp;

import java.io.IOException;

/** A server, in step, said no; or does not offer what has to be. */
final class Refusal extends IOException {

    private static final long serialVersionUID = 1;

    /** Takes the reason, on one line. */
    Refusal(String reason) {
        super(reason);
    }
}
