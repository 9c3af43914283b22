package org.sitrep.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sitrep.Given;

/**
 * An outbreak as health ministries record them: counts of some indicators in each health zone, by the ministry and, for some,
 * by a second source. Zones fall silent, counts fall, sums are wrong, the sources contradict each other, and many counts are
 * small.
 *
 * @param zones how many health zones there are
 * @param indicators how many things are counted in each
 * @param seed the same seed gives the same outbreak
 */
record Outbreak(int zones, int indicators, int seed) {

    private static final LocalDate FIRST = LocalDate.parse("2018-08-01");

    private static final String CRISIS = """
            id: outbreak
            title: Outbreak
            zone: Africa/Kinshasa
            schedule: {every-days: 1}
            languages: [en]
            office: Office
            prepared-by: Officer
            cleared-by: Head
            small-numbers-below: 5
            contacts: [{name: Desk, email: desk@sitrep.example}]
            places:
              - {id: country, name: The country, parts: [%s]}
            %s
            indicators:
            %s
            """;

    private static final String SOURCES = """
            sources:
              - {id: moh, name: The ministry, kind: Government}
              - {id: who, name: The WHO, kind: UN}
            """;

    /** Lays the outbreak into an empty folder, as it was declared before anything was counted. */
    Given begin(Path folder) {
        return Given.in(folder)
                .write(
                        "crisis.yaml",
                        CRISIS.formatted(
                                lines(zones, "", "zone-%d").replace("\n", ", "),
                                lines(zones, "  ", "- {id: zone-%1$d, name: Zone %1$d}"),
                                lines(
                                        indicators,
                                        "  ",
                                        "- {id: count-%1$d, label: Count %1$d, counts: people, measure: cumulative,"
                                                + " start: 2018-07-01, fresh-for: 3}")))
                .write("sources.yaml", SOURCES);
    }

    private static String lines(int count, String indent, String line) {
        return IntStream.range(0, count)
                .mapToObj(i -> indent + line.formatted(i))
                .collect(Collectors.joining("\n"));
    }

    /** Records what became known on a day, counted from 0. */
    void record(Given given, int number) {
        String day = FIRST.plusDays(number).toString();
        StringBuilder facts = new StringBuilder();
        for (int counted = 0; counted < indicators; counted++) {
            String figure = "- {figure: count-" + counted + ", date: " + day + ", place: ";
            int sum = 0;
            for (int zone = 0; zone < zones; zone++) {
                Random chance = new Random(((seed * 100L + number) * 1_000 + zone) * 1_000 + counted);
                int count = count(zone, counted, number, chance);
                sum += count;
                boolean isSilent = number > 0 && chance.nextInt(6) == 0;
                boolean isToldTwice = chance.nextInt(8) == 0;
                facts.append(isSilent ? "" : figure + "zone-" + zone + ", value: " + count + ", source: moh}\n")
                        .append(
                                isToldTwice
                                        ? figure + "zone-" + zone + ", value: " + (count * 2 + 9) + ", source: who}\n"
                                        : "");
            }
            // The ministry adds up as it can: every fourth sum is wrong by one.
            facts.append(figure + "country, value: " + (sum + (counted % 4 == 0 ? 1 : 0)) + ", source: moh}\n");
        }
        given.known(day, facts.toString());
    }

    /** Grows from day to day, but for a case in twenty that is counted elsewhere after all. */
    private int count(int zone, int counted, int number, Random chance) {
        int size = new Random(seed + zone * 1_000 + counted).nextInt(20);
        int fewer = chance.nextInt(20) == 0 ? size + 1 : 0;
        return size < 8 ? 1 + size % 4 : size * (1 + number) - (number == 0 ? 0 : fewer);
    }
}
