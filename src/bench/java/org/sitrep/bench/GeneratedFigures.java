package org.sitrep.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Makes up figures as real ones come: a table of all places for one indicator and source, then the next table. */
final class GeneratedFigures {

    private static final List<String> INDICATORS = Stream.of(
                    GeneratedWords.STOCKS, GeneratedWords.PERIODS, GeneratedWords.CUMULATIVES)
            .flatMap(List::stream)
            .toList();

    /** One more than there are: a figure without a place. */
    private static final int PLACES = GeneratedWords.DISTRICTS.size() + 1;

    private final Invention made;
    private int figures;

    GeneratedFigures(Invention made) {
        this.made = made;
    }

    /**
     * A figure made up.
     *
     * @param value what it claims
     * @param lines its keys, without an id
     */
    record Made(String value, Stream<String> lines) {}

    /** Returns the next figure. No two of one day have indicator, place and source in common. */
    Made next(LocalDate day) {
        int place = figures % PLACES;
        int kind = figures / PLACES % INDICATORS.size();
        int source = figures / PLACES / INDICATORS.size() % GeneratedWords.SOURCES.size();
        figures++;
        String indicator = INDICATORS.get(kind);
        // Every source is late by days of its own, so that the figures of two days differ in their date, too.
        LocalDate date = day.minusDays(source % 3);
        String value = value(indicator, 1_000 * (kind + 1) * (place + 1), date);
        return new Made(
                value,
                Stream.of(
                        "figure: " + indicator,
                        "value: " + value,
                        when(indicator, date),
                        place < GeneratedWords.DISTRICTS.size() ? "place: " + GeneratedWords.DISTRICTS.get(place) : "",
                        "source: " + GeneratedWords.SOURCES.get(source),
                        made.once(3, "via: " + made.pick(GeneratedWords.SOURCES)),
                        made.once(10, "remark: {en: \"As told by the mayor's office\"}")));
    }

    private static String when(String indicator, LocalDate date) {
        return GeneratedWords.PERIODS.contains(indicator)
                ? "period: " + date.minusDays(6) + "/" + date
                : "date: " + date;
    }

    /** Sources mostly agree; now and then one does not. */
    private String value(String indicator, int size, LocalDate date) {
        if (GeneratedWords.CUMULATIVES.contains(indicator)) {
            return Long.toString(date.toEpochDay()); // it can only grow
        }
        int number = size + made.number(size / 20);
        return switch (made.number(24)) {
            case 0, 1 -> "about " + number;
            case 2, 3 -> "at least " + size;
            case 4 -> "nearly " + (size + size / 10);
            case 5 -> number + " to " + (number + size / 10);
            case 6 -> "no access";
            case 7 -> Integer.toString(2 * number);
            case 8, 9, 10 -> String.format(Locale.ROOT, "%,d", number);
            default -> Integer.toString(number);
        };
    }
}
