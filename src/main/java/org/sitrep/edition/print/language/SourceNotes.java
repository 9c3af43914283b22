package org.sitrep.edition.print.language;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.edition.text.SourceNote;
import org.sitrep.fact.crisis.Actor;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.crisis.Source;
import org.sitrep.fact.entry.Attribution;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.prose.Directions;
import org.sitrep.fact.prose.Text;

/** Prints who says a thing, and where we read it. */
public record SourceNotes(Vocabulary words, Printer printer) {

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
                name(attribution),
                printer.words(source.map(Source::kind)
                        .or(() -> person.map(Actor::role))
                        .orElseThrow()),
                read(attribution, read),
                document(attribution).filter(document -> attribution.via().isEmpty()),
                source.flatMap(Source::reliability).map(printer::words),
                attribution.address().or(() -> read.flatMap(Source::address)).map(Directions::closed));
    }

    private static Optional<String> document(Attribution attribution) {
        return attribution.document().map(Directions::closed);
    }

    /** Where we read it, and when that came out. */
    private Optional<String> read(Attribution attribution, Optional<Source> read) {
        String said = Stream.concat(
                        attribution.via().map(via -> readIn(via, attribution)).stream(),
                        attribution.published().or(() -> read.flatMap(Source::published)).stream()
                                .map(day -> printer.say(
                                        "source.published",
                                        Map.of("date", printer.fullDay(day).text()))))
                .collect(Collectors.joining("; "));
        return Optional.of(said).filter(words -> !words.isEmpty());
    }

    /** The document is where we read it: of the source itself only where nothing stands between. */
    private String readIn(String via, Attribution attribution) {
        return document(attribution)
                .map(document -> printer.say("source.via-document", Map.of("source", name(via), "document", document)))
                .orElseGet(() -> printer.say("source.via", Map.of("source", name(via))));
    }

    /** Returns the short names of those who say a figure, for tables and cards; of who has no name, with who cites it. */
    public String shortNames(Figure figure) {
        return names(figure.head().sources().stream(), true);
    }

    /**
     * Returns the short names of those who say a thing, of who has no name with who cites it if that is asked for. Those who
     * are cited come last: what follows them would seem to be cited too.
     */
    public String names(Stream<Attribution> said, boolean citing) {
        return printer.list(said.sorted(
                        Comparator.comparing(attribution -> citing(attribution).isPresent()))
                .map(attribution -> citing ? name(attribution) : shortName(attribution.source()))
                .distinct()
                .toList());
    }

    /** Returns the short name of who says a thing; of who has no name to cite, with who cites it. */
    public String name(Attribution attribution) {
        String source = shortName(attribution.source());
        return citing(attribution)
                .map(via -> printer.say("source.citing", Map.of("via", shortName(via), "source", within(source))))
                .orElse(source);
    }

    private Optional<String> citing(Attribution attribution) {
        return Optional.ofNullable(words.sources().get(attribution.source()))
                .filter(source -> source.unnamed() || source.privatePerson())
                .flatMap(source -> attribution.via());
    }

    /** A kind of source is no name: its first letter is small within a line, but for the name of a place or an actor. */
    private String within(String source) {
        String first = source.split("[ ’']", 2)[0];
        boolean isWord = first.substring(1).equals(first.substring(1).toLowerCase(Locale.ROOT));
        return isWord && !isName(first) ? first.toLowerCase(Locale.ROOT) + source.substring(first.length()) : source;
    }

    /** "Syrian witnesses" begin like Syria. */
    private boolean isName(String first) {
        return first.length() >= 4
                && Stream.concat(
                                words.places().values().stream().map(Location::name),
                                words.actors().values().stream().map(Actor::name))
                        .flatMap(name -> Stream.of(printer.words(name).text().split("[^\\p{L}]+")))
                        .anyMatch(word -> word.regionMatches(0, first, 0, 4));
    }

    /** Returns a source's short name, whoever cites it. */
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
