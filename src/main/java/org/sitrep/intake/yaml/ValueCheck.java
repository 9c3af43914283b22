package org.sitrep.intake.yaml;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.calendar.OtherCalendar;
import org.sitrep.fact.calendar.PeriodReader;
import org.sitrep.fact.entry.Statement;
import org.sitrep.fact.prose.ProseReader;
import org.sitrep.fact.quantity.Counting;
import org.sitrep.fact.quantity.QuantityReader;
import org.sitrep.intake.yaml.Mapping.Member;

/** Checks what a schema cannot say of single values. What has the wrong shape is left to the schema. */
public final class ValueCheck {

    private static final int MAX_PROBLEMS = 20;
    private static final Pattern REFERENCE = Pattern.compile("\\{[a-z]+:[^{}\\s]+\\}");

    private ValueCheck() {}

    /**
     * Checks the values of a mapping by their keys.
     *
     * @param mapping an entry, or the keys that a correction sets
     * @param prose whether the text of the entry is prose with references
     */
    public static Stream<Finding> of(Node mapping, boolean prose) {
        return of(mapping, prose, indicator -> Counting.UNKNOWN);
    }

    /**
     * Checks the values of a mapping by their keys.
     *
     * @param mapping an entry
     * @param prose whether the text of the entry is prose with references
     * @param counting what an indicator counts, by its id
     */
    public static Stream<Finding> of(Node mapping, boolean prose, Function<String, Counting> counting) {
        Counting counted = mapping.get("figure")
                .flatMap(Node::single)
                .map(id -> counting.apply(id.text()))
                .orElse(Counting.UNKNOWN);
        return mapping.members().stream()
                .flatMap(member -> member.key().equals("value")
                        ? scalar(member.value(), value -> quantity(value, counted))
                        : value(member, prose));
    }

    private static Stream<Finding> value(Member member, boolean prose) {
        Node value = member.value();
        return switch (member.key()) {
            case "date", "since", "start", "next", "planned", "from", "until" -> scalar(value, ValueCheck::date);
            case "known" -> scalar(value, ValueCheck::moment);
            case "period" -> scalar(value, ValueCheck::period);
            case "quote" ->
                texts(value).flatMap(quote -> Stream.concat(ValueCheck.quote(quote), ValueCheck.reference(quote)));
            case "text" -> prose ? prose(value) : texts(value).flatMap(ValueCheck::reference);
            case "event", "activity", "ask", "statement", "occasion", "reason", "document" ->
                texts(value).flatMap(ValueCheck::reference);
            case "set" -> changed(value);
            case "add" -> value.items().stream().flatMap(ValueCheck::changed);
            default -> Stream.empty();
        };
    }

    /** What is corrected may be a note: its text is checked with the rest of it. */
    private static Stream<Finding> changed(Node keys) {
        return keys.members().stream()
                .filter(member -> !member.key().equals("text"))
                .flatMap(member -> value(member, false));
    }

    /** Checks prose in each of its languages. What was meant as a heading or table was words once: it stops nothing. */
    public static Stream<Finding> prose(Node text) {
        return Stream.concat(
                texts(text)
                        .flatMap(scalar -> prose(scalar, YamlRule.BROKEN_PROSE).limit(MAX_PROBLEMS)),
                texts(text)
                        .flatMap(scalar -> prose(scalar, YamlRule.READ_AS_WORDS))
                        .limit(1));
    }

    private static Stream<Finding> prose(Scalar scalar, YamlRule rule) {
        return ProseReader.read(scalar.text()).problems().stream()
                .filter(problem -> problem.line() < 0 == (rule == YamlRule.BROKEN_PROSE))
                .map(problem -> rule.finding(scalar.place(problem.line()), problem.message(), problem.hint()));
    }

    private static Stream<Finding> date(Scalar date) {
        return CalendarCheck.date(date.text()).stream().map(why -> noSuchDay(date, date.text(), why));
    }

    private static Stream<Finding> moment(Scalar moment) {
        String text = moment.text();
        String time = text.length() > 11 ? text.substring(11) : "";
        Optional<String> why = CalendarCheck.date(text.substring(0, Math.min(10, text.length())))
                .or(() -> CalendarCheck.time(time));
        return why.stream().map(reason -> noSuchDay(moment, text, reason));
    }

    private static Stream<Finding> period(Scalar period) {
        List<String> ends = List.of(period.text().split("/", 2));
        Optional<Finding> wrong = ends.stream()
                .flatMap(end -> CalendarCheck.part(end).stream().map(why -> noSuchDay(period, end, why)))
                .findFirst();
        return wrong.isEmpty() && isReversed(period.text())
                ? Stream.of(YamlRule.REVERSED_PERIOD.finding(
                        period.place(),
                        Shown.of(period.text()) + ": the period ends before it begins",
                        "write the first day first"))
                : wrong.stream();
    }

    private static boolean isReversed(String period) {
        try {
            return PeriodReader.read(period).days() == 0;
        } catch (DateTimeException e) {
            // What is no period at all is left to the schema.
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static Finding noSuchDay(Scalar scalar, String text, String why) {
        return YamlRule.NO_SUCH_DAY.finding(
                scalar.place(),
                Shown.of(text) + " does not exist: " + why,
                OtherCalendar.hint(text).or(() -> CalendarCheck.weekHint(text)).orElse(""));
    }

    private static Stream<Finding> quantity(Scalar value, Counting counting) {
        QuantityReader.Reading reading = QuantityReader.read(value.text(), counting);
        return reading.quantity().isPresent()
                ? Stream.empty()
                : Stream.of(YamlRule.WRONG_QUANTITY.finding(value.place(), reading.problem(), reading.hint()));
    }

    private static Stream<Finding> quote(Scalar quote) {
        int words = quote.text().strip().split("\\s+", -1).length;
        return words <= Statement.MAX_QUOTED_WORDS
                ? Stream.empty()
                : Stream.of(YamlRule.LONG_QUOTE.finding(
                        quote.place(),
                        "a quotation of " + words + " words: expected at most " + Statement.MAX_QUOTED_WORDS,
                        "quote the words that matter; say the rest in our own"));
    }

    private static Stream<Finding> reference(Scalar text) {
        return REFERENCE
                .matcher(text.text())
                .results()
                .limit(1)
                .map(found -> YamlRule.RAW_REFERENCE.finding(
                        text.place(),
                        Shown.of(found.group())
                                + " prints as it stands: references are read in notes and highlights alone",
                        "write the number here, or put the sentence into a `note:`"));
    }

    private static Stream<Finding> scalar(Node node, Function<Scalar, Stream<Finding>> check) {
        return node.single().stream()
                .filter(scalar -> !scalar.isNothing() && scalar.text().length() <= 400)
                .flatMap(check);
    }

    /** Returns the texts of each language. */
    private static Stream<Scalar> texts(Node node) {
        return Stream.concat(
                node.members().stream().flatMap(member -> texts(member.value())),
                node.single().stream().filter(scalar -> !scalar.isNothing()));
    }
}
