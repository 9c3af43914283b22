package org.sitrep.check.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sitrep.Given;
import org.sitrep.app.RandomCrisis;

/**
 * A random crisis each of whose entries can be told by its words: no two of its numbers and texts are alike. It has what a
 * random crisis lacks: statements, two notes of one day, words for numbers, layers, and a page one that asks for much.
 */
final class TellingCrisis {

    static final String FIRST_REPORT = "2016-08-08";
    static final String DAY = "2016-08-12";

    private static final int DAYS = 12;

    private static final List<String> FRONT = List.of(
            "highlights: [\"There were {figure:x1}.\", \"In all {total:displaced@valley}.\", \"It was {days:e0} days,"
                    + " {latest:cases@south}.\"]\n",
            "key-figures: [{indicator: displaced, place: valley}, {indicator: fatality, place: north}, {indicator:"
                    + " killed}]\n",
            "charts: [{indicators: [without-water, displaced], places: [north, south]}, {indicators: [killed]}]\n",
            "spans: [{label: The wait, from: e0}, {label: The talks, from: e0, to: x2}]\n",
            "timeline: truce\n",
            "mail: {subject: {indicator: cases, place: south}}\n");

    private static final String LAYER = """
        {"type": "FeatureCollection", "features": [{"type": "Feature",
         "properties": {"id": "line", "kind": "front-line", "name": "The line", "date": "2016-08-03", "source": "un"},
         "geometry": {"type": "LineString", "coordinates": [[85.2, 27.6], [85.4, 27.8]]}}]}
        """;

    private int number = 10_000;

    private TellingCrisis() {}

    static Given in(Path folder, long seed) throws IOException {
        Given given = RandomCrisis.in(folder, seed, DAYS, seed % 2 == 1);
        new TellingCrisis().tell(given, seed);
        return given;
    }

    private void tell(Given given, long seed) throws IOException {
        try (Stream<Path> files = Files.list(given.folder().resolve("facts"))) {
            for (Path file : files.sorted().toList()) {
                Files.writeString(file, told(Files.readString(file)));
            }
        }
        String declared = Files.readString(given.folder().resolve("crisis.yaml"));
        FRONT.stream()
                .filter(line -> !declared.contains("\n" + line.substring(0, line.indexOf(':') + 1)))
                .forEach(line -> given.append("crisis.yaml", line));
        if (seed % 3 == 0) {
            given.write("map/layer.geojson", LAYER);
        }
        given.write("facts/more.yaml", "known: " + DAY + "\nfacts:\n" + more().indent(2));
    }

    private String told(String facts) {
        String told = facts.replace("{event: {en: Something, fr: Quelque chose}, id: ", "{event: Event , id: ")
                .replace("{date:f", "{figure:f");
        told = all(
                told,
                "\\{event: Event , id: (e\\d+)",
                found -> "{event: Event of " + found.group(1) + " then, id: " + found.group(1));
        told = all(
                told,
                "\\{event: \\{en: A plan, fr: Un projet\\}, id: (s\\d+)",
                found -> "{event: Plan of " + found.group(1) + " then, id: " + found.group(1));
        told = all(told, "demand: (s\\d+), ask: Access", found -> found.group() + " for " + found.group(1) + " now");
        told = all(
                told, "condition: siege, id: (s\\d+)", found -> found.group() + ", remark: Word of " + found.group(1));
        told = all(told, "update: s\\d+, id: (u\\d+)", found -> found.group() + ", text: News of " + found.group(1));
        told = all(told, "id: (n\\d+), text: \"", found -> found.group() + "This is " + found.group(1) + ". ");
        told = all(told, "reason: Misread", found -> found.group() + " as " + ++number);
        return all(told, "value: ((?:about |at least )?)\\d+", found -> "value: " + found.group(1) + ++number);
    }

    private static String all(String text, String pattern, java.util.function.Function<MatchResult, String> by) {
        return Pattern.compile(pattern)
                .matcher(text)
                .replaceAll(found -> by.apply(found).replace("$", "\\$"));
    }

    private String more() {
        return """
            - {event: The last event, id: x2, date: %1$s, tracks: [truce], source: ngo, remark: Word of x2}
            - {figure: without-water, id: x1, value: %2$d, date: %1$s, place: south, source: radio, remark: Word of x1}
            - {figure: displaced, id: x3, value: dozens, date: %1$s, place: south, source: ngo}
            - {figure: killed, id: x4, value: unknown, period: %1$s, source: ngo}
            - {statement: This must end, id: x5, speaker: speaker, quote: it must end, occasion: A meeting, date: %1$s}
            - {statement: This is secret, id: x6, speaker: speaker, date: %1$s, sensitivity: internal}
            - {note: needs, cluster: wash, id: x7, text: The first of two.}
            - {note: needs, cluster: wash, id: x8, text: The second of two.}
            - {note: response-capacity, id: x9, text: "There are {figure:x1}."}
            """.formatted(DAY, ++number);
    }
}
