package org.sitrep.check.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.check.account.Account.How;
import org.sitrep.check.account.Account.Line;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.edition.Part;
import org.sitrep.edition.print.Editor;
import org.sitrep.edition.print.PrintRule;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.wish.Wish;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.fact.entry.Change;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Note;
import org.sitrep.fact.entry.Update;
import org.sitrep.fact.entry.Withdrawal;
import org.sitrep.situation.Claim;
import org.sitrep.situation.Plan;
import org.sitrep.situation.Situation;
import org.sitrep.situation.redact.Revision;

/** Finds what became of each entry in view. */
final class Entries {

    private final Situation situation;
    private final Map<String, Set<String>> shown = new HashMap<>();
    private final Map<String, Set<String>> data = new HashMap<>();
    private final Map<String, String> counted = new HashMap<>();
    private final Map<String, Stand> figures = new HashMap<>();
    private final Map<String, String> withdrawals = new HashMap<>();
    private final Set<String> revisions = new LinkedHashSet<>();
    private final Map<Object, List<String>> standingNotes;
    private final List<Wish.Answer> answers;
    private final List<Finding> findings;
    private final Map<String, String> unlisted;

    Entries(Situation situation, Editor.Edited edited, List<Finding> findings) {
        this.situation = situation;
        this.answers = edited.answers();
        this.unlisted = edited.unlisted();

        this.findings = findings.stream()
                .filter(finding -> finding.rule() instanceof PrintRule)
                .toList();
        this.standingNotes = Note.standing(situation.inView().values().stream()
                        .flatMap(entry -> entry instanceof Note note ? Stream.of(note) : Stream.empty())
                        .toList())
                .stream()
                .collect(Collectors.groupingBy(Note::slot, Collectors.mapping(Note::id, Collectors.toList())));
        for (Part part : edited.model().parts()) {
            note(part, part.shown(), shown);
            note(part, part.data(), data);
            Stream.concat(part.shown(), part.data())
                    .flatMap(citation -> citation.told().stream())
                    .forEach(id -> counted.putIfAbsent(id, part.heading().id()));
            part.heading().more().stream()
                    .flatMap(more -> more.entries().stream())
                    .forEach(id -> counted.putIfAbsent(id, part.heading().id()));
        }
        for (Revision revision : situation.revisions()) {
            revisions.add(revision.change().id());
            if (revision.change() instanceof Withdrawal withdrawal) {
                withdrawals.put(withdrawal.target(), withdrawal.id());
            }
        }
        situation.lines().forEach(line -> line.claims().forEach(claim -> place(line.indicator(), claim)));
    }

    private static void note(Part part, Stream<Citation> citations, Map<String, Set<String>> into) {
        citations
                .flatMap(citation -> citation.entries().stream())
                .forEach(id -> into.computeIfAbsent(id, entry -> new LinkedHashSet<>())
                        .add(part.heading().id()));
    }

    /** What became of an entry. */
    private record Stand(How how, List<String> where) {}

    List<Line> lines() {
        Map<String, Entry> all = new LinkedHashMap<>();
        Stream.<Collection<? extends Entry>>of(
                        situation.ledger().wholeRecord(),
                        situation.inView().values(),
                        situation.ledger().standing())
                .flatMap(Collection::stream)
                .forEach(entry -> all.putIfAbsent(entry.id(), entry));
        return all.values().stream().map(this::line).toList();
    }

    private Line line(Entry entry) {
        Stand stand = stand(entry);
        return new Line(entry.id(), entry.word(), entry.head().where().at(), stand.how, stand.where);
    }

    private Stand stand(Entry entry) {
        String id = entry.id();
        return in(How.PRINTED, shown.get(id))
                .or(() -> in(How.IN_THE_DATA, data.get(id)))
                .or(() -> Optional.ofNullable(counted.get(id)).map(part -> new Stand(How.COUNTED, List.of(part))))
                .or(() -> Optional.ofNullable(withdrawals.get(id)).map(by -> new Stand(How.REPLACED, List.of(by))))
                .or(() -> Optional.ofNullable(unlisted.get(id)).map(Entries::unlisted))
                .or(() -> asked(entry))
                .or(() -> otherwise(
                        Optional.ofNullable(situation.inView().get(id)).orElse(entry)))
                .orElse(new Stand(How.OPEN, List.of()));
    }

    private static Stand unlisted(String part) {
        String why = "`report:` does not list `" + part + "` [" + PrintRule.PART_NOT_LISTED.id() + "]";
        return new Stand(How.NOT_PRINTED, List.of(why));
    }

    private static Optional<Stand> in(How how, @Nullable Set<String> parts) {
        return Optional.ofNullable(parts).map(found -> new Stand(how, List.copyOf(found)));
    }

