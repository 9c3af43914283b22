package org.sitrep.delivery.smtp;

import java.io.IOException;

/** A server said what no server says at this step, so that nobody knows what its next words answer. */
final class OutOfStep extends IOException {

    private static final long serialVersionUID = 1;

    /** Takes what came. */
    OutOfStep(String found) {
        super(found);
    }
}
