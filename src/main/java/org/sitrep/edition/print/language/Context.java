package org.sitrep.edition.print.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.edition.Edition;
import org.sitrep.edition.area.TablePlan;
import org.sitrep.edition.area.TablePlan.Slot;
import org.sitrep.edition.text.DateText;
import org.sitrep.edition.text.Phrases;
import org.sitrep.edition.text.QuantityText;
import org.sitrep.edition.text.Wording;
import org.sitrep.edition.wish.Wishes;
import org.sitrep.fact.crisis.Actor;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.fact.crisis.DateStyle;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Event;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Head;
import org.sitrep.fact.entry.Timing;
import org.sitrep.fact.entry.Verification;
import org.sitrep.fact.prose.Text;
import org.sitrep.fact.quantity.Quantity;
import org.sitrep.situation.Line;
import org.sitrep.situation.Situation;
import org.sitrep.situation.Total;
import org.sitrep.situation.reach.Coverage;
import org.sitrep.situation.reach.Funding;

/**
 * What every part of the brief is made from.
 *
 * @param situation what is in view
 * @param previous what was in view in the previous report
 * @param printer prints numbers, dates and phrases
 * @param fallback prints them for prose in the crisis's first language
 * @param quantities prints quantities
 * @param canvas what pictures are drawn with
 * @param sources names the sources
 * @param previousLines the lines of the previous report
 * @param tables the tables of figures by place
 * @param tabled what stands in them or in those on coverage and funding, and so in no list
 * @param coverage whom the response reaches
 * @param funding the money that it requires and has received
 * @param wishes what becomes of all that is asked for
 * @param linked the events that may tell of the same as another entry, by its id
 * @param answers why figures stand that do not go together, by rule and entry
 */
