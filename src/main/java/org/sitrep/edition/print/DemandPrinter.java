package org.sitrep.edition.print;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.edition.DemandView;
import org.sitrep.edition.DemandView.Turn;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Cited;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.entry.Head;
import org.sitrep.fact.entry.Update;
import org.sitrep.fact.prose.Text;
import org.sitrep.situation.DemandRecord;

/** Prints demands: every recorded call and every response, by their days. */
record DemandPrinter(Context context, Printer printer) {

    DemandPrinter(Context context) {
        this(context, context.printer());
    }

    /** Returns the demands, the longest standing first. */
    List<DemandView> demands() {
        return context.situation().demands().stream()
                .sorted(Comparator.comparingLong(DemandRecord::daysSinceFirst).reversed())
                .map(this::demand)
                .toList();
    }

    private DemandView demand(DemandRecord record) {
        List<String> callers = record.calls().stream()
                .flatMap(call -> call.by().stream())
                .distinct()
                .toList();
        List<String> addressees = record.demand().of();
        return new DemandView(
                printer.words(record.demand().ask()),
                context.actorNames(callers),
                addressees.isEmpty() ? printer.say("demand.of-not-stated") : context.actorNames(addressees),
                printer.say("clock.days", Map.of("days", record.daysSinceFirst())),
                printer.say("demand.days", Map.of("days", record.daysSinceFirst())),
                turns(record, callers.size() > 1),
                record.underReview() || !record.responses().isEmpty(),
                context.remarks(record.demand().head()));
    }

    /** Calls without words of their own share a line; a response of the day of a call is taken to answer it. */
    private List<Turn> turns(DemandRecord record, boolean several) {
        List<Turn> turns = new ArrayList<>();
        List<Cited> calls = new ArrayList<>();
        List<Update> responses = new ArrayList<>(record.underReview() ? List.of() : record.responses());
        for (DemandRecord.Call call : record.calls()) {
            while (!responses.isEmpty() && responses.get(0).date().isBefore(call.date())) {
                end(calls, turns);
                turns.add(response(responses.remove(0)));
            }
            calls.add(call(call, several));
            if (call.update().flatMap(Update::text).isPresent()) {
                end(calls, turns);
            }
        }
        end(calls, turns);
        responses.forEach(response -> turns.add(response(response)));
        if (record.underReview()) {
            Wording words = printer.own(printer.say("detail.under-review"));
            turns.add(new Turn(true, List.of(new Cited(words, Citation.NONE))));
        }
        return turns;
    }

    private static void end(List<Cited> calls, List<Turn> turns) {
        if (!calls.isEmpty()) {
            turns.add(new Turn(false, calls));
            calls.clear();
        }
    }

    /** A call's day; its caller, where the demand has several; and what was said with a repetition. */
    private Cited call(DemandRecord.Call call, boolean several) {
        String state = printer.say(call.update().isPresent() ? "state.repeated" : "state.called");
        return said(
                call.date(),
                state,
                call.by().filter(by -> several),
                call.update().flatMap(Update::text),
                call.head(),
                call.update().map(update -> context.remarks(update.head())).orElse(List.of()));
    }

    private Turn response(Update update) {
        String state = printer.say("state." + update.state().id());
        List<Wording> asides = context.remarks(update.head());
        Cited said = said(update.date(), state, update.by(), update.text(), update.head(), asides);
        return new Turn(true, List.of(said));
    }

    private Cited said(
            LocalDate date, String state, Optional<String> by, Optional<Text> text, Head head, List<Wording> asides) {
        Map<String, String> gaps = Map.of(
                "date", printer.day(date),
                "state", state,
                "actor", by.map(context::actorName).orElse(""));
        String words = printer.say(by.isPresent() ? "demand.response-by" : "demand.response", gaps);
        List<Wording> more = text.map(printer::words).stream().toList();
        return new Cited(printer.join(printer.own(words), more), Citation.of(head), asides);
    }
}
