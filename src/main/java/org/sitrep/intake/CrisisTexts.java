package org.sitrep.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.crisis.Where;
import org.sitrep.fact.entry.Correction;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.prose.Text;
import org.sitrep.fact.quantity.Unit;
import org.sitrep.intake.facts.EntryTexts;
import org.sitrep.intake.schema.Shape;
import org.sitrep.intake.yaml.Mapping;
import org.sitrep.intake.yaml.Node;
import org.sitrep.intake.yaml.NodeWhere;
import org.sitrep.intake.yaml.Scalar;

/** Every text of a crisis that is printed in several languages, as it stands in crisis.yaml, sources.yaml or the facts. */
public final class CrisisTexts {

    /**
     * A text.
     *
     * @param name names it within its file: the id of what it belongs to, and the keys that lead to it
     * @param node where it stands
     * @param words its words by language
     * @param before those of the text that a correction has put it in place of
     */
    public record Filed(String name, Node node, Map<String, String> words, Map<String, String> before) {

        /** Returns the words to translate: those in a language, or else the first there are. */
        public Text.Localised original(String first) {
            return new Text(words).wordsFor(first, first);
        }
    }

    private final String first;
    private final Map<String, Entry> now = new HashMap<>();
    private final List<Filed> texts = new ArrayList<>();

    private CrisisTexts(String first) {
        this.first = first;
    }

    /** Returns the texts of a crisis; a currency or a rate needs no words. */
    public static List<Filed> of(Ledger ledger) {
        CrisisTexts all = new CrisisTexts(ledger.crisis().firstLanguage());
        all.declared(ledger.crisis().origin().crisis(), CrisisFiles.CRISIS);
        all.declared(ledger.crisis().origin().sources(), CrisisFiles.SOURCES);
        ledger.entries().stream()
                .filter(entry -> !(entry instanceof Correction))
                .forEach(entry -> all.entry(entry, Optional.ofNullable(all.now.put(entry.id(), entry))));
        Correction.inOrder(ledger.entries()).forEach(correction -> {
            all.entry(correction, Optional.ofNullable(all.now.put(correction.target(), correction.now())));
            correction.added().forEach(fact -> all.now.put(fact.id(), fact));
        });
        return List.copyOf(all.texts);
    }

    private void declared(Where where, Shape shape) {
        Node root = ((NodeWhere) where).entry();
        shape.texts(root).forEach(text -> add(name(root, text.spot().steps()), text, Map.of()));
    }

    private void entry(Entry entry, Optional<Entry> was) {
        Mapping node = EntryTexts.node(entry);
        int outer = node.spot().steps().size();
        EntryTexts.of(entry).forEach(text -> {
            List<Object> steps = text.spot().steps();
            List<Object> inner = steps.subList(outer, steps.size());
            Optional<Node> before = was.filter(earlier -> inner.get(0).equals("set"))
                    .flatMap(
                            earlier -> EntryTexts.node(earlier).get(inner.get(1).toString()));
            add(
                    entry.id() + "/" + name(node, inner),
                    text,
                    before.map(this::words).orElse(Map.of()));
        });
    }

    private void add(String name, Node text, Map<String, String> before) {
        Map<String, String> words = words(text);
        boolean isUnit = name.endsWith("counts")
                && words.values().stream().anyMatch(word -> Unit.of(word).isPresent());
        if (!isUnit) {
            texts.add(new Filed(name, text, words, before));
        }
    }

    private Map<String, String> words(Node text) {
        Map<String, String> words = new LinkedHashMap<>();
        text.members().forEach(member -> words.put(member.key(), ((Scalar) member.value()).asWritten()));
        text.single().ifPresent(scalar -> words.put(first, scalar.asWritten()));
        return words;
    }

    /** What has an id in a list is named by it. */
    private static String name(Node root, List<Object> steps) {
        List<String> names = new ArrayList<>();
        Node at = root;
        for (Object step : steps) {
            at = at.part(step).orElseThrow();
            Optional<String> id = at.get("id").map(Node::text);
            names.add(step instanceof Integer index ? id.orElse(Integer.toString(index + 1)) : step.toString());
        }
        return String.join("/", names);
    }
}
