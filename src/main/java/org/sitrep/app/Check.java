package org.sitrep.app;

import java.util.List;
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
     * Checks a crisis, for the audience ordered or else for every one.
     *
     * @param order what the brief would be; its formats and output folder do not matter
     * @return every finding; empty where there is nothing to say
     */
    public List<Finding> run(RenderOrder order) {
        Checked<Ledger> ledger = CrisisFolder.read(order.crisis());
        Stream<Finding> briefs =
                ledger.value().stream().flatMap(found -> orders(found, order).flatMap(each -> check(found, each)));
        return Stream.concat(ledger.findings().stream(), briefs).distinct().toList();
    }

    private static Stream<RenderOrder> orders(Ledger ledger, RenderOrder order) {
        return order.audience().isPresent()
                ? Stream.of(order)
                : ledger.crisis().audiences().stream()
                        .map(audience ->
                                order.forAudience(audience.sensitivity().id()));
    }

    private static Stream<Finding> check(Ledger ledger, RenderOrder order) {
        Checked<Standpoint> standpoint = Standpoint.of(ledger, order);
        Checked<Templates> templates = Templates.of(order.templates());
        Stream<Finding> rules = standpoint.value().stream().flatMap(s -> Checks.of(s.situation()).stream());
        Stream<Finding> briefs = standpoint.value().stream()
                .flatMap(s -> templates.value().stream().flatMap(t -> briefs(ledger, order, s, t)));
        return Stream.of(standpoint.findings().stream(), rules, templates.findings().stream(), briefs)
                .flatMap(s -> s);
    }

    private static Stream<Finding> briefs(
            Ledger ledger, RenderOrder order, Standpoint standpoint, Templates templates) {
        return order.languagesOf(ledger.crisis()).stream()
                .flatMap(language -> Brief.of(standpoint, templates, language).findings().stream());
    }
}
