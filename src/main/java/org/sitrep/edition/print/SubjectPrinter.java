package org.sitrep.edition.print;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.edition.Masthead;
import org.sitrep.edition.Notice;
import org.sitrep.edition.print.figure.HeadlinePrinter;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.Direction;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.wish.Wish;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Crisis.Headline;
import org.sitrep.fact.entry.Note;
import org.sitrep.fact.entry.Timing;
import org.sitrep.fact.prose.Directions;
import org.sitrep.fact.quantity.Quantity;
import org.sitrep.situation.Claim;
import org.sitrep.situation.Front;
import org.sitrep.situation.HeadlineFigure;
import org.sitrep.situation.Situation;
import org.sitrep.situation.Total;
import org.sitrep.situation.Uncomputed;

/**
 * Prints the subject of a message: the crisis, the number, the day and a claim with its source. Where there is little
 * room, the days of the claim go first, then its place, who cites its source, and the end of the crisis's title.
 */
final class SubjectPrinter {

    private static final String CUT = "…";

    /** Fewer letters of a title say nothing. */
    private static final int MIN_TITLE = 5;

    private final Context context;
    private final ProsePrinter prose;
    private final Printer printer;
    private final HeadlinePrinter figures;
    private final Crisis crisis;
    private final Masthead masthead;

    SubjectPrinter(Printers printers, Masthead masthead) {
        this.context = printers.context();
        this.prose = printers.prose();
        this.printer = context.printer();
        this.figures = new HeadlinePrinter(context);
        this.crisis = context.situation().crisis();
        this.masthead = masthead;
    }

    /** What is claimed, and what of it has gone for want of room. */
    private record Said(String claim, List<String> gone) {}

    /** A claim in its pieces: what is counted, how it is said when, and by whom. */
    private record Pieces(String what, Optional<When> when, String source) {}

    /** A time, and the phrase that it is said in. */
    private record When(String phrase, String date) {}

    /** Returns what is said of a brief where it is sent. */
    Notice notice() {
        return new Notice(subject(), fullBrief());
    }

    private String fullBrief() {
        Optional<String> contact = crisis.imprint().contacts().stream()
                .flatMap(c -> c.email().stream())
                .findFirst();
        return crisis.publication()
                .dispatch()
                .web()
                .map(address -> printer.say("mail.full-at", Map.of("address", address)))
                .or(() -> contact.map(address -> printer.say("mail.full-from", Map.of("address", address))))
                .orElseGet(() -> printer.say("mail.full-attached"));
    }

    /** Returns the subject; where it is not as the crisis asks, its wish has a finding. */
    private String subject() {
        return context.situation()
                .front()
                .subject()
                .flatMap(this::ofTheDay)
                .orElseGet(() -> crisis.front().headline().map(this::asked).orElseGet(this::plain));
    }

    /** The words of a note of the day, and who says its figures; then that of crisis.yaml rests. */
    private Optional<String> ofTheDay(Note note) {
        Front.Line line = Front.Line.of(note);
        Wish wish = Highlights.wish(line);
        List<Finding> against = prose.against(wish, line);
        String words = prose.inLine(note).text();
        String sources =
                context.sources().names(prose.print(line).shown().flatMap(notes -> notes.sources().stream()), false);
        String claim = sources.isEmpty() ? words : printer.say("mail.words", Map.of("words", words, "source", sources));
        int room = Notice.LONGEST_SUBJECT - length(subject("", claim));
        if (against.isEmpty() && room < Math.min(MIN_TITLE, length(title()))) {
            against = List.of(PrintRule.WISH_NOT_PRINTED.finding(
                    line.place(),
                    "the mail's subject has no room for " + wish.name() + "; it stands on page one",
                    "say it in fewer words"));
        }
        against.forEach(why -> context.wishes().refused(wish, why));
        if (!against.isEmpty()) {
            return Optional.empty();
        }
        context.wishes().granted(wish);
        crisis.front()
                .headline()
                .ifPresent(declared -> context.wishes()
                        .refused(
                                wish(),
                                PrintRule.RESTING_LINE.finding(
                                        wish().place(),
                                        wish().name() + " rests: " + line.name() + " prints",
                                        "nothing")));
        return Optional.of(subject(shortened(title(), room), claim));
    }

    private String plain() {
        String title = title();
        int room = Notice.LONGEST_SUBJECT - length(plain(""));
        return plain(shortened(title, Math.max(room, MIN_TITLE)));
    }

