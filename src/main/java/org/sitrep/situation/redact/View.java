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
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Fact;
import org.sitrep.fact.entry.Update;
import org.sitrep.situation.redact.RedactionLog.Why;

/**
 * What is in view (rules 3 and 4): changes applied, and what the audience may not know taken away before anything is
 * computed. Whatever is taken away, the reason is entered in the same step.
 *
 * @param shown the entries in view, in the order of the ledger
 * @param revisions the corrections and withdrawals in view, the oldest first
 * @param record the entries in view as first read, and the changes in view, in the order of the ledger
 * @param marks what stands where something is withheld
 */
record View(List<Entry> shown, List<Revision> revisions, List<Entry> record, Marks marks) {

    /**
     * Views entries.
     *
     * @param cleared the entries as cleared, in the order of the ledger
     * @param words what the crisis declares
     * @param viewpoint from where they are viewed
     * @param clearance what the audience may know
     * @param reasons takes in why an id is withheld
     */
    static View of(
            List<Entry> cleared, Vocabulary words, Viewpoint viewpoint, Clearance clearance, Map<String, Why> reasons) {
        List<Entry> known = cleared.stream()
                .filter(entry -> viewpoint.isKnown(entry.head().known()))
                .toList();
        return new Search(known, words, viewpoint, clearance, reasons).view();
    }

    View rewritten(Entry.Rewriting by) {
        return new View(
                shown.stream().map(entry -> entry.rewritten(by)).toList(),
                revisions.stream().map(revision -> revision.rewritten(by)).toList(),
                record.stream().map(entry -> entry.rewritten(by)).toList(),
                new Marks(
                        marks.figures(),
                        marks.notToBeTotalled(),
                        marks.standing().stream()
                                .map(fact -> fact.rewritten(by))
                                .toList(),
                        marks.notes()));
    }

    /** Returns the ids of what is in view, or was before a change in view. */
    Set<String> visible() {
        Set<String> visible = ids(shown.stream());
        visible.addAll(ids(revisions.stream().map(Revision::was)));
        return visible;
    }

    private static Set<String> ids(Stream<? extends Entry> entries) {
        return entries.map(Entry::id).collect(Collectors.toCollection(HashSet::new));
    }

    private static final class Search {

        private final List<Entry> known;
        private final Vocabulary words;
        private final Viewpoint viewpoint;
        private final Map<String, Why> reasons;
        private final Replay replay;
        private final List<Entry> admitted;
        private final TellTale tellTale;

        Search(
                List<Entry> known,
                Vocabulary words,
                Viewpoint viewpoint,
                Clearance clearance,
                Map<String, Why> reasons) {
            this.known = known;
            this.words = words;
            this.viewpoint = viewpoint;
            this.reasons = reasons;
            this.replay = Replay.of(known, clearance, reasons);
            this.admitted = replay.admitted().stream().filter(viewpoint::isDue).toList();
            this.tellTale = TellTale.of(
                    words, replay.withheld().stream().filter(viewpoint::isDue).toList(), admitted);
        }

        View view() {
            Set<String> reviewed = reviewed();
            List<Entry> underReview = admitted.stream()
                    .filter(entry -> reviewed.contains(entry.id()))
                    .toList();
            underReview.forEach(entry -> reasons.putIfAbsent(entry.id(), Why.UNDER_REVIEW));
            Set<String> seen = ids(admitted.stream());
            admitted.stream()
                    .filter(entry -> !hasTarget(entry, seen) && isOfWithheld(entry))
                    .forEach(entry -> reasons.putIfAbsent(entry.id(), Why.UNDER_REVIEW));
            List<Entry> shown = admitted.stream()
                    .filter(entry -> !reviewed.contains(entry.id()) && hasTarget(entry, seen))
                    .toList();
            List<Revision> revisions = revisions(reviewed, ids(shown.stream()));
            return new View(shown, revisions, record(shown, revisions), Marks.of(words, shown, underReview, tellTale));
        }

        /** An update of what is not in view, or was withdrawn, is not in view either. */
        private boolean hasTarget(Entry entry, Set<String> seen) {
            return !(entry instanceof Update update) || seen.contains(update.target());
        }

        private boolean isOfWithheld(Entry entry) {
            return entry instanceof Update update && reasons.containsKey(update.target());
        }

        private Set<String> reviewed() {
            Set<String> reviewed = new HashSet<>(replay.tainted());
            for (Entry entry : admitted) {
                if (tellTale.isSuperseded(entry) || tellTale.givesAway(entry)) {
                    reviewed.add(entry.id());
                }
                if (entry instanceof Update update && replay.tainted().contains(update.id())) {
                    reviewed.add(update.target());
                }
            }
            return reviewed;
        }

        /** A revision is printed only where nothing of it is withheld, under review or of a later day. */
        private List<Revision> revisions(Set<String> reviewed, Set<String> visible) {
            Set<String> broken = brokenChains(reviewed);
            List<Revision> revisions = new ArrayList<>();
            for (Revision revision : replay.revisions()) {
                boolean due = Stream.concat(Stream.of(revision.was()), revision.now().stream())
                        .anyMatch(viewpoint::isDue);
                if (broken.contains(revision.was().id()) || isOfWithheld(revision.was())) {
                    reasons.putIfAbsent(revision.change().id(), Why.UNDER_REVIEW);
                } else if (due && isVisible(revision, visible)) {
                    revisions.add(revision.adding(only(revision.added(), visible)));
                }
            }
            return revisions;
        }

        /** Of an entry that was corrected more than once, every reading or none is shown: what lies between two is one of them. */
        private Set<String> brokenChains(Set<String> reviewed) {
            Set<String> broken = new HashSet<>(reviewed);
            replay.revisions().stream()
                    .filter(revision -> revision.readings().anyMatch(tellTale::givesAway))
                    .map(revision -> revision.was().id())
                    .forEach(broken::add);
            return broken;
        }

        private boolean isVisible(Revision revision, Set<String> visible) {
            return hasTarget(revision.was(), visible)
                    && revision.now()
                            .filter(viewpoint::isDue)
                            .map(entry -> visible.contains(entry.id()))
                            .orElse(true);
        }

        private static List<Fact> only(List<Fact> facts, Set<String> visible) {
            return facts.stream().filter(fact -> visible.contains(fact.id())).toList();
        }

        private List<Entry> record(List<Entry> shown, List<Revision> revisions) {
            Map<String, Entry> readings = new HashMap<>();
            revisions.forEach(revision -> {
                readings.putIfAbsent(revision.was().id(), revision.was());
                readings.put(revision.change().id(), revision.change());
            });
            shown.forEach(entry -> readings.putIfAbsent(entry.id(), entry));
            return known.stream()
                    .flatMap(entry -> Stream.ofNullable(readings.get(entry.id())))
                    .filter(entry -> !(entry instanceof Update update) || readings.containsKey(update.target()))
                    .toList();
        }
    }
}
