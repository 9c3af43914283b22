package org.sitrep.edition.print;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.sitrep.edition.Edition;
import org.sitrep.edition.Masthead;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.Direction;
import org.sitrep.edition.print.language.FixedWords;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.text.DateText;
import org.sitrep.edition.text.Phrases;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.crisis.Audience;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Crisis.Review;
import org.sitrep.fact.crisis.HouseColour;
import org.sitrep.fact.crisis.ReportPlan.Appeal;
import org.sitrep.fact.crisis.ReportPlan.House;
import org.sitrep.fact.crisis.ReportPlan.Image;
import org.sitrep.fact.entry.Period;
import org.sitrep.fact.prose.Text;
import org.sitrep.situation.redact.Viewpoint;

/** Prints what stands at the head of page one and at the foot of every page. */
final class MastheadPrinter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final String FOREIGN = "report.foreign";

    private final Context context;
    private final Printer printer;
    private final Crisis crisis;
    private final Viewpoint viewpoint;
    private final Audience audience;
    private final LocalDate asOf;

    MastheadPrinter(Context context) {
        this.context = context;
        this.printer = context.printer();
        this.crisis = context.situation().crisis();
        this.viewpoint = context.situation().viewpoint();
        this.audience = crisis.audiences().of(viewpoint.clearance());
        this.asOf = context.asOf();
    }

    Masthead masthead(Edition edition) {
        String kind = printer.say("report.kind");
        DateText date = printer.fullDay(asOf);
        String mark = mark(edition);
        Map<String, String> gaps =
                Map.of("kind", kind, "number", mark, "crisis", context.plain(crisis.title()), "date", date.text());
        return new Masthead(
                new Masthead.Page(
                        edition.phrases().language(),
                        Direction.of(edition.phrases().language()),
                        printer.say(edition.serial().isEmpty() ? "report.title" : "report.title-issued", gaps),
                        printer.say("report.footer", gaps),
                        crisis.report().house().paper().name().toLowerCase(Locale.ROOT)),
                new Masthead.Title(
                        kind,
                        printer.words(crisis.title()),
                        crisis.setting().country().map(printer::words),
                        known(crisis)),
                new Masthead.Marks(
                        mark,
                        edition.serial().isEmpty(),
                        label(),
                        audience.mark(),
                        edition.serial().flatMap(this::revises),
                        crisis.imprint().banner().map(printer::words),
                        Optional.of(FOREIGN)
                                .filter(key -> edition.isForeign())
                                .map(key -> printer.say(
                                        key, Map.of("language", FixedWords.language(edition.phrases(), key)))),
                        unreviewed(edition.phrases()),
                        edition.serial()
                                .flatMap(Edition.Serial::follows)
                                .map(head -> new Masthead.Follows(printer.say("report.follows"), head))),
                new Masthead.Times(
                        date,
                        viewpoint.asOf().time().map(TIME::format),
                        basis(edition),
                        knownBy(),
                        printer.fullSpan(period()),
                        crisis.publication().schedule().after(asOf).map(printer::fullDay)),
                new Masthead.Office(
                        printer.words(crisis.imprint().office()),
                        printer.words(crisis.imprint().preparedBy()),
                        printer.words(crisis.imprint().clearedBy()),
                        crisis.publication().dispatch().web()),
                house());
    }

    /** By what others know it: donors by the code of the appeal. */
    private static Optional<String> known(Crisis crisis) {
        Optional<String> appeal = crisis.report().appeal().flatMap(Appeal::code);
        return Stream.of(crisis.setting().glide(), appeal)
                .flatMap(Optional::stream)
                .reduce((glide, code) -> glide + " · " + code);
    }

    private Masthead.House house() {
        House style = crisis.report().house();
        HouseColour colour = style.colour().map(HouseColour::of).orElse(HouseColour.USUAL);
        return new Masthead.House(
                colour.hex(),
                colour.words().getOrDefault("accent-pale", colour.hex()),
                style.logo().map(logo -> image(logo, crisis.imprint().office())),
                style.partners().stream()
                        .map(partner ->
                                image(partner, new Text(Map.of(crisis.firstLanguage(), called(partner.file())))))
                        .toList(),
                style.cover()
                        .map(cover -> new Masthead.Cover(
                                image(cover.image(), cover.credit()), printer.words(cover.credit()))));
    }

    /** A partner's logo without words is called as its file is. */
    private static String called(String file) {
        return file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.')).replace('-', ' ');
    }

    private Masthead.Image image(Image image, Text otherwise) {
        Wording alt = printer.words(image.alt().orElse(otherwise));
        String title = "<title>" + alt.text().replace("&", "&amp;").replace("<", "&lt;") + "</title>";
        Optional<String> drawn = Optional.of(image.drawn());
        return new Masthead.Image(
                alt,
                drawn.filter(pixels -> pixels.startsWith("data:")).map(Masthead.Drawing::new),
                drawn.filter(shapes -> shapes.startsWith("<"))
                        .map(svg -> svg.replaceFirst(">", Matcher.quoteReplacement(" role=\"img\">" + title)))
                        .map(Masthead.Drawing::new));
    }

    private Optional<String> unreviewed(Phrases phrases) {
        Review review = crisis.publication().wording().reviewed().get(phrases.language());
        if (review == null) {
            return phrases.isReviewed() ? Optional.empty() : Optional.of(printer.say("report.unreviewed"));
        }
        int changed = phrases.changedSince(review.digest());
        return changed == 0
                ? Optional.empty()
                : Optional.of(printer.say(
                        "report.reviewed-before",
                        Map.of(
                                "by",
                                printer.words(review.by()).text(),
                                "date",
                                printer.fullDay(review.on()).text(),
                                "count",
                                changed,
                                "number",
                                printer.number(changed))));
    }

    private String mark(Edition edition) {
        return edition.serial()
                .map(serial -> printer.say(
                        serial.revision() == 0 ? "report.number" : "report.number-revised",
                        Map.of(
                                "number",
                                printer.number(serial.number()),
                                "revision",
                                printer.number(serial.revision()))))
                .orElseGet(() -> printer.say("report.draft"));
    }

    private Optional<Masthead.Revises> revises(Edition.Serial serial) {
        return serial.reason()
                .map(reason -> new Masthead.Revises(
                        printer.say("report.revises", Map.of("number", printer.number(serial.number()))),
                        printer.words(reason)));
    }

    /** The usual audiences have a label in every language. */
    private Wording label() {
        String key = "audience." + audience.sensitivity().id();
        return audience.label()
                .map(printer::words)
                .orElseGet(() -> printer.own(
                        printer.has(key)
                                ? printer.say(key)
                                : audience.sensitivity().id()));
    }

    private Optional<String> basis(Edition edition) {
        return switch (edition.asOf()) {
            case GIVEN -> Optional.empty();
            case LAST_ON_RECORD -> Optional.of(printer.say("report.last-on-record"));
        };
    }

    private Optional<String> knownBy() {
        return viewpoint.knownBy().compareTo(viewpoint.asOf()) != 0
                ? Optional.of(printer.say(
                        "report.known-by",
                        Map.of(
                                "date",
                                printer.fullDay(viewpoint.knownBy().date()).text())))
                : Optional.empty();
    }

    /** From the day that the crisis says, or the day after the previous report; a first one, from the first entry, or for its rhythm. */
    private Period period() {
        LocalDate from = crisis.publication()
                .coversFrom()
                .or(() -> context.previous()
                        .map(previous -> previous.viewpoint().asOf().date().plusDays(1)))
                .orElseGet(this::first);
        return new Period(from.isAfter(asOf) ? asOf : from, asOf);
    }

    private LocalDate first() {
        LocalDate rhythm = crisis.publication()
                .schedule()
                .everyDays()
                .map(days -> asOf.minusDays(days - 1L))
                .orElse(asOf);
        return context.situation().ledger().firstDay().filter(rhythm::isAfter).orElse(rhythm);
    }
}
