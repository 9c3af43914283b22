package org.sitrep.edition.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.edition.Chronology;
import org.sitrep.edition.ClusterView;
import org.sitrep.edition.Edition;
import org.sitrep.edition.Heading;
import org.sitrep.edition.Imprint;
import org.sitrep.edition.Part;
import org.sitrep.edition.RevisionView;
import org.sitrep.edition.print.graphic.CoursePrinter;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.Direction;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Passage;
import org.sitrep.edition.text.Passage.Span;
import org.sitrep.edition.text.Passage.Style;
import org.sitrep.edition.text.Room;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Named;
import org.sitrep.fact.crisis.ReportPlan;
import org.sitrep.fact.crisis.ReportPlan.By;
import org.sitrep.fact.crisis.ReportPlan.OwnSection;
import org.sitrep.fact.crisis.ReportPlan.PartWish;
import org.sitrep.fact.crisis.Safeguards.Hotline;
import org.sitrep.fact.entry.Note;
import org.sitrep.fact.entry.Section;
import org.sitrep.fact.prose.Directions;
import org.sitrep.fact.prose.Text;

/** The printers of one report. */
final class Printers {

    /** So many items a list has at most where the crisis names no limit. */
    static final int MOST = 30;

    /** So many events stand at the foot of page one. */
    private static final int MAX_FOOT = 6;

    /** So many figures. */
    static final int MOST_FIGURES = 100;

    private final Edition edition;
    private final Context context;
    private final ProsePrinter prose;
    private final FigureTables figures;
    private final Chronicle chronicle;
    private final ChangesPrinter changes;

    Printers(Context context, Edition edition) {
        this.edition = edition;
        this.context = context;
        this.prose = new ProsePrinter(context);
        this.figures = new FigureTables(context);
        this.chronicle = new Chronicle(context, asks("planned"), plan().lists("timeline"));
        this.changes = new ChangesPrinter(context, figures);
    }

    /** Returns whether the report has a part which that of a conflict has where its crisis lists it alone. */
    boolean asks(String part) {
        return plan().parts()
                .map(parts -> parts.stream().anyMatch(wish -> wish.id().equals(part)))
                .orElse(plan().kind()
                        .filter(kind -> kind != ReportPlan.Kind.CONFLICT)
                        .isPresent());
    }

    Context context() {
        return context;
    }

    ProsePrinter prose() {
        return prose;
    }

    FigureTables figures() {
        return figures;
    }

    Chronicle chronicle() {
        return chronicle;
    }

    /** Returns what was found in prose so far. */
    List<Finding> findings() {
        return prose.findings();
    }

    /** Returns what the crisis says of its reports. */
    ReportPlan plan() {
        return context.situation().crisis().report();
    }

    /** Returns words of the office's own. */
    Wording words(Text text) {
        return context.printer().words(text);
    }

    List<Passage> highlights(int most) {
        return new Highlights(context, prose).lines(most);
    }

    /** Returns the main timeline with its picture, and the newest of its events, under its heading and the name of its track. */
    Part timeline(Part.MainTimeline of, boolean isRenamed) {
        Optional<Chronology> events = of.timeline()
                .map(track -> isRenamed ? new Chronology(of.heading().words(), track.rows()) : track)
                .map(track -> track.numbered(context.printer()::number));
        Optional<Chronology> newest = events.map(track -> track.only(newest(track)));
        return new Part.MainTimeline(
                of.heading(),
                newest,
                events.map(new CoursePrinter(context)::course),
                newest.map(chronicle::origins).orElse(List.of()));
    }

    private static List<Chronology.Row> newest(Chronology track) {
        return track.newestFirst().subList(0, Math.min(MAX_FOOT, track.rows().size()));
    }

    /** Returns the events of the main timeline for which page one has no room, with their numbers in its picture. */
    Optional<Part> earlier(Heading heading) {
        int most = plan().parts().stream()
                .flatMap(List::stream)
                .filter(wish -> wish.id().equals("timeline"))
                .findFirst()
                .flatMap(PartWish::max)
                .orElse(MOST);
        return chronicle
                .main()
                .map(main -> main.only(main.newestFirst().stream().limit(most).toList())
                        .numbered(context.printer()::number))
                .filter(main -> main.rows().size() > MAX_FOOT)
                .map(main -> new Part.Timelines(
                        heading,
                        List.of(new Chronology(
                                heading.words(),
                                main.rows().subList(0, main.rows().size() - MAX_FOOT)))));
    }

    Optional<Part> changes(Heading heading) {
        return changes.changes(heading, edition.previous());
    }

    Optional<Part> changesTable(Heading heading) {
        return changes.table(heading);
    }

    /** Returns a section; nothing where it has no words. */
    Optional<Part> narrative(Heading heading, Section section) {
        return prose.notes(section, Optional.empty()).map(text -> new Part.Narrative(heading, Optional.of(text)));
    }

    /** Returns a section of the office's own: below what is of none, each cluster or place has a heading, in its order. */
    Optional<Part> narrative(Heading heading, OwnSection own) {
        List<Note> notes = prose.standing(new Section(own.id()), note -> true);
        boolean byPlace = own.by().equals(Optional.of(By.PLACE));
        boolean several = notes.size() > 1;
        List<Passage> all = new ArrayList<>();
        Stream.concat(
                        Stream.of(Optional.<String>empty()),
                        (byPlace ? context.words().places() : context.words().clusters())
                                .keySet().stream().map(Optional::of))
                .forEach(group -> {
                    List<Passage> printed = notes.stream()
                            .filter(note -> group.equals(byPlace ? note.place() : note.cluster()))
                            .map(note -> prose.print(note, several, byPlace ? Optional.empty() : note.place()))
                            .map(text -> group.isPresent() ? text.below() : text)
                            .toList();
                    group.filter(id -> !printed.isEmpty())
                            .map(id -> subheading(id, byPlace))
                            .ifPresent(all::add);
                    all.addAll(printed);
                });
        return ProsePrinter.together(all).map(text -> new Part.Narrative(heading, Optional.of(text)));
    }

