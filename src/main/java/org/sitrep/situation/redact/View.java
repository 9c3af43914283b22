package org.sitrep.situation.redact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.fact.entry.Correction;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Fact;
import org.sitrep.fact.entry.Update;
import org.sitrep.fact.entry.Withdrawal;
import org.sitrep.situation.redact.RedactionLog.Why;

/**
 * What is in view (rules 3 and 4): changes applied, and what the audience may not know taken away before anything is
 * computed. Whatever is taken away, the reason is entered in the same step.
 */
final class View {

    private final Viewpoint viewpoint;
    private final Map<String, Why> reasons = new HashMap<>();
    private final Replay replay;
    private final Inference inference;
    private final Set<String> reviewed;
    private final Set<String> visible;
    private final List<Entry> open;
    private final List<Entry> shown;
    private final List<Revision> revisions;
    private final List<Entry> record;
    private final List<Entry> wholeRecord;
    private final Marks marks;

    /**
     * Views entries.
     *
     * @param cleared the entries as cleared, in the order of the ledger
     * @param words what the crisis declares
     * @param viewpoint from where they are viewed
     * @param clearance what the audience may know
     */
    View(List<Entry> cleared, Vocabulary words, Viewpoint viewpoint, Clearance clearance) {
        this.viewpoint = viewpoint;
        List<Entry> known = cleared.stream()
                .filter(entry -> viewpoint.isKnown(entry.head().known()))
                .toList();
        this.replay = Replay.of(known, clearance, reasons);
        List<Entry> admitted =
                replay.admitted().stream().filter(viewpoint::isDue).toList();
        List<Entry> withheld =
                replay.withheld().stream().filter(viewpoint::isDue).toList();
        this.inference = Inference.of(
                words,
                viewpoint.asOf().date(),
                withheld,
                admitted,
                replay.revisions().stream()
                        .flatMap(Revision::readings)
                        .filter(viewpoint::isDue)
                        .toList());
        this.reviewed = reviewed(admitted);
        List<Entry> underReview =
                admitted.stream().filter(entry -> reviewed.contains(entry.id())).toList();
        underReview.forEach(
                entry -> reasons.putIfAbsent(entry.id(), inference.reveals(entry) ? Why.GIVES_AWAY : Why.UNDER_REVIEW));
        Set<String> seen = ids(admitted.stream());
        admitted.stream()
                .filter(entry -> !hasTarget(entry, seen) && isOfWithheld(entry))
                .forEach(entry -> reasons.putIfAbsent(entry.id(), Why.UNDER_REVIEW));
        this.open = admitted.stream().filter(entry -> hasTarget(entry, seen)).toList();
        this.shown =
                open.stream().filter(entry -> !reviewed.contains(entry.id())).toList();
        this.visible = ids(shown.stream());
        List<Revision> open = openRevisions();
        this.revisions = visible(open);
        this.record = record(known, revisions);
        List<Revision> allRevisions = withThoseOfWithdrawn(open);
        this.wholeRecord = record(withSplitOff(known, allRevisions), allRevisions);
        this.marks = Marks.of(words, viewpoint.asOf().date(), withheld, shown, underReview, inference);
    }

    /** Returns the entries in view, in the order of the ledger. */
    List<Entry> shown() {
        return shown;
    }

    /** Returns the entries in view with those under review, in the order of the ledger: nothing withheld moves them. */
    List<Entry> open() {
        return open;
    }

    /** Returns the corrections and withdrawals in view, the oldest first. */
    List<Revision> revisions() {
        return revisions;
    }

    /** Returns the entries in view as first read, and the changes in view, in the order of the ledger. */
    List<Entry> record() {
        return record;
    }

    /** Returns the same with every reading of what was withdrawn, and with all that was split off. */
    List<Entry> wholeRecord() {
        return wholeRecord;
    }

    /** Returns what stands where something is withheld. */
    Marks marks() {
        return marks;
    }

    /** Returns why what is not in view is withheld, by id. */
    Map<String, Why> reasons() {
        return reasons;
    }

    /** Returns what takes the ids of what is withheld out of what names them. */
    Links links() {
        Set<String> named = ids(Stream.concat(shown.stream(), revisions.stream().map(Revision::was)));
        Set<String> withheld = new HashSet<>(reasons.keySet());
        withheld.removeAll(named);
        withheld.removeAll(ids(marks.standing().stream()));
        return new Links(named, withheld);
    }

