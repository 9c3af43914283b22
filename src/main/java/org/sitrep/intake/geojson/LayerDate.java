package org.sitrep.intake.geojson;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which map programs write a day. */
final class LayerDate {

    private static final String TIME =
            "(?:[T ](\\d{2}:\\d{2})(:\\d{2})?(?:[.,]\\d+)?\\s*(Z|[+-]\\d{2}(?::?\\d{2})?)?)?";
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + TIME);
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})" + TIME);
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})()(\\d{2})(\\d{2})(:)?(:)?(:)?");
    /** Milliseconds since 1970, as some servers of maps write a day. */
    private static final Pattern MILLISECONDS = Pattern.compile("\\d{12,13}");

    private LayerDate() {}

    /**
     * Returns a day as we write it, or the text as it is where it has no reading or two of them. A time with an offset is of the day that it
     * was in the zone of the crisis; midnight is how programs write a day alone, and stays that day.
     */
    static String written(String text, ZoneId zone) {
        if (MILLISECONDS.matcher(text).matches()) {
            String moment = Instant.ofEpochMilli(Long.parseLong(text)).toString();
            return written(moment, zone);
        }
        Optional<Matcher> parts = matched(YEAR_FIRST, text).or(() -> matched(DIGITS, text));
        if (parts.isPresent()) {
            Matcher found = parts.get();
            return inZone(found, day(found.group(1), found.group(3), found.group(4)), zone);
        }
        List<String> readings = readings(text);
        return readings.size() == 1 ? inZone(matched(YEAR_LAST, text).orElseThrow(), readings.get(0), zone) : text;
    }

    /** Returns the days that a text with its year last can mean: two, one, or none. */
    static List<String> readings(String text) {
        return matched(YEAR_LAST, text).stream()
                .flatMap(parts -> List.of(
                        day(parts.group(4), parts.group(3), parts.group(1)),
                        day(parts.group(4), parts.group(1), parts.group(3)))
                        .stream())
                .distinct()
                .filter(LayerDate::exists)
                .toList();
    }

    private static Optional<Matcher> matched(Pattern pattern, String text) {
        Matcher parts = pattern.matcher(text.strip());
        return parts.matches() ? Optional.of(parts) : Optional.empty();
    }

    private static String day(String year, String month, String day) {
        return String.format(Locale.ROOT, "%s-%02d-%02d", year, Integer.parseInt(month), Integer.parseInt(day));
    }

    private static boolean exists(String day) {
        try {
            return LocalDate.parse(day).toString().equals(day);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String inZone(Matcher parts, String day, ZoneId zone) {
        String time = parts.group(5);
        String offset = parts.group(7);
        boolean isMidnight = "00:00".equals(time)
                && (parts.group(6) == null || parts.group(6).equals(":00"));
        if (time == null || offset == null || isMidnight || !exists(day)) {
            return day;
        }
        String rest = offset.length() == 5 ? offset.substring(0, 3) + ":" + offset.substring(3) : offset;
        try {
            return OffsetDateTime.parse(day + "T" + time + rest)
                    .atZoneSameInstant(zone)
                    .toLocalDate()
                    .toString();
        } catch (DateTimeException e) {
            return parts.group();
        }
    }
}
