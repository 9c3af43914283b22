package org.sitrep.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Suggestion;
import org.sitrep.intake.yaml.Node;
import org.sitrep.intake.yaml.Scalar;
import org.sitrep.intake.yaml.Shown;

/** Finds zones that are none of a place, and names those that are taken. */
final class ZoneCheck {

    /** A zone that kept its hours from then on keeps them all year. */
    private static final Instant LATELY = Instant.parse("2025-01-01T00:00:00Z");

    private static final int MAX_NAMED = 3;

    private static final String GENERAL = "write a name of the tz database, such as `Asia/Damascus`";

    private ZoneCheck() {}

    /** Returns the finding on a zone that is not taken. */
    static Stream<Finding> of(Node node) {
        return node.single().stream()
                .filter(zone -> zone.type() == Scalar.Type.TEXT && !zone.text().isBlank() && !isTaken(zone.text()))
                .map(zone -> CrisisRule.UNKNOWN_ZONE.finding(
                        zone.place(), "unknown time zone " + Shown.of(zone.text()), hint(zone.text())));
    }

    private static boolean isTaken(String zone) {
        return zone.equals("UTC")
                || rules(zone, Map.of()).filter(rules -> !rules.isFixedOffset()).isPresent();
    }

    private static Optional<ZoneRules> rules(String zone, Map<String, String> more) {
        try {
            return Optional.of(ZoneId.of(zone, more).getRules());
        } catch (DateTimeException e) {
            // What is no zone is answered by a hint.
            return Optional.empty();
        }
    }

    private static String hint(String zone) {
        String close = zone.replace(" ", "").toUpperCase(Locale.ROOT);
        return offset(zone)
                .or(() -> offset(close))
                .or(() -> offset("UTC" + (Character.isDigit(close.charAt(0)) ? "+" : "") + close))
                .map(ZoneCheck::sameHours)
                .orElseGet(() ->
                        meant(zone).map(near -> "did you mean `" + near + "`?").orElse(GENERAL));
    }

    private static Optional<ZoneOffset> offset(String zone) {
        return rules(zone, ZoneId.SHORT_IDS).filter(ZoneRules::isFixedOffset).map(rules -> rules.getOffset(LATELY));
    }

    /** A zone of each continent: where clocks were ever changed, a number does not say of which days. */
    private static String sameHours(ZoneOffset offset) {
        if (offset.equals(ZoneOffset.UTC)) {
            return "did you mean `UTC`?";
        }
        Map<String, String> zones = new LinkedHashMap<>();
        taken().filter(id -> keeps(ZoneId.of(id).getRules(), offset))
                .forEach(id -> zones.putIfAbsent(id.substring(0, id.indexOf('/')), id));
        return zones.isEmpty()
                ? GENERAL
                : "name a place: "
                        + zones.values().stream()
                                .limit(MAX_NAMED)
                                .map(id -> "`" + id + "`")
                                .collect(Collectors.joining(" or "))
                        + ", for example, is at " + offset + " all year";
    }

    private static boolean keeps(ZoneRules rules, ZoneOffset offset) {
        return rules.getOffset(LATELY).equals(offset) && rules.nextTransition(LATELY) == null;
    }

    private static Stream<String> taken() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/")
                        && !id.startsWith("Antarctica/")
                        && !ZoneId.of(id).getRules().isFixedOffset())
                .sorted();
    }

    /** Many write the city alone, and some an abbreviation, to which no name is near. */
    private static Optional<String> meant(String zone) {
        Map<String, String> byCity = new TreeMap<>();
        Set<String> taken = new TreeSet<>();
        taken().forEach(id -> {
            taken.add(id);
            byCity.putIfAbsent(city(id.substring(id.lastIndexOf('/') + 1)), id);
        });
        String city = city(zone.substring(zone.lastIndexOf('/') + 1));
        Optional<String> known =
                Optional.ofNullable(byCity.get(city)).or(() -> Optional.ofNullable(ZoneId.SHORT_IDS.get(zone)));
        return zone.length() < 5
                ? known
                : known.or(() -> Suggestion.nearest(zone, taken))
                        .or(() -> Suggestion.nearest(city, byCity.keySet()).map(byCity::get));
    }

    private static String city(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }
}
