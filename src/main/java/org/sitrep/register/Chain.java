package org.sitrep.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;

/**
 * The order in which reports were issued: a revision of an old report may come after a newer one. Each manifest holds the
 * digest of the one before it; those of the first form come first, in the order of their numbers.
 */
final class Chain {

    private final List<Issued> placed = new ArrayList<>();
    private final List<Issued> left = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private Chain(List<Issued> byNumber) {
        byNumber.forEach(issued -> (issued.isOfFirstForm() ? placed : left).add(issued));
    }

    /** Returns reports in the order of issuing; an error where one was issued after another that is not there. */
    static Checked<List<Issued>> of(List<Issued> byNumber) {
        Chain chain = new Chain(byNumber);
        while (!chain.left.isEmpty()) {
            chain.place(chain.next());
        }
        return Checked.unlessErrors(chain.placed, chain.findings);
    }

    private void place(Issued issued) {
        left.remove(issued);
        if (!issued.manifest().previous().equals(previous(issued.number()))) {
            findings.add(RegisterRule.BROKEN_MANIFEST.finding(
                    Place.of(Register.name(issued.folder().resolve(ManifestFile.NAME))),
                    "the manifest of " + issued.number() + " names another report as the one before it",
                    "take the folder back from a copy; issued reports are never edited"));
        }
        placed.add(issued);
    }

    /** A report is compared with the last one, as revised by then; a revision with what its report was compared with. */
    private Optional<ReportNumber> previous(ReportNumber number) {
        return number.revision() == 0
                ? placed.stream().map(Issued::number).max(Comparator.naturalOrder())
                : placed.stream()
                        .filter(issued -> issued.number().equals(new ReportNumber(number.number(), 0)))
                        .findFirst()
                        .flatMap(issued -> issued.manifest().previous());
    }

    private Issued next() {
        List<String> before = before(placed);
        return left.stream()
                .filter(issued -> issued.manifest().links().before().equals(before))
                .findFirst()
                .orElseGet(this::firstAfterTheBreak);
    }

    /** Returns the manifests that the next one has to name. */
    static List<String> before(List<Issued> placed) {
        return placed.stream()
                .skip(placed.stream().allMatch(Issued::isOfFirstForm) ? 0 : placed.size() - 1L)
                .map(Issued::digest)
                .toList();
    }

    /** What was issued after a report that is not placed yet waits for it. */
    private Issued firstAfterTheBreak() {
        List<String> waiting = left.stream().map(Issued::digest).toList();
        Issued first = left.stream()
                .filter(issued -> issued.follows().filter(waiting::contains).isEmpty())
                .findFirst()
                .orElse(left.get(0));
        findings.add(broken(first));
        return first;
    }

    private Finding broken(Issued issued) {
        Optional<Issued> last = placed.isEmpty() ? Optional.empty() : Optional.of(placed.get(placed.size() - 1));
        String known = left.size() + placed.size() == 1
                ? "no other is there"
                : last.map(before -> "that is not the manifest of " + before.number() + " as it stands here")
                        .orElse("no manifest here is");
        return RegisterRule.BROKEN_CHAIN.finding(
                Place.of(Register.name(last.orElse(issued).folder().resolve(ManifestFile.NAME))),
                issued.number() + " was issued after the manifest "
                        + issued.manifest().links().before().stream().collect(Collectors.joining(", "))
                        + "; " + known,
                "one of the two was edited, or a report is missing: take the register back from a copy");
    }
}
