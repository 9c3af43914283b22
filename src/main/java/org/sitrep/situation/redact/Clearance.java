package org.sitrep.situation.redact;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Crisis.Audience;
import org.sitrep.fact.crisis.Crisis.KeyFigure;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.crisis.Sensitivity;
import org.sitrep.fact.crisis.Source;
import org.sitrep.fact.crisis.Withholding;
import org.sitrep.fact.entry.Attribution;
import org.sitrep.fact.entry.Condition;
import org.sitrep.fact.entry.Correction;
import org.sitrep.fact.entry.Demand;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Event;
import org.sitrep.fact.entry.Fact;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Head;
import org.sitrep.fact.entry.Note;
import org.sitrep.fact.entry.Statement;
import org.sitrep.fact.entry.Update;
import org.sitrep.fact.entry.Withdrawal;
import org.sitrep.fact.map.MapFeature;
import org.sitrep.fact.quantity.Interval;

/**
 * Tells a ledger as an audience may know it, before anything is computed: exact places become areas, private persons and
 * contacts go, and what may not be told at all is marked for a narrower audience, so that rule 4 takes it away with all that
 * would give it away.
 */
public final class Clearance implements Entry.Cases<Entry> {

    private final Crisis crisis;
    private final Audience audience;
    private final Sensitivity narrower;

    /** Takes the crisis, and the clearance of the audience that is told. */
    Clearance(Crisis crisis, Sensitivity clearance) {
        this.crisis = crisis;
        this.audience = crisis.audience(clearance);
        this.narrower = new Sensitivity(clearance.id(), clearance.rank() + 1);
    }

    /**
     * Returns a ledger as an audience may know it; the ledger itself, where the audience may know all that it admits.
     *
     * @param ledger what is on record
     * @param clearance the audience's
     */
    public static Ledger of(Ledger ledger, Sensitivity clearance) {
        Clearance discretion = new Clearance(ledger.crisis(), clearance);
        return discretion.audience.withholds().isEmpty()
                ? ledger
                : ledger.told(discretion.crisis(), discretion::told, discretion.layers(ledger.layers()));
    }

    /** Returns the crisis as told. Names that must not be told become private ones: a check finds them in words. */
    private Crisis crisis() {
        return crisis.with(
                hides(Withholding.CONTACTS) ? crisis.imprint().withoutContacts() : crisis.imprint(),
                crisis.vocabulary().withPlaces(places()),
                crisis.front().withFigures(figure -> new KeyFigure(figure.indicator(), place(figure.place()))),
                crisis.safeguards().withPrivateNames(names()));
    }

    private Map<String, Location> places() {
        Map<String, Location> places = new LinkedHashMap<>();
        for (Location place : crisis.vocabulary().places().values()) {
            if (!isHidden(place)) {
                List<String> parts = place.parts().stream().map(this::place).toList();
                places.put(place.id(), place.withParts(parts));
            }
        }
        return places;
    }

    private List<String> names() {
        Stream<Location> places = crisis.vocabulary().places().values().stream().filter(this::isHidden);
        Stream<Source> people = crisis.vocabulary().sources().values().stream().filter(this::isHidden);
        return Stream.concat(
                        places.map(Location::name),
                        people.flatMap(source -> Stream.of(source.name(), source.shortName())))
                .flatMap(name -> name.byLanguage().values().stream())
                .distinct()
                .toList();
    }

    private boolean hides(Withholding what) {
        return audience.withholds(what);
    }

    private boolean isHidden(Location place) {
        return hides(Withholding.EXACT_PLACES) && place.coarse().isPresent();
    }

    private boolean isHidden(Source source) {
        return hides(Withholding.PRIVATE_PERSONS) && source.privatePerson();
    }

    private boolean isHidden(String source) {
        return Optional.ofNullable(crisis.vocabulary().sources().get(source))
                .filter(this::isHidden)
                .isPresent();
    }

    List<MapFeature> layers(List<MapFeature> layers) {
        return layers.stream().map(this::told).toList();
    }

    /** Points are exact places. What may not be told stays, marked: it replaces an older one all the same. */
    private MapFeature told(MapFeature feature) {
        Attribution source = feature.source();
        boolean untold = isExact(feature) || isHidden(source.source());
        return feature.with(
                new Attribution(source.source(), source.via().filter(via -> !isHidden(via)), source.document()),
                untold ? narrower : feature.sensitivity());
    }

    /** Returns whether a feature shows an exact place to those who may not know it. */
    boolean isExact(MapFeature feature) {
        return hides(Withholding.EXACT_PLACES) && feature.kind().form() == MapFeature.Form.POINT;
    }

