package org.sitrep.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.Counts;
import org.sitrep.Given;

/** Rule 4 over what rule 9 adds and divides: several days and, where the crisis says so, several sources. */
class SolvedForTest {

    private static final LocalDate FIRST = LocalDate.parse("2016-09-01");
    private static final int DAYS = 12;
    private static final String LAST = FIRST.plusDays(DAYS).toString();

    @TempDir
    private Path folder;

    private Given crisis(int number) {
        return Given.in(folder.resolve("" + number)).write("crisis.yaml", """
                id: valley
                title: Valley
                zone: UTC
                schedule: {every-days: 1}
                languages: [en]
                office: Office
                prepared-by: Officer
                cleared-by: Head
                contacts: [{name: Desk, email: desk@sitrep.example}]
                places:
                  - {id: v, name: Valley, parts: [a, b, c]}
                  - {id: a, name: Upper}
                  - {id: b, name: Lower}
                  - {id: c, name: Middle}
                indicators:
                  - {id: e, label: Evicted, counts: people, measure: stock, fresh-for: 30}
                  - {id: d, label: Deaths, counts: people, measure: cumulative, start: 2016-01-01}
                  - {id: pop, label: Population, counts: people, measure: stock}
                  - {id: share, label: Share, counts: people, measure: stock, ratio-of: {part: e, whole: pop}}
                  - {id: g, label: Targeted, counts: people, measure: stock}
                  - {id: cov, label: Coverage, counts: people, measure: stock,
                     ratio-of: {part: e, whole: g, sources: any}}
                """);
    }

