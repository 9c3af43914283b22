package org.sitrep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.app.report.Format;
import org.sitrep.app.report.Render;
import org.sitrep.app.report.RenderOrder;
import org.sitrep.app.report.Rendered;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Severity;
import org.sitrep.fact.entry.Moment;

/** The exercises hold what a situation report of their kind holds; what they ask of their desks is little. */
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
class ExercisesTest {

    private static final Path CHOLERA = Path.of("fixtures/exercise-cholera");

    /** A count of one zone and one week. */
    private static final Pattern COUNT = Pattern.compile(
            "\\{figure: ([a-z-]+), (?:id: \\S+, )?value: \"?([\\d,]+|pending)\"?, (?:period|date): (\\S+), place:"
                    + " ([a-z-]+),");

    @TempDir
    private static Path folder;

    private final Map<String, Checked<Rendered>> rendered = new TreeMap<>();

    /** As it is on record, whatever was issued of it. */
    private Checked<Rendered> render(String exercise, String day, String audience) {
        return rendered.computeIfAbsent(exercise + day + audience, key -> {
            Path copy = folder.resolve(exercise);
            if (!Files.exists(copy)) {
                copy(Path.of("fixtures", exercise), copy);
            }
            return new Render(step -> {})
                    .run(RenderOrder.of(copy, Set.of(Format.HTML), folder.resolve(key))
                            .on(Optional.of(Moment.parse(day)), Optional.empty())
                            .forAudience(audience)
                            .in("en"));
        });
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(path ->
                            Files.isRegularFile(path) && !from.relativize(path).startsWith("issued"))
                    .toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the words of the page in one line, its spaces all alike. */
    private String text(String exercise, String day, String audience) throws IOException {
        Checked<Rendered> result = render(exercise, day, audience);
        assertThat(result.value()).as(result.findings().toString()).isPresent();
        return Files.readString(result.value().orElseThrow().files().get(0).file())
                .replaceAll("(?s)<style.*?</style>", "")
                .replaceAll("<sup.*?</sup>", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("[\\s\\u00a0\\u202f\\u2060]+", " ");
    }

    @ParameterizedTest
    @CsvSource({
        "exercise-earthquake, 2022-04-03, ''",
        "exercise-earthquake, 2022-04-06, planned-without-outcome",
        "exercise-cholera, 2021-03-09, ''",
        "exercise-cholera, 2021-03-16, total-differs"
    })
    void eachDayAsksForOneAnswerAtMost(String exercise, String day, String asked) {
        assertThat(render(exercise, day, "public").findings())
                .filteredOn(finding -> finding.severity() != Severity.NOTE)
                .extracting((Finding finding) -> finding.rule().id())
                .isEqualTo(asked.isEmpty() ? List.of() : List.of(asked));
    }

    /** Cases by class, the curve with its last week, rates, age and sex, zones, contacts, beds, laboratory, the last case, whom to call. */
    @Test
    void anOutbreakHoldsEachElement() throws IOException {
        assertThat(text("exercise-cholera", "2021-03-16", "public"))
                .contains(
                        "EXERCISE EXERCISE EXERCISE",
                        "80 New cases Talmora",
                        "459 New cases in 21 days Talmora",
                        "3,708 Cases, suspected and confirmed Talmora",
                        "2.1% Case fatality Talmora",
                        "Days since the last confirmed case on record",
                        "0800 555 0116",
                        "New cases by week",
                        "Cases by age and sex",
                        "By health zone",
                        "not whole (W10",
                        "Port Amaran 1 8 881 21 2.4% 47.8 23 to 29",
                        "Sum of 30 places (computed) at least 80",
                        "to 16 Mar (reported to 14 Mar)",
                        "EX-TAL-21",
                        "US$ 14.6 million US$ 6.1 million",
                        "18.4",
                        "Statistics Office, 14 Mar and 1 Jul 2020",
                        "Contacts seen, of those on the list",
                        "Occupancy of beds",
                        "Samples positive",
                        "one of the periods is incomplete",
                        "Health · Vaccination",
                        "Who does what where",
                        "planned for 22 March",
                        "First round of vaccination ends");
    }

    /** A table by district, the declaration, the appeal, whom the response reaches, who does what where, and what is planned. */
    @Test
    void aDisasterHoldsEachElement() throws IOException {
        assertThat(text("exercise-earthquake", "2022-04-06", "public"))
                .contains(
                        "EXERCISE EXERCISE EXERCISE",
                        "By district",
                        "Orlen 208",
                        "state of emergency",
                        "Coverage of needs by cluster, Vessaria",
                        "Overall, as the source states it 95,000 80,000 61,500",
                        "EX-VES-22",
                        "US$ 38 million US$ 9.6 million",
                        "Republic of Esmere",
                        "Who does what where",
                        "Planned",
                        "Pledging meeting, called by the government");
    }

    /** Cases that were struck off, a death that was, and a total that was left as it stood. */
    @Test
    void whatDoesNotAddUpPrintsAsTheSourcesOwn() throws IOException {
        assertThat(text("exercise-cholera", "2021-03-09", "public"))
                .contains("fell by 86", "from 3,714 to 3,628", "The ministry struck off 212 suspected cases");
        assertThat(text("exercise-cholera", "2021-03-16", "public"))
                .contains("from 6 to 5", "One death struck off: of another cause", "sum of the parts: 77")
                .contains("78 Deaths Talmora");
    }

    @Test
    void whatIsForPartnersIsInNoPublicEdition() throws IOException {
        List<String> withheld =
                List.of("Doses of vaccine in store", "driven from a market", "boat and truck", "Transport");
        assertThat(text("exercise-cholera", "2021-03-16", "partners")).contains(withheld);
        assertThat(text("exercise-cholera", "2021-03-16", "public")).doesNotContain(withheld);
    }

    /** But for 212 cases that were struck off, and a death, the weeks of each zone are its total. */
    @Test
    void theWeeksOfEachZoneAddUp() throws IOException {
        Map<String, Integer> weeks = new TreeMap<>();
        Map<String, Integer> totals = new TreeMap<>();
        List<String> seen = new ArrayList<>();
        for (MatchResult count : counts()) {
            String indicator = count.group(1);
            int value = count.group(2).equals("pending")
                    ? 0
                    : Integer.parseInt(count.group(2).replace(",", ""));
            if (indicator.matches("new-(cases|confirmed|deaths)")) {
                weeks.merge(count.group(4) + " " + indicator.substring("new-".length()), value, Integer::sum);
                seen.add(count.group(3));
            } else if (count.group(3).equals("2021-03-14") && indicator.matches("cases|confirmed|deaths")) {
                totals.put(count.group(4) + " " + indicator, value);
            }
        }
        assertThat(seen.stream().distinct()).hasSize(20).contains("2020-W53", "2021-W01");
        weeks.merge("port-amaran cases", -131, Integer::sum);
        weeks.merge("sella cases", -81, Integer::sum);
        weeks.merge("talmora cases", -131 - 81, Integer::sum);
        weeks.merge("dovara deaths", -1, Integer::sum);
        assertThat(totals).hasSize(31 * 3).isEqualTo(weeks);
    }

    private static List<MatchResult> counts() throws IOException {
        List<MatchResult> counts = new ArrayList<>();
        try (Stream<Path> files = Files.list(CHOLERA.resolve("facts"))) {
            for (Path file : files.toList()) {
                counts.addAll(COUNT.matcher(Files.readString(file)).results().toList());
            }
        }
        return counts;
    }
}
