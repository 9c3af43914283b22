package org.sitrep.app.report;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.sitrep.app.report.Press.SetEdition;
import org.sitrep.diagnostic.Checked;
import org.sitrep.edition.Edition.Serial;

/** Sets many editions at once, as many as the machine has cores; what comes out does not depend on it. */
public final class Editions {

    private Editions() {}

    /**
     * An edition wanted.
     *
     * @param standpoint what its readers may see
     * @param language its language
     * @param serial its number; a draft where it has none
     */
    public record Wanted(Standpoint standpoint, String language, Optional<Serial> serial) {}

    /** Sets editions; gives them in the order of the wishes, or all that stands in their way. */
    public static Checked<List<SetEdition>> set(Press press, List<Wanted> wanted) {
        int threads = Math.max(1, Math.min(wanted.size(), Runtime.getRuntime().availableProcessors()));
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Checked<SetEdition>>> begun = wanted.stream()
                    .map(edition -> pool.submit(
                            () -> press.edition(edition.standpoint(), edition.language(), edition.serial())))
                    .toList();
            Checked<List<SetEdition>> set =
                    Checked.all(begun.stream().map(Editions::finished).toList());
            return new Checked<>(set.value(), MissingLetters.byScript(set.findings()));
        } finally {
            pool.shutdownNow();
        }
    }

    private static Checked<SetEdition> finished(Future<Checked<SetEdition>> begun) {
        try {
            return begun.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            } else if (e.getCause() instanceof Error fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
