package org.sitrep.fact;

import static org.sitrep.fact.ReferenceRules.known;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Enough;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.fact.calendar.OtherCalendar;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.fact.crisis.Where;
import org.sitrep.fact.entry.Activity;
import org.sitrep.fact.entry.Attribution;
import org.sitrep.fact.entry.Change;
import org.sitrep.fact.entry.Condition;
import org.sitrep.fact.entry.Correction;
import org.sitrep.fact.entry.Demand;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Event;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Head;
import org.sitrep.fact.entry.Moment;
import org.sitrep.fact.entry.Note;
import org.sitrep.fact.entry.State;
import org.sitrep.fact.entry.Statement;
import org.sitrep.fact.entry.Timing;
import org.sitrep.fact.entry.Update;
import org.sitrep.fact.entry.Withdrawal;

/** What must hold between the entries of a ledger, and between them and what the crisis declares. */
final class LedgerRules implements Entry.Cases<Stream<Finding>> {

    private final Vocabulary words;
    private final NoteRules notes;
    private final Map<String, Entry> byId;
    private final ReferenceRules references;
    private final Map<String, Entry> corrected = new HashMap<>();
    private final Map<String, Moment> withdrawn = new HashMap<>();

    LedgerRules(Crisis crisis, Map<String, Entry> byId) {
        this.words = crisis.vocabulary();
        this.notes = new NoteRules(crisis.report().sections());
        this.byId = byId;
        this.references = new ReferenceRules(words, byId);
    }

    List<Finding> check(List<Entry> entries) {
        Correction.inOrder(entries).forEach(correction -> corrected.put(correction.target(), correction.now()));
        Entry.only(Withdrawal.class, entries)
                .forEach(withdrawal -> withdrawn.merge(
                        withdrawal.target(), withdrawal.head().known(), (a, b) -> a.isAfter(b) ? b : a));
        return Enough.of(Stream.concat(
                entries.stream().flatMap(entry -> Stream.concat(head(entry), entry.match(this))),
                Duplicates.of(entries)));
    }

    private Stream<Finding> head(Entry entry) {
        Head head = entry.head();
        Stream<Finding> sources = IntStream.range(0, head.sources().size())
                .boxed()
                .flatMap(i -> attribution(head.where(), i, head.sources().get(i)));
        Stream<Finding> actors = each(head, "attributed-to", head.attributedTo(), UnknownRule.ACTOR, words.actors());
        Stream<Finding> origin = optional(head, "same-origin-as", head.sameOriginAs(), UnknownRule.FACT, byId);
        return Stream.of(sources, actors, origin, hasSource(entry), knownAfterwards(entry))
                .flatMap(s -> s);
    }

    private Stream<Finding> hasSource(Entry entry) {
        boolean needed = !(entry instanceof Note || entry.isRevision());
        return needed && entry.head().sources().isEmpty()
                ? Stream.of(FactRule.NO_SOURCE.finding(
                        entry.head().where().at(),
                        "`" + entry.id() + "` has no source",
                        "say who says it with `source:`"))
                : Stream.empty();
    }

    private Stream<Finding> knownAfterwards(Entry entry) {
        boolean over = entry instanceof Figure figure && figure.timing() instanceof Timing.Over;
        return entry.trueOf().isAfter(entry.head().known().date()) && !OtherCalendar.has(entry.trueOf())
                ? Stream.of(FactRule.KNOWN_BEFORE_TRUE.finding(
                        entry.head().where().at(over ? "period" : dated(entry)),
                        "`" + entry.id() + "` is of " + entry.trueOf() + ", after the day it became known, "
                                + entry.head().known(),
                        planned(entry)
                                + (over ? "a period has ended when its count is known: correct it" : "correct the date")
                                + ", or move the entry to the file of the day it became known"))
                : Stream.empty();
    }

