package org.sitrep.intake.facts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sitrep.fact.entry.Activity;
import org.sitrep.fact.entry.Attribution;
import org.sitrep.fact.entry.Condition;
import org.sitrep.fact.entry.Correction;
import org.sitrep.fact.entry.Demand;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Event;
import org.sitrep.fact.entry.Fact;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Head;
import org.sitrep.fact.entry.Note;
import org.sitrep.fact.entry.Statement;
import org.sitrep.fact.entry.Timing;
import org.sitrep.fact.entry.Update;
import org.sitrep.fact.entry.Verification;
import org.sitrep.fact.entry.Withdrawal;
import org.sitrep.fact.prose.Prose;
import org.sitrep.fact.prose.ProseWriter;
import org.sitrep.fact.prose.Text;
import org.sitrep.fact.quantity.QuantityWriter;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes entries as files of facts have them, every key stated, so that intake reads the same entry. A correction states
 * every key, and removes those that its entry had and no longer has.
 */
public final class EntryJson implements Entry.Cases<ObjectNode> {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Function<Map<String, ?>, ? extends Collection<String>> languages;
    private final Function<Prose, String> prose;

    /** Makes a writer of entries as recorded, in all their languages. */
    public EntryJson() {
        this(Map::keySet, ProseWriter::write);
    }

    /**
     * Makes a writer of entries as an edition prints them.
     *
     * @param language the edition's language
     * @param fallback the language of a text that has no words in the edition's
     */
    public EntryJson(String language, String fallback) {
        this(words -> List.of(Text.choose(words, language, fallback)), ProseWriter::write);
    }

    /**
     * Makes a writer of entries in some of their languages.
     *
     * @param languages says of the words of each text, in their order, in which languages they are written
     * @param prose writes the text of a note
     */
    public EntryJson(Function<Map<String, ?>, ? extends Collection<String>> languages, Function<Prose, String> prose) {
        this.languages = languages;
        this.prose = prose;
    }

    public ObjectNode of(Entry entry) {
        return entry.match(this);
    }

    @Override
    public ObjectNode figure(Figure figure) {
        ObjectNode node = begin("figure", figure.indicator(), figure.head());
        node.put("value", QuantityWriter.write(figure.value(), figure.unit()));
        if (figure.timing() instanceof Timing.Over over) {
            node.put("period", over.period().toString());
        } else {
            put(node, "date", figure.trueOf());
        }
        put(node, "place", figure.place());
        if (figure.revised()) {
            node.put("revised", true);
        }
        if (figure.incomplete()) {
            node.put("incomplete", true);
        }
        return end(node, figure.head());
    }

    @Override
    public ObjectNode condition(Condition condition) {
        ObjectNode node = begin("condition", condition.kind(), condition.head());
        put(node, condition.startStated() ? "since" : "date", condition.start());
        put(node, "until", condition.until().map(LocalDate::toString));
        put(node, "place", condition.place());
        put(node, "by", condition.by());
        return end(node, condition.head());
    }

    @Override
    public ObjectNode event(Event event) {
        ObjectNode node = begin("event", event.text(), event.head());
        put(node, event.planned() ? "planned" : "date", event.date());
        put(node, "until", event.until().map(LocalDate::toString));
        put(node, "tracks", event.tracks());
        put(node, "place", event.place());
        return end(node, event.head());
    }

    @Override
    public ObjectNode demand(Demand demand) {
        ObjectNode node = begin("demand", demand.id(), demand.head());
        node.set("ask", text(demand.ask()));
        node.put("by", demand.by());
        put(node, "of", demand.of());
        put(node, "date", demand.date());
        return end(node, demand.head());
    }

    @Override
    public ObjectNode statement(Statement statement) {
        ObjectNode node = begin("statement", statement.position(), statement.head());
        node.put("speaker", statement.speaker());
        putText(node, "quote", statement.quote());
        putText(node, "occasion", statement.occasion());
        put(node, "date", statement.date());
        return end(node, statement.head());
    }

    @Override
    public ObjectNode note(Note note) {
        ObjectNode node = begin("note", note.section().id(), note.head());
        put(node, "cluster", note.cluster());
        put(node, "place", note.place());
        ObjectNode text = NODES.objectNode();
        spoken(note.text()).forEach((language, words) -> text.put(language, prose.apply(words)));
        node.set("text", text);
        put(node, "date", note.date());
        note.order().ifPresent(order -> node.put("order", order));
        if (note.keeps()) {
            node.put("keeps", true);
        }
        return end(node, note.head());
    }

    @Override
    public ObjectNode activity(Activity activity) {
        Head head = activity.head();
        ObjectNode node = activity.text()
                .map(text -> begin("activity", text, head))
                .orElseGet(() -> begin("activity", activity.kind().orElseThrow(), head));
        put(node, "by", activity.by());
        put(node, "with", activity.with());
        put(node, "funded-by", activity.fundedBy());
        put(node, "cluster", activity.cluster());
        put(node, "places", activity.places());
        node.put("state", activity.state().id());
        put(node, "from", activity.from().map(LocalDate::toString));
        put(node, "until", activity.until().map(LocalDate::toString));
        put(node, "figures", activity.figures());
        return end(node, head);
    }