    private Passage subheading(String id, boolean isPlace) {
        Optional<Wording> name = isPlace
                ? context.placeName(context.location(Optional.of(id)))
                : Optional.ofNullable(context.words().clusters().get(id))
                        .map(Named::label)
                        .map(this::words);
        Wording words = name.orElseThrow();
        return Passage.heading(words, words.lang().map(Direction::of));
    }

    /** One of which nothing is in view is left out: that it is declared could tell what is withheld. */
    List<ClusterView> clusters() {
        return context.words().clusters().values().stream()
                .map(this::cluster)
                .filter(cluster -> !cluster.isEmpty())
                .toList();
    }

    private ClusterView cluster(Named cluster) {
        Optional<String> id = Optional.of(cluster.id());
        return new ClusterView(
                cluster.id(),
                context.printer().words(cluster.label()),
                prose.notes(Section.NEEDS, id),
                prose.notes(Section.RESPONSE, id),
                prose.notes(Section.GAPS, id),
                figures.cluster(cluster.id()));
    }

    List<RevisionView> revisions() {
        return new RevisionPrinter(context).revisions();
    }

    List<String> counting() {
        return edition.phrases().keys().stream()
                .filter(key -> key.startsWith("counting."))
                .map(context.printer()::say)
                .toList();
    }

    /** Returns a line for each hotline that has a name. */
    Optional<Part> hotlines(Heading heading) {
        List<List<Span>> lines = new ArrayList<>();
        for (Hotline hotline : context.situation().crisis().safeguards().hotlines()) {
            Wording hours = hotline.hours().map(this::words).orElse(new Wording("", Optional.empty()));
            hotline.name()
                    .ifPresent(name -> lines.add(List.of(
                            Span.of(Style.STRONG, words(name)),
                            Span.of(" · "),
                            hotline.number().contains("@")
                                    ? new Span(Style.VALUE, hotline.number(), Citation.NONE)
                                    : new Span(Style.CALL, number(hotline.number()), Citation.NONE),
                            Span.of(hours.text().isEmpty() ? "" : " · "),
                            Span.of(Style.PLAIN, hours))));
        }
        Passage list = Passage.of(List.of(new Passage.Block(true, lines)));
        return Optional.<Part>of(new Part.Narrative(heading, Optional.of(list))).filter(part -> !lines.isEmpty());
    }

    private String number(String telephone) {
        return Direction.number(telephone, edition.phrases().language());
    }

    Imprint imprint() {
        Crisis.Imprint imprint = context.situation().crisis().imprint();
        return new Imprint(
                imprint.contacts().stream()
                        .map(contact -> new Imprint.Contact(
                                context.printer().words(contact.name()),
                                contact.email().map(Directions::closed),
                                contact.telephone().map(this::number)))
                        .toList(),
                imprint.disclaimer().map(context.printer()::words));
    }

    /** Makes a part of what it lists. */
    interface Maker<T> {
        Part of(Heading heading, List<T> items);
    }

    /** A part that is asked for, with the words at its head. */
    record Ask(Heading head, PartWish wish, Printers printers) {

        int most() {
            return wish.max().orElse(MOST);
        }

        boolean isRenamed() {
            return wish.heading().isPresent();
        }

        /** Returns a part of what it lists; what is beyond the limit is counted. */
        <T> Optional<Part> list(List<T> items, Maker<T> maker) {
            if (items.size() <= most()) {
                return items.isEmpty() ? Optional.empty() : Optional.of(maker.of(head, items));
            }
            return cut(maker, items.subList(0, most()), items.subList(most(), items.size()));
        }

        /** Returns a part of what it lists in groups, with what there is room for, where the crisis names no limit. */
        <G, T> Optional<Part> groups(
                int all, List<G> groups, Function<G, List<T>> items, BiFunction<G, List<T>, G> only, Maker<G> maker) {
            Room<G> room = Room.of(all, groups, items, only);
            return wish.max().isPresent() || room.rest().isEmpty()
                    ? list(groups, maker)
                    : cut(maker, room.shown(), room.rest());
        }

        private <T> Optional<Part> cut(Maker<T> maker, List<T> shown, List<T> rest) {
            return Optional.of(maker.of(printers.leaving(head, List.of(maker.of(head, rest))), shown));
        }
    }

    /** Returns a heading that says how much its part leaves to the data. */
    Heading leaving(Heading head, List<Part> rest) {
        List<String> left = rest.stream().flatMap(Printers::entries).distinct().toList();
        Printer printer = context.printer();
        return head.leaving(new Heading.More(
                printer.say("part.more", Map.of("number", printer.number(left.size()))), left));
    }

    /** Returns the ids of all that a part prints, or counts in words. */
    static Stream<String> told(Part part) {
        Stream<String> counted = Stream.concat(part.shown(), part.data()).flatMap(citation -> citation.told().stream());
        Stream<String> left = part.heading().more().stream().flatMap(more -> more.entries().stream());
        return Stream.of(entries(part), counted, left).flatMap(ids -> ids).distinct();
    }

    static Stream<String> entries(Part part) {
        return Stream.concat(part.shown(), part.data())
                .flatMap(citation -> citation.entries().stream())
                .distinct();
    }
}
