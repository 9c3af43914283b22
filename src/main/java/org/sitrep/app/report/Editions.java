package org.sitrep.app.report;

import java.util.List;
import java.util.Optional;
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
        Checked<List<SetEdition>> set = Checked.all(wanted.parallelStream()
                .map(edition -> press.edition(edition.standpoint(), edition.language(), edition.serial()))
                .toList());
        return new Checked<>(set.value(), MissingLetters.byScript(set.findings()));
    }
}
