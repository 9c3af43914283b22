package org.sitrep.app;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.check.Checks;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.document.html.Templates;
import org.sitrep.fact.Ledger;
import org.sitrep.intake.CrisisFolder;

/** Reads and validates a crisis, and checks the brief that it would give. Writes nothing. */
public final class Check {

    /**
     * Checks a crisis.
     *
     * @param order what the brief would be; its formats and output folder do not matter
     * @return every finding; empty where there is nothing to say
     */
    public List<Finding> run(RenderOrder order) {
        Checked<Ledger> ledger = CrisisFolder.read(order.crisis());
        return ledger.then(found -> Standpoint.of(found, order).then(standpoint -> check(found, standpoint, order)))
                .findings();
    }

    private static Checked<Boolean> check(Ledger ledger, Standpoint standpoint, RenderOrder order) {
        List<String> languages = order.languages().isEmpty() ? ledger.crisis().languages() : order.languages();
        Checked<Templates> templates = order.templates().map(Templates::in).orElseGet(Templates::builtIn);
        Stream<Finding> brief = templates.value().stream()
                .flatMap(found -> languages.stream().map(language -> Brief.of(standpoint, found, language)))
                .flatMap(checked -> checked.findings().stream());
        List<Finding> findings = Stream.of(
                        Checks.of(standpoint.situation()).stream(), templates.findings().stream(), brief)
                .flatMap(s -> s)
                .toList();
        boolean failed = findings.stream().anyMatch(Finding::isError);
        return new Checked<>(failed ? Optional.empty() : Optional.of(true), findings);
    }
}
