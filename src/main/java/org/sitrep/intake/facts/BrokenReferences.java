package org.sitrep.intake.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.UnknownRule;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.intake.yaml.Mapping.Member;
import org.sitrep.intake.yaml.Node;

/** Checks the ids in entries that are broken elsewhere, so that one run reports all faults. */
public final class BrokenReferences {

    private record Declared(UnknownRule what, Map<String, ?> ids) {}

    private final Map<String, Declared> byKey;

    public BrokenReferences(Vocabulary words) {
        Map<String, Object> speakers = new HashMap<>(words.sources());
        speakers.putAll(words.people());
        Map<String, Declared> declared = new HashMap<>();
        declared.put("figure", new Declared(UnknownRule.INDICATOR, words.indicators()));
        declared.put("condition", new Declared(UnknownRule.CONDITION, words.conditions()));
        declared.put("place", new Declared(UnknownRule.PLACE, words.places()));
        declared.put("source", new Declared(UnknownRule.SOURCE, speakers));
        declared.put("via", new Declared(UnknownRule.SOURCE, words.sources()));
        declared.put("by", new Declared(UnknownRule.ACTOR, words.actors()));
        declared.put("speaker", new Declared(UnknownRule.PERSON, words.people()));
        declared.put("of", new Declared(UnknownRule.ACTOR, words.actors()));
        declared.put("tracks", new Declared(UnknownRule.TRACK, words.tracks()));
        declared.put("with", new Declared(UnknownRule.ACTOR, words.actors()));
        declared.put("funded-by", new Declared(UnknownRule.ACTOR, words.actors()));
        declared.put("places", new Declared(UnknownRule.PLACE, words.places()));
        declared.put("cluster", new Declared(UnknownRule.CLUSTER, words.clusters()));
        this.byKey = Map.copyOf(declared);
    }

    public Stream<Finding> check(List<Node> broken) {
        return broken.stream().flatMap(entry -> entry.members().stream()).flatMap(this::check);
    }

    private Stream<Finding> check(Member member) {
        return Optional.ofNullable(byKey.get(member.key())).stream()
                .flatMap(declared -> member.value().each().stream()
                        .flatMap(item -> item.single().stream())
                        .filter(id -> !declared.ids.containsKey(id.text()))
                        .map(id -> declared.what.of(id.text(), declared.ids, id.place())));
    }
}