    private String plain(String title) {
        return printer.say("mail.subject-plain", gaps(title, ""));
    }

    private String asked(Headline headline) {
        Optional<HeadlineFigure> found = context.situation()
                .headlineFigure(headline.figure().indicator(), headline.figure().place());
        return unprintable(context.situation(), headline.figure(), found)
                .map(why -> refused(PrintRule.WISH_NOT_PRINTED.finding(
                        wish().place(),
                        wish().name() + " does not print, nor does page one open with it: " + why,
                        "record a figure of it, or name another")))
                .orElseGet(() -> fitted(headline, found.orElseThrow()));
    }

    private String refused(Finding why) {
        context.wishes().refused(wish(), why);
        return plain();
    }

    private Wish wish() {
        return Wish.subject(crisis);
    }

    /** What is under review, tells no number or has grown old is no headline. */
    static Optional<String> unprintable(Situation situation, Crisis.KeyFigure key, Optional<HeadlineFigure> found) {
        if (situation
                .line(key.indicator(), key.place())
                .filter(line -> !line.underReview().isEmpty())
                .isPresent()) {
            return Optional.of("its figure is under review");
        }
        if (found.isEmpty()) {
            return situation
                    .uncomputed(key.indicator(), key.place())
                    .map(Uncomputed::said)
                    .or(() -> Optional.of("no figure of its indicator and place is in view"));
        }
        return found.filter(Claim.class::isInstance).map(Claim.class::cast).flatMap(SubjectPrinter::unfit);
    }

    private static Optional<String> unfit(Claim lead) {
        return lead.figure().value() instanceof Quantity.Absent
                ? Optional.of("its newest figure tells no number")
                : Optional.of(lead)
                        .filter(Claim::stale)
                        .map(old -> "its newest figure is " + old.ageInDays() + " days old");
    }

    /** The first claim that there is room for; the end of the title goes last. */
    private String fitted(Headline headline, HeadlineFigure lead) {
        List<Said> claims = claims(headline, lead);
        Said least = claims.get(claims.size() - 1);
        String title = title();
        int room = Notice.LONGEST_SUBJECT - length(subject("", least.claim()));
        int over = Math.min(MIN_TITLE, length(title)) - room;
        return claims.stream()
                .filter(said -> length(subject(title, said.claim())) <= Notice.LONGEST_SUBJECT)
                .findFirst()
                .map(said -> told(subject(title, said.claim()), said.gone()))
                .orElseGet(() -> over > 0
                        ? notFit(headline, least, over)
                        : told(
                                subject(shortened(title, room), least.claim()),
                                and(least.gone(), "the end of the title")));
    }

    /** Returns what may be said, from the whole claim to the least. */
    private List<Said> claims(Headline headline, HeadlineFigure figure) {
        Optional<When> when = when(figure);
        Optional<When> kept = when.filter(said -> HeadlinePrinter.isIncomplete(figure));
        String citing = figures.said("mail.computed", figure, true);
        String bare = figures.said("mail.computed", figure, false);
        List<Said> claims = new ArrayList<>();
        claims.add(new Said(claim(figure, new Pieces(words(headline), when, citing)), List.of()));
        when.filter(said -> kept.isEmpty())
                .ifPresent(said -> less(claims, claim(figure, new Pieces(words(headline), kept, citing)), said.date()));
        if (headline.words().isEmpty()) {
            context.location(headline.figure().place())
                    .ifPresent(place -> less(
                            claims,
                            claim(figure, new Pieces(label(headline), kept, citing)),
                            context.plainName(place)));
        }
        if (!bare.equals(citing)) {
            String what = headline.words().isPresent() ? words(headline) : label(headline);
            less(claims, claim(figure, new Pieces(what, kept, bare)), "who cites " + figures.source(figure, false));
        }
        return claims;
    }

    /** An office's own words say what they count. */
    private String value(HeadlineFigure figure) {
        boolean own = crisis.front().headline().flatMap(Headline::words).isPresent();
        return own && figure instanceof Claim claim
                ? context.number(claim.figure())
                : figures.value(figure).text();
    }

    private static void less(List<Said> claims, String claim, String gone) {
        claims.add(new Said(claim, and(claims.get(claims.size() - 1).gone(), gone)));
    }

    private static List<String> and(List<String> gone, String more) {
        return Stream.concat(gone.stream(), Stream.of(more)).toList();
    }