    private static String dated(Entry entry) {
        String end = entry instanceof Activity activity && activity.state() == State.COMPLETED ? "until" : "from";
        return entry instanceof Activity ? end : "date";
    }

    private static String planned(Entry entry) {
        if (entry instanceof Activity activity) {
            State state = activity.state() == State.COMPLETED ? State.ONGOING : State.PLANNED;
            return "if that day is to come, write `state: " + state.id() + "`; otherwise ";
        }
        return entry instanceof Event
                ? "if it is planned for that day, write `planned: " + entry.trueOf()
                        + "` in place of `date:`; otherwise "
                : "";
    }

    private Stream<Finding> attribution(Where where, int index, Attribution attribution) {
        Stream<Finding> source = sourceOrPerson(attribution.source(), () -> either(where, index, "source"));
        Stream<Finding> via = attribution
                .via()
                .map(id -> known(UnknownRule.SOURCE, words.sources(), id, () -> either(where, index, "via")))
                .orElse(Stream.empty());
        return Stream.concat(source, via);
    }

    private static Place either(Where where, int index, String key) {
        Place listed = where.at("sources", index, key);
        return listed.equals(where.at()) ? where.at(key) : listed;
    }

    private Stream<Finding> sourceOrPerson(String id, Supplier<Place> place) {
        return words.people().containsKey(id) ? Stream.empty() : known(UnknownRule.SOURCE, words.sources(), id, place);
    }

    @Override
    public Stream<Finding> figure(Figure figure) {
        Head head = figure.head();
        return Stream.of(
                        one(head, "figure", figure.indicator(), UnknownRule.INDICATOR, words.indicators()),
                        optional(head, "place", figure.place(), UnknownRule.PLACE, words.places()),
                        timing(figure),
                        unit(figure))
                .flatMap(s -> s);
    }

    /** What is typed beside a number has to be what its indicator counts. */
    private Stream<Finding> unit(Figure figure) {
        return Stream.ofNullable(words.indicators().get(figure.indicator()))
                .flatMap(indicator -> figure
                        .unit()
                        .filter(typed -> !indicator.takes(typed))
                        .map(typed -> FactRule.WRONG_UNIT.finding(
                                figure.head().where().at("value"),
                                "the value is in `" + typed.written() + "`, but `" + indicator.id() + "` counts "
                                        + indicator.counted(),
                                (indicator.unit().isPresent()
                                                ? "write it in `" + indicator.counted() + "`"
                                                : "write how many")
                                        + ", or record it under an indicator with `counts: \"" + typed.written()
                                        + "\"`"))
                        .stream());
    }

    private Stream<Finding> timing(Figure figure) {
        Indicator indicator = words.indicators().get(figure.indicator());
        boolean over = figure.timing() instanceof Timing.Over;
        if (indicator == null || over == (indicator.measure() == Measure.PERIOD)) {
            return Stream.of(FactRule.WRONG_TIMING)
                    .filter(rule -> figure.incomplete() && !over)
                    .map(rule -> rule.finding(
                            figure.head().where().at("incomplete"),
                            "only a count within a period can be incomplete, and `" + figure.indicator() + "` is none",
                            "take `incomplete` out; a `remark:` prints what is known of its limits"));
        }
        return Stream.of(FactRule.WRONG_TIMING.finding(
                figure.head().where().at(over ? "period" : "date"),
                "`" + indicator.id() + "` is a " + indicator.measure().id() + " indicator: expected `"
                        + (over ? "date" : "period") + ":`, found `" + (over ? "period" : "date") + ":`",
                over ? "a level is of one day" : "one date is a period of one day"));
    }

    @Override
    public Stream<Finding> condition(Condition condition) {
        Head head = condition.head();
        return Stream.of(
                        one(head, "condition", condition.kind(), UnknownRule.CONDITION, words.conditions()),
                        optional(head, "place", condition.place(), UnknownRule.PLACE, words.places()),
                        ends(head, condition.until(), condition.start()),
                        optional(head, "by", condition.by(), UnknownRule.ACTOR, words.actors()))
                .flatMap(s -> s);
    }

