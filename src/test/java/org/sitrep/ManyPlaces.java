package org.sitrep;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A crisis of many places over many days, always the same: provinces of 25 districts, figures of every district and day, and
 * with them conditions, demands, positions, events and corrections that grow as the places do.
 *
 * @param places how many districts
 * @param indicators how many figures each has every day, one of them of casualties, one of a cluster
 * @param days how many days are on record
 */
public record ManyPlaces(int places, int indicators, int days) {

    private static final LocalDate BEFORE = LocalDate.of(2020, 1, 1);
    private static final int SEED = 20_160_925;
    private static final int PROVINCE = 25;

    private static final String CRISIS = """
        id: many
        title: Many places
        zone: UTC
        kind: disaster
        schedule: {every-days: 1}
        languages: [en]
        office: Example desk
        prepared-by: Reporting officer
        cleared-by: Head of desk
        contacts: [{name: Example desk, email: desk@sitrep.example}]
        clusters: [{id: wash, label: Water}, {id: food, label: Food}]
        tracks: [{id: relief, label: Relief}]
        conditions: [{id: road, label: Road closed, fresh-for: 300}]
        actors: [{id: gov, name: Government}, {id: un, name: The UN}]
        people: [{id: speaker, name: The speaker, role: Minister}]
        """;

    /** Returns the last day on record. */
    public LocalDate lastDay() {
        return BEFORE.plusDays(days);
    }

    /** Writes the crisis into an empty folder. */
    public void write(Path folder) {
        Given given = Given.in(folder)
                .write("crisis.yaml", CRISIS + declared())
                .write(
                        "sources.yaml",
                        "sources:\n  - {id: ministry, name: Ministry of Health, kind: Government}\n"
                                + each(60, "  - {id: s%1$d, name: Organisation %1$d, kind: NGO}\n"));
        Random random = new Random(SEED);
        int[] levels = random.ints((long) places * indicators, 10, 900).toArray();
        for (int day = 1; day <= days; day++) {
            given.known(BEFORE.plusDays(day).toString(), facts(day, random, levels));
        }
    }

    private static String each(int count, String line) {
        return IntStream.range(0, count).mapToObj(i -> String.format(line, i)).collect(Collectors.joining());
    }

    private String declared() {
        Random random = new Random(SEED);
        int provinces = (places + PROVINCE - 1) / PROVINCE;
        StringBuilder text = new StringBuilder("places:\n  - {id: country, name: The country, parts: ["
                + each(provinces, "v%d, ").replaceAll(", $", "") + "]}\n");
        for (int i = 0; i < provinces; i++) {
            int first = i * PROVINCE;
            text.append(String.format("  - {id: v%1$d, name: Province %1$d, parts: [", i))
                    .append(IntStream.range(first, Math.min(places, first + PROVINCE))
                            .mapToObj(place -> "p" + place)
                            .collect(Collectors.joining(", ")))
                    .append("]}\n");
        }
        for (int i = 0; i < places; i++) {
            text.append(String.format(
                    "  - {id: p%1$d, name: District %1$d, at: [%2$d.%3$d, 21.%3$d]}%n",
                    i, 5 + random.nextInt(3), random.nextInt(10, 99)));
        }
        return text + "indicators:\n"
                + each(
                        indicators - 2,
                        "  - {id: i%1$d, label: Indicator %1$d, counts: people, measure: stock, fresh-for: 7}\n")
                + String.format(
                        "  - {id: i%d, label: Wells, counts: wells, measure: stock, cluster: wash}%n", indicators - 2)
                + "  - {id: killed, label: People killed, counts: people, measure: period, topic: casualties}\n";
    }

    private String facts(int day, Random random, int[] levels) {
        String date = BEFORE.plusDays(day).toString();
        StringBuilder facts = new StringBuilder();
        for (int i = 0; i < levels.length; i++) {
            levels[i] += random.nextInt(9);
            int place = i % places;
            int counted = i / places;
            facts.append(
                    counted == indicators - 1
                            ? String.format(
                                    "- {figure: killed, value: %d, period: %s, place: p%d, source: ministry}%n",
                                    random.nextInt(30), date, place)
                            : String.format(
                                    "- {figure: i%d, value: %d, date: %s, place: p%d, source: ministry}%n",
                                    counted, levels[i], date, place));
        }
        for (int i = 0; i < Math.max(1, places / 10); i++) {
            String by = ", source: s" + random.nextInt(60) + "}\n";
            int place = random.nextInt(places);
            facts.append("- {event: \"Event " + day + " of " + i + "\", id: e-" + day + "-" + i + ", date: " + date
                    + ", place: p" + place + ", tracks: [relief]" + by);
            if (day <= 3) {
                String id = day + "-" + i;
                facts.append("- {condition: road, id: road-" + id + ", since: " + date + ", place: p" + place + by);
                facts.append("- {demand: d-" + id + ", ask: \"Open road " + id + "\", by: un, of: [gov], date: " + date
                        + by);
                facts.append("- {statement: \"We work on " + id + "\", id: s-" + id + ", speaker: speaker, date: "
                        + date + by);
            }
            if (day == days && day > 1) {
                facts.append(
                        "- {correct: road-1-" + i + ", set: {since: 2020-01-01}, cause: our-error, reason: Misread}\n");
            }
        }
        return facts.toString();
    }
}
