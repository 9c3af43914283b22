package org.sitrep.intake.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.UnknownRule;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.entry.Entry;
import org.sitrep.intake.yaml.Fields;
import org.sitrep.intake.yaml.Node;
import org.sitrep.intake.yaml.NodeWhere;
import org.sitrep.intake.yaml.YamlRule;

/** Decodes the entries of all files: first those that stand alone, then the corrections, in the order of their time. */
public final class EntryAssembly {

    private final Crisis crisis;
    private final EntryDecoder decoder;
    private final List<RawEntry> raw;
    private final @Nullable Entry[] entries;
    private final Corrections corrections;

    public EntryAssembly(Crisis crisis, List<RawEntry> raw, Claims claims) {
        this.crisis = crisis;
        this.decoder = new EntryDecoder(crisis);
        this.raw = raw;
        this.entries = new Entry[raw.size()];
        this.corrections = new Corrections(decoder, claims);
        decodeAlone();
        correct();
    }

    private void decodeAlone() {
        IntStream.range(0, entries.length)
                .parallel()
                .filter(i -> raw.get(i).kind() != EntryKind.CORRECT)
                .forEach(i -> entries[i] = decoder.entry(
                        raw.get(i).kind(),
                        raw.get(i).node(),
                        Stamp.of(raw.get(i).known())));
    }

    private void correct() {
        for (int i = 0; i < entries.length; i++) {
            Entry entry = entries[i];
            if (entry != null) {
                corrections.record(raw.get(i), entry);
            }
        }
        IntStream.range(0, entries.length)
                .filter(i -> raw.get(i).kind() == EntryKind.CORRECT)
                .boxed()
                .sorted(Comparator.comparing(i -> raw.get(i).known()))
                .forEach(i -> entries[i] = corrections.apply(raw.get(i)).orElse(null));
    }

    /** Returns the entries that could be decoded, in the order of the files. */
    public List<Entry> entries() {
        List<Entry> decoded = new ArrayList<>(entries.length);
        for (Entry entry : entries) {
            if (entry != null) {
                decoded.add(entry);
            }
        }
        return decoded;
    }

    /** Returns the corrections that could not be applied. */
    public List<Node> broken() {
        return corrections.broken();
    }

    public List<Finding> findings() {
        return Stream.of(corrections.findings().stream(), raw.stream().flatMap(this::audience), forFew())
                .flatMap(s -> s)
                .toList();
    }

    /** Said once, of the last one recorded. */
    private Stream<Finding> forFew() {
        String few = crisis.audiences().narrowest().id();
        return raw.stream()
                .map(RawEntry::node)
                .filter(entry -> HeadDecoder.isTarget(entry)
                        && !entry.has("sensitivity")
                        && crisis.audiences().ids().size() > 1)
                .reduce((first, last) -> last)
                .map(entry -> YamlRule.PLANNED_FOR_FEW.finding(
                        new NodeWhere(entry).at(entry.has("planned") ? "planned" : "activity"),
                        (entry.has("planned") ? "what is planned" : "who works where")
                                + " can be a target: without `sensitivity:` it is for `" + few + "` alone",
                        "write `sensitivity: " + crisis.audiences().widest().id()
                                + "` if everybody may know it, or `sensitivity: " + few + "`"))
                .stream();
    }

    private Stream<Finding> audience(RawEntry entry) {
        return new Fields(entry.node(), "")
                        .word("sensitivity")
                        .filter(id -> crisis.audiences().named(id).isEmpty())
                        .map(id -> unknownAudience(entry, id))
                        .stream();
    }

    private Finding unknownAudience(RawEntry entry, String id) {
        return UnknownRule.AUDIENCE.of(id, crisis.audiences().ids(), new NodeWhere(entry.node()).at("sensitivity"));
    }
}