    @Override
    public Stream<Finding> event(Event event) {
        return Stream.of(
                        each(event.head(), "tracks", event.tracks(), UnknownRule.TRACK, words.tracks()),
                        ends(event.head(), event.until(), event.date()),
                        optional(event.head(), "place", event.place(), UnknownRule.PLACE, words.places()))
                .flatMap(s -> s);
    }

    private static Stream<Finding> ends(Head head, Optional<LocalDate> until, LocalDate from) {
        return until
                .filter(last -> last.isBefore(from))
                .map(last -> FactRule.ENDS_BEFORE_START.finding(
                        head.where().at("until"),
                        "`" + head.id() + "` begins on " + from + " and ends before, on " + last,
                        "correct one of the two dates"))
                .stream();
    }

    @Override
    public Stream<Finding> demand(Demand demand) {
        return Stream.concat(
                one(demand.head(), "by", demand.by(), UnknownRule.ACTOR, words.actors()),
                each(demand.head(), "of", demand.of(), UnknownRule.ACTOR, words.actors()));
    }

    @Override
    public Stream<Finding> statement(Statement statement) {
        return one(statement.head(), "speaker", statement.speaker(), UnknownRule.PERSON, words.people());
    }

    @Override
    public Stream<Finding> note(Note note) {
        Stream<Finding> cluster =
                optional(note.head(), "cluster", note.cluster(), UnknownRule.CLUSTER, words.clusters());
        Stream<Finding> place = optional(note.head(), "place", note.place(), UnknownRule.PLACE, words.places());
        Stream<Finding> prose = note.text().entrySet().stream()
                .flatMap(text -> text.getValue().references().stream()
                        .flatMap(reference -> references.check(
                                reference, () -> note.head().where().at("text", text.getKey()))));
        return Stream.of(notes.check(note), cluster, place, prose).flatMap(s -> s);
    }

    @Override
    public Stream<Finding> activity(Activity activity) {
        Head head = activity.head();
        return Stream.of(
                        optional(head, "activity", activity.kind(), UnknownRule.ACTIVITY, words.activities()),
                        each(head, "by", activity.by(), UnknownRule.ACTOR, words.actors()),
                        each(head, "with", activity.with(), UnknownRule.ACTOR, words.actors()),
                        each(head, "funded-by", activity.fundedBy(), UnknownRule.ACTOR, words.actors()),
                        optional(head, "cluster", activity.cluster(), UnknownRule.CLUSTER, words.clusters()),
                        each(head, "places", activity.places(), UnknownRule.PLACE, words.places()),
                        activity.from().stream().flatMap(from -> ends(head, activity.until(), from)),
                        IntStream.range(0, activity.figures().size())
                                .boxed()
                                .flatMap(i -> references.figure(
                                        activity.figures().get(i),
                                        () -> head.where().at("figures", i))))
                .flatMap(s -> s);
    }

    @Override
    public Stream<Finding> update(Update update) {
        Head head = update.head();
        Entry target = byId.get(update.target());
        Stream<Finding> late = afterWithdrawal(update, "update");
        Stream<Finding> fits = target == null
                ? known(
                        UnknownRule.FACT,
                        byId,
                        update.target(),
                        () -> head.where().at("update"))
                : fits(update, target);
        Optional<LocalDate> until =
                update.until().filter(day -> update.state() != State.POSTPONED && update.state() != State.PLANNED);
        return Stream.of(
                        late,
                        fits,
                        ends(head, until, update.date()),
                        optional(head, "by", update.by(), UnknownRule.ACTOR, words.actors()))
                .flatMap(s -> s);
    }