    /** Prose that does not print has a finding of its own; the subject of a message stands in no part. */
    private Optional<Stand> asked(Entry entry) {
        Place place = entry.head().where().at();
        Optional<Stand> granted = answers.stream()
                .filter(answer -> isWithin(place, answer.wish().place()) && answer.isPrinted())
                .findFirst()
                .map(answer -> new Stand(How.PRINTED, List.of(answer.wish().name())));
        return granted.or(() -> findings.stream()
                .filter(finding -> isWithin(place, finding.place()) || isWithin(words(entry), finding.place()))
                .findFirst()
                .map(finding -> new Stand(How.NOT_PRINTED, List.of(Account.words(finding)))));
    }

    /** The words of a note that was corrected stand in its correction. */
    private Place words(Entry entry) {
        return situation.inView().getOrDefault(entry.id(), entry).head().where().at("text");
    }

    private static boolean isWithin(Place entry, Place inner) {
        return inner.file().equals(entry.file())
                && !entry.pointer().isEmpty()
                && (inner.pointer() + "/").startsWith(entry.pointer() + "/");
    }

    private Optional<Stand> otherwise(Entry entry) {
        if (entry instanceof Figure figure) {
            return Optional.ofNullable(figures.get(figure.id())).or(() -> reviewed(figure));
        }
        if (entry instanceof Note note) {
            return replaced(note);
        }
        if (entry instanceof Update update) {
            return reviewed(update).or(() -> replaced(update));
        }
        return entry.isRevision() ? earlier((Change) entry) : Optional.empty();
    }

    /** The older figures of a claim: what is newer of their day or period stands in their place; other periods are counted. */
    private void place(Indicator indicator, Claim claim) {
        Map<Object, String> newest = new HashMap<>();
        boolean isCountedByPeriod = indicator.measure() == Measure.PERIOD;
        newest.put(claim.figure().timing(), claim.figure().id());
        for (Figure figure : claim.earlier()) {
            String newer = isCountedByPeriod
                    ? newest.putIfAbsent(figure.timing(), figure.id())
                    : claim.figure().id();
            figures.put(
                    figure.id(), newer == null ? counted(part(indicator)) : new Stand(How.REPLACED, List.of(newer)));
        }
    }

    private Stand counted(String part) {
        return situation.crisis().report().lists(part) ? new Stand(How.COUNTED, List.of(part)) : unlisted(part);
    }

    private static String part(Indicator indicator) {
        return indicator.section().cluster().isPresent()
                ? "clusters"
                : indicator.section().is(Indicator.Topic.CASUALTIES) ? "casualties" : "figures";
    }

    /** Where the newest level of a source is under review, so is every older one. */
    private Optional<Stand> reviewed(Figure figure) {
        Indicator indicator = situation.crisis().vocabulary().indicator(figure.indicator());
        return situation
                .line(figure.indicator(), figure.place())
                .filter(line -> line.underReview().stream()
                        .anyMatch(mark -> mark.source().equals(figure.source())))
                .map(line -> new Stand(How.UNDER_REVIEW, List.of(part(indicator))));
    }

    private Optional<Stand> replaced(Note note) {
        List<String> standing = standingNotes.getOrDefault(note.slot(), List.of());
        Optional<Stand> review = situation.ledger().marks().notes().contains(note.id())
                ? Optional.of(new Stand(How.UNDER_REVIEW, List.of(note.section().id())))
                : Optional.empty();
        if (review.isEmpty() && situation.front().isResting(note)) {
            return Optional.of(new Stand(How.NOT_PRINTED, List.of("it is of a day before the newest on record")));
        }
        String part = note.section().part();
        if (!situation.crisis().report().lists(part)) {
            return Optional.of(unlisted(part));
        }
        return review.isPresent() || standing.contains(note.id())
                ? review
                : Optional.of(new Stand(How.REPLACED, standing));
    }

    /** What became of something under review is not said. */
    private Optional<Stand> reviewed(Update update) {
        return situation.inView().containsKey(update.target())
                ? Optional.empty()
                : Optional.of(new Stand(How.UNDER_REVIEW, List.of()));
    }

    /** Of a planned event, and of an activity, the newest news print. */
    private Optional<Stand> replaced(Update update) {
        Optional<Update> ofPlan =
                Optional.ofNullable(situation.plans().get(update.target())).flatMap(Plan::news);
        return ofPlan.or(() -> situation.activities().stream()
                        .filter(course -> course.activity().id().equals(update.target()))
                        .flatMap(course -> course.news().stream())
                        .findFirst())
                .filter(news -> !news.equals(update))
                .map(news -> new Stand(How.REPLACED, List.of(news.id())));
    }

    /** A correction of what was withdrawn since stands no more; what the reports before told is counted. */
    private Optional<Stand> earlier(Change change) {
        return revisions.contains(change.id())
                ? Optional.of(new Stand(How.COUNTED, List.of("revisions")))
                : Optional.ofNullable(withdrawals.get(change.target())).map(by -> new Stand(How.REPLACED, List.of(by)));
    }
}
