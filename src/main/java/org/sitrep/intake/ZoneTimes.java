package org.sitrep.intake;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.fact.entry.Moment;
import org.sitrep.intake.yaml.Node;
import org.sitrep.intake.yaml.Shown;
import org.sitrep.intake.yaml.YamlRule;

/** Days and times that were not, or were there twice, in the zone of a crisis. */
public final class ZoneTimes {

    private static final Set<String> KEYS =
            Set.of("date", "since", "start", "next", "planned", "from", "until", "known", "period");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2})?");

    private final ZoneId zone;
    private final boolean fixed;

    public ZoneTimes(ZoneId zone) {
        this.zone = zone;
        this.fixed = zone.getRules().isFixedOffset();
    }

    /** Returns an error for each moment typed on the command line that the zone went past. */
    public List<Finding> options(Optional<Moment> asOf, Optional<Moment> knownBy, Optional<Moment> since) {
        return Stream.of(option("--as-of", asOf), option("--known-by", knownBy), option("--since", since))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Finding> option(String name, Optional<Moment> moment) {
        return moment.flatMap(at -> skipped(at, "`" + name + " " + at + "`", Place.NOWHERE));
    }

    /** Checks every date and time that stands in a part of a file. */
    Stream<Finding> check(Node node) {
        if (fixed) {
            return Stream.empty();
        }
        return node.within()
                .filter(member -> KEYS.contains(member.key()))
                .flatMap(member -> member.value().single().stream())
                .flatMap(scalar ->
                        Arrays.stream(scalar.text().split("/", 2)).flatMap(text -> check(text, scalar.place())));
    }

    private Stream<Finding> check(String text, Place place) {
        return moment(text).stream()
                .flatMap(moment ->
                        Stream.concat(skipped(moment, Shown.of(text), place).stream(), twice(moment, text, place)));
    }

    private static Optional<Moment> moment(String text) {
        try {
            return MOMENT.matcher(text).matches() ? Optional.of(Moment.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            // What is no date at all is reported by what reads it.
            return Optional.empty();
        }
    }

    private Optional<Finding> skipped(Moment moment, String shown, Place place) {
        return moment.skippedIn(zone)
                .map(why -> YamlRule.NO_SUCH_TIME.finding(
                        place, shown + " was not: " + why, "correct it, or the `zone:` of crisis.yaml"));
    }

    private Stream<Finding> twice(Moment moment, String text, Place place) {
        return moment
                .twiceIn(zone)
                .map(why -> YamlRule.TIME_TWICE.finding(
                        place,
                        Shown.of(text) + " was there twice: " + why,
                        "where the order of two entries matters, give a time outside that hour"))
                .stream();
    }
}