    private Stream<Finding> fits(Update update, Entry target) {
        Entry now = corrected.getOrDefault(target.id(), target);
        Optional<State.Of> what = State.Of.of(target).or(() -> State.Of.of(now));
        if (what.isEmpty()) {
            return Stream.of(FactRule.WRONG_TARGET.finding(
                    update.head().where().at("update"),
                    "`" + update.target()
                            + "` is neither a condition nor a demand, nor an activity, nor an event that is `planned:`",
                    "use `correct:` to change a figure, an event, a statement or a note"));
        }
        if (what.get() == update.state().of()) {
            return tooEarly(update, now);
        }
        return Stream.of(FactRule.WRONG_STATE.finding(
                update.head().where().at("state"),
                "`" + update.state().id() + "` is no state of "
                        + (what.get() == State.Of.ACTIVITY ? "an " : "a ")
                        + what.get().name().toLowerCase(Locale.ROOT),
                "expected one of: " + String.join(", ", what.get().states())));
    }

    /** What was planned may be held, or be put off, before we learn that it was planned; so may what began on no stated day. */
    private Stream<Finding> tooEarly(Update update, Entry target) {
        boolean isOfNoDay = target instanceof Activity
                && target.trueOf().equals(target.head().recorded().date());
        return !(target instanceof Event) && !isOfNoDay && update.date().isBefore(target.trueOf())
                ? Stream.of(FactRule.UPDATE_BEFORE_START.finding(
                        update.head().where().at("date"),
                        "the update of " + update.date() + " lies before `" + update.target() + "` of "
                                + target.trueOf(),
                        "correct one of the two dates"))
                : Stream.empty();
    }

    @Override
    public Stream<Finding> correction(Correction correction) {
        Stream<Finding> target =
                changeable(correction.target(), () -> correction.head().where().at("correct"));
        Stream<Finding> late = afterWithdrawal(correction, "correct");
        Stream<Finding> now = asRecorded(correction.now());
        Stream<Finding> added = correction.added().stream().flatMap(this::asRecorded);
        return Stream.of(target, late, now, added).flatMap(s -> s);
    }

    /** What has been withdrawn is off the record: a later change of it would be lost without a word. */
    private Stream<Finding> afterWithdrawal(Change change, String key) {
        Moment since = withdrawn.get(change.target());
        return since != null && change.head().known().isAfter(since)
                ? Stream.of(FactRule.ALREADY_WITHDRAWN.finding(
                        change.head().where().at(key),
                        "`" + change.target() + "` was withdrawn on " + since,
                        "record a new fact instead"))
                : Stream.empty();
    }

    private Stream<Finding> asRecorded(Entry entry) {
        return Stream.concat(head(entry), entry.match(this));
    }

    @Override
    public Stream<Finding> withdrawal(Withdrawal withdrawal) {
        return changeable(withdrawal.target(), () -> withdrawal.head().where().at("withdraw"));
    }

    private Stream<Finding> changeable(String id, Supplier<Place> place) {
        boolean change = byId.containsKey(id) && byId.get(id).isRevision();
        return change
                ? Stream.of(FactRule.WRONG_TARGET.finding(
                        place.get(), "`" + id + "` is itself a correction", "correct the fact again instead"))
                : known(UnknownRule.FACT, byId, id, place);
    }

    private Stream<Finding> one(Head head, String key, String id, UnknownRule what, Map<String, ?> declared) {
        return known(what, declared, id, () -> head.where().at(key));
    }

    private Stream<Finding> optional(
            Head head, String key, Optional<String> id, UnknownRule what, Map<String, ?> declared) {
        return id.map(i -> one(head, key, i, what, declared)).orElse(Stream.empty());
    }

    private Stream<Finding> each(Head head, String key, List<String> ids, UnknownRule what, Map<String, ?> declared) {
        return IntStream.range(0, ids.size())
                .boxed()
                .flatMap(i ->
                        known(what, declared, ids.get(i), () -> head.where().at(key, i)));
    }
}
