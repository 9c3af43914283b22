package org.sitrep.situation.redact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.crisis.Audience;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.crisis.Sensitivity;
import org.sitrep.fact.crisis.Source;
import org.sitrep.fact.crisis.Withholding;
import org.sitrep.fact.entry.Attribution;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Head;
import org.sitrep.fact.map.MapFeature;
import org.sitrep.fact.quantity.Interval;
import org.sitrep.situation.redact.RedactionLog.Why;

/**
 * What an audience may know of each entry by itself: exact places become areas, private persons are not named, and what
 * may not be known at all is marked for nobody, with the reason, so that rule 4 withholds it with all that would
 * reveal it.
 */
final class Clearance implements Entry.Rewriting {

    private final Crisis crisis;
    private final Audience audience;
    private final Sensitivity own;
    private final Sites sites;

    /** Takes the ledger, and the clearance of the audience. */
    Clearance(Ledger ledger, Sensitivity own) {
        this.crisis = ledger.crisis();
        this.audience = crisis.audiences().of(own);
        this.own = own;
        this.sites = withholds(Withholding.EXACT_PLACES) ? Sites.of(ledger) : Sites.NONE;
    }

    Sensitivity own() {
        return own;
    }

    Sites sites() {
        return sites;
    }

    boolean withholds(Withholding what) {
        return audience.withholds(what);
    }

    boolean isWithheld(Location place) {
        return withholds(Withholding.EXACT_PLACES) && place.coarse().isPresent();
    }

    boolean isWithheld(Source source) {
        return withholds(Withholding.PRIVATE_PERSONS) && source.privatePerson();
    }

    boolean isWithheld(String source) {
        return Optional.ofNullable(crisis.vocabulary().sources().get(source))
                .filter(this::isWithheld)
                .isPresent();
    }

    /** Returns an entry as the audience may know it; marked for nobody where it may not. */
    Entry cleared(Entry entry) {
        return audience.withholds().isEmpty() ? entry : entry.rewritten(this);
    }

    /** Returns a map feature likewise. It replaces an older one even where it is not shown. */
    MapFeature cleared(MapFeature feature) {
        Attribution source = feature.source();
        Optional<Why> why = isExact(feature)
                ? Optional.of(Why.EXACT_PLACE)
                : Optional.of(Why.PRIVATE_PERSONS).filter(is -> isWithheld(source.source()));
        return feature.with(named(source), marked(feature.sensitivity(), why));
    }

    private boolean isExact(MapFeature feature) {
        boolean isOfSite = feature.place()
                .map(crisis.vocabulary().places()::get)
                .filter(this::isWithheld)
                .isPresent();
        return isOfSite
                || (withholds(Withholding.EXACT_PLACES) && feature.kind().form() == MapFeature.Form.POINT);
    }

    /** Returns whether the audience may know something that was cleared. */
    boolean admits(Sensitivity cleared) {
        return own.admits(cleared);
    }

    boolean admits(Entry cleared) {
        return admits(cleared.head().sensitivity());
    }

    /** Returns why the audience may not know something that was cleared. */
    Why why(Sensitivity cleared) {
        return Stream.of(Why.values())
                .filter(why -> nobody(why).equals(cleared))
                .findFirst()
                .orElse(Why.MARKED);
    }

    /** What is marked for a narrower audience stays so. */
    private Sensitivity marked(Sensitivity recorded, Optional<Why> why) {
        return why.filter(found -> admits(recorded)).map(this::nobody).orElse(recorded);
    }

    /** No audience that a crisis declares has a blank in its name. */
    private Sensitivity nobody(Why why) {
        return new Sensitivity("withheld " + why.id(), own.rank() + 1);
    }

    /** Returns what of an entry the audience is shown otherwise than recorded. */
    static Stream<Why> changes(Entry recorded, Entry cleared) {
        boolean sources = !cleared.head().sources().equals(recorded.head().sources());
        boolean place = !cleared.places().equals(recorded.places());
        return Stream.concat(
                Stream.of(Why.SOURCE_NOT_NAMED).filter(why -> sources),
                Stream.of(Why.COARSENED).filter(why -> place));
    }

    /** What rests on private persons alone is withheld; beside others, they are not named. */
    @Override
    public Head head(Entry entry) {
        Head head = entry.head();
        boolean alone = restsOnPrivatePersons(head);
        Optional<Why> why = alone
                ? Optional.of(Why.PRIVATE_PERSONS)
                : Optional.of(Why.SMALL_NUMBER).filter(small -> entry instanceof Figure figure && isSmall(figure));
        List<Attribution> named = head.sources().stream()
                .filter(source -> alone || !isWithheld(source.source()))
                .map(this::named)
                .toList();
        return head.named(sites.entry(head.id()), head.sameOriginAs().map(sites::entry))
                .with(named, marked(head.sensitivity(), why));
    }

    private Attribution named(Attribution source) {
        return source.readIn(source.via().filter(via -> !isWithheld(via)));
    }

    private boolean restsOnPrivatePersons(Head head) {
        List<Attribution> sources = head.sources();
        return !sources.isEmpty() && sources.stream().allMatch(source -> isWithheld(source.source()));
    }

    /** None is nobody, so it reveals nobody. A claim that may be small is small. */
    private boolean isSmall(Figure figure) {
        if (!withholds(Withholding.SMALL_NUMBERS)) {
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
    public String place(String id) {
        return sites.place(id);
    }

    @Override
    public String named(String id) {
        return sites.entry(id);
    }
}
