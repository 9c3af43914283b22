package org.sitrep.fact.crisis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sitrep.fact.prose.Text;

/**
 * What is counted. Two definitions are two indicators.
 *
 * @param id names it in the crisis
 * @param label what it is called, as a caption
 * @param counts what is counted: people, civilians, households, trucks
 * @param measure how it counts
 * @param start the day a cumulative count begins
 * @param partsOf the indicator of which this one counts a part
 * @param by what the whole is broken down by: the parts of one whole with the same word add up to it
 * @param newOf the cumulative indicator whose new cases this one counts
 * @param ratio the two indicators whose ratio this one is
 * @param freshFor the days after which a figure is stale; absent where figures do not age
 * @param hxl the HXL hashtag and attributes
 * @param moreIs whether more is worse, better or neither
 * @param topic the part of the brief that shows it
 * @param cluster the id of the cluster whose section shows it
 * @param sources the ids of its sources in order of preference for the lead figure
 */
public record Indicator(
        String id,
        Text label,
        Text counts,
        Measure measure,
        Optional<LocalDate> start,
        Optional<String> partsOf,
        Optional<String> by,
        Optional<String> newOf,
        Optional<Ratio> ratio,
        Optional<Integer> freshFor,
        Optional<String> hxl,
        Direction moreIs,
        Topic topic,
        Optional<String> cluster,
        List<String> sources) {

    public Indicator {
        sources = List.copyOf(sources);
    }

    /** Returns the same with another order of preference for its sources. */
    public Indicator preferring(List<String> others) {
        return new Indicator(
                id, label, counts, measure, start, partsOf, by, newOf, ratio, freshFor, hxl, moreIs, topic, cluster,
                others);
    }

    /**
     * A ratio to compute.
     *
     * @param part the id of the indicator above the line
     * @param whole the id of the indicator below it
     */
    public record Ratio(String part, String whole) {}

    /** What a rise means. */
    public enum Direction {
        WORSE,
        BETTER,
        NEITHER
    }

    /** The part of the brief that shows an indicator which belongs to no cluster. */
    public enum Topic {
        PEOPLE,
        CASUALTIES,
        RELIEF
    }
}
