package org.sitrep.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.ReferenceRules;
import org.sitrep.fact.UnknownRule;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Event;
import org.sitrep.fact.prose.Prose;
import org.sitrep.intake.yaml.Mapping;
import org.sitrep.intake.yaml.NodeWhere;

/**
 * Checks what names facts in crisis.yaml: the highlights of page one, and the events between which the drawn timeline has a bar.
 *
 * @param crisis what the crisis declares
 * @param node the root of crisis.yaml
 * @param facts the entries on record, by id
 */
record FrontRules(Crisis crisis, Mapping node, Map<String, Entry> facts) {

    Stream<Finding> check() {
        List<Map<String, Prose>> highlights = crisis.front().highlights();
        List<Crisis.Span> spans = crisis.front().spans();
        return Stream.concat(
                IntStream.range(0, highlights.size())
                        .boxed()
                        .flatMap(i -> highlights.get(i).entrySet().stream().flatMap(words -> prose(i, words))),
                IntStream.range(0, spans.size())
                        .boxed()
                        .flatMap(i -> Stream.concat(
                                event(i, "from", spans.get(i).from()),
                                spans.get(i).to().stream().flatMap(end -> event(i, "to", end)))));
    }

    private Stream<Finding> prose(int index, Map.Entry<String, Prose> words) {
        ReferenceRules rules = new ReferenceRules(crisis.vocabulary(), facts);
        return words.getValue().references().stream()
                .flatMap(reference ->
                        rules.check(reference, () -> new NodeWhere(node).at("highlights", index, words.getKey())));
    }

    private Stream<Finding> event(int index, String key, String id) {
        if (facts.get(id) instanceof Event) {
            return Stream.empty();
        }
        Map<String, Entry> events = new HashMap<>(facts);
        events.values().removeIf(entry -> !(entry instanceof Event));
        return Stream.of(UnknownRule.EVENT.of(id, events, new NodeWhere(node).at("spans", index, key)));
    }
}
