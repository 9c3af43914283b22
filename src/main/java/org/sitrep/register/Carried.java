package org.sitrep.register;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.fact.crisis.Crisis.Front;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.fact.entry.Activity;
import org.sitrep.fact.entry.Change;
import org.sitrep.fact.entry.Correction;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Note;
import org.sitrep.fact.entry.Update;
import org.sitrep.fact.prose.Prose;
import org.sitrep.situation.Claim;
import org.sitrep.situation.Fall;
import org.sitrep.situation.Situation;
import org.sitrep.situation.Total;

/**
 * The entries in view on which an edition rests, down to its last word: recorded alone, they give the same edition. A
 * figure that newer ones have replaced is not among them, unless it is printed, drawn, counted or compared with; nor is
 * a note that is not printed. With an entry travels all that it names, and all that has changed it.
 */
final class Carried {

    private final Situation situation;
    private final Map<String, List<Entry>> readings = new HashMap<>();
    private final Map<String, String> splitFrom = new HashMap<>();
    private final Set<String> kept = new HashSet<>();

    private Carried(Situation situation) {
        this.situation = situation;
        situation.ledger().wholeRecord().forEach(this::index);
    }

    /**
     * Returns the ids of the facts and updates that travel; their corrections and withdrawals go with them.
     *
     * @param situation what is in view
     * @param previous what was in view in the report that the edition is compared with
     * @param printed the ids of what the edition prints, draws or counts
     */
    static Set<String> of(Situation situation, Optional<Situation> previous, Set<String> printed) {
        Carried carried = new Carried(situation);
        Stream.of(
                        printed.stream(),
                        carried.unsuperseded(),
                        revised(situation, previous),
                        compared(situation, printed),
                        previous.stream()
                                .flatMap(before -> Stream.of(newest(before), divided(before), added(before))
                                        .flatMap(figures -> figures))
                                .map(Figure::id),
                        undivided(situation).map(Figure::id),
                        named(situation.crisis().front()))
                .flatMap(ids -> ids)
                .forEach(carried::keep);
        if (previous.isEmpty()) {
            situation.ledger().firstDay().ifPresent(carried::keepFirst);
        }
        carried.keepLast();
        return carried.kept;
    }

    private void index(Entry entry) {
        if (entry instanceof Correction correction) {
            List<Entry> read = readings.computeIfAbsent(correction.target(), id -> new ArrayList<>());
            read.add(correction.now());
            read.addAll(correction.added());
            correction.added().forEach(fact -> splitFrom.put(fact.id(), correction.target()));
        } else if (!entry.isRevision()) {
            readings.computeIfAbsent(entry.id(), id -> new ArrayList<>()).add(entry);
        }
    }

