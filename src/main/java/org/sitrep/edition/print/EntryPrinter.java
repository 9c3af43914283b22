package org.sitrep.edition.print;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.Occasions;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Cited;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.crisis.ReportPlan.OwnSection;
import org.sitrep.fact.entry.Activity;
import org.sitrep.fact.entry.Condition;
import org.sitrep.fact.entry.Correction;
import org.sitrep.fact.entry.Demand;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Event;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Note;
import org.sitrep.fact.entry.State;
import org.sitrep.fact.entry.Statement;
import org.sitrep.fact.entry.Update;
import org.sitrep.fact.entry.Withdrawal;
import org.sitrep.fact.prose.Text;

/** Prints an entry of any kind in a line. */
record EntryPrinter(Context context, Printer printer) implements Entry.Cases<Wording> {

    EntryPrinter(Context context) {
        this(context, context.printer());
    }

    /** Returns an entry with its remarks and the numbers of its sources, so that it reads unlike another reading of it. */
    Cited cited(Entry entry, Optional<Entry> other) {
        return new Cited(printer.join(line(entry, other), context.remarks(entry.head())), citation(entry));
    }

    /** Returns what a line on an entry rests on; one without its words, because they are withheld, does not print it. */
    Citation citation(Entry entry) {
        return entry instanceof Note note && new ProsePrinter(context).isWithheld(note)
                ? Citation.NONE
                : Citation.of(entry.head());
    }

    /** Returns an entry in a line: at length where that alone tells it from another reading of it. */
    Wording line(Entry entry, Optional<Entry> other) {
        Wording line = entry.match(this);
        Wording whole = whole(entry);
        return other.filter(reading -> reading.match(this).equals(line)
                                && !whole(reading).equals(whole))
                        .isPresent()
                ? whole
                : line;
    }

    private Wording whole(Entry entry) {
        return printer.join(entry.match(this), beside(entry).map(printer::own).toList());
    }

    private Stream<String> beside(Entry entry) {
        if (entry instanceof Statement statement) {
            return Stream.of(
                            statement.quote().map(quote -> printer.say("quote", Map.of("words", context.plain(quote)))),
                            statement.occasion().map(context::plain),
                            Optional.ofNullable(context.words().people().get(statement.speaker()))
                                    .map(speaker -> context.plain(speaker.name())))
                    .flatMap(Optional::stream);
        }
        if (entry instanceof Demand demand) {
            return Stream.concat(
                    Stream.of(labelled("label.by", demand.by())),
                    demand.of().stream().map(actor -> labelled("label.of", actor)));
        }
        return entry instanceof Condition condition
                ? condition.by().stream().map(by -> printer.say("clock.by", Map.of("actor", context.actorName(by))))
                : Stream.empty();
    }

    private String labelled(String label, String actor) {
        return printer.say(label) + " " + context.actorName(actor);
    }

    @Override
    public Wording figure(Figure figure) {
        Wording label =
                printer.words(context.words().indicator(figure.indicator()).label());
        return label.reading(printer.say(
                "entry.figure",
                Map.of(
                        "what", context.named(label.text(), context.location(figure.place())),
                        "date", printer.when(figure.timing()).text(),
                        "value", context.value(figure).text())));
    }

    @Override
    public Wording condition(Condition condition) {
        Wording label =
                printer.words(context.words().condition(condition.kind()).label());
        String since = printer.say(
                condition.startStated() ? "entry.condition" : "entry.condition-seen",
                Map.of(
                        "what", context.named(label.text(), context.location(condition.place())),
                        "date", printer.day(condition.start())));
        return label.reading(condition
                .until()
                .map(end -> printer.say("clock.until", Map.of("date", printer.day(end))))
                .map(end -> printer.say("changes.more", Map.of("now", since, "more", end)))
                .orElse(since));
    }

    @Override
    public Wording event(Event event) {
        Occasions occasions = new Occasions(context);
        Wording words = printer.words(event.text());
        return words.reading(occasions.said(occasions.when(event), words.text()));
    }

    @Override
    public Wording demand(Demand demand) {
        return dated("entry.demand", printer.day(demand.date()), demand.ask());
    }

    @Override
    public Wording statement(Statement statement) {
        return dated("entry.statement", printer.day(statement.date()), statement.position());
    }

    @Override
    public Wording note(Note note) {
        Wording text = new ProsePrinter(context).isWithheld(note)
                ? printer.own(printer.say("note.withheld"))
                : ProsePrinter.of(context, note).inLine(note);
        return text.reading(printer.say(
                "entry.note", Map.of("section", section(note), "date", printer.day(note.date()), "text", text.text())));
    }

    @Override
    public Wording activity(Activity activity) {
        Occasions occasions = new Occasions(context);
        Wording named = occasions.named(activity);
        String state = occasions.stands(context.situation().course(activity));
        return named.reading(printer.say("entry.activity", Map.of("activity", named.text(), "state", state)));
    }

    private String section(Note note) {
        OwnSection own = context.situation()
                .crisis()
                .report()
                .sections()
                .get(note.section().id());
        String section = own == null ? printer.say("section." + note.section().id()) : context.plain(own.heading());
        String named = note.cluster()
                .map(context.words().clusters()::get)
                .map(cluster -> printer.say(
                        "highlight.place", Map.of("label", section, "place", context.plain(cluster.label()))))
                .orElse(section);
        return context.named(named, context.location(note.place()));
    }

    @Override
    public Wording update(Update update) {
        String date = printer.day(update.date());
        String state = state(update);
        String news = context.situation().inView().get(update.target()) instanceof Demand demand
                ? printer.say(
                        "entry.update-demand",
                        Map.of(
                                "date", date,
                                "asked", printer.day(demand.date()),
                                "done",
                                        printer.say(
                                                "entry.done",
                                                Map.of("state", update.state().name(), "said", state)),
                                "text", context.plain(demand.ask())))
                : printer.say("entry.update", Map.of("target", target(update), "date", date, "state", state));
        return update.text()
                .map(text -> printer.join(printer.own(news), List.of(printer.words(text))))
                .orElseGet(() -> printer.own(news));
    }

    private String state(Update update) {
        boolean isPostponed = update.state() == State.POSTPONED;
        return update.until()
                .filter(day -> isPostponed || update.state() == State.PLANNED)
                .map(day -> printer.say(
                        isPostponed ? "state.postponed-to" : "activity.planned", Map.of("date", printer.day(day))))
                .orElseGet(() -> printer.say("state." + update.state().id()));
    }

    /** What became of a planned event, or of an activity, is the news themselves. */
    private String target(Update update) {
        Entry target = context.situation().inView().get(update.target());
        if (target instanceof Event event) {
            return context.plain(event.text());
        }
        if (target instanceof Activity activity) {
            return new Occasions(context).named(activity).text();
        }
        return target == null ? update.target() : target.match(this).text();
    }

    @Override
    public Wording correction(Correction correction) {
        throw new IllegalStateException("the ledger admits no correction of a correction");
    }

    @Override
    public Wording withdrawal(Withdrawal withdrawal) {
        throw new IllegalStateException("the ledger admits no withdrawal of a withdrawal");
    }

    private Wording dated(String key, String date, Text text) {
        Wording words = printer.words(text);
        return words.reading(printer.say(key, Map.of("date", date, "text", words.text())));
    }
}
