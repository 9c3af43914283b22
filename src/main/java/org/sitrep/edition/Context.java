package org.sitrep.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sitrep.fact.Actor;
import org.sitrep.fact.Crisis.Vocabulary;
import org.sitrep.fact.Head;
import org.sitrep.fact.Location;
import org.sitrep.fact.Text;
import org.sitrep.fact.Verification;
import org.sitrep.situation.Line;
import org.sitrep.situation.Situation;

/**
 * What every part of the brief is made from.
 *
 * @param situation what is in view
 * @param previous what was in view in the previous report
 * @param printer prints numbers, dates and phrases
 * @param quantities prints quantities
 * @param notes numbers the sources
 * @param previousLines the lines of the previous report
 */
record Context(
        Situation situation,
        Optional<Situation> previous,
        Printer printer,
        QuantityPrinter quantities,
        SourceNotes notes,
        Map<LineKey, Line> previousLines) {

    /** An indicator at a place, by their ids. */
    record LineKey(String indicator, Optional<String> place) {

        static LineKey of(Line line) {
            return new LineKey(line.indicator().id(), line.place().map(Location::id));
        }
    }

    static Context of(Situation situation, Optional<Situation> previous, Edition edition) {
        int year = situation.viewpoint().asOf().date().getYear();
        Printer printer = new Printer(edition.phrases(), situation.crisis().firstLanguage(), year);
        SourceNotes notes = new SourceNotes(situation.crisis().vocabulary(), printer);
        Map<LineKey, Line> lines = new HashMap<>();
        previous.ifPresent(p -> p.lines().forEach(line -> lines.put(LineKey.of(line), line)));
        return new Context(situation, previous, printer, new QuantityPrinter(printer), notes, lines);
    }

    Vocabulary words() {
        return situation.crisis().vocabulary();
    }

    LocalDate asOf() {
        return situation.viewpoint().asOf().date();
    }

    /** Gives a declared place by its id. */
    Optional<Location> location(Optional<String> id) {
        return id.flatMap(i -> Optional.ofNullable(words().places().get(i)));
    }

    /** Gives a place's name as printed. */
    Optional<Wording> placeName(Optional<Location> place) {
        return place.map(Location::name).map(printer::words);
    }

    /** Gives the name of an actor. */
    String actorName(String id) {
        return Optional.ofNullable(words().actors().get(id))
                .map(Actor::name)
                .map(this::plain)
                .orElse(id);
    }

    /** Gives the names of actors as a list. */
    String actorNames(List<String> ids) {
        return printer.list(ids.stream().map(this::actorName).toList());
    }

    /** Gives words of the ledger without their language. */
    String plain(Text text) {
        return printer.words(text).text();
    }

    /** Gives how far an entry has been checked, where that is more or less than reported. */
    Optional<String> verification(Head head) {
        return head.verification() == Verification.REPORTED
                ? Optional.empty()
                : Optional.of(
                        printer.say("verification." + head.verification().name().toLowerCase(Locale.ROOT)));
    }

    /** Gives what an entry of any kind has to say beside its own words. */
    List<Wording> remarks(Head head) {
        List<Wording> remarks = new ArrayList<>();
        verification(head).map(printer::own).ifPresent(remarks::add);
        head.remark().map(printer::words).ifPresent(remarks::add);
        if (!head.attributedTo().isEmpty()) {
            remarks.add(printer.own(
                    printer.say("detail.attributed-to", Map.of("actors", actorNames(head.attributedTo())))));
        }
        return remarks;
    }
}
