package org.sitrep.intake;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.ReferenceRules;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.prose.Prose;
import org.sitrep.intake.yaml.Mapping;
import org.sitrep.intake.yaml.NodeWhere;

/**
 * Checks what the highlights of page one refer to. They are the one part of crisis.yaml that names facts.
 *
 * @param crisis what the crisis declares
 * @param node the root of crisis.yaml
 * @param facts the entries on record, by id
 */
record Highlights(Crisis crisis, Mapping node, Map<String, Entry> facts) {

    Stream<Finding> check() {
        List<Map<String, Prose>> highlights = crisis.front().highlights();
        return IntStream.range(0, highlights.size())
                .boxed()
                .flatMap(i -> highlights.get(i).entrySet().stream().flatMap(words -> prose(i, words)));
    }

    private Stream<Finding> prose(int index, Map.Entry<String, Prose> words) {
        ReferenceRules rules = new ReferenceRules(crisis.vocabulary(), facts);
        return words.getValue().references().stream()
                .flatMap(reference ->
                        rules.check(reference, () -> new NodeWhere(node).at("highlights", index, words.getKey())));
    }
}