    private static Set<String> seen(Given given) {
        return new HashSet<>(given.asOf(LAST).inView().keySet());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{figure: e, id: x, value: 112, date: 2016-09-02, place: v, source: un}       | a whole of the next day",
                "{figure: e, id: x, value: 112, date: 2016-08-31, place: v, source: un}       | a whole of the day before",
                "{figure: e, id: x, value: 112, date: 2016-09-09, place: v, source: un}       | a whole of the next week",
                "{figure: share, id: x, value: '6.7%', date: 2016-09-03, place: b, source: un} | a ratio of another day",
                "{figure: share, id: x, value: '5.6%', date: 2016-09-03, place: v, source: un} | that of the whole",
                "{figure: cov, id: x, value: '33.5%', date: 2016-09-01, place: b, source: ngo} | a ratio of another source",
                "{figure: cov, id: x, value: '33.5%', date: 2016-09-04, place: b, source: ngo} | and of another day",
            })
    void aWholeOrRatioThatGivesAWithheldPartAwayIsWithheld(String fact, String what) {
        String parts = """
                - {figure: e, id: upper, value: 40, date: 2016-09-01, place: a, source: un}
                - {figure: e, id: middle, value: 5, date: 2016-09-01, place: c, source: un}
                - {figure: pop, id: people, value: 1000, date: 2016-01-01, place: b, source: un}
                - {figure: g, id: target, value: 200, date: 2016-08-01, place: b, source: ngo}
                - {figure: e, id: lower, value: 67, date: 2016-09-01, place: b, source: un}
                """;
        String hidden = parts.replace("place: b, source: un}\n", "place: b, source: un, sensitivity: internal}\n")
                .replace(
                        "{figure: pop, id: people, value: 1000, date: 2016-01-01, place: b, source: un, sensitivity: internal}",
                        "{figure: pop, id: people, value: 1000, date: 2016-01-01, place: b, source: un}");
        Given secret = crisis(1).known("2016-09-01", hidden).known("2016-09-09", "- " + fact + "\n");
        assertThat(seen(secret)).as(what).containsExactlyInAnyOrder("upper", "middle", "people", "target");
        Given open = crisis(2).known("2016-09-01", parts).known("2016-09-09", "- " + fact + "\n");
        assertThat(seen(open)).as(what).contains("lower", "x");
    }

    @Test
    void aWholeOfTheDaysOfANewerPartThatMayBeSeenIsNot() {
        Given given = crisis(1).known("2016-09-01", """
                        - {figure: e, id: lower, value: 67, date: 2016-09-01, place: b, source: un, sensitivity: internal}
                        - {figure: e, id: old, value: 112, date: 2016-09-01, place: v, source: un}
                        """).known("2016-09-05", """
                        - {figure: e, id: newer, value: 70, date: 2016-09-05, place: b, source: un}
                        - {figure: e, id: whole, value: 118, date: 2016-09-05, place: v, source: un}
                        - {figure: e, id: other, value: 99, date: 2016-09-01, place: v, source: ngo}
                        """);
        assertThat(seen(given)).containsExactlyInAnyOrder("newer", "whole", "other");
    }

    /** A figure of a crisis made at random. */
    private record Made(String id, String indicator, String place, String source, int day, int known, boolean secret) {

        static Made of(int number, Random random) {
            int day = random.nextInt(DAYS);
            return new Made(
                    "x" + number,
                    List.of("e", "e", "e", "d", "d", "pop", "g", "share", "cov").get(random.nextInt(9)),
                    List.of("v", "a", "b", "c").get(random.nextInt(4)),
                    List.of("un", "ngo").get(random.nextInt(2)),
                    day,
                    day + random.nextInt(3),
                    random.nextInt(4) == 0);
        }

        boolean isOfOneLineWith(Made other) {
            return (indicator + place + source).equals(other.indicator + other.place + other.source);
        }

        boolean isNewer(Made other) {
            return day == other.day ? known > other.known : day > other.day;
        }

        boolean isOver(Made part) {
            boolean place = this.place.equals(part.place);
            boolean ratio = place && Set.of("sharee", "sharepop").contains(indicator + part.indicator);
            boolean any = place && Set.of("cove", "covg").contains(indicator + part.indicator);
            boolean sum = this.place.equals("v") && !place && indicator.equals(part.indicator);
            return any || (source.equals(part.source) && (ratio || sum));
        }

        String yaml() {
            return "- {figure: %s, id: %s, value: %s, date: %s, place: %s, source: %s, sensitivity: %s}%n"
                    .formatted(
                            indicator,
                            id,
                            Set.of("share", "cov").contains(indicator) ? "5%" : "50",
                            FIRST.plusDays(day),
                            place,
                            source,
                            secret ? "internal" : "public");
        }
    }

    /** Told by trying each day: at none may a whole that is seen and a withheld part both be the newest of their lines. */
    private static Stream<Made> givenAway(List<Made> all, Made whole) {
        return all.stream().filter(part -> part.secret && whole.isOver(part)).filter(part -> {
            for (int day = 0; day <= DAYS; day++) {
                int asOf = day;
                List<Made> inView = all.stream()
                        .filter(made -> made.known <= asOf && (!made.secret || made.equals(part)))
                        .toList();
                if (Stream.of(whole, part)
                        .allMatch(made -> inView.contains(made)
                                && inView.stream()
                                        .noneMatch(other -> other.isOfOneLineWith(made) && other.isNewer(made)))) {
                    return true;
                }
            }
            return false;
        });
    }

    @Test
    void noDayOfACrisisMadeAtRandomGivesAWithheldPartAway() {
        for (int seed = 0; seed < Counts.of(20, 400); seed++) {
            Random random = new Random(seed);
            List<Made> all = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                all.add(Made.of(i, random));
            }
            all.removeIf(made -> made.known >= DAYS);
            Given given = crisis(seed);
            Given open = crisis(seed + 1000);
            for (int known = 0; known < DAYS; known++) {
                int day = known;
                String facts = all.stream()
                        .filter(made -> made.known == day)
                        .map(Made::yaml)
                        .reduce("", String::concat);
                if (!facts.isEmpty()) {
                    given.known(FIRST.plusDays(day).toString(), facts);
                    open.known(FIRST.plusDays(day).toString(), facts.replace("internal", "public"));
                }
            }
            Set<String> seen = seen(given);
            List<Made> printed =
                    all.stream().filter(made -> seen.contains(made.id)).toList();
            assertThat(printed)
                    .as("seed " + seed)
                    .noneMatch(whole -> givenAway(all, whole).findAny().isPresent());
            assertThat(seen(open))
                    .as("seed " + seed)
                    .containsAll(all.stream().map(Made::id).toList());
        }
    }
}
