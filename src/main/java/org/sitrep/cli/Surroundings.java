package org.sitrep.cli;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.sitrep.app.mail.Deliver;

/**
 * What the program finds around it. It is handed in, so that nothing further in looks for itself.
 *
 * @param in what a person types
 * @param clock the current moment
 * @param environment the environment variables
 * @param state the folder of the user in which the program keeps what it has to remember
 */
public record Surroundings(InputStream in, Clock clock, Map<String, String> environment, Path state) {

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Returns the folder of the outbox. */
    public Path outbox() {
        return state.resolve("outbox");
    }

    /** Returns what sends, and keeps what has been sent. */
    Deliver deliver() {
        return new Deliver(outbox(), clock, environment);
    }

    /** The values of variables are not printed. */
    @Override
    public String toString() {
        return "Surroundings[" + state + "]";
    }
}
