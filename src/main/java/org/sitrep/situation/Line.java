package org.sitrep.situation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Period;
import org.sitrep.fact.entry.Timing;
import org.sitrep.situation.redact.Marks;

/**
 * An indicator at a place: the newest figure of each source (rule 5). Figures of different sources are never added,
 * averaged or subtracted.
 *
 * @param indicator what is counted
 * @param place where; absent for figures of the crisis as a whole, compared only with such
 * @param claims the lead figure first, then the other sources'
 * @param underReview figures that are not shown because something restricted supersedes them
 */
public record Line(Indicator indicator, Optional<Location> place, List<Claim> claims, List<UnderReview> underReview) {

    /**
     * A figure under review: neither the old nor the new one is shown.
     *
     * @param source the id of its source
     * @param timing when it held
     */
    public record UnderReview(String source, Timing timing) {}

    public Line {
        claims = List.copyOf(claims);
        underReview = List.copyOf(underReview);
    }

    /** Returns what is under review as it is told: of each source once, with the days from the first to the last. */
    public List<UnderReview> reviews() {
        Map<String, UnderReview> told = new LinkedHashMap<>();
        underReview.forEach(review -> told.merge(review.source, review, Line::together));
        return List.copyOf(told.values());
    }

    private static UnderReview together(UnderReview one, UnderReview other) {
        LocalDate from = Collections.min(List.of(one.timing.first(), other.timing.first()));
        LocalDate to = Collections.max(List.of(one.timing.last(), other.timing.last()));
        return new UnderReview(one.source, new Timing.Over(new Period(from, to)));
    }

    /** Returns the indicator and the place, by their ids. */
    public Total.Part part() {
        return new Total.Part(indicator.id(), place.map(Location::id));
    }

    /** Returns the lead figure; none where every figure is under review. */
    public Optional<Claim> lead() {
        return claims.stream().findFirst();
    }

    /** Returns the figures of the other sources. */
    public List<Claim> others() {
        return claims.stream().skip(1).toList();
    }

    /** Returns the claim of one source. */
    public Optional<Claim> claimOf(String source) {
        return claims.stream().filter(c -> c.source().equals(source)).findFirst();
    }

    /** Returns the sum of all that a source counted here, period by period; none where something of it is withheld. */
    public Optional<Claim.Run> run(Claim claim, Marks marks) {
        return claim.run(Optional.empty()).filter(run -> isKnown(claim, marks));
    }

    /** Returns what a source counted here in each week, the newest first; none where something of it is withheld. */
    public List<Claim.Run> weeks(Claim claim, Marks marks) {
        return isKnown(claim, marks) ? claim.weeks() : List.of();
    }

    /** Returns whether nothing is withheld of what a source counted here, period by period. */
    boolean isKnown(Claim claim, Marks marks) {
        return indicator.measure() == Measure.PERIOD
                && !indicator.isRate()
                && underReview.stream().noneMatch(mark -> mark.source().equals(claim.source()))
                && claim.all().map(Marks.Slot::of).noneMatch(marks.notToBeAddedUp()::contains);
    }

    /** Returns how a figure stands to an earlier one of the same source; of two values for one time, neither is compared. */
    public Comparison compared(Figure from, Figure to) {
        return isContested(from) || isContested(to)
                ? new Comparison.NotComparable(Comparison.Reason.TWO_VALUES)
                : Comparison.between(indicator, from, to);
    }

    /** Returns whether its source gives another value for the same time, with nothing to say which holds. */
    public boolean isContested(Figure figure) {
        return claimOf(figure.source()).stream()
                .flatMap(claim -> claim.byTime().stream())
                .anyMatch(said -> said.figure().equals(figure) && !said.rivals().isEmpty());
    }

    /** Returns whether a figure of a claim, old or new, is one that its indicator calls fresh. */
    boolean isFresh(Claim claim, Figure figure) {
        long older = ChronoUnit.DAYS.between(figure.trueOf(), claim.figure().trueOf());
        return indicator
                .freshFor()
                .filter(days -> claim.ageInDays() + older > days)
                .isEmpty();
    }
}
