package org.sitrep.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.check.words.Writing;
import org.sitrep.check.words.Writing.Kind;
import org.sitrep.fact.entry.Activity;
import org.sitrep.fact.entry.Change;
import org.sitrep.fact.entry.Condition;
import org.sitrep.fact.entry.Correction;
import org.sitrep.fact.entry.Demand;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Event;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Head;
import org.sitrep.fact.entry.Note;
import org.sitrep.fact.entry.Statement;
import org.sitrep.fact.entry.Update;
import org.sitrep.fact.entry.Withdrawal;
import org.sitrep.fact.prose.Text;
import org.sitrep.situation.Situation;
import org.sitrep.situation.redact.Revision;

/** Gathers what people wrote: the words of entries in view, and the highlights. */
final class Writings implements Entry.Cases<Stream<Writing>> {

    private Writings() {}

    /**
     * Returns the writings that stand: those of entries in view, of the changes that made them, and the highlights. Of the
     * notes of a section, the newest alone is printed.
     */
    static List<Writing> standing(Situation situation) {
        Set<String> notes = situation.notes().stream().map(Note::id).collect(Collectors.toSet());
        Stream<Entry> shown = situation.inView().values().stream()
                .filter(entry ->
                        !(entry instanceof Change) && (!(entry instanceof Note) || notes.contains(entry.id())));
        Stream<Entry> changes = Stream.concat(
                situation.inView().values().stream().filter(Update.class::isInstance),
                situation.revisions().stream().map(Revision::change));
        return Stream.concat(Stream.concat(shown, changes).flatMap(Writings::of), highlights(situation))
                .toList();
    }

    /** Returns the writings that an edition may print: those that stand, and those that were corrected. */
    static List<Writing> printable(Situation situation) {
        return Stream.concat(travelling(situation), declared(situation)).toList();
    }

    /** Returns the names, labels and titles that an edition may print. */
    static Stream<Writing> declared(Situation situation) {
        Stream<Writing> documents = situation.inView().values().stream().flatMap(Writings::documents);
        return Stream.of(documents, layers(situation), Declarations.of(situation.crisis()))
                .flatMap(s -> s);
    }

    private static Stream<Writing> layers(Situation situation) {
        return situation.layers().stream()
                .flatMap(feature -> feature.name().stream()
                        .flatMap(name -> Writing.words(
                                Kind.NAME,
                                "the name of a " + feature.kind().id(),
                                name,
                                language -> feature.where().at("name", language))));
    }

    /** Returns the writings that travel with an edition, printed or not: those that stand, and what they were. */
    static Stream<Writing> travelling(Situation situation) {
        return Stream.concat(
                standing(situation).stream(),
                situation.revisions().stream().map(Revision::was).flatMap(Writings::of));
    }

    /** Returns the writings of an entry. */
    static Stream<Writing> of(Entry entry) {
        return Stream.concat(optional(entry.head(), "remark", entry.head().remark()), entry.match(new Writings()));
    }

    /** Returns what people wrote into an entry, and into those that it holds. */
    static Stream<String> words(Entry entry) {
        Stream<Entry> held = entry instanceof Correction correction
                ? Stream.concat(Stream.of(correction.now()), correction.added().stream())
                : Stream.empty();
        return Stream.concat(
                Stream.concat(of(entry), documents(entry)).flatMap(Writing::texts), held.flatMap(Writings::words));
    }

    private static Stream<Writing> documents(Entry entry) {
        Head head = entry.head();
        return IntStream.range(0, head.sources().size())
                .boxed()
                .flatMap(i -> head.sources().get(i).document().stream()
                        .map(title -> Writing.words(
                                Kind.NAME,
                                "the document of `" + head.id() + "`",
                                "",
                                title,
                                () -> head.where().at("document"))));
    }

    private static Stream<Writing> highlights(Situation situation) {
        return situation
                .front()
                .lines()
                .filter(line -> line.note().isEmpty())
                .flatMap(line -> line.text().entrySet().stream()
                        .map(words -> Writing.prose(
                                Kind.HIGHLIGHT,
                                line.name(),
                                words.getKey(),
                                words.getValue(),
                                () -> line.at().apply(words.getKey()))));
    }

    private static Stream<Writing> words(Head head, String key, Text text) {
        return words(Kind.WORDS, head, key, text);
    }

    private static Stream<Writing> words(Kind kind, Head head, String key, Text text) {
        return Writing.words(
                kind,
                "the " + key + " of `" + head.id() + "`",
                text,
                language -> head.where().at(key, language));
    }

    private static Stream<Writing> optional(Head head, String key, Optional<Text> text) {
        return text.stream().flatMap(words -> words(head, key, words));
    }

    @Override
    public Stream<Writing> figure(Figure figure) {
        return Stream.empty();
    }

    @Override
    public Stream<Writing> condition(Condition condition) {
        return Stream.empty();
    }

    @Override
    public Stream<Writing> event(Event event) {
        return words(event.head(), "event", event.text());
    }

    @Override
    public Stream<Writing> demand(Demand demand) {
        return words(demand.head(), "ask", demand.ask());
    }

    @Override
    public Stream<Writing> statement(Statement statement) {
        Head head = statement.head();
        Stream<Writing> quote = statement.quote().stream().flatMap(words -> words(Kind.QUOTE, head, "quote", words));
        return Stream.of(
                        words(head, "statement", statement.position()),
                        quote,
                        optional(head, "occasion", statement.occasion()))
                .flatMap(s -> s);
    }

    @Override
    public Stream<Writing> note(Note note) {
        return note.text().entrySet().stream()
                .map(text -> Writing.prose(
                        note.section().isOfTheDay() ? Kind.HIGHLIGHT : Kind.NOTE,
                        "the note `" + note.id() + "`",
                        text.getKey(),
                        text.getValue(),
                        () -> note.head().where().at("text", text.getKey())));
    }

    @Override
    public Stream<Writing> activity(Activity activity) {
        return optional(activity.head(), "activity", activity.text());
    }

    @Override
    public Stream<Writing> update(Update update) {
        return optional(update.head(), "text", update.text());
    }

    @Override
    public Stream<Writing> correction(Correction correction) {
        return words(correction.head(), "reason", correction.reason());
    }

    @Override
    public Stream<Writing> withdrawal(Withdrawal withdrawal) {
        return words(withdrawal.head(), "reason", withdrawal.reason());
    }
}
