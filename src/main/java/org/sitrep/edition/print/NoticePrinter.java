package org.sitrep.edition.print;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.edition.Masthead;
import org.sitrep.edition.Notice;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.wish.Wish;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Crisis.Headline;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Timing;
import org.sitrep.situation.Claim;
import org.sitrep.situation.Line;

/** Prints what is said of a brief where it is sent. */
final class NoticePrinter {

    private static final String CUT = "…";

    /** Fewer letters of what is counted say nothing. */
    private static final int MIN_WORDS = 5;

    private final Context context;
    private final Printer printer;
    private final Crisis crisis;
    private final Masthead masthead;

    NoticePrinter(Context context, Masthead masthead) {
        this.context = context;
        this.printer = context.printer();
        this.crisis = context.situation().crisis();
        this.masthead = masthead;
    }

    Notice notice() {
        return new Notice(subject(), fullBrief());
    }

    /** The longest of the subjects that there is room for. A claim is shortened, but never printed without its source. */
    private String subject() {
        Optional<String> claim = claims().stream()
                .filter(subject -> length(subject) <= Notice.LONGEST_SUBJECT)
                .findFirst();
        claim.ifPresent(subject -> context.wishes().granted(Wish.subject(crisis)));
        return claim.or(() -> Optional.of(printer.say("mail.subject-plain", gaps(""))))
                .filter(subject -> length(subject) <= Notice.LONGEST_SUBJECT)
                .orElseGet(() -> shortened(crisisAndNumber(), Notice.LONGEST_SUBJECT));
    }

    private List<String> claims() {
        return crisis.front()
                .headline()
                .flatMap(headline -> lead(headline).map(lead -> claims(headline, lead)))
                .orElse(List.of());
    }

    /** What is under review or has grown old is no headline. */
    private Optional<Claim> lead(Headline headline) {
        return context.situation()
                .line(headline.figure().indicator(), headline.figure().place())
                .filter(line -> line.underReview().isEmpty())
                .flatMap(Line::lead)
                .filter(lead -> !lead.stale());
    }

    /** What is counted may be cut; never when: a count over a week would read as one of a day. */
    private List<String> claims(Headline headline, Claim lead) {
        String what = words(headline);
        Optional<When> when = when(lead.figure());
        String whole = subject(lead, what, when);
        int room = length(what) - (length(whole) - Notice.LONGEST_SUBJECT);
        return room >= length(what) || room < MIN_WORDS
                ? List.of(whole)
                : List.of(subject(lead, shortened(what, room), when));
    }

    private String words(Headline headline) {
        return headline.words().map(context::plain).orElseGet(() -> {
            String label = context.plain(
                    context.words().indicator(headline.figure().indicator()).label());
            return context.location(headline.figure().place())
                    .map(place ->
                            printer.say("highlight.place", Map.of("label", label, "place", context.plainName(place))))
                    .orElse(label);
        });
    }

    /** How a subject says when: not at all, where that is the day of the report. */
    private Optional<When> when(Figure figure) {
        LocalDate asOf = context.asOf();
        Timing timing = figure.timing();
        if (timing instanceof Timing.Over over
                && over.period().to().equals(asOf)
                && over.period().days() > 1) {
            return Optional.of(new When("mail.claim-since", day(over.period().from())));
        }
        return figure.trueOf().equals(asOf)
                ? Optional.empty()
                : Optional.of(new When("mail.claim-when", printer.when(timing).text()));
    }

    private String day(LocalDate date) {
        return printer.when(new Timing.On(date)).text();
    }

    /** A time, and the phrase that it is said in. */
    private record When(String phrase, String date) {}

    private String subject(Claim lead, String what, Optional<When> when) {
        String claim = printer.say(
                when.map(When::phrase).orElse("mail.claim"),
                Map.of(
                        "value",
                        context.quantities().print(lead.figure().value()).text(),
                        "what",
                        what,
                        "date",
                        when.map(When::date).orElse(""),
                        "source",
                        context.sources().shortNames(lead.figure())));
        return printer.say("mail.subject", gaps(claim));
    }

    private Map<String, String> gaps(String claim) {
        return Map.of(
                "crisis",
                crisisAndNumber(),
                "kind",
                masthead.title().kind(),
                "date",
                day(context.asOf()),
                "claim",
                claim);
    }

    /** A reader who may not pass a brief on sees so before opening it. */
    private String crisisAndNumber() {
        boolean open = context.situation().viewpoint().clearance().rank() == 0;
        String mark = open
                ? ""
                : " "
                        + masthead.marks()
                                .audienceMark()
                                .orElse(masthead.marks().audience().text());
        return context.plain(crisis.title()) + " " + masthead.marks().mark() + mark;
    }

    private String fullBrief() {
        Optional<String> contact = crisis.imprint().contacts().stream()
                .flatMap(c -> c.email().stream())
                .findFirst();
        return crisis.publication()
                .dispatch()
                .fullBriefAt()
                .map(address -> printer.say("mail.full-at", Map.of("address", address)))
                .or(() -> contact.map(address -> printer.say("mail.full-from", Map.of("address", address))))
                .orElseGet(() -> printer.say("mail.full-attached"));
    }

    /** Cuts a text at a word. */
    private static String shortened(String text, int most) {
        if (length(text) <= most) {
            return text;
        }
        int end = text.offsetByCodePoints(0, Math.max(0, Math.min(most - 1, text.codePointCount(0, text.length()))));
        int space = text.lastIndexOf(' ', end);
        return text.substring(0, space > 0 ? space : end).strip() + CUT;
    }

    /** Marks of direction take no room. */
    private static int length(String text) {
        return (int) text.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .count();
    }
}
