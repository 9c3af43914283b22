package org.sitrep.intake.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.fact.calendar.PeriodReader;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.entry.Activity;
import org.sitrep.fact.entry.Attribution;
import org.sitrep.fact.entry.Cause;
import org.sitrep.fact.entry.Condition;
import org.sitrep.fact.entry.Correction;
import org.sitrep.fact.entry.Demand;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Event;
import org.sitrep.fact.entry.Fact;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Head;
import org.sitrep.fact.entry.Note;
import org.sitrep.fact.entry.Section;
import org.sitrep.fact.entry.State;
import org.sitrep.fact.entry.Statement;
import org.sitrep.fact.entry.Timing;
import org.sitrep.fact.entry.Update;
import org.sitrep.fact.entry.Withdrawal;
import org.sitrep.fact.quantity.QuantityReader;
import org.sitrep.intake.yaml.Fields;
import org.sitrep.intake.yaml.Mapping;
import org.sitrep.intake.yaml.Node;

/** Decodes sound entries. */
final class EntryDecoder {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]+");

    private final Crisis crisis;
    private final HeadDecoder heads;

    EntryDecoder(Crisis crisis) {
        this.crisis = crisis;
        this.heads = new HeadDecoder(crisis);
    }

    Fields fields(Mapping node) {
        return new Fields(node, crisis.firstLanguage());
    }

    /** Decodes any entry but a correction, which takes the entry that it corrects. */
    Entry entry(EntryKind kind, Mapping node, Stamp stamp) {
        Fields fields = fields(node);
        return switch (kind) {
            case FIGURE -> figure(fields, stamp);
            case CONDITION -> condition(fields, stamp);
            case EVENT -> event(fields, stamp);
            case DEMAND -> demand(fields, stamp);
            case STATEMENT -> statement(fields, stamp);
            case NOTE -> note(fields, stamp);
            case ACTIVITY -> activity(fields, stamp);
            case UPDATE -> update(fields, stamp);
            case WITHDRAW -> withdrawal(fields, stamp);
            case CORRECT -> throw new IllegalArgumentException("a correction needs its target");
        };
    }

    private Figure figure(Fields fields, Stamp stamp) {
        String indicator = fields.need("figure");
        Timing timing =
                fields.word("period").map(EntryDecoder::over).orElseGet(() -> new Timing.On(need(fields, "date")));
        Optional<String> place = fields.word("place");
        String id = id(indicator, place.orElse(""), timing.last().toString(), source(fields));
        Head head = heads.head(fields, stamp, id);
        QuantityReader.Reading value = QuantityReader.read(fields.need("value"));
        return new Figure(
                head,
                indicator,
                value.quantity().orElseThrow(),
                value.unit(),
                timing,
                place,
                fields.isTrue("revised"),
                fields.isTrue("incomplete"));
    }

    private static Timing over(String period) {
        return new Timing.Over(PeriodReader.read(period));
    }

    private Condition condition(Fields fields, Stamp stamp) {
        String kind = fields.need("condition");
        Optional<LocalDate> since = fields.date("since");
        LocalDate start = since.orElseGet(() -> need(fields, "date"));
        Optional<String> place = fields.word("place");
        String id = id(kind, place.orElse(""), start.toString(), source(fields));
        Head head = heads.head(fields, stamp, id);
        return new Condition(head, kind, start, since.isPresent(), fields.date("until"), place, fields.word("by"));
    }

    private Event event(Fields fields, Stamp stamp) {
        Optional<LocalDate> planned = fields.date("planned");
        LocalDate date = planned.orElseGet(() -> need(fields, "date"));
        Optional<String> place = fields.word("place");
        String id = id("event", place.orElse(""), date.toString(), source(fields));
        Head head = heads.head(fields, stamp, id);
        Optional<LocalDate> until = fields.date("until");
        return new Event(
                head, fields.needText("event"), date, until, planned.isPresent(), fields.words("tracks"), place);
    }

    private Demand demand(Fields fields, Stamp stamp) {
        Head head = heads.head(fields, stamp, fields.need("demand"));
        return new Demand(head, fields.needText("ask"), fields.need("by"), fields.words("of"), need(fields, "date"));
    }

    private Statement statement(Fields fields, Stamp stamp) {
        LocalDate date = need(fields, "date");
        String speaker = fields.need("speaker");
        Head head = heads.head(fields, stamp, speaker + "." + date);
        return new Statement(
                head, fields.needText("statement"), speaker, fields.text("quote"), fields.text("occasion"), date);
    }

    private Note note(Fields fields, Stamp stamp) {
        Section section = new Section(fields.need("note"));
        Note.Slot slot = new Note.Slot(section, fields.word("cluster"), fields.word("place"));
        String day = stamp.known().date().toString();
        String id = id(
                section.id(),
                slot.cluster().orElse(""),
                slot.place().orElse(""),
                fields.word("order").orElse(""),
                day);
        Head head = heads.head(fields, stamp, id);
        var text = fields.prose(fields.items("text").get(0));
        boolean keeps = fields.word("keeps").filter("true"::equals).isPresent();
        return new Note(head, slot, text, date(fields, stamp), keeps, fields.number("order"));
    }

    /** What is written as an id names a declared activity; anything else is what is done, in words. */
    private Activity activity(Fields fields, Stamp stamp) {
        Optional<String> kind =
                fields.node().get("activity").filter(EntryDecoder::isId).flatMap(id -> fields.word("activity"));
        List<String> by = fields.words("by");
        List<String> places = fields.words("places");
        Optional<LocalDate> from = fields.date("from");
        String day = from.orElse(stamp.recorded().date()).toString();
        String id = id(
                kind.orElse("activity"), by.get(0), places.stream().findFirst().orElse(""), day, source(fields));
        return new Activity(
                heads.head(fields, stamp, id),
                kind,
                kind.isPresent() ? Optional.empty() : fields.text("activity"),
                by,
                fields.words("with"),
                fields.words("funded-by"),
                fields.word("cluster"),
                places,
                fields.choice("state", State.class).orElseThrow(),
                from,
                fields.date("until"),
                fields.words("figures"));
    }

    /** Returns whether a value is written as an id, not in words. */
    static boolean isId(Node value) {
        return ID.matcher(value.text()).matches();
    }

    private Update update(Fields fields, Stamp stamp) {
        String target = fields.need("update");
        State state = fields.choice("state", State.class).orElseThrow();
        Optional<LocalDate> later = state == State.POSTPONED || state == State.PLANNED
                ? fields.date("date").filter(date -> date.isAfter(stamp.known().date()))
                : Optional.empty();
        // News are never of a day to come: where a postponement states one, it is the new day.
        LocalDate date = later.isPresent() ? stamp.recorded().date() : date(fields, stamp);
        Optional<LocalDate> until = fields.date("until").or(() -> later);
        String id = id(target, state.id(), date.toString(), source(fields));
        Head head = heads.head(fields, stamp, id);
        return new Update(
                head, target, state, date, fields.date("since"), until, fields.word("by"), fields.text("text"));
    }

    private Withdrawal withdrawal(Fields fields, Stamp stamp) {
        String target = fields.need("withdraw");
        Head head = heads.head(fields, stamp, "withdrawal." + target + "." + stamp.known());
        return new Withdrawal(head, target, cause(fields), fields.needText("reason"), date(fields, stamp));
    }

    /**
     * Decodes a correction.
     *
     * @param now the entry as it now reads
     * @param added the facts split off from it
     */
    Correction correction(RawEntry raw, Entry now, List<Fact> added) {
        Fields fields = fields(raw.node());
        Stamp stamp = Stamp.of(raw.known());
        Head head = heads.head(fields, stamp, correctionId(raw));
        LocalDate date = date(fields, stamp);
        return new Correction(head, now.id(), now, added, cause(fields), fields.needText("reason"), date);
    }

    static String correctionId(RawEntry raw) {
        return "correction." + new Fields(raw.node(), "").need("correct") + "." + raw.known();
    }

    private static Cause cause(Fields fields) {
        return fields.choice("cause", Cause.class).orElseThrow();
    }

    private static LocalDate date(Fields fields, Stamp stamp) {
        return fields.date("date").orElse(stamp.recorded().date());
    }

    private static LocalDate need(Fields fields, String key) {
        return fields.date(key).orElseThrow();
    }

    private static String source(Fields fields) {
        return HeadDecoder.sources(fields).stream()
                .findFirst()
                .map(Attribution::source)
                .orElse("");
    }

    /** Joins the parts that are there. */
    private static String id(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("."));
    }
}
