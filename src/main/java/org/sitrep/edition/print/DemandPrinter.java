package org.sitrep.edition.print;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sitrep.edition.DemandView;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Cited;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.entry.Update;
import org.sitrep.picture.Calls;
import org.sitrep.picture.Picture;
import org.sitrep.situation.DemandRecord;

/** Prints demands: every recorded call, and the response on record. */
final class DemandPrinter {

    private final Context context;
    private final Printer printer;

    DemandPrinter(Context context) {
        this.context = context;
        this.printer = context.printer();
    }

    /** Returns the demands, the longest standing first. */
    List<DemandView> demands() {
        List<DemandRecord> records = context.situation().demands();
        LocalDate first = records.stream()
                .flatMap(record -> record.calls().stream())
                .map(DemandRecord.Call::date)
                .min(LocalDate::compareTo)
                .orElse(context.asOf());
        return records.stream()
                .sorted(Comparator.comparingLong(DemandRecord::daysSinceFirst).reversed())
                .map(record -> demand(record, first))
                .toList();
    }

    /**
     * Prints a demand.
     *
     * @param first the day of the first call of all demands: their lines of time begin there
     */
    private DemandView demand(DemandRecord record, LocalDate first) {
        List<String> callers = record.calls().stream()
                .flatMap(call -> call.by().stream())
                .distinct()
                .toList();
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
                context.remarks(record.demand().head()),
                picture(record, first),
                course(record));
    }

    private Picture picture(DemandRecord record, LocalDate first) {
        List<LocalDate> calls =
                record.calls().stream().map(DemandRecord.Call::date).toList();
        List<LocalDate> responses = record.underReview()
                ? List.of()
                : record.responses().stream().map(Update::date).toList();
        return Calls.picture(calls, responses, first, context.asOf());
    }

    private String course(DemandRecord record) {
        String calls = days(record.calls().stream().map(DemandRecord.Call::date));
        return record.underReview() || record.responses().isEmpty()
                ? printer.say("demand.course", Map.of("calls", calls))
                : printer.say(
                        "demand.course-answered",
                        Map.of(
                                "calls",
                                calls,
                                "responses",
                                days(record.responses().stream().map(Update::date))));
    }

    private String days(Stream<LocalDate> days) {
        return printer.list(days.map(printer::day).toList());
    }

    /** A call's day; its caller, where the demand has several; and what was said with a repetition. */
    private Cited call(DemandRecord.Call call, boolean several) {
        String date = printer.day(call.date());
        String text = call.by()
                .filter(by -> several)
                .map(by -> printer.say("demand.call", Map.of("date", date, "actor", context.actorName(by))))
                .orElse(date);
        List<Wording> more =
                call.update().flatMap(Update::text).map(printer::words).stream().toList();
        List<Wording> asides =
                call.update().map(update -> context.remarks(update.head())).orElse(List.of());
        return new Cited(printer.join(printer.own(text), more), Citation.of(call.head()), asides);
    }

    private List<Cited> responses(DemandRecord record) {
        if (record.underReview()) {
            return List.of(new Cited(printer.own(printer.say("detail.under-review")), Citation.NONE));
        }
        List<Update> newestFirst = new ArrayList<>(record.responses());
        Collections.reverse(newestFirst);
        return newestFirst.stream().map(this::response).toList();
    }

    private Cited response(Update update) {
        String state = printer.say("state." + update.state().id());
        Map<String, String> gaps = Map.of("date", printer.day(update.date()), "state", state);
        String text = update.by()
                .map(actor -> printer.say(
                        "demand.response-by",
                        Map.of("date", printer.day(update.date()), "state", state, "actor", context.actorName(actor))))
                .orElseGet(() -> printer.say("demand.response", gaps));
        List<Wording> more = update.text().map(printer::words).stream().toList();
        return new Cited(
                printer.join(printer.own(text), more), Citation.of(update.head()), context.remarks(update.head()));
    }
}
