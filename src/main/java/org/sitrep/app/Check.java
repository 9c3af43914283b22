package org.sitrep.app;

import java.util.List;
import java.util.stream.Stream;
import org.sitrep.check.Checks;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.document.pdf.PdfRenderer;
import org.sitrep.fact.Ledger;
import org.sitrep.intake.CrisisFolder;

/** Reads and validates a crisis, and makes the brief that it would give, as a rehearsal. Writes nothing. */
public final class Check {

    private final PdfRenderer pdf = new PdfRenderer();

    /**
     * Checks a crisis, for the audience ordered or else for every one.
     *
     * @param order what the brief would be; its output folder does not matter
     * @return every finding; empty where there is nothing to say
     */
    public List<Finding> run(RenderOrder order) {
        Checked<Ledger> ledger = CrisisFolder.read(order.crisis());
        Checked<Editions> editions = Editions.of(order, pdf, step -> {});
        Stream<Finding> briefs = ledger.value().stream()
                .flatMap(found -> orders(found, order).flatMap(each -> check(found, each, editions)));
        return Stream.of(ledger.findings().stream(), editions.findings().stream(), briefs)
                .flatMap(findings -> findings)
                .distinct()
                .toList();
    }

    private static Stream<RenderOrder> orders(Ledger ledger, RenderOrder order) {
        return order.audience().isPresent()
                ? Stream.of(order)
                : ledger.crisis().audiences().stream()
                        .map(audience ->
                                order.forAudience(audience.sensitivity().id()));
    }

    private static Stream<Finding> check(Ledger ledger, RenderOrder order, Checked<Editions> editions) {
        Checked<Standpoint> standpoint = Standpoint.of(ledger, order);
        Stream<Finding> rules = standpoint.value().stream().flatMap(s -> Checks.of(s.situation()).stream());
        Stream<Finding> briefs = standpoint.value().stream()
                .flatMap(s -> editions.value().stream().flatMap(e -> e.documents(ledger, s).findings().stream()));
        return Stream.of(standpoint.findings().stream(), rules, briefs).flatMap(findings -> findings);
    }
}
