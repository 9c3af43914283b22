package org.sitrep.edition;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The brief, ready to be set: a closed tree of values. A template sees this and nothing else.
 *
 * @param words the fixed wording by key, for headings, captions and labels
 * @param masthead the head of page one and the foot of every page
 * @param notice what is said of the brief where it is sent
 * @param highlights the lines to read if one reads nothing else
 * @param map the places of the brief to look at; absent where none has coordinates
 * @param cards the key figures
 * @param charts figures to look at
 * @param course the main timeline to look at; absent where it has no event
 * @param changes what changed since the previous report; absent for a first one
 * @param clocks the conditions with their counts of days
 * @param overview the situation overview; absent where nothing is recorded
 * @param people figures on people
 * @param relief figures on relief
 * @param timeline the crisis's main timeline; absent where it has no event
 * @param otherTimelines the further tracks that hold an event which no other part prints
 * @param demands what is demanded, and the response on record
 * @param casualties counts over periods, the newest first, never added
 * @param clusters needs, response and gaps by cluster
 * @param responseCapacity what responders can do; absent where nothing is recorded
 * @param meetings the positions taken
 * @param meetingEvents what else happened at the meetings
 * @param background the background; absent where nothing is recorded
 * @param revisions corrections and withdrawals
 * @param counting how the figures were counted, line by line
 * @param sources the numbered notes
 * @param imprint contacts and disclaimer
 */
public record ReportModel(
        Map<String, String> words,
        Masthead masthead,
        Notice notice,
        List<Passage> highlights,
        Optional<MapView> map,
        List<Card> cards,
        List<ChartView> charts,
        Optional<CourseView> course,
        Optional<ChangesView> changes,
        List<ClockView> clocks,
        Optional<Passage> overview,
        List<FigureBlock> people,
        List<FigureBlock> relief,
        Optional<Chronology> timeline,
        List<Chronology> otherTimelines,
        List<DemandView> demands,
        List<CasualtyRow> casualties,
        List<ClusterView> clusters,
        Optional<Passage> responseCapacity,
        List<Meeting> meetings,
        Optional<Chronology> meetingEvents,
        Optional<Passage> background,
        List<RevisionView> revisions,
        List<String> counting,
        List<SourceNote> sources,
        Imprint imprint) {

    public ReportModel {
        words = Map.copyOf(words);
        highlights = List.copyOf(highlights);
        cards = List.copyOf(cards);
        charts = List.copyOf(charts);
        clocks = List.copyOf(clocks);
        people = List.copyOf(people);
        relief = List.copyOf(relief);
        otherTimelines = List.copyOf(otherTimelines);
        demands = List.copyOf(demands);
        casualties = List.copyOf(casualties);
        clusters = List.copyOf(clusters);
        meetings = List.copyOf(meetings);
        revisions = List.copyOf(revisions);
        counting = List.copyOf(counting);
        sources = List.copyOf(sources);
    }

    /** Returns a fixed word; its key where the wording lacks it, which is a finding elsewhere. */
    public String word(String key) {
        return words.getOrDefault(key, key);
    }
}
