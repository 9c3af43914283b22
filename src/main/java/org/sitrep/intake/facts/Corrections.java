package org.sitrep.intake.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.FactRule;
import org.sitrep.fact.UnknownRule;
import org.sitrep.fact.crisis.Sensitivity;
import org.sitrep.fact.entry.Correction;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Fact;
import org.sitrep.fact.entry.Moment;
import org.sitrep.fact.quantity.Counting;
import org.sitrep.intake.yaml.Fields;
import org.sitrep.intake.yaml.Mapping;
import org.sitrep.intake.yaml.Node;
import org.sitrep.intake.yaml.NodeWhere;

/** Applies corrections, each to its entry as the corrections before it left it. */
final class Corrections {

    /**
     * An entry as it reads so far.
     *
     * @param first when it was first recorded
     * @param marked who may see it
     */
    private record Recorded(EntryKind kind, Mapping node, Moment first, Sensitivity marked) {

        /** Returns the stamp of another reading, made of this one and the keys that change it. */
        private Stamp stamp(RawEntry change, Mapping keys, Optional<String> id) {
            return new Stamp(change.known(), first, id, Optional.of(marked).filter(mark -> !keys.has("sensitivity")));
        }

        private Recorded reading(Mapping merged, Entry entry) {
            return new Recorded(kind, merged, first, entry.head().sensitivity());
        }
    }

    private final EntryDecoder decoder;
    private final Claims claims;
    private final Map<String, Recorded> recorded = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Node> broken = new ArrayList<>();

    Corrections(EntryDecoder decoder, Claims claims) {
        this.decoder = decoder;
        this.claims = claims;
    }

    /** Records an entry that may be corrected. */
    void record(RawEntry raw, Entry entry) {
        recorded.putIfAbsent(
                entry.id(),
                new Recorded(raw.kind(), raw.node(), raw.known(), entry.head().sensitivity()));
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Returns the corrections that could not be applied. */
    List<Node> broken() {
        return List.copyOf(broken);
    }

    /** Applies a correction; those known earlier must have been applied before. */
    Optional<Correction> apply(RawEntry raw) {
        int before = findings.size();
        Optional<Correction> correction = target(raw).flatMap(target -> corrected(raw, target));
        if (correction.isEmpty()) {
            broken.add(raw.node());
        }
        return findings.size() > before ? Optional.empty() : correction;
    }

    private Optional<Recorded> target(RawEntry raw) {
        String id = targetId(raw);
        Recorded target = recorded.get(id);
        if (target != null && target.kind.isCorrectable()) {
            return Optional.of(target);
        }
        if (target == null && claims.cover(id)) {
            return Optional.empty();
        }
        findings.add(target == null ? unknown(raw, id) : itself(raw, id));
        return Optional.empty();
    }

    private Finding unknown(RawEntry raw, String id) {
        return UnknownRule.FACT.of(id, recorded.keySet(), new NodeWhere(raw.node()).at("correct"));
    }

    private static Finding itself(RawEntry raw, String id) {
        return FactRule.WRONG_TARGET.finding(
                new NodeWhere(raw.node()).at("correct"),
                "`" + id + "` is itself a correction",
                "correct the fact again instead");
    }

    private Optional<Correction> corrected(RawEntry raw, Recorded target) {
        String id = targetId(raw);
        Mapping nothing = new Mapping(List.of(), raw.node().spot());
        Mapping set = raw.node().get("set").map(Mapping.class::cast).orElse(nothing);
        Mapping merged = Merge.of(target.node, set, raw.node());
        if (!isSound(target.kind, merged)) {
            return Optional.empty();
        }
        Entry now = decoder.entry(target.kind, merged, target.stamp(raw, set, Optional.of(id)));
        Recorded reads = target.reading(merged, now);
        recorded.put(id, reads);
        List<Fact> added = new Fields(raw.node(), "")
                .items("add").stream()
                        .flatMap(item -> added(raw, reads, (Mapping) item).stream())
                        .toList();
        return Optional.of(decoder.correction(raw, now, added));
    }

    private Optional<Fact> added(RawEntry raw, Recorded base, Mapping keys) {
        Mapping merged = Merge.of(base.node, keys, raw.node());
        if (!base.kind.isFact()) {
            findings.add(FactRule.WRONG_TARGET.finding(
                    keys.place(),
                    "`" + targetId(raw) + "` is an update: nothing can be split off from it",
                    "record another `update:`"));
            return Optional.empty();
        }
        if (!isSound(base.kind, merged)) {
            return Optional.empty();
        }
        Fact fact = (Fact) decoder.entry(base.kind, merged, base.stamp(raw, keys, Optional.empty()));
        recorded.putIfAbsent(fact.id(), base.reading(merged, fact));
        return Optional.of(fact);
    }

    private boolean isSound(EntryKind kind, Mapping merged) {
        List<Finding> wrong = FactsFile.check(kind, merged, indicator -> Counting.UNKNOWN);
        findings.addAll(wrong);
        return wrong.stream().noneMatch(Finding::isError);
    }

    private static String targetId(RawEntry raw) {
        return new Fields(raw.node(), "").need("correct");
    }
}
