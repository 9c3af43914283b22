package org.sitrep.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.check.rule.CheckRule;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.calendar.OtherCalendar;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Crisis.Schedule;
import org.sitrep.fact.crisis.Named;
import org.sitrep.fact.entry.Section;
import org.sitrep.situation.Situation;

/** What a report must have when it is issued; a draft may still lack it. */
final class Completeness {

    private Completeness() {}

    static Stream<Finding> nextReport(Situation situation) {
        Schedule schedule = situation.crisis().publication().schedule();
        LocalDate asOf = situation.viewpoint().asOf().date();
        Optional<Finding> past = schedule.next()
                .filter(next -> !next.isAfter(asOf) && !OtherCalendar.has(next))
                .map(next -> CheckRule.NEXT_IN_THE_PAST.finding(
                        situation.crisis().origin().crisis().at("schedule", "next"),
                        "the next report is announced for " + next + ", which is not after " + asOf
                                + ", the day of this one",
                        "write the day of the next report; or take `next:` out, where `every-days:` says it"));
        return past.isPresent() ? past.stream() : noNextReport(situation);
    }

    private static Stream<Finding> noNextReport(Situation situation) {
        Schedule schedule = situation.crisis().publication().schedule();
        return schedule.next().isEmpty() && schedule.everyDays().isEmpty()
                ? Stream.of(CheckRule.NO_NEXT_REPORT.finding(
                        situation.crisis().origin().crisis().at("schedule"),
                        "nothing states when the next report comes",
                        "add `schedule: {every-days: 1}`, or `schedule: {next: " + "YYYY-MM-DD}`"))
                : Stream.empty();
    }

    /** What is asked for once and can never be carried out as it stands is said, though nothing stops the report. */
    static Stream<Finding> inVain(Situation situation) {
        Crisis.Front front = situation.crisis().front();
        return Stream.of(
                        unlisted(situation.crisis()),
                        emptyTrack(situation, "timeline", front.timeline()),
                        emptyTrack(situation, "meeting", front.meeting()))
                .flatMap(found -> found);
    }

    private static Stream<Finding> unlisted(Crisis crisis) {
        return crisis.publication().reliefWeb().stream()
                .flatMap(listing -> crisis.publication().editions().stream()
                        .filter(edition -> edition.audience().rank() == 0)
                        .map(Crisis.Issue::language)
                        .filter(language -> !listing.languages().containsKey(language)))
                .map(language -> CheckRule.NOT_LISTED
                        .finding(
                                crisis.origin().crisis().at("reliefweb", "language-ids"),
                                "the public edition in `" + language
                                        + "` is not made for ReliefWeb: the language has no id here",
                                "look it up in ReliefWeb's references, and add `" + language + ": …`")
                        .about(language));
    }

    private static Stream<Finding> emptyTrack(Situation situation, String key, Optional<String> track) {
        return track
                .filter(id -> situation.timelines().stream()
                        .noneMatch(timeline -> timeline.track().id().equals(id)))
                .map(id -> CheckRule.EMPTY_TRACK.finding(
                        situation.crisis().origin().crisis().at(key),
                        "the track `" + id + "` of `" + key + ":` has no event in view",
                        "give an event `tracks: [" + id + "]`, or name another track"))
                .stream();
    }

    /** A report covers the day that it is of. */
    static Stream<Finding> covered(Situation situation) {
        LocalDate asOf = situation.viewpoint().asOf().date();
        return situation.crisis().publication().coversFrom().stream()
                .filter(from -> from.isAfter(asOf) && !OtherCalendar.has(from))
                .map(from -> CheckRule.COVERS_LATER.finding(
                        situation.crisis().origin().crisis().at("covers", "from"),
                        "the report covers the days from " + from + ", which is after " + asOf + ", the day it is of",
                        "write the first day that it covers; or take `covers:` out, and it begins after the"
                                + " last report"));
    }

    /** "Not assessed" is an answer; blank is not. */
    static Stream<Finding> clusters(Situation situation) {
        List<Named> clusters = situation.crisis().report().lists("clusters")
                ? List.copyOf(situation.crisis().vocabulary().clusters().values())
                : List.of();
        return IntStream.range(0, clusters.size())
                .boxed()
                .flatMap(i -> blank(situation, clusters.get(i)).stream()
                        .map(sections -> CheckRule.CLUSTER_BLANK
                                .finding(
                                        situation.crisis().origin().crisis().at("clusters", i),
                                        "the cluster `" + clusters.get(i).id() + "` says nothing of its " + sections,
                                        "write a note of each; “not assessed” is an answer, blank is none")
                                .about(sections)));
    }

    /** What the office wants to be told, and nobody has written. */
    static Stream<Finding> sections(Situation situation) {
        Crisis crisis = situation.crisis();
        return crisis.report().sections().values().stream()
                .filter(own -> situation.notes().stream()
                        .noneMatch(note -> note.section().id().equals(own.id())))
                .map(own -> CheckRule.SECTION_EMPTY.finding(
                        crisis.origin().crisis().at("sections", own.id()),
                        "the section `" + own.id() + "` is empty"
                                + own.prompt()
                                        .map(prompt -> ": "
                                                + prompt.wordsFor(crisis.firstLanguage(), crisis.firstLanguage())
                                                        .words())
                                        .orElse(""),
                        "write a `note: " + own.id() + "`, or take the section out of crisis.yaml"));
    }

    private static Optional<String> blank(Situation situation, Named cluster) {
        String sections = Section.BY_CLUSTER.stream()
                .filter(section -> situation.notes().stream()
                        .noneMatch(note ->
                                note.section().equals(section) && note.cluster().equals(Optional.of(cluster.id()))))
                .map(Section::id)
                .collect(Collectors.joining(", "));
        return Optional.of(sections).filter(missing -> !missing.isEmpty());
    }
}