    private String told(String subject, List<String> gone) {
        context.wishes().granted(wish());
        if (!gone.isEmpty()) {
            context.wishes()
                    .refused(
                            wish(),
                            PrintRule.SUBJECT_SHORTENED
                                    .finding(
                                            wish().place(),
                                            "the subject is " + tooMany() + ", and goes without: "
                                                    + Direction.unmarked(String.join("; ", gone)),
                                            "nothing, where it says enough; else fewer words in `as:`, `title:` or a"
                                                    + " source's `short-name:`")
                                    .about(masthead.page().lang()));
        }
        return subject;
    }

    private String notFit(Headline headline, Said least, int over) {
        String words = headline.words().map(context::plain).orElseGet(() -> label(headline));
        int room = length(words) - over;
        String hint = room < MIN_TITLE
                ? "give the source a `short-name:`"
                : "say it in at most " + room + " characters in `as:`, or give the source a shorter `short-name:`";
        return refused(PrintRule.SUBJECT_NOT_FIT
                .finding(
                        wish().place(),
                        "the subject is " + tooMany() + ", and its claim is not printed: “"
                                + Direction.unmarked(least.claim()) + "” alone is " + over + " too long",
                        hint)
                .about(masthead.page().lang()));
    }

    private static String tooMany() {
        return "above " + Notice.LONGEST_SUBJECT + " characters";
    }

    private String words(Headline headline) {
        return headline.words()
                .map(context::plain)
                .orElseGet(() -> context.named(
                        label(headline), context.location(headline.figure().place())));
    }

    private String label(Headline headline) {
        return context.plain(
                context.words().indicator(headline.figure().indicator()).label());
    }

    /** How a subject says when: not at all, where that is the day of the report. */
    private Optional<When> when(HeadlineFigure figure) {
        LocalDate asOf = context.asOf();
        Timing timing = figure.timing();
        if (HeadlinePrinter.isIncomplete(figure) || (figure instanceof Total total && !total.isOfOneTime())) {
            return Optional.of(new When("mail.claim-when", figures.date(figure).text()));
        }
        if (timing instanceof Timing.Over over
                && over.period().to().equals(asOf)
                && over.period().days() > 1) {
            return Optional.of(new When("mail.claim-since", day(over.period().from())));
        }
        return timing.last().equals(asOf)
                ? Optional.empty()
                : Optional.of(new When("mail.claim-when", printer.when(timing).text()));
    }

    private String day(LocalDate date) {
        return printer.when(new Timing.On(date)).text();
    }

    private String claim(HeadlineFigure figure, Pieces pieces) {
        return printer.say(
                pieces.when().map(When::phrase).orElse("mail.claim"),
                Map.of(
                        "value",
                        value(figure),
                        "what",
                        pieces.what(),
                        "date",
                        pieces.when().map(When::date).orElse(""),
                        "source",
                        pieces.source()));
    }

    private String subject(String title, String claim) {
        return printer.say("mail.subject", gaps(title, claim));
    }

    private Map<String, String> gaps(String title, String claim) {
        return Map.of(
                "crisis", marked(title),
                "kind", masthead.title().kind(),
                "date", day(context.asOf()),
                "claim", claim);
    }

    private String title() {
        return context.plain(crisis.title());
    }

    /** A reader who may not pass a brief on sees so before opening it. */
    private String marked(String title) {
        boolean open = context.situation().viewpoint().clearance().rank() == 0;
        String mark = open
                ? ""
                : " "
                        + masthead.marks()
                                .audienceMark()
                                .orElse(masthead.marks().audience().text());
        return title + " " + masthead.marks().mark() + mark;
    }

    /** Cuts a text at a word, and never before a mark of the letter before it. */
    private static String shortened(String text, int most) {
        if (length(text) <= most) {
            return text;
        }
        int end = text.offsetByCodePoints(0, Math.min(most - 1, text.codePointCount(0, text.length())));
        int space = text.lastIndexOf(' ', end);
        int cut = space > 0 ? space : end;
        while (cut > 1 && isMark(text.codePointAt(cut))) {
            cut = text.offsetByCodePoints(cut, -1);
        }
        return Directions.closed(text.substring(0, cut)).replaceAll("[\\p{Po}\\p{Pd}\\s]+$", "") + CUT;
    }

    private static boolean isMark(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Marks of direction take no room. */
    private static int length(String text) {
        return (int) text.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .count();
    }
}
