package org.sitrep.edition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.edition.text.Numbers;
import org.sitrep.edition.text.Passage;
import org.sitrep.edition.text.SourceNote;
import org.sitrep.fact.entry.Attribution;

/**
 * A report, ready to be written: a closed tree of values. A template sees this and nothing else.
 *
 * @param words the fixed wording by key, for captions and labels
 * @param masthead the head of page one and the foot of every page
 * @param notice what is said of the report where it is sent
 * @param parts what the report is made of, in page order
 * @param sources the notes on the sources of its parts, in the order of their numbers, counted from 1
 */
public record ReportModel(
        Map<String, String> words, Masthead masthead, Notice notice, List<Part> parts, List<SourceNote> sources) {

    public ReportModel {
        words = Map.copyOf(words);
        parts = List.copyOf(parts);
        sources = List.copyOf(sources);
    }

    /**
     * Returns a report whose sources are numbered in the order of its parts.
     *
     * @param all its parts, in page order
     * @param note gives the note on a source
     */
    public static ReportModel of(
            Map<String, String> words,
            Masthead masthead,
            Notice notice,
            List<Part> all,
            Function<Attribution, SourceNote> note) {
        List<Part> parts = all.stream()
                .map(part -> part instanceof Part.KeyFigures figures ? figures.beside(all) : part)
                .toList();
        int shown = Numbers.over(parts.stream().flatMap(Part::shown)).order().size();
        List<SourceNote> sources = numbers(parts).order().entrySet().stream()
                .map(source -> note.apply(source.getKey()).numbered(source.getValue(), source.getValue() > shown))
                .toList();
        return new ReportModel(words, masthead, notice, parts, sources);
    }

    /** Returns the same report with some of its parts, and the sources of those, numbered again. */
    public ReportModel only(Collection<String> ids) {
        List<Part> some =
                parts.stream().filter(part -> ids.contains(part.heading().id())).toList();
        return of(words, masthead, notice, some, this::note);
    }

    /** Returns page one of the report, with whom to ask and the sources of what it prints. */
    public ReportModel pageOne() {
        ReportModel alone = only(parts.stream()
                .filter(part -> part.heading().area() != Heading.Area.PAGE
                        || part instanceof Part.Sources
                        || part instanceof Part.Contacts)
                .map(part -> part.heading().id())
                .toList());
        return new ReportModel(words, masthead, notice.ofPageOne(), alone.parts, alone.sources);
    }

    /** Returns the numbers of the sources. */
    public Numbers numbers() {
        return numbers(parts);
    }

    /** Numbers the sources of all that parts show, in reading order; then of what only their data hold. */
    private static Numbers numbers(List<Part> parts) {
        return Numbers.over(Stream.concat(
                parts.stream().flatMap(Part::shown), parts.stream().flatMap(Part::data)));
    }

    /** Returns the ids of the entries that its parts print, hold as data, tell of, or leave to the data. */
    public Set<String> entries() {
        Stream<String> left =
                parts.stream().flatMap(part -> part.heading().more().stream()).flatMap(more -> more.entries().stream());
        Stream<String> said = parts.stream()
                .flatMap(part -> Stream.of(part.shown(), part.data()))
                .flatMap(citations -> citations)
                .flatMap(citation -> Stream.concat(citation.entries().stream(), citation.told().stream()));
        return Stream.concat(said, left).collect(Collectors.toSet());
    }

    /** Returns the note on a source that a part cites. */
    public SourceNote note(Attribution source) {
        return sources.stream()
                .filter(note -> note.attribution().equals(source))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the part of a kind; absent where the report has none. */
    public <P extends Part> Optional<P> part(Class<P> kind) {
        return parts.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** Returns what happened, in one sentence with who says so; absent where nothing on record could say it. */
    public Optional<Passage> lead() {
        return part("lead").flatMap(part -> ((Part.Narrative) part).text());
    }

    /** Returns the part of an id; absent where the report has none. */
    public Optional<Part> part(String id) {
        return parts.stream().filter(part -> part.heading().id().equals(id)).findFirst();
    }

    /** Returns a fixed word; its key where the wording lacks it, which is a finding elsewhere. */
    public String word(String key) {
        return words.getOrDefault(key, key);
    }
}
