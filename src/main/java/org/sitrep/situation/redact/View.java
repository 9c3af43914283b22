package org.sitrep.situation.redact;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Update;

/**
 * What is in view (rules 3 and 4): changes applied, and what the clearance does not admit taken away before
 * anything is computed.
 *
 * @param entries the entries in view, in the order of the ledger
 * @param revisions the corrections and withdrawals in view, the oldest first
 * @param underReview admitted entries that something withheld supersedes, or that would give it away: none is shown
 */
public record View(List<Entry> entries, List<Revision> revisions, List<Entry> underReview) {

    public View {
        entries = List.copyOf(entries);
        revisions = List.copyOf(revisions);
        underReview = List.copyOf(underReview);
    }

    public static View of(Ledger ledger, Viewpoint viewpoint) {
        Replay replay = Replay.of(ledger, viewpoint);
        Predicate<Entry> inTime =
                entry -> !entry.trueOf().isAfter(viewpoint.asOf().date());
        List<Entry> admitted = replay.admitted().stream().filter(inTime).toList();
        List<Entry> withheld = replay.withheld().stream().filter(inTime).toList();
        TellTale tellTale = TellTale.of(ledger.crisis().vocabulary(), withheld, admitted);
        Set<String> reviewed = reviewed(replay, tellTale, admitted);
        Set<String> seen = admitted.stream().map(Entry::id).collect(Collectors.toCollection(HashSet::new));
        List<Entry> underReview =
                admitted.stream().filter(entry -> reviewed.contains(entry.id())).toList();
        List<Entry> shown = admitted.stream()
                .filter(entry -> !reviewed.contains(entry.id()) && hasTarget(entry, seen))
                .toList();
        return new View(shown, revisions(replay, tellTale, reviewed, shown, inTime), underReview);
    }

    /** An update of what is not in view, or was withdrawn, is not in view either. */
    private static boolean hasTarget(Entry entry, Set<String> seen) {
        return !(entry instanceof Update update) || seen.contains(update.target());
    }

    private static Set<String> reviewed(Replay replay, TellTale tellTale, List<Entry> admitted) {
        Set<String> reviewed = new HashSet<>(replay.tainted());
        for (Entry entry : admitted) {
            if (tellTale.supersedes(entry) || tellTale.givesAway(entry)) {
                reviewed.add(entry.id());
            }
            if (entry instanceof Update update && replay.tainted().contains(update.id())) {
                reviewed.add(update.target());
            }
        }
        return reviewed;
    }

    /** A revision is printed only where nothing of it is withheld, under review or of a later day. */
    private static List<Revision> revisions(
            Replay replay, TellTale tellTale, Set<String> reviewed, List<Entry> shown, Predicate<Entry> inTime) {
        Set<String> broken = brokenChains(replay, tellTale, reviewed);
        Set<String> visible = shown.stream().map(Entry::id).collect(Collectors.toCollection(HashSet::new));
        return replay.revisions().stream()
                .filter(revision -> !broken.contains(revision.was().id()))
                .filter(revision -> hasTarget(revision.was(), visible))
                .filter(revision -> Stream.concat(Stream.of(revision.was()), revision.now().stream())
                        .anyMatch(inTime))
                .filter(revision -> isVisible(revision.now(), visible, inTime))
                .map(revision -> revision.withAdded(only(revision.added(), visible)))
                .toList();
    }

    /** Of an entry that was corrected more than once, every reading or none is told: what lies between two is one of them. */
    private static Set<String> brokenChains(Replay replay, TellTale tellTale, Set<String> reviewed) {
        Set<String> broken = new HashSet<>(reviewed);
        replay.revisions().stream()
                .filter(revision -> Stream.of(
                                Stream.of(revision.was()), revision.now().stream(), revision.added().stream())
                        .flatMap(entries -> entries)
                        .anyMatch(tellTale::givesAway))
                .map(revision -> revision.was().id())
                .forEach(broken::add);
        return broken;
    }

    private static boolean isVisible(Optional<Entry> now, Set<String> visible, Predicate<Entry> inTime) {
        return now.filter(inTime).map(entry -> visible.contains(entry.id())).orElse(true);
    }

    private static <T extends Entry> List<T> only(Collection<T> entries, Set<String> visible) {
        return entries.stream().filter(entry -> visible.contains(entry.id())).toList();
    }
}
