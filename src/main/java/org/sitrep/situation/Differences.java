package org.sitrep.situation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.fact.entry.Activity;
import org.sitrep.fact.entry.Condition;
import org.sitrep.fact.entry.Correction;
import org.sitrep.fact.entry.Demand;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Event;
import org.sitrep.fact.entry.Fact;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Note;
import org.sitrep.fact.entry.State;
import org.sitrep.fact.entry.Statement;
import org.sitrep.fact.entry.Update;
import org.sitrep.fact.entry.Withdrawal;
import org.sitrep.situation.Difference.Kind;
import org.sitrep.situation.Difference.Versus;
import org.sitrep.situation.redact.Revision;

/**
 * Finds what a situation has that an earlier one had not, or had otherwise. Both are of one clearance: what it does not
 * admit is in neither.
 */
public final class Differences implements Entry.Cases<Optional<Difference>> {

    private final Situation earlier;
    private final Situation later;
    private final Map<String, Versus> compared = new HashMap<>();

    /** Levels and counts since a day that their source has overtaken since: between two reports they are no news. */
    private final Set<String> overtaken = new HashSet<>();

    private Differences(Situation earlier, Situation later) {
        this.earlier = earlier;
        this.later = later;
        later.lines().forEach(this::compare);
    }

    /**
     * Finds the differences between two situations. Notes are left out: they say nothing that is not on record beside them.
     *
     * @param earlier the one before
     * @param later the one after
     * @return the differences by kind, each kind in the order of the ledger
     */
    public static List<Difference> between(Situation earlier, Situation later) {
        return new Differences(earlier, later).all();
    }

    private List<Difference> all() {
        List<Difference> found = new ArrayList<>();
        Set<String> revised = new HashSet<>();
        for (Revision revision : later.revisions()) {
            if (revision.change().head().known().isAfter(earlier.viewpoint().knownBy())) {
                found.add(revised(revision));
                revision.now().map(Entry::id).ifPresent(revised::add);
                revision.added().forEach(fact -> revised.add(fact.id()));
            }
        }
        earlier.inView().values().stream()
                .filter(entry -> entry instanceof Fact && !later.inView().containsKey(entry.id()))
                .filter(entry -> later.revisions().stream()
                        .noneMatch(revision -> revision.was().id().equals(entry.id())))
                .map(entry -> of(Kind.UNDER_REVIEW, entry))
                .flatMap(Optional::stream)
                .forEach(found::add);
        later.inView().values().stream()
                .filter(entry -> !earlier.inView().containsKey(entry.id()) && !revised.contains(entry.id()))
                .flatMap(entry -> entry.match(this).stream())
                .forEach(found::add);
        found.sort(Comparator.comparing(Difference::kind));
        return List.copyOf(found);
    }

    private static Difference revised(Revision revision) {
        Kind kind = revision.now().isPresent() ? Kind.CORRECTED : Kind.WITHDRAWN;
        return new Difference(kind, revision.now().orElse(revision.was()), Optional.empty(), Optional.of(revision));
    }

    /** Levels and counts since a day go on; counts within periods begin again each time. */
    private void compare(Line line) {
        if (line.indicator().measure() == Measure.PERIOD) {
            return;
        }
        for (Claim claim : line.claims()) {
            claim.all()
                    .filter(said -> said.trueOf().isBefore(claim.figure().trueOf()))
                    .forEach(said -> overtaken.add(said.id()));
            Optional<Figure> reported = earlier.line(
                            line.indicator().id(), line.place().map(place -> place.id()))
                    .flatMap(before -> before.claimOf(claim.source()))
                    .map(Claim::figure);
            reported.map(before -> later.inView().get(before.id()))
                    .filter(Figure.class::isInstance)
                    .map(Figure.class::cast)
                    .ifPresent(before -> compared.put(
                            claim.figure().id(), new Versus(before, line.compared(before, claim.figure()))));
        }
    }

    @Override
    public Optional<Difference> figure(Figure figure) {
        return Optional.ofNullable(compared.get(figure.id()))
                .map(versus -> Difference.of(figure, versus))
                .or(() -> overtaken.contains(figure.id()) ? Optional.empty() : of(Kind.NEW_FIGURE, figure));
    }

    @Override
    public Optional<Difference> condition(Condition condition) {
        return of(Kind.NEW_CONDITION, condition);
    }

    @Override
    public Optional<Difference> event(Event event) {
        return of(later.hasHappened(event) ? Kind.NEW_EVENT : Kind.NEW_PLAN, event);
    }

    @Override
    public Optional<Difference> demand(Demand demand) {
        return of(Kind.NEW_DEMAND, demand);
    }

    @Override
    public Optional<Difference> statement(Statement statement) {
        return of(Kind.NEW_STATEMENT, statement);
    }

    @Override
    public Optional<Difference> note(Note note) {
        return Optional.empty();
    }

    @Override
    public Optional<Difference> activity(Activity activity) {
        return of(Kind.NEW_ACTIVITY, activity);
    }

    /** News of what is itself new is printed with it. */
    @Override
    public Optional<Difference> update(Update update) {
        if (!earlier.inView().containsKey(update.target())) {
            return Optional.empty();
        }
        Kind ofDemand = update.state() == State.REPEATED ? Kind.REPEATED : Kind.ANSWERED;
        Kind kind = switch (update.state().of()) {
            case CONDITION -> Kind.CONDITION_NEWS;
            case DEMAND -> ofDemand;
            case PLAN -> Kind.PLAN_NEWS;
            case ACTIVITY -> Kind.ACTIVITY_NEWS;
        };
        return of(kind, update);
    }

    @Override
    public Optional<Difference> correction(Correction correction) {
        return Optional.empty();
    }

    @Override
    public Optional<Difference> withdrawal(Withdrawal withdrawal) {
        return Optional.empty();
    }

    private static Optional<Difference> of(Kind kind, Entry entry) {
        return Optional.of(new Difference(kind, entry, Optional.empty(), Optional.empty()));
    }
}
