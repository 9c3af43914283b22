package org.sitrep.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a made-up crisis declares. */
final class GeneratedWords {

    static final List<String> DISTRICTS = numbered("district", 36);
    static final List<String> ACTORS = numbered("actor", 12);
    static final List<String> PEOPLE = numbered("person", 8);
    static final List<String> CLUSTERS = List.of("wash", "health", "food-security", "protection", "logistics");
    static final List<String> TRACKS = numbered("track", 4);
    static final List<String> CONDITIONS = List.of("siege", "road-closed", "low-stocks");
    static final List<String> SOURCES = numbered("source", 12);
    static final List<String> STOCKS =
            List.of("people-in-area", "people-in-need", "without-water", "displaced", "without-school");
    static final List<String> PERIODS = List.of("women-killed", "men-killed", "trucks-hit");
    static final List<String> CUMULATIVES = List.of("cholera-cases", "people-reached");

    private static final int DISTRICTS_A_CITY = 4;

    private GeneratedWords() {}

    /** Returns the text of crisis.yaml. */
    static String crisis() {
        return Stream.of(
                        Stream.of(
                                "id: generated",
                                "title: {en: Generated}",
                                "zone: UTC",
                                "languages: [en]",
                                "office: {en: Benchmark desk}",
                                "prepared-by: {en: A generator}",
                                "cleared-by: {en: Nobody}",
                                "contacts: [{name: {en: Benchmark desk}, email: desk@sitrep.example}]",
                                "timeline: track-0",
                                "meeting: track-1"),
                        list("key-figures", keyFigures()),
                        list("places", Stream.concat(DISTRICTS.stream().map(id -> named(id, "name")), cities())),
                        list("actors", ACTORS.stream().map(id -> named(id, "name"))),
                        list("people", PEOPLE.stream().map(id -> named(id, "name") + ", role: {en: Ambassador}")),
                        list("clusters", CLUSTERS.stream().map(id -> named(id, "label"))),
                        list("tracks", TRACKS.stream().map(id -> named(id, "label"))),
                        list("conditions", CONDITIONS.stream().map(id -> named(id, "label") + ", fresh-for: 14")),
                        list("indicators", indicators()))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Returns the text of sources.yaml. */
    static String sources() {
        Stream<String> sources = SOURCES.stream().map(id -> named(id, "name") + ", kind: {en: Monitor}");
        return list("sources", sources).collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> keyFigures() {
        return STOCKS.stream().map(id -> "indicator: " + id + ", place: district-0");
    }

    /** Each city is made of districts, so that there are totals to compute. */
    private static Stream<String> cities() {
        return IntStream.range(0, DISTRICTS.size() / DISTRICTS_A_CITY)
                .mapToObj(city -> named("city-" + city, "name") + ", parts: "
                        + DISTRICTS.subList(city * DISTRICTS_A_CITY, (city + 1) * DISTRICTS_A_CITY));
    }

    private static Stream<String> indicators() {
        Stream<String> computed = Stream.of(
                indicator("people-killed", "period, topic: casualties"),
                "id: share-in-need, label: {en: Share in need}, counts: {en: percent}, measure: stock,"
                        + " ratio-of: {part: people-in-need, whole: people-in-area}");
        return Stream.of(
                        STOCKS.stream().map(id -> indicator(id, "stock, fresh-for: 7, more-is: worse")),
                        computed,
                        PERIODS.stream().map(id -> indicator(id, period(id))),
                        CUMULATIVES.stream().map(id -> indicator(id, "cumulative, start: 2019-01-01, cluster: health")))
                .flatMap(s -> s);
    }

    private static String period(String id) {
        return id.endsWith("killed") ? "period, topic: casualties, parts-of: people-killed" : "period, topic: relief";
    }

    private static String indicator(String id, String rest) {
        return named(id, "label") + ", counts: {en: people}, sources: [source-3, source-1], measure: " + rest;
    }

    private static String named(String id, String key) {
        return "id: " + id + ", " + key + ": {en: \"The " + id.replace('-', ' ') + "\"}";
    }

    private static Stream<String> list(String key, Stream<String> items) {
        return Stream.concat(Stream.of(key + ":"), items.map(item -> "  - {" + item + "}"));
    }

    private static List<String> numbered(String name, int count) {
        return IntStream.range(0, count).mapToObj(i -> name + "-" + i).toList();
    }
}
