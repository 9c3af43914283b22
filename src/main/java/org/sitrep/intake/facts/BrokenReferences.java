package org.sitrep.intake.facts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.UnknownRule;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.intake.yaml.Mapping;
import org.sitrep.intake.yaml.Mapping.Member;
import org.sitrep.intake.yaml.Node;
import org.sitrep.intake.yaml.Scalar;

/** Checks the ids in entries that are broken elsewhere, so that one run reports all faults. */
public final class BrokenReferences {

    private record Declared(UnknownRule what, Set<String> ids) {}

    private final Map<String, Declared> byKey;

    public BrokenReferences(Vocabulary words) {
        Set<String> speakers = new HashSet<>(words.sources().keySet());
        speakers.addAll(words.people().keySet());
        Map<String, Declared> declared = new HashMap<>();
        declared.put(
                "figure", new Declared(UnknownRule.INDICATOR, words.indicators().keySet()));
        declared.put(
                "condition",
                new Declared(UnknownRule.CONDITION, words.conditions().keySet()));
        declared.put("place", new Declared(UnknownRule.PLACE, words.places().keySet()));
        declared.put("source", new Declared(UnknownRule.SOURCE, speakers));
        declared.put("via", new Declared(UnknownRule.SOURCE, words.sources().keySet()));
        declared.put("by", new Declared(UnknownRule.ACTOR, words.actors().keySet()));
        declared.put("speaker", new Declared(UnknownRule.PERSON, words.people().keySet()));
        declared.put(
                "cluster", new Declared(UnknownRule.CLUSTER, words.clusters().keySet()));
        this.byKey = Map.copyOf(declared);
    }

    public Stream<Finding> check(List<Node> broken) {
        return broken.stream()
                .flatMap(entry -> entry instanceof Mapping mapping ? mapping.members().stream() : Stream.empty())
                .flatMap(this::check);
    }

    private Stream<Finding> check(Member member) {
        Declared declared = byKey.get(member.key());
        if (declared == null || !(member.value() instanceof Scalar scalar) || declared.ids.contains(scalar.text())) {
            return Stream.empty();
        }
        return Stream.of(declared.what.of(scalar.text(), declared.ids, scalar.place()));
    }
}
