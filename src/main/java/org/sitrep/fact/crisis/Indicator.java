package org.sitrep.fact.crisis;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.fact.prose.Text;
import org.sitrep.fact.quantity.Counting;
import org.sitrep.fact.quantity.Unit;

/**
 * What is counted. Two definitions are two indicators.
 *
 * @param id names it in the crisis
 * @param label what it is called, as a caption
 * @param counts what is counted: people, households, trucks, US dollars, per cent
 * @param measure how it counts
 * @param start the day a cumulative count begins
 * @param relations how it stands to other indicators
 * @param freshFor the days after which a figure is stale; absent where figures do not age
 * @param hxl the HXL hashtag and attributes
 * @param moreIs whether more is worse, better or neither
 * @param section where the brief shows it
 * @param sources the ids of its sources in order of preference for the lead figure
 * @param use what it is for where reach, money and outbreaks are told
 */
public record Indicator(
        String id,
        Text label,
        Counted counts,
        Measure measure,
        Optional<LocalDate> start,
        Relations relations,
        Optional<Integer> freshFor,
        Optional<String> hxl,
        Direction moreIs,
        Section section,
        List<String> sources,
        Use use)
        implements Counting {

    public Indicator {
        sources = List.copyOf(sources);
    }

    /** Returns the same with another order of preference for its sources. */
    public Indicator preferring(List<String> others) {
        return new Indicator(id, label, counts, measure, start, relations, freshFor, hxl, moreIs, section, others, use);
    }

    /** Returns whether it says of a cluster or activity what another says of all: what of its money is for that alone. */
    public boolean isWithin(Indicator other) {
        return use.role().filter(Role::isOfMoney).isPresent()
                && use.role().equals(other.use.role())
                && section.cluster().isPresent()
                && other.use.activity().isEmpty()
                && (other.section.cluster().isEmpty()
                        || (section.cluster().equals(other.section.cluster())
                                && use.activity().isPresent()));
    }

    /** Returns what its numbers are of, where they are money, or so many in a hundred or more. */
    public Optional<Unit> unit() {
        return counts.unit()
                .or(() -> relations.ratio().filter(ratio -> !ratio.isGap()).map(ratio -> new Unit.Rate(100)));
    }

    /** Returns whether it is a ratio or a rate, of which no sum can be made. */
    public boolean isRatio() {
        return relations.ratio().isPresent() || isRate();
    }

    /** Returns whether its numbers are so many in a hundred or more. */
    public boolean isRate() {
        return unit().filter(Unit.Rate.class::isInstance).isPresent();
    }

    @Override
    public boolean isNamed(String words) {
        return counts.isNamed(words, label);
    }

    @Override
    public boolean takes(Unit typed) {
        return unit().equals(Optional.of(typed)) || counts.holds(typed);
    }

    /** Returns what it counts, as a message says it: the unit, or its words. */
    public String counted() {
        return unit().map(Unit::written)
                .orElseGet(() -> counts.text().byLanguage().values().iterator().next());
    }

    /**
     * How an indicator stands to others, each by its id.
     *
     * @param partsOf the indicator of which this one counts a part
     * @param by the dimensions by which the whole is broken down, such as sex, each with the part's value where it is stated:
     *     the parts of one whole by the same dimensions add up to it
     * @param newOf the cumulative indicator whose new cases this one counts
     * @param ratio the two indicators whose ratio this one is, or the gap between them
     * @param recent the counts over periods of which this one is computed
     */
    public record Relations(
            Optional<String> partsOf,
            Map<String, Optional<Text>> by,
            Optional<String> newOf,
            Optional<Ratio> ratio,
            Optional<Recent> recent) {

        /** The dimension that tells who gave: of donors, nobody knows whether they are all. */
        public static final String DONOR = "donor";

        public Relations {
            by = Collections.unmodifiableMap(new LinkedHashMap<>(by));
        }

        /** Returns whether it may be a part of another part of the same whole, which is told apart by fewer of its dimensions. */
        public boolean isFinerThan(Relations other) {
            return partsOf.equals(other.partsOf)
                    && !other.by.isEmpty()
                    && by.size() > other.by.size()
                    && by.keySet().containsAll(other.by.keySet())
                    && other.by.entrySet().stream()
                            .allMatch(
                                    own -> isOneValue(own.getValue(), by.getOrDefault(own.getKey(), Optional.empty())));
        }

        /** Returns whether it is a ratio of two indicators, or the gap between them. */
        public boolean isRatioOf(String part, String whole) {
            return ratio.filter(own -> own.part().equals(part) && own.whole().equals(whole))
                    .isPresent();
        }

        private static boolean isOneValue(Optional<Text> a, Optional<Text> b) {
            return a.isEmpty() || b.isEmpty() || a.equals(b);
        }

        /** Returns whether it states its value of each dimension. */
        public boolean isValued() {
            return !by.isEmpty() && by.values().stream().allMatch(Optional::isPresent);
        }

        /** Returns whether the indicator counts a part of another. */
        public boolean isPartOf(String whole) {
            return partsOf.equals(Optional.of(whole));
        }
    }

    /**
     * A ratio to compute; or the gap, what the part leaves of the whole.
     *
     * @param part the id of the indicator above the line
     * @param whole the id of the indicator below it
     * @param per for how many of the whole it is stated: 100, 1,000, 10,000 or 100,000; {@link #GAP} for a gap
     * @param anySources whether the two may be claimed by different sources
     * @param latest whether the two may be of different days, the newest fresh one each; absent for the program's own rule
     */
    public record Ratio(String part, String whole, int per, boolean anySources, Optional<Boolean> latest) {

        /** Stands where a gap is no ratio per any number. */
        public static final int GAP = 0;

        /** Returns whether it is what the part leaves of the whole. */
        public boolean isGap() {
            return per == GAP;
        }
    }

    /**
     * What an indicator is for where reach, money and outbreaks are told.
     *
     * @param role what it says of a response; absent where it says nothing of one
     * @param activity the id of the activity it is of, where its cluster has several
     */
    public record Use(Optional<Role> role, Optional<String> activity) {

        /** Returns whether it has a role. */
        public boolean is(Role wanted) {
            return role.equals(Optional.of(wanted));
        }
    }

    /** What an indicator says of a response: whom it is for, or its money. */
    public enum Role {
        NEED,
        TARGET,
        REACHED,
        REQUIRED,
        RECEIVED;

        /** Returns whether it says what money there is. */
        public boolean isOfMoney() {
            return this == REQUIRED || this == RECEIVED;
        }
    }

    /**
     * What is computed of the newest counts over periods.
     *
     * @param of the id of the indicator that counts them
     * @param days over how many days, up to the last one reported, they are added up; absent for the days since the last count
     *     above none
     */
    public record Recent(String of, Optional<Integer> days) {}

    /** What a rise means. */
    public enum Direction {
        WORSE,
        BETTER,
        NEITHER
    }

    /**
     * Where the brief shows an indicator.
     *
     * @param topic the part of the brief, unless a cluster's section shows it
     * @param cluster the id of the cluster whose section shows it
     */
    public record Section(Topic topic, Optional<String> cluster) {

        /** Returns whether the part on a topic shows it, and no cluster's section. */
        public boolean is(Topic wanted) {
            return cluster.isEmpty() && topic == wanted;
        }

        /** Returns whether a cluster's section shows it. */
        public boolean isOf(String wanted) {
            return cluster.equals(Optional.of(wanted));
        }
    }

    /** The part of the brief that shows an indicator which belongs to no cluster. */
    public enum Topic {
        PEOPLE,
        CASUALTIES,
        RELIEF
    }
}