    private static Set<String> ids(Stream<? extends Entry> entries) {
        return entries.map(Entry::id).collect(Collectors.toCollection(HashSet::new));
    }

    /** An update of what is not in view, or was withdrawn, is not in view either. */
    private static boolean hasTarget(Entry entry, Set<String> seen) {
        return !(entry instanceof Update update) || seen.contains(update.target());
    }

    private boolean isOfWithheld(Entry entry) {
        return entry instanceof Update update && reasons.containsKey(update.target());
    }

    private Set<String> reviewed(List<Entry> admitted) {
        Set<String> found = new HashSet<>(replay.tainted());
        for (Entry entry : admitted) {
            if (inference.isSuperseded(entry) || inference.reveals(entry)) {
                found.add(entry.id());
            }
            if (entry instanceof Update update && replay.tainted().contains(update.id())) {
                found.add(update.target());
            }
        }
        return found;
    }

    /** A revision may be known only where nothing of it is withheld or under review. */
    private List<Revision> openRevisions() {
        Set<String> broken = brokenChains();
        List<Revision> found = new ArrayList<>();
        for (Revision revision : replay.revisions()) {
            if (broken.contains(revision.was().id()) || isOfWithheld(revision.was())) {
                reasons.putIfAbsent(revision.change().id(), Why.UNDER_REVIEW);
            } else {
                found.add(revision);
            }
        }
        return found;
    }

    /** One is printed only where nothing of it is of a later day, nor what it split off withdrawn. */
    private List<Revision> visible(List<Revision> known) {
        return known.stream()
                .filter(this::isVisible)
                .map(revision -> revision.adding(visible::contains))
                .toList();
    }

    /** Of an entry that was corrected more than once, every reading or none is shown: what lies between two is one of them. */
    private Set<String> brokenChains() {
        Set<String> broken = new HashSet<>(reviewed);
        replay.revisions().stream()
                .filter(revision -> revision.readings().anyMatch(inference::reveals))
                .map(revision -> revision.was().id())
                .forEach(broken::add);
        return broken;
    }

    private boolean isVisible(Revision revision) {
        boolean isNowDue = revision.now().filter(viewpoint::isDue).isPresent();
        return hasTarget(revision.was(), visible)
                && (isNowDue ? visible.contains(revision.was().id()) : viewpoint.isDue(revision.was()));
    }

    private List<Entry> record(List<Entry> known, List<Revision> allRevisions) {
        Map<String, Entry> readings = new HashMap<>();
        allRevisions.forEach(revision -> readings.putIfAbsent(revision.was().id(), revision.was()));
        shown.forEach(entry -> readings.putIfAbsent(entry.id(), entry));
        Set<String> facts = Set.copyOf(readings.keySet());
        allRevisions.stream()
                .map(revision -> revision.adding(facts::contains).change())
                .forEach(change -> readings.put(change.id(), change));
        return known.stream()
                .flatMap(entry -> Stream.ofNullable(readings.get(entry.id())))
                .filter(entry -> hasTarget(entry, readings.keySet()))
                .toList();
    }

    /** The report before has printed a reading of what is withdrawn now: it has all of them, on the whole record. */
    private List<Revision> withThoseOfWithdrawn(List<Revision> open) {
        Set<String> withdrawn = ids(revisions.stream()
                .filter(revision -> revision.change() instanceof Withdrawal)
                .map(Revision::was));
        return open.stream()
                .filter(revision ->
                        isVisible(revision) || withdrawn.contains(revision.was().id()))
                .toList();
    }

    /** What was split off stands with the correction that did so; where that is out of sight, for itself. */
    private static List<Entry> withSplitOff(List<Entry> known, List<Revision> allRevisions) {
        Set<String> added = ids(allRevisions.stream().flatMap(revision -> revision.added().stream()));
        Stream<Fact> alone = known.stream()
                .flatMap(entry -> entry instanceof Correction correction ? correction.added().stream() : Stream.empty())
                .filter(fact -> !added.contains(fact.id()));
        return Stream.concat(known.stream(), alone).toList();
    }
}
