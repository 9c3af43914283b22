package org.sitrep.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.UnknownRule;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Event;
import org.sitrep.intake.yaml.Mapping;
import org.sitrep.intake.yaml.NodeWhere;

/**
 * Checks the events between which the drawn timeline has a bar.
 *
 * @param crisis what the crisis declares
 * @param node the root of crisis.yaml
 * @param facts the entries on record, by id
 */
record Spans(Crisis crisis, Mapping node, Map<String, Entry> facts) {

    Stream<Finding> check() {
        List<Crisis.Span> spans = crisis.front().spans();
        return IntStream.range(0, spans.size())
                .boxed()
                .flatMap(i -> Stream.concat(
                        event(i, "from", spans.get(i).from()),
                        spans.get(i).to().stream().flatMap(end -> event(i, "to", end))));
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