    /** Returns an entry as told. */
    Entry told(Entry entry) {
        return entry.match(this);
    }

    /** Returns whether an entry, which the audience's clearance admits, may not be told at all. */
    boolean isUntold(Entry entry) {
        return told(entry).head().sensitivity().equals(narrower);
    }

    /** Returns whether private persons alone say so. */
    boolean restsOnPrivatePersons(Head head) {
        List<Attribution> sources = head.sources();
        return !sources.isEmpty() && sources.stream().allMatch(source -> isHidden(source.source()));
    }

    /** Returns whether an entry is told at an area instead of its exact place. */
    boolean isCoarsened(Entry entry) {
        return place(entry).filter(id -> !place(id).equals(id)).isPresent();
    }

    private static Optional<String> place(Entry entry) {
        if (entry instanceof Figure figure) {
            return figure.place();
        }
        if (entry instanceof Condition condition) {
            return condition.place();
        }
        return entry instanceof Event event
                ? event.place()
                : entry instanceof Correction correction ? place(correction.now()) : Optional.empty();
    }

    private String place(String id) {
        return Optional.ofNullable(crisis.vocabulary().places().get(id))
                .filter(this::isHidden)
                .flatMap(Location::coarse)
                .map(Location.Coarse::site)
                .orElse(id);
    }

    private Optional<String> place(Optional<String> id) {
        return id.map(this::place);
    }

    /** What rests on private persons alone is not told; beside others, they are not named. */
    private Head head(Head head) {
        List<Attribution> named = head.sources().stream()
                .filter(source -> !isHidden(source.source()))
                .map(source ->
                        new Attribution(source.source(), source.via().filter(via -> !isHidden(via)), source.document()))
                .toList();
        boolean untold = restsOnPrivatePersons(head);
        return head.with(untold ? head.sources() : named, untold ? narrower : head.sensitivity());
    }

    private Head head(Figure figure) {
        Head head = head(figure.head());
        return isSmall(figure) && narrower.admits(head.sensitivity()) ? head.with(head.sources(), narrower) : head;
    }

    /** None is nobody: it gives no one away. A claim that may be small is small. */
    private boolean isSmall(Figure figure) {
        if (!hides(Withholding.SMALL_NUMBERS)) {
            return false;
        }
        BigDecimal limit =
                BigDecimal.valueOf(crisis.safeguards().smallNumbersBelow().orElse(0));
        Optional<Interval> interval = figure.value().interval();
        boolean none = figure.value().isExact()
                && figure.value().best().filter(n -> n.signum() == 0).isPresent();
        return !none
                && figure.value().best().filter(n -> n.compareTo(limit) < 0).isPresent()
                && interval.isPresent();
    }

    @Override
    public Entry figure(Figure figure) {
        return new Figure(head(figure), figure.indicator(), figure.value(), figure.timing(), place(figure.place()));
    }

    @Override
    public Entry condition(Condition condition) {
        return new Condition(
                head(condition.head()),
                condition.kind(),
                condition.start(),
                condition.startStated(),
                place(condition.place()),
                condition.by());
    }

    @Override
    public Entry event(Event event) {
        return new Event(head(event.head()), event.text(), event.date(), event.tracks(), place(event.place()));
    }

    @Override
    public Entry demand(Demand demand) {
        return new Demand(head(demand.head()), demand.ask(), demand.by(), demand.of(), demand.date());
    }

    @Override
    public Entry statement(Statement statement) {
        return new Statement(
                head(statement.head()),
                statement.position(),
                statement.speaker(),
                statement.quote(),
                statement.occasion(),
                statement.date());
    }

    @Override
    public Entry note(Note note) {
        return new Note(head(note.head()), note.section(), note.cluster(), note.text(), note.date());
    }

    @Override
    public Entry update(Update update) {
        return new Update(
                head(update.head()),
                update.target(),
                update.state(),
                update.date(),
                update.since(),
                update.by(),
                update.text());
    }

    @Override
    public Entry correction(Correction correction) {
        return new Correction(
                head(correction.head()),
                correction.target(),
                told(correction.now()),
                correction.added().stream().map(added -> (Fact) told(added)).toList(),
                correction.cause(),
                correction.reason(),
                correction.date());
    }

    @Override
    public Entry withdrawal(Withdrawal withdrawal) {
        return new Withdrawal(
                head(withdrawal.head()),
                withdrawal.target(),
                withdrawal.cause(),
                withdrawal.reason(),
                withdrawal.date());
    }
}
