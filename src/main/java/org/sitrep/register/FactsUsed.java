package org.sitrep.register;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.fact.entry.Correction;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Note;
import org.sitrep.fact.prose.ProseReader;
import org.sitrep.fact.prose.ProseWriter;
import org.sitrep.intake.facts.EntryJson;
import org.sitrep.situation.Situation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * What an edition rests on, as JSON: facts in view with their corrections and withdrawals, and nothing that the clearance
 * does not admit. Each group of facts is a file of facts: read into a crisis without facts, in their order, they give the
 * same edition.
 */
public final class FactsUsed {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    private static final ObjectMapper READABLE =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** A day, or a minute of it: it becomes part of a file's name. */
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2})?");

    /** No other key of an entry that stands alone has its form. */
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*");

    /** What a document holds says this key; one of version 0.7 or before has none, and holds everything in view. */
    private static final String EXTENT = "extent";

    private final Situation situation;
    private final Optional<Situation> previous;
    private final Optional<Set<String>> kept;
    private final String language;
    private final EntryJson writer;
    private final List<Entry> record;
    private final Map<String, Entry> before = new HashMap<>();
    private final Set<String> unreadable;

    private FactsUsed(
            Situation situation,
            Optional<Situation> previous,
            Optional<Set<String>> kept,
            String language,
            EntryJson writer) {
        this.situation = situation;
        this.previous = previous;
        this.kept = kept;
        this.language = language;
        this.writer = writer;
        this.record = kept.isPresent()
                ? situation.ledger().wholeRecord()
                : situation.ledger().record();
        replay();
        this.unreadable = Stream.concat(
                        situation.inView().values().stream(),
                        situation.revisions().stream()
                                .flatMap(revision -> Stream.concat(Stream.of(revision.was()), revision.now().stream())))
                .filter(entry -> !isReadable(entry))
                .map(Entry::id)
                .collect(Collectors.toSet());
    }

    /**
     * Returns what an edition rests on.
     *
     * @param situation what is in view
     * @param previous what was in view in the report that it is compared with
     * @param printed the ids of what it prints, draws or counts
     * @param language the language of the edition: no other words travel, but where it lacks its own
     * @return a JSON document in UTF-8, ended by a line feed
     */
    public static byte[] json(Situation situation, Optional<Situation> previous, Set<String> printed, String language) {
        Set<String> kept = Carried.of(situation, previous, printed);
        return new FactsUsed(situation, previous, Optional.of(kept), language, writer(situation, language)).bytes();
    }

    private static EntryJson writer(Situation situation, String language) {
        return new EntryJson(language, situation.crisis().firstLanguage());
    }

    private static FactsUsed whole(Situation situation, Optional<Situation> previous, String language) {
        Set<String> all =
                situation.ledger().wholeRecord().stream().map(Carried::subject).collect(Collectors.toSet());
        return new FactsUsed(situation, previous, Optional.of(all), language, new EntryJson());
    }

    /** Returns everything in view, but for notes that are not printed: what a PDF of version 0.7 or before carries. */
    public static byte[] json(Situation situation, String language) {
        return inView(situation, language, writer(situation, language)).bytes();
    }

    private static FactsUsed inView(Situation situation, String language, EntryJson writer) {
        return new FactsUsed(situation, Optional.empty(), Optional.empty(), language, writer);
    }

    private byte[] bytes() {
        return (MAPPER.writeValueAsString(document()) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Compares what a PDF carries with what is on record. What it carries beyond the least that any edition rests on
     * depends on what it prints, and may be anything in view. Of a text it has the words of one language: that of the edition,
     * unless they were added since.
     *
     * @return the ids of the entries that it carries otherwise than on record, or lacks
     */
    public static Set<String> unlike(
            byte[] carried, Situation situation, Optional<Situation> previous, String language) {
        Map<String, List<Carriage>> found = entries(carried);
        boolean isPart = MAPPER.readTree(carried).has(EXTENT);
        Map<String, List<Carriage>> onRecord = entries(
                (isPart ? whole(situation, previous, language) : inView(situation, language, new EntryJson())).bytes());
        Set<String> due =
                isPart ? entries(json(situation, previous, Set.of(), language)).keySet() : onRecord.keySet();
        Set<String> ids = new TreeSet<>(due);
        ids.addAll(found.keySet());
        ids.removeIf(id -> found.containsKey(id) && onRecord.containsKey(id) && has(onRecord.get(id), found.get(id)));
        return ids;
    }

    private static boolean has(List<Carriage> onRecord, List<Carriage> carried) {
        return onRecord.size() == carried.size()
                && IntStream.range(0, carried.size())
                        .allMatch(i -> onRecord.get(i)
                                        .known()
                                        .equals(carried.get(i).known())
                                && has(onRecord.get(i).entry(), carried.get(i).entry()));
    }

    /** Returns whether all is the same, but that what is carried has one language of each text. */
    private static boolean has(JsonNode onRecord, JsonNode carried) {
        if (!onRecord.isContainer() || onRecord.getNodeType() != carried.getNodeType()) {
            return onRecord.equals(carried) || carried.equals(asBefore(onRecord));
        }
        boolean isText = carried.isObject()
                && carried.size() == 1
                && carried.propertyNames().stream()
                        .allMatch(key -> LANGUAGE.matcher(key).matches());
        if (!isText && onRecord.size() != carried.size()) {
            return false;
        }
        return carried.isObject()
                ? carried.propertyStream()
                        .allMatch(own -> onRecord.has(own.getKey()) && has(onRecord.get(own.getKey()), own.getValue()))
                : IntStream.range(0, carried.size()).allMatch(i -> has(onRecord.get(i), carried.get(i)));
    }

    /** A text with headings or tables went out as words, while these were none. */
    private static JsonNode asBefore(JsonNode text) {
        return text.isString()
                ? StringNode.valueOf(
                        ProseWriter.plain(ProseReader.read(text.stringValue()).prose()))
                : text;
    }

    /**
     * Compares what two PDFs of the same report carry.
     *
     * @return the ids of the entries that only one of them has, or that read otherwise in the other
     */
    public static Set<String> differences(byte[] one, byte[] other) {
        Map<String, List<Carriage>> first = entries(one);
        Map<String, List<Carriage>> second = entries(other);
        Set<String> ids = new TreeSet<>(first.keySet());
        ids.addAll(second.keySet());
        ids.removeIf(id -> first.containsKey(id) && first.get(id).equals(second.get(id)));
        return ids;
    }

    /** Returns whether two documents are of the same crisis, days, audience and language. */
    public static boolean isOfSameView(byte[] one, byte[] other) {
        JsonNode first = MAPPER.readTree(one);
        JsonNode second = MAPPER.readTree(other);
        return Stream.of("crisis", "as-of", "known-by", "audience", "language")
                .allMatch(key -> first.path(key).equals(second.path(key)));
    }

    /** Returns whether bytes are a document of facts: they may come from anyone. */
    public static boolean isReadable(byte[] json) {
        try {
            JsonNode files = MAPPER.readTree(json).path("files");
            return files.isArray()
                    && files.valueStream()
                            .allMatch(file ->
                                    DAY.matcher(file.path("known").asString("")).matches()
                                            && file.path("facts").isArray());
        } catch (JacksonException e) {
            return false;
        }
    }

    /** Returns a document as people read it. */
    public static String readable(byte[] json) {
        return READABLE.writeValueAsString(MAPPER.readTree(json));
    }

    /** Returns the files of facts of a document by name; the order of the names is that of the ledger. */
    public static SortedMap<String, byte[]> files(byte[] json) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (JsonNode file : MAPPER.readTree(json).path("files")) {
            String known = file.path("known").asString("").replace(":", "");
            String name = String.format(Locale.ROOT, "%04d-%s.json", files.size() + 1, known);
            files.put(name, (READABLE.writeValueAsString(file) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    /** An entry as it travels, with when it became known. */
    private record Carriage(JsonNode known, JsonNode entry) {}

    /** Of one name there is one entry, in a document of ours; the layers of the map go as one. */
    private static Map<String, List<Carriage>> entries(byte[] json) {
        Map<String, List<Carriage>> entries = new HashMap<>();
        JsonNode document = MAPPER.readTree(json);
        for (JsonNode file : document.path("files")) {
            for (JsonNode fact : file.path("facts")) {
                entries.computeIfAbsent(name(fact, file), name -> new ArrayList<>())
                        .add(new Carriage(file.path("known"), fact));
            }
        }
        Optional.ofNullable(document.get("layers"))
                .ifPresent(layers -> entries.put("layers", List.of(new Carriage(layers, layers))));
        return entries;
    }

    /** A correction whose id is derived is named by its target and its time. */
    private static String name(JsonNode fact, JsonNode file) {
        String target = fact.path("correct").asString(fact.path("withdraw").asString(""));
        return fact.path("id").asString(target + " at " + file.path("known").asString(""));
    }

    private ObjectNode document() {
        ObjectNode document = MAPPER.createObjectNode();
        document.put("crisis", situation.crisis().id());
        document.put("as-of", situation.viewpoint().asOf().toString());
        document.put("known-by", situation.viewpoint().knownBy().toString());
        document.put("audience", situation.viewpoint().clearance().id());
        document.put("language", language);
        kept.ifPresent(ids -> document.put(EXTENT, "edition"));
        previous.ifPresent(
                before -> document.put("since", before.viewpoint().asOf().toString()));
        document.set("files", files());
        if (!situation.layers().isEmpty()) {
            document.set(
                    "layers",
                    LayersJson.of(
                            situation.layers(), language, situation.crisis().firstLanguage()));
        }
        return document;
    }

    /** A new group begins wherever the day of knowledge changes: the order of the ledger is kept. */
    private ArrayNode files() {
        ArrayNode files = MAPPER.createArrayNode();
        travelling()
                .forEach(entry -> group(files, entry.head().known().toString()).add(written(entry)));
        return files;
    }

    private static ArrayNode group(ArrayNode files, String known) {
        JsonNode last = files.isEmpty() ? null : files.get(files.size() - 1);
        if (last == null || !last.get("known").asString().equals(known)) {
            ObjectNode file = files.addObject().put("known", known);
            return file.putArray("facts");
        }
        return (ArrayNode) last.get("facts");
    }

    /** Returns what is on record, but for notes that are not printed, what is not kept, and the changes of them. */
    private Stream<Entry> travelling() {
        return record.stream()
                .filter(entry -> !unreadable.contains(Carried.subject(entry)))
                .filter(entry -> kept.isEmpty() || kept.get().contains(Carried.subject(entry)));
    }

    /** A correction is written beside what it corrects: it takes away what that has and its own reading has not. */
    private void replay() {
        Map<String, Entry> current = new HashMap<>();
        record.forEach(entry -> current.put(entry.id(), entry));
        Correction.inOrder(record).forEach(correction -> {
            before.put(correction.id(), current.put(correction.target(), correction.now()));
            correction.added().forEach(fact -> current.put(fact.id(), fact));
        });
    }

    private ObjectNode written(Entry entry) {
        Entry was = before.get(entry.id());
        return was != null && entry instanceof Correction correction
                ? writer.correction(correction, was, correction.added())
                : writer.of(entry);
    }

    /** A note that refers to something withheld is not printed, nor one that a newer one has replaced: they do not travel. */
    private boolean isReadable(Entry entry) {
        return !(entry instanceof Note note) || (isNewest(note) && situation.resolves(note));
    }

    private boolean isNewest(Note note) {
        return situation.notes().stream().anyMatch(newest -> newest.id().equals(note.id()));
    }
}
