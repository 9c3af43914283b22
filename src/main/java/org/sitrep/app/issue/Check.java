package org.sitrep.app.issue;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.app.report.MissingLetters;
import org.sitrep.app.report.Press;
import org.sitrep.app.report.RenderOrder;
import org.sitrep.app.report.Standpoint;
import org.sitrep.check.Checks;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.crisis.Audience;
import org.sitrep.fact.crisis.Audiences;
import org.sitrep.fact.crisis.Sensitivity;
import org.sitrep.fact.entry.Correction;
import org.sitrep.fact.entry.Entry;
import org.sitrep.register.Register;

/** Reads and validates a crisis, and makes the brief that it would give, as a rehearsal. Writes nothing. */
public final class Check {

    /**
     * Checks a crisis, for the audience ordered or else for every one.
     *
     * @param order what the brief would be; its output folder does not matter
     * @return every finding, those answered with an issued report by their answers; empty where there is nothing to say
     */
    public List<Finding> run(RenderOrder order) {
        Checked<Ledger> ledger = Standpoint.read(order.crisis());
        Checked<Press> press = Press.of(order.crisis(), order.templates(), order.formats());
        Checked<Register> register = Register.read(order.crisis());
        Stream<Finding> issuedBefore = ledger.value().stream()
                .flatMap(found -> register.value().stream()
                        .flatMap(issued -> IssuedRecord.of(found, issued).findings().stream()));
        Map<String, List<Finding>> byAudience = new LinkedHashMap<>();
        ledger.value()
                .ifPresent(found -> orders(found, order)
                        .forEach(each -> byAudience.put(
                                each.audience().orElseThrow(),
                                check(found, register.value(), each, press)
                                        .distinct()
                                        .toList())));
        List<Finding> found = MissingLetters.byScript(Stream.of(
                        ledger.findings().stream(),
                        register.findings().stream(),
                        issuedBefore,
                        press.findings().stream(),
                        together(byAudience).stream())
                .flatMap(findings -> findings)
                .distinct()
                .toList());
        return ledger.value()
                .map(read ->
                        Answers.standing(order.crisis(), read, register.value()).to(found))
                .orElse(found);
    }

    /** What is found under one name for several audiences is found once, and says for whom it reads otherwise. */
    private static Collection<Finding> together(Map<String, List<Finding>> byAudience) {
        Map<String, Finding> together = new LinkedHashMap<>();
        byAudience.forEach((audience, findings) -> {
            Map<String, Integer> times = new HashMap<>();
            findings.forEach(finding -> together.merge(
                    finding.id() + times.merge(finding.id(), 1, Integer::sum),
                    finding,
                    (one, other) -> one.message().contains(other.message())
                            ? one
                            : one.saying(one.message() + "; for `" + audience + "`: " + other.message())));
        });
        return together.values();
    }

    /** An audience that sees no more than a wider one needs no check of its own. */
    private static Stream<RenderOrder> orders(Ledger ledger, RenderOrder order) {
        if (!order.audiences().isEmpty()) {
            return order.audiencesOf(ledger.crisis()).stream().map(order::forAudience);
        }
        Set<Sensitivity> marks = ledger.entries().stream()
                .flatMap(Check::withReplaced)
                .map(entry -> entry.head().sensitivity())
                .collect(Collectors.toSet());
        Audiences audiences = ledger.crisis().audiences();
        return audiences.ladder().stream()
                .map(Audience::sensitivity)
                .filter(audience -> audience.rank() == 0
                        || marks.contains(audience)
                        || !audiences.of(audience).withholds().isEmpty())
                .map(audience -> order.forAudience(audience.id()));
    }

    private static Stream<Entry> withReplaced(Entry entry) {
        return entry instanceof Correction correction
                ? Stream.concat(Stream.of(entry, correction.now()), correction.added().stream())
                : Stream.of(entry);
    }

    private static Stream<Finding> check(
            Ledger ledger, Optional<Register> issued, RenderOrder order, Checked<Press> press) {
        Checked<Standpoint> standpoint = Standpoint.of(ledger, issued, order);
        Stream<Finding> rules = standpoint.value().stream().flatMap(s -> Checks.ofIssue(s.situation()).stream());
        Stream<Finding> briefs =
                standpoint.value().stream().flatMap(s -> press.value().stream().flatMap(p -> rehearse(s, p, order)));
        return Stream.of(standpoint.findings().stream(), rules, briefs).flatMap(findings -> findings);
    }

    private static Stream<Finding> rehearse(Standpoint standpoint, Press press, RenderOrder order) {
        return order.languagesOf(standpoint.ledger().crisis(), press.templates().languages()).stream()
                .flatMap(language -> press.edition(standpoint, language, Optional.empty()).findings().stream());
    }
}
