package org.sitrep.edition.print.language;

import java.util.Map;
import java.util.Optional;
import org.sitrep.edition.text.SourceNote;
import org.sitrep.fact.crisis.Actor;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.fact.crisis.Source;
import org.sitrep.fact.entry.Attribution;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.prose.Text;

/** Prints who says a thing, and where we read it. */
public final class SourceNotes {

    private final Vocabulary words;
    private final Printer printer;

    public SourceNotes(Vocabulary words, Printer printer) {
        this.words = words;
        this.printer = printer;
    }

    /** Returns the note on a source, which has no number yet. */
    public SourceNote note(Attribution attribution) {
        Optional<Source> source = Optional.ofNullable(words.sources().get(attribution.source()));
        Optional<Actor> person = Optional.ofNullable(words.people().get(attribution.source()));
        Optional<Source> read = attribution.via().map(words.sources()::get).or(() -> source);
        return new SourceNote(
                0,
                false,
                attribution,
                printer.words(source.map(Source::name)
                        .or(() -> person.map(Actor::name))
                        .orElseThrow()),
                shortName(attribution.source()),
                printer.words(source.map(Source::kind)
                        .or(() -> person.map(Actor::role))
                        .orElseThrow()),
                attribution.via().map(via -> readIn(via, attribution)),
                attribution.document().filter(document -> attribution.via().isEmpty()),
                source.flatMap(Source::reliability).map(printer::words),
                read.flatMap(Source::address));
    }

    /** The document is where we read it: of the source itself only where nothing stands between. */
    private String readIn(String via, Attribution attribution) {
        return attribution
                .document()
                .map(document -> printer.say("source.via-document", Map.of("source", name(via), "document", document)))
                .orElseGet(() -> printer.say("source.via", Map.of("source", name(via))));
    }

    /** Returns the short names of those who say a figure, for tables and cards. */
    public String shortNames(Figure figure) {
        return printer.list(figure.head().sources().stream()
                .map(Attribution::source)
                .distinct()
                .map(this::shortName)
                .toList());
    }

    /** Returns a source's short name. */
    public String shortName(String id) {
        return text(id, true);
    }

    private String name(String id) {
        return text(id, false);
    }

    private String text(String id, boolean brief) {
        Source source = words.sources().get(id);
        Text name = source != null
                ? (brief ? source.shortName() : source.name())
                : Optional.ofNullable(words.people().get(id)).map(Actor::name).orElseThrow();
        return printer.words(name).text();
    }
}