    @Override
    public ObjectNode update(Update update) {
        ObjectNode node = begin("update", update.target(), update.head());
        node.put("state", update.state().id());
        put(node, "date", update.date());
        put(node, "since", update.since().map(LocalDate::toString));
        put(node, "until", update.until().map(LocalDate::toString));
        put(node, "by", update.by());
        putText(node, "text", update.text());
        return end(node, update.head());
    }

    @Override
    public ObjectNode correction(Correction correction) {
        return correction(correction, NODES.objectNode(), correction.added());
    }

    /** Writes a correction of an entry that read as it was. */
    public ObjectNode correction(Correction correction, Entry was, List<Fact> added) {
        return correction(correction, of(was), added);
    }

    private ObjectNode correction(Correction correction, ObjectNode was, List<Fact> added) {
        ObjectNode node = begin("correct", correction.target(), correction.head());
        ObjectNode now = of(correction.now());
        node.set("set", withoutId(changes(was, now)));
        if (!added.isEmpty()) {
            ArrayNode facts = NODES.arrayNode();
            added.forEach(fact -> facts.add(changes(now, of(fact))));
            node.set("add", facts);
        }
        node.put("cause", correction.cause().id());
        node.set("reason", text(correction.reason()));
        put(node, "date", correction.date());
        return end(node, correction.head());
    }

    /** Returns all keys of an entry, and without a value those that only the other one has. */
    private static ObjectNode changes(ObjectNode was, ObjectNode now) {
        ObjectNode changes = now.deepCopy();
        was.propertyNames().stream().filter(key -> !now.has(key)).forEach(changes::putNull);
        return changes;
    }

    /** An entry keeps its id. */
    private static ObjectNode withoutId(ObjectNode node) {
        node.remove("id");
        return node;
    }

    @Override
    public ObjectNode withdrawal(Withdrawal withdrawal) {
        ObjectNode node = begin("withdraw", withdrawal.target(), withdrawal.head());
        node.put("cause", withdrawal.cause().id());
        node.set("reason", text(withdrawal.reason()));
        put(node, "date", withdrawal.date());
        return end(node, withdrawal.head());
    }

    private ObjectNode begin(String kind, String name, Head head) {
        return withId(NODES.objectNode().put(kind, name), head);
    }

    private ObjectNode begin(String kind, Text text, Head head) {
        ObjectNode node = NODES.objectNode();
        node.set(kind, text(text));
        return withId(node, head);
    }

    /** The id of a correction or withdrawal may hold a time of day, as no id that is stated may; it is derived again. */
    private static ObjectNode withId(ObjectNode node, Head head) {
        return head.id().indexOf(':') < 0 ? node.put("id", head.id()) : node;
    }

    private ObjectNode end(ObjectNode node, Head head) {
        if (!head.sources().isEmpty()) {
            ArrayNode sources = NODES.arrayNode();
            head.sources().forEach(source -> sources.add(attribution(source)));
            node.set("sources", sources);
        }
        node.put("sensitivity", head.sensitivity().id());
        if (head.verification() != Verification.REPORTED) {
            node.put("verification", head.verification().name().toLowerCase(Locale.ROOT));
        }
        putText(node, "remark", head.remark());
        put(node, "attributed-to", head.attributedTo());
        put(node, "same-origin-as", head.sameOriginAs());
        return node;
    }

    private static ObjectNode attribution(Attribution attribution) {
        ObjectNode node = NODES.objectNode().put("source", attribution.source());
        put(node, "via", attribution.via());
        put(node, "document", attribution.document());
        put(node, "published", attribution.published().map(LocalDate::toString));
        put(node, "address", attribution.address());
        return node;
    }

    private ObjectNode text(Text text) {
        ObjectNode node = NODES.objectNode();
        spoken(text.written()).forEach(node::put);
        return node;
    }

    /** Returns the words that are written. */
    private <T> Map<String, T> spoken(Map<String, T> byLanguage) {
        Map<String, T> spoken = new LinkedHashMap<>(byLanguage);
        spoken.keySet().retainAll(languages.apply(byLanguage));
        return spoken;
    }

    private static void put(ObjectNode node, String key, LocalDate date) {
        node.put(key, date.toString());
    }

    private static void put(ObjectNode node, String key, Optional<String> word) {
        word.ifPresent(value -> node.put(key, value));
    }

    private void putText(ObjectNode node, String key, Optional<Text> text) {
        text.ifPresent(words -> node.set(key, text(words)));
    }

    private static void put(ObjectNode node, String key, List<String> words) {
        if (!words.isEmpty()) {
            ArrayNode list = NODES.arrayNode();
            words.forEach(list::add);
            node.set(key, list);
        }
    }
}