public record Context(
        Situation situation,
        Optional<Situation> previous,
        Printer printer,
        Optional<Printer> fallback,
        QuantityPrinter quantities,
        Edition.Canvas canvas,
        SourceNotes sources,
        Map<Slot, Line> previousLines,
        List<TablePlan> tables,
        Set<Slot> tabled,
        Optional<Coverage> coverage,
        Optional<Funding> funding,
        Wishes wishes,
        Map<String, List<String>> linked,
        Map<String, Text> answers) {

    /** So many places are named in a list. */
    private static final int MAX_NAMES = 5;

    /** Returns what the parts of an edition are made from. */
    public static Context of(Situation situation, Optional<Situation> previous, Edition edition) {
        int year = situation.viewpoint().asOf().date().getYear();
        String first = situation.crisis().firstLanguage();
        Printer printer = printer(edition.phrases(), situation, year);
        Optional<Printer> fallback = edition.fallback()
                .filter(words -> words.language().equals(first))
                .map(words -> printer(words, situation, year));
        SourceNotes sources = new SourceNotes(situation.crisis().vocabulary(), printer);
        Map<Slot, Line> lines = new HashMap<>();
        previous.ifPresent(p -> p.lines().forEach(line -> lines.put(Slot.of(line.indicator(), line.place()), line)));
        List<TablePlan> tables = TablePlan.of(situation);
        Optional<Coverage> coverage = Coverage.of(situation);
        Optional<Funding> funding = Funding.of(situation);
        QuantityPrinter quantities = new QuantityPrinter(printer);
        Wishes wishes = new Wishes(situation.crisis());
        Map<String, Text> answers =
                edition.serial().map(Edition.Serial::answers).orElse(Map.of());
        return new Context(
                situation,
                previous,
                printer,
                fallback,
                quantities,
                edition.canvas(),
                sources,
                lines,
                tables,
                Stream.concat(tables.stream().flatMap(TablePlan::slots), covered(situation, coverage, funding))
                        .collect(Collectors.toSet()),
                coverage,
                funding,
                wishes,
                linked(situation),
                answers);
    }

    private static Stream<Slot> covered(Situation situation, Optional<Coverage> coverage, Optional<Funding> funding) {
        Stream<Slot> people = coverage.stream()
                .filter(of -> situation.crisis().report().lists("coverage"))
                .flatMap(of -> of.indicators(situation)
                        .map(id -> new Slot(id, of.place().map(Location::id))));
        Stream<Slot> money = funding.stream()
                .filter(of -> situation.crisis().report().lists("funding"))
                .flatMap(of -> of.indicators(situation)
                        .map(id -> new Slot(id, of.table().place().map(Location::id))));
        return Stream.concat(people, money);
    }

    private static Printer printer(Phrases phrases, Situation situation, int year) {
        Crisis crisis = situation.crisis();
        Optional<DateStyle> style = Optional.ofNullable(crisis.setting().dates().get(phrases.language()));
        return new Printer(phrases, crisis.firstLanguage(), year, style);
    }

    /** Returns when a figure holds, for a table; of a count that is not whole, that it is not. */
    public DateText when(Figure figure) {
        return when(figure.timing(), figure.incomplete());
    }

    /** Returns the same of figures of one time, of which one may not be whole. */
    public DateText when(Timing timing, boolean isIncomplete) {
        DateText when = printer.when(timing);
        return isIncomplete
                ? new DateText(when.from(), when.to(), printer.say("detail.incomplete", Map.of("date", when.text())))
                : when;
    }

    /** Returns the same for prose in a language: its numbers and dates read as the words around them. */
    public Context speaking(String language) {
        return fallback.filter(other -> !printer.isOwn(language) && other.isOwn(language))
                .map(other -> new Context(
                        situation,
                        previous,
                        other,
                        Optional.empty(),
                        new QuantityPrinter(other),
                        canvas,
                        sources,
                        previousLines,
                        tables,
                        tabled,
                        coverage,
                        funding,
                        wishes,
                        linked,
                        answers))
                .orElse(this);
    }

    /** Returns whether the previous report did not have a figure, however late it became known. */
    public boolean isNew(Figure figure) {
        return previous.filter(report -> figure.equals(report.inView().get(figure.id())))
                .isEmpty();
    }

    /** Returns what facts may name. */
    public Vocabulary words() {
        return situation.crisis().vocabulary();
    }

    /** Returns the day of the report. */
    public LocalDate asOf() {
        return situation.viewpoint().asOf().date();
    }

    /** Returns a declared place by its id. */
    public Optional<Location> location(Optional<String> id) {
        return id.flatMap(i -> Optional.ofNullable(words().places().get(i)));
    }

    /** Returns how many places a place is made of, itself counted; of the crisis as a whole, more than of any. */
    public int width(Optional<String> place) {
        return place.map(id -> location(place).map(Location::parts).orElse(List.of()).stream()
                        .mapToInt(part -> width(Optional.of(part)))
                        .reduce(1, Integer::sum))
                .orElse(Integer.MAX_VALUE);
    }

    /** Returns a place's name as printed. */
    public Optional<Wording> placeName(Optional<Location> place) {
        return place.map(this::name);
    }

    private Wording name(Location place) {
        Wording name = printer.words(place.name());
        return place.isSite()
                ? new Wording(printer.say("place.site", Map.of("area", name.text())), Optional.empty())
                : name;
    }

    /** Returns what is spoken of, with its place where it has one. */
    public String named(String label, Optional<Location> place) {
        return place.map(name -> printer().say("highlight.place", Map.of("label", label, "place", plainName(name))))
                .orElse(label);
    }

    /** Returns a place's name within a phrase. */
    public String plainName(Location place) {
        return name(place).text();
    }

    /** Returns the names of the parts of a total. */
    public String partsOf(Total total) {
        boolean places = total.isOverPlaces();
        return printer.list(total.parts().stream()
                .map(part -> places
                        ? plainName(location(part.place()).orElseThrow())
                        : plain(words().indicator(part.indicator()).label()))
                .distinct()
                .toList());
    }

    /** Returns the name of an actor. */
    public String actorName(String id) {
        return Optional.ofNullable(words().actors().get(id))
                .map(Actor::name)
                .map(this::plain)
                .orElse(id);
    }

    /** Returns the names of places as a list; many are counted. */
    public String placeNames(List<String> ids) {
        List<String> names = ids.stream()
                .flatMap(id -> location(Optional.of(id)).map(this::plainName).stream())
                .distinct()
                .toList();
        int more = names.size() - MAX_NAMES;
        return more <= 1
                ? printer.list(names)
                : printer.commas(names.subList(0, MAX_NAMES)) + " " + printer.say("table.rest", Map.of("count", more));
    }

    /** Returns the names of actors as a list. */
    public String actorNames(List<String> ids) {
        return printer.list(ids.stream().map(this::actorName).toList());
    }

    /** Returns a figure's value, with what it counts unless its label says that. */
    public QuantityText value(Figure figure) {
        return value(figure.value(), words().indicator(figure.indicator()));
    }

    /** Returns how much there is of what an indicator counts. */
    public QuantityText value(Quantity value, Indicator indicator) {
        return quantities.labelled(indicator).print(value);
    }

    /** Returns a figure's value where other words say what it counts: with the sign of money or of a rate alone. */
    public String number(Figure figure) {
        return quantities
                .bare(words().indicator(figure.indicator()))
                .print(figure.value())
                .text();
    }

    /** Returns how far a later figure lies from an earlier one, with what is counted. */
    public String difference(Figure from, BigDecimal by) {
        return quantities.labelled(words().indicator(from.indicator())).difference(from.value(), by);
    }

    /** Returns words of the ledger without their language. */
    public String plain(Text text) {
        return printer.words(text).text();
    }

    /** Returns how far an entry has been checked, where that is more or less than reported. */
    public Optional<String> verification(Head head) {
        return head.verification() == Verification.REPORTED
                ? Optional.empty()
                : Optional.of(
                        printer.say("verification." + head.verification().name().toLowerCase(Locale.ROOT)));
    }

    /** Returns what an entry of any kind has to say beside its own words. */
    public List<Wording> remarks(Head head) {
        List<Wording> remarks = new ArrayList<>();
        verification(head).map(printer::own).ifPresent(remarks::add);
        head.remark().map(printer::words).ifPresent(remarks::add);
        if (!head.attributedTo().isEmpty()) {
            remarks.add(printer.own(
                    printer.say("detail.attributed-to", Map.of("actors", actorNames(head.attributedTo())))));
        }
        head.sameOriginAs().stream().flatMap(this::origin).map(printer::own).forEach(remarks::add);
        linked.getOrDefault(head.id(), List.of()).stream()
                .flatMap(this::origin)
                .map(printer::own)
                .forEach(remarks::add);
        return remarks;
    }

    /** What may rest on one origin with an entry, or tell of one incident; only where that is in view with its source. */
    private Stream<String> origin(String id) {
        return Optional.ofNullable(situation.inView().get(id)).stream()
                .filter(other -> !other.head().sources().isEmpty())
                .map(other -> printer.say(
                        other instanceof Figure ? "detail.same-origin" : "detail.same-incident",
                        Map.of(
                                "date", printer.day(other.trueOf()),
                                "source", sources.name(other.head().sources().get(0)))));
    }

    /** Returns the ids of the events in view that name another, by its id. */
    private static Map<String, List<String>> linked(Situation situation) {
        return situation.inView().values().stream()
                .filter(entry -> entry instanceof Event)
                .map(Entry::head)
                .filter(head -> head.sameOriginAs().isPresent())
                .collect(Collectors.groupingBy(
                        head -> head.sameOriginAs().get(), Collectors.mapping(Head::id, Collectors.toList())));
    }
}