    private void keep(String id) {
        Deque<String> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            String next = open.pop();
            if ((readings.containsKey(next) || splitFrom.containsKey(next)) && kept.add(next)) {
                Optional.ofNullable(splitFrom.get(next)).ifPresent(open::push);
                readings.getOrDefault(next, List.of()).stream()
                        .flatMap(Carried::names)
                        .forEach(open::push);
            }
        }
    }

    /** What an entry names must be on record beside it. */
    private static Stream<String> names(Entry entry) {
        Stream<String> target = entry instanceof Update update ? Stream.of(update.target()) : Stream.empty();
        Stream<String> reached = entry instanceof Activity activity ? activity.figures().stream() : Stream.empty();
        Stream<String> prose = entry instanceof Note note ? named(note.text().values()) : Stream.empty();
        return Stream.of(Stream.of(entry.id()), target, reached, prose, entry.head().sameOriginAs().stream())
                .flatMap(ids -> ids);
    }

    private static Stream<String> named(Iterable<Prose> texts) {
        List<String> ids = new ArrayList<>();
        for (Prose text : texts) {
            text.references().forEach(reference -> ids.addAll(reference.targets()));
        }
        return ids.stream();
    }

    /** crisis.yaml is only read beside the facts that it names. */
    private static Stream<String> named(Front front) {
        Stream<String> spans =
                front.spans().stream().flatMap(span -> Stream.concat(Stream.of(span.from()), span.to().stream()));
        return Stream.concat(front.highlights().stream().flatMap(text -> named(text.values())), spans);
    }

    /** Of all kinds but figures and notes, nothing is ever superseded. */
    private Stream<String> unsuperseded() {
        return situation.ledger().wholeRecord().stream()
                .filter(entry -> !(entry instanceof Figure || entry instanceof Note || entry.isRevision()))
                .map(Entry::id);
    }

    private static Stream<String> revised(Situation situation, Optional<Situation> previous) {
        return situation.revisions().stream()
                .filter(revision -> previous.filter(before -> !revision.change()
                                .head()
                                .known()
                                .isAfter(before.viewpoint().knownBy()))
                        .isEmpty())
                .map(revision -> revision.was().id());
    }

    /** The newest figures, those printed beside them where any are or a count fell, what says that there are others, and counts that are not added up. */
    private static Stream<String> compared(Situation situation, Set<String> printed) {
        Stream<Figure> earlier = situation.lines().stream()
                .flatMap(line -> line.claims().stream().flatMap(claim -> {
                    List<Fall> falls = Fall.of(line, claim);
                    boolean isPrinted =
                            claim.earlier().stream().limit(1).anyMatch(figure -> printed.contains(figure.id()));
                    return Stream.concat(
                            falls.stream()
                                    .skip(Math.max(0, falls.size() - 1))
                                    .flatMap(fall -> Stream.of(fall.from(), fall.to())),
                            claim.earlier().stream().limit(isPrinted || !falls.isEmpty() ? Claim.MAX_EARLIER + 2L : 0));
                }));
        Stream<Figure> apart = situation.lines().stream()
                .filter(line -> line.indicator().measure() == Measure.PERIOD)
                .flatMap(line -> line.claims().stream()
                        .filter(claim -> printed.contains(claim.figure().id())
                                && line.run(claim, situation.ledger().marks()).isEmpty()))
                .flatMap(Claim::all);
        Stream<Figure> typed =
                situation.totals().stream().filter(Total::newest).flatMap(total -> total.typed().stream());
        Stream<Note> notes = situation.notes().stream().filter(situation::resolves);
        return Stream.of(newest(situation), earlier, apart, typed, notes)
                .flatMap(s -> s)
                .map(Entry::id);
    }

    private static Stream<Figure> newest(Situation situation) {
        return situation.lines().stream()
                .flatMap(line -> line.claims().stream())
                .map(Claim::figure);
    }

    /** A ratio may be of an older day than the newest figures are. */
    private static Stream<Figure> divided(Situation situation) {
        return situation.ratios().stream().flatMap(ratio -> ratio.figures().stream());
    }

    /** A total may rest on counts that newer ones follow: over periods, of the last days, of the days since the last. */
    private static Stream<Figure> added(Situation situation) {
        return situation.totals().stream().filter(Total::newest).flatMap(total -> total.parts().stream());
    }

    /** A ratio is of the newest day on which its two parts fit: what was said on later days that both have says why not. */
    private static Stream<Figure> undivided(Situation situation) {
        Map<Slot, LocalDate> computed = new HashMap<>();
        situation
                .ratios()
                .forEach(ratio -> ratio.figures()
                        .forEach(figure -> computed.merge(
                                new Slot(ratio.indicator().id(), ratio.place()),
                                figure.trueOf(),
                                (one, other) -> one.isBefore(other) ? one : other)));
        Map<Slot, List<Figure>> said = new HashMap<>();
        situation
                .lines()
                .forEach(line -> said.put(
                        new Slot(line.indicator().id(), line.place()),
                        line.claims().stream().flatMap(Claim::all).toList()));
        return situation.crisis().vocabulary().indicators().values().stream()
                .flatMap(indicator -> indicator.relations().ratio().stream()
                        .flatMap(ratio -> said.keySet().stream()
                                .filter(slot -> slot.indicator().equals(ratio.part()))
                                .flatMap(slot -> onDaysOfBoth(
                                        said.getOrDefault(slot, List.of()),
                                        said.getOrDefault(new Slot(ratio.whole(), slot.place()), List.of()),
                                        computed.getOrDefault(
                                                new Slot(indicator.id(), slot.place()), LocalDate.MIN)))));
    }

    private static Stream<Figure> onDaysOfBoth(List<Figure> parts, List<Figure> wholes, LocalDate first) {
        Set<LocalDate> days = wholes.stream().map(Figure::trueOf).collect(Collectors.toSet());
        days.retainAll(parts.stream().map(Figure::trueOf).collect(Collectors.toSet()));
        return Stream.concat(parts.stream(), wholes.stream())
                .filter(figure ->
                        days.contains(figure.trueOf()) && !figure.trueOf().isBefore(first));
    }

    private record Slot(String indicator, Optional<Location> place) {}

    /** A first report covers the days from the first entry on. */
    private void keepFirst(LocalDate day) {
        keepOne(situation.inView().values().stream()
                .filter(entry -> entry.head().known().date().equals(day))
                .map(Entry::id));
    }

    /** A report as of the last day on record is so still where it is made of these alone. */
    private void keepLast() {
        LocalDate asOf = situation.viewpoint().asOf().date();
        keepOne(situation.ledger().wholeRecord().stream()
                .filter(entry -> entry.head().known().date().equals(asOf))
                .map(Carried::subject));
    }

    private void keepOne(Stream<String> any) {
        List<String> ids = any.toList();
        if (ids.stream().noneMatch(kept::contains)) {
            ids.stream().findFirst().ifPresent(this::keep);
        }
    }

    /** Returns the id of an entry, or of what it corrects or withdraws. */
    static String subject(Entry entry) {
        return entry.isRevision() ? ((Change) entry).target() : entry.id();
    }
}
