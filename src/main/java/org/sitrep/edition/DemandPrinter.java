package org.sitrep.edition;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sitrep.fact.Update;
import org.sitrep.situation.DemandRecord;

/** Prints demands: every recorded call, and the response on record. */
final class DemandPrinter {

    private final Context context;
    private final Printer printer;

    DemandPrinter(Context context) {
        this.context = context;
        this.printer = context.printer();
    }

    /** Gives the demands, the longest standing first. */
    List<DemandView> demands() {
        return context.situation().demands().stream()
                .sorted(Comparator.comparingLong(DemandRecord::daysSinceFirst).reversed())
                .map(this::demand)
                .toList();
    }

    private DemandView demand(DemandRecord record) {
        List<String> callers =
                record.calls().stream().map(DemandRecord.Call::by).distinct().toList();
        List<String> addressees = record.demand().of();
        return new DemandView(
                printer.words(record.demand().ask()),
                context.actorNames(callers),
                addressees.isEmpty() ? printer.say("demand.of-not-stated") : context.actorNames(addressees),
                printer.number(record.daysSinceFirst()),
                printer.say("demand.days", Map.of("days", record.daysSinceFirst())),
                record.calls().stream()
                        .map(call -> call(call, callers.size() > 1))
                        .toList(),
                responses(record),
                context.remarks(record.demand().head()));
    }

    /** A call's day; and its caller, where the demand has several. */
    private Cited call(DemandRecord.Call call, boolean several) {
        String date = printer.day(call.date());
        String text = several
                ? printer.say("demand.call", Map.of("date", date, "actor", context.actorName(call.by())))
                : date;
        return new Cited(printer.own(text), context.notes().of(call.head()));
    }

    private List<Cited> responses(DemandRecord record) {
        if (record.underReview()) {
            return List.of(new Cited(printer.own(printer.say("detail.under-review")), List.of()));
        }
        return record.responses().stream()
                .sorted(Comparator.comparing(Update::date).reversed())
                .map(this::response)
                .toList();
    }

    private Cited response(Update update) {
        String state = printer.say("demand.state-" + update.state().id());
        Map<String, String> gaps = Map.of("date", printer.day(update.date()), "state", state);
        String text = update.by()
                .map(actor -> printer.say(
                        "demand.response-by",
                        Map.of("date", printer.day(update.date()), "state", state, "actor", context.actorName(actor))))
                .orElseGet(() -> printer.say("demand.response", gaps));
        Wording whole = update.text()
                .map(printer::words)
                .map(more -> printer.join(printer.own(text), List.of(more)))
                .orElseGet(() -> printer.own(text));
        return new Cited(whole, context.notes().of(update.head()));
    }
}
