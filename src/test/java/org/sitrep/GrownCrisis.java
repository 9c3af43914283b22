package org.sitrep;

import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A crisis of as many places, indicators, sources and notes as asked for: what reports grow by.
 *
 * @param places how many places have figures
 * @param indicators how many figures each of them has
 * @param source the name of the source of all figures
 * @param days how many days are on record; from two on, figures have changes
 * @param notes how many paragraphs stand in the overview and in the notes of each cluster
 * @param sources how many further sources are named
 * @param located whether places are on the map, and are parts of a whole
 */
record GrownCrisis(int places, int indicators, String source, int days, int notes, int sources, boolean located) {

    private static final String CRISIS = """
            id: grown
            title: Districts
            zone: Africa/Lagos
            schedule: {every-days: 1}
            languages: [en]
            office: Example desk
            prepared-by: Reporting officer
            cleared-by: Head of desk
            contacts: [{name: Example desk, email: desk@sitrep.example}]
            clusters: [{id: wash, label: Water}, {id: food, label: Food security}, {id: shelter, label: Shelter}]
            """;

    /** Returns a crisis of a size that a seed gives, always the same. */
    static GrownCrisis random(int seed) {
        Random random = new Random(seed);
        return new GrownCrisis(
                1 + random.nextInt(random.nextBoolean() ? 8 : 60),
                1 + random.nextInt(4),
                random.nextBoolean() ? "MoH" : "Ministry of Health and Public Hygiene",
                1 + random.nextInt(2),
                random.nextInt(9),
                random.nextInt(random.nextBoolean() ? 4 : 50),
                random.nextBoolean());
    }

    /** Returns the report as a PDF, as of the last day. */
    byte[] pdf(Path folder) {
        Given given = Given.in(folder.resolve("crisis"));
        given.write("crisis.yaml", CRISIS + placesDeclared() + indicatorsDeclared());
        given.write(
                "sources.yaml",
                "sources:\n  - {id: main, name: " + source + ", kind: Government}\n"
                        + each(sources, "  - {id: s%1$d, name: Organisation %1$d of the north, kind: NGO}\n"));
        for (int day = 1; day <= days; day++) {
            given.known("2024-03-0" + day, facts(day));
        }
        return Editions.ofLastDay(given.folder(), folder.resolve("out")).pdf();
    }

    private String placesDeclared() {
        String at = located ? ", at: [%2$d.5, 7.%1$d]" : "";
        String parts = IntStream.range(0, places).mapToObj(i -> "p" + i).collect(Collectors.joining(", "));
        return "places:\n"
                + IntStream.range(0, places)
                        .mapToObj(i -> String.format("  - {id: p%1$d, name: Place %1$d" + at + "}\n", i, 5 + i % 7))
                        .collect(Collectors.joining())
                + (located ? "  - {id: whole, name: The country, parts: [" + parts + "]}\n" : "");
    }

    private String indicatorsDeclared() {
        return "indicators:\n"
                + each(
                        indicators,
                        "  - {id: i%1$d, label: Indicator %1$d, counts: people, measure: stock, fresh-for: 7}\n");
    }

    private static String each(int count, String line) {
        return IntStream.range(0, count).mapToObj(i -> String.format(line, i)).collect(Collectors.joining());
    }

    private String facts(int day) {
        StringBuilder facts = new StringBuilder();
        for (int i = 0; i < indicators; i++) {
            for (int place = 0; place < places; place++) {
                facts.append(String.format(
                        "- {figure: i%d, value: %d, date: 2024-03-0%d, place: p%d, source: main}%n",
                        i, 100 + 37 * place * (i + day) % 890, day, place));
            }
        }
        for (int i = 0; i < sources; i++) {
            facts.append(String.format("- {event: Something was agreed, date: 2024-03-0%d, source: s%d}%n", day, i));
        }
        String text =
                "Families arrived during the week and stay with relatives, in schools and in the open. ".repeat(5);
        for (String section :
                notes == 0 ? new String[0] : new String[] {"overview", "needs, cluster: wash", "gaps, cluster: food"}) {
            facts.append("- {note: ")
                    .append(section)
                    .append(", text: \"")
                    .append((text + "\\n\\n").repeat(notes))
                    .append("\"}\n");
        }
        return facts.toString();
    }
}
