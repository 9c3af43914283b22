package org.sitrep.document.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.document.Document;
import org.sitrep.document.Foreign;
import org.sitrep.document.Numbering;
import org.sitrep.document.text.Section.Line;
import org.sitrep.edition.Heading;
import org.sitrep.edition.Imprint;
import org.sitrep.edition.Imprint.Contact;
import org.sitrep.edition.Masthead;
import org.sitrep.edition.Part;
import org.sitrep.edition.ReportModel;
import org.sitrep.edition.text.Numbers;
import org.sitrep.edition.text.SourceNote;

/** Sets a report as plain text of few bytes: what weighs most, with all its sources; and says what it leaves out. */
public final class TextEdition {

    /** The most bytes, in UTF-8. */
    public static final int MAX_BYTES = 10_000;

    private final ReportModel model;
    private final Columns columns;
    private final Locale language;

    private TextEdition(ReportModel model) {
        this.model = model;
        this.language = Numbering.of(model);
        this.columns = new Columns(language);
    }

    /**
     * Sets a report.
     *
     * @param model the report
     * @param name the file's name
     * @return plain text in UTF-8, broken at 72 columns; highlights and key figures are always in it, and as much of the
     *     rest as there is room for
     */
    public static Document of(ReportModel model, String name) {
        String text = new TextEdition(Foreign.signed(model)).text();
        return new Document(name, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sections are taken in by their weight, each where there is room for it; those that stay always, as far as there is. */
    private String text() {
        List<Section> all = Sections.of(model);
        List<Integer> byWeight = IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparing((Integer at) -> all.get(at).weight())
                        .reversed())
                .toList();
        SortedMap<Integer, Section> taken = new TreeMap<>();
        byWeight.stream()
                .filter(at -> all.get(at).weight() == Heading.ALWAYS)
                .forEach(at -> taken.put(at, all.get(at)));
        while (isTooLong(text(all, taken)) && isShortened(taken)) {
            // shorter by an item each time
        }
        for (int at : byWeight) {
            if (taken.putIfAbsent(at, all.get(at)) == null && isTooLong(text(all, taken))) {
                taken.remove(at);
            }
        }
        return text(all, taken);
    }

    private static boolean isTooLong(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
    }

    /** Takes the last item from the longest section. */
    private boolean isShortened(SortedMap<Integer, Section> taken) {
        Optional<Map.Entry<Integer, Section>> longest = taken.entrySet().stream()
                .filter(at -> !at.getValue().items().isEmpty())
                .max(Comparator.comparing(at -> at.getValue().length(language)));
        longest.ifPresent(at -> taken.put(at.getKey(), at.getValue().shorter()));
        return longest.isPresent();
    }

    private String text(List<Section> all, SortedMap<Integer, Section> taken) {
        List<String> lines = new ArrayList<>(head());
        Numbers numbers = Numbers.over(taken.values().stream().flatMap(Section::shown));
        List<String> left = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            Section section = taken.get(at);
            if (section != null && !section.items().isEmpty()) {
                lines.addAll(heading(section.title()));
                section.lines(language, numbers).forEach(line -> lines.addAll(wrapped(line)));
            }
            if (!all.get(at).equals(section) && !all.get(at).title().isEmpty()) {
                left.add(all.get(at).title());
            }
        }
        lines.addAll(sources(numbers));
        lines.addAll(foot(left));
        return String.join("\n", lines) + "\n";
    }

    private List<String> head() {
        Masthead masthead = model.masthead();
        Stream<Optional<String>> lines = Stream.of(
                Optional.of(masthead.page().title()),
                masthead.title().country().map(SectionWriter::say),
                Optional.of(SectionWriter.marks(masthead)),
                basis(masthead),
                masthead.times().knownBy(),
                Optional.of(model.word("label.period")
                        + model.word("mark.colon")
                        + masthead.times().period().text()),
                masthead.marks().banner().map(SectionWriter::say),
                masthead.marks().foreign(),
                masthead.marks().revises().map(revises -> revises.what() + " " + SectionWriter.say(revises.why())));
        return paragraphs(lines.flatMap(Optional::stream).toList());
    }

    /** The title has the day; what more there is to say of it stands below. */
    private Optional<String> basis(Masthead masthead) {
        String time =
                masthead.times().time().map(at -> model.word("mark.comma") + at).orElse("");
        String basis = masthead.times().basis().map(words -> " (" + words + ")").orElse("");
        return Optional.of(time + basis)
                .filter(more -> !more.isEmpty())
                .map(more -> model.word("label.as-of") + " "
                        + masthead.times().asOf().text() + more);
    }

    /** A section without a title stands apart alone. */
    private static List<String> heading(String title) {
        int rule = Math.min(Columns.WIDTH, Columns.width(title));
        return title.isEmpty() ? List.of("") : List.of("", title, "-".repeat(rule));
    }

    private List<String> wrapped(Line line) {
        return switch (line.depth()) {
            case 3 -> List.of(line.text());
            case 4 ->
                Stream.concat(Stream.of(""), columns.lines("", line.text()).stream())
                        .toList();
            default -> columns.lines(line.depth() == 0 ? "" : line.depth() == 1 ? "* " : "  - ", line.text());
        };
    }

    private List<String> paragraphs(List<String> texts) {
        return texts.stream().flatMap(text -> columns.lines("", text).stream()).toList();
    }

    private List<String> sources(Numbers numbers) {
        List<String> lines = new ArrayList<>();
        if (!numbers.order().isEmpty()) {
            lines.addAll(heading(model.word("heading.sources")));
        }
        SectionWriter digits = new SectionWriter(language, numbers);
        numbers.order()
                .forEach((source, number) ->
                        lines.addAll(columns.lines("[" + digits.number(number) + "] ", note(model.note(source)))));
        return lines;
    }

    private String note(SourceNote source) {
        return Stream.of(
                        Optional.of(SectionWriter.say(source.source()) + " (" + SectionWriter.say(source.kind()) + ")"),
                        source.document(),
                        source.via(),
                        source.reliability().map(SectionWriter::say),
                        source.address())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(model.word("mark.semicolon")));
    }

    private List<String> foot(List<String> left) {
        List<String> lines = new ArrayList<>(List.of(""));
        if (!left.isEmpty()) {
            lines.addAll(columns.lines("", model.word("text.left-out") + " " + String.join(SectionWriter.DOT, left)));
        }
        Masthead masthead = model.masthead();
        Optional<Imprint> imprint = model.part(Part.Contacts.class).map(Part.Contacts::imprint);
        Stream<String> contacts =
                imprint.stream().flatMap(found -> found.contacts().stream()).flatMap(TextEdition::contact);
        lines.addAll(paragraphs(Stream.of(
                        Optional.of(Stream.concat(
                                        Stream.of(SectionWriter.say(
                                                masthead.office().name())),
                                        contacts)
                                .distinct()
                                .collect(Collectors.joining(SectionWriter.DOT))),
                        masthead.times()
                                .next()
                                .map(next -> model.word("label.next") + model.word("mark.colon") + next.text()),
                        Optional.of(model.notice().fullBrief()),
                        imprint.flatMap(Imprint::disclaimer).map(SectionWriter::say),
                        masthead.marks().unreviewed())
                .flatMap(Optional::stream)
                .toList()));
        return lines;
    }

    private static Stream<String> contact(Contact contact) {
        return Stream.of(Optional.of(SectionWriter.say(contact.name())), contact.email(), contact.telephone())
                .flatMap(Optional::stream);
    }
}
