package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Counts;
import org.sitrep.Given;
import org.sitrep.edition.ReportModel;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.entry.Moment;
import org.sitrep.register.FactsUsed;
import org.sitrep.situation.Situation;
import org.sitrep.situation.redact.Redaction;

/** A PDF carries the facts that a number or word of its edition depends on, and no others. */
@Tag("slow")
class FactsCarriedTest {

    private static final int DAYS = 20;

    @TempDir
    private Path folder;

    /** The same view of two crises. */
    private record View(String asOf, String knownBy, Optional<String> since, String audience) {

        Seen of(Given given) {
            Ledger ledger = given.ledger();
            Redaction redaction = Redaction.of(
                    ledger, ledger.crisis().audiences().named(audience).orElseThrow());
            Situation now = at(redaction, asOf, knownBy);
            Optional<Situation> previous = since.map(day -> at(redaction, day, day));
            return new Seen(now, previous, Given.model(now, previous));
        }

        private static Situation at(Redaction redaction, String asOf, String knownBy) {
            return Situation.of(
                    redaction.at(Moment.parse(asOf), Moment.parse(knownBy)).ledger());
        }
    }

    /** A view of a crisis, and its edition. */
    private record Seen(Situation now, Optional<Situation> previous, ReportModel model) {

        byte[] carried() {
            return FactsUsed.json(now, previous, model.entries(), "en");
        }

        Set<String> unlike(String carried) {
            return FactsUsed.unlike(carried.getBytes(StandardCharsets.UTF_8), now, previous, "en");
        }

        /** What is under review is printed without the entry, which cannot travel; nor can a note that is withheld. */
        boolean isMarked() {
            String parts = model.parts().toString();
            return parts.contains(model.word("detail.under-review")) || parts.contains(model.word("note.withheld"));
        }
    }

    /** The crisis as declared, with facts that were carried in place of its own. */
    private Given takenOver(Given from, byte[] carried, String name) throws IOException {
        Given to = Given.in(folder.resolve(name));
        for (String file : List.of("crisis.yaml", "sources.yaml")) {
            to.write(file, Files.readString(from.folder().resolve(file)));
        }
        FactsUsed.files(carried)
                .forEach((file, text) -> to.write("facts/" + file, new String(text, StandardCharsets.UTF_8)));
        return to;
    }

    private static String day(int number) {
        return RandomCrisis.FIRST.plusDays(number).toString();
    }

    private static List<View> views() {
        return List.of(
                new View(day(DAYS - 1), day(DAYS - 1), Optional.empty(), "public"),
                new View(day(DAYS - 1), day(DAYS - 1), Optional.of(day(DAYS - 4)), "public"),
                new View(day(DAYS / 2), day(DAYS / 2), Optional.empty(), "internal"),
                new View(day(DAYS / 2), day(DAYS - 1), Optional.of(day(2)), "internal"));
    }

    @Test
    void whatAnyEditionOfRandomFactsCarriesGivesTheSameEdition() throws IOException {
        int same = 0;
        int seeds = Counts.of(6, 150);
        for (int seed = 0; seed < seeds; seed++) {
            Given given = RandomCrisis.in(folder.resolve("given" + seed), seed, DAYS, seed % 2 == 1);
            for (View view : views()) {
                Seen seen = view.of(given);
                if (!seen.isMarked()) {
                    byte[] carried = seen.carried();
                    Seen again = view.of(takenOver(given, carried, "again" + seed + "-" + same));
                    assertThat(again.model()).as(seed + " " + view).isEqualTo(seen.model());
                    assertThat(again.carried()).as(seed + " " + view).isEqualTo(carried);
                    assertThat(seen.unlike(new String(carried, StandardCharsets.UTF_8)))
                            .isEmpty();
                    same++;
                }
            }
        }
        assertThat(same).isGreaterThan(seeds);
    }

    @Test
    void whatOnlyANoteNamesThatDoesNotPrintDoesNotTravel() {
        Given given = Given.in(folder.resolve("withdrawn"))
                .known("2016-08-01", "- {figure: displaced, id: f1, value: 85, date: 2016-08-01, source: un}\n")
                .known("2016-08-02", "- {note: overview, text: \"There are {figure:f1}.\"}\n")
                .known("2016-08-03", "- {withdraw: f1, cause: our-error, reason: Misread}\n")
                .known("2016-08-05", "- {event: It began, id: e1, date: 2016-08-05, source: un}\n");
        byte[] carried =
                FactsUsed.json(given.asOf("2016-08-05"), Optional.of(given.asOf("2016-08-04")), Set.of(), "en");
        assertThat(ids(carried)).contains("e1").doesNotContain("f1");
    }

    private static final String STOCKS = """
        - {figure: without-water, id: f%1$d, value: %1$d000, date: 2016-08-%1$02d, place: north, source: un}
        - {figure: killed, id: k%1$d, value: %1$d, period: 2016-08-%1$02d, place: north, source: un}
        """;

    /** Twenty days of figures, of which those of the middle have long been replaced and are printed nowhere. */
    private Given longSeries(String front) throws IOException {
        Given given = Given.in(folder.resolve("long"));
        for (int number = 1; number <= 20; number++) {
            given.known(
                    LocalDate.of(2016, 8, number).toString(),
                    STOCKS.formatted(number) + "- {note: overview, id: n" + number + ", text: Words " + number + "}\n");
        }
        return given.append("crisis.yaml", front);
    }

    private static List<String> ids(byte[] carried) {
        List<String> ids = new ArrayList<>();
        Matcher matcher = Pattern.compile("\"id\":\"([^\"]*)\"").matcher(new String(carried, StandardCharsets.UTF_8));
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        return ids;
    }

    private static View lastDay(Optional<String> since) {
        return new View("2016-08-20", "2016-08-20", since, "public");
    }

    @Test
    void figuresThatNewerOnesHaveReplacedDoNotTravelNorDoNotesThatAreNotPrinted() throws IOException {
        Given given = longSeries("key-figures: [{indicator: displaced}]\ncharts: []\n");
        given.known("2016-08-21", """
            - {correct: f6, set: {value: 1}, cause: our-error, reason: Misread}
            - {figure: without-water, id: secret, value: 5, date: 2016-08-10, place: south, source: ngo, sensitivity: internal}
            """);
        View view = new View("2016-08-22", "2016-08-22", Optional.of("2016-08-21"), "public");
        assertThat(ids(view.of(given).carried()))
                .as("the newest, three told beside it, and what says that there are others; a sum rests on all counts")
                .filteredOn(id -> !id.startsWith("k"))
                .containsExactly("f15", "f16", "f17", "f18", "f19", "f20", "n20");
        assertThat(ids(view.of(given).carried()))
                .filteredOn(id -> id.startsWith("k"))
                .hasSize(20);
        assertThat(given.asOf("2016-08-22").inView()).hasSize(60);
    }

    @Test
    void whatIsDrawnOrCountedOrComparedTravels() throws IOException {
        Given given = longSeries("key-figures: [{indicator: without-water, place: north}]\n");
        assertThat(ids(lastDay(Optional.empty()).of(given).carried()))
                .as("a level drawn from its first day on; every count of a first report, shown or in the data")
                .contains("f1", "f10", "k1", "k10")
                .doesNotContain("n19");
        Given plain = longSeries("key-figures: [{indicator: displaced}]\ncharts: []\n");
        assertThat(ids(lastDay(Optional.of("2016-08-07")).of(plain).carried()))
                .as("what the report before printed, and what is new since, but for levels in between")
                .contains("f7", "f20", "k8")
                .doesNotContain("f6", "f8");
    }

    @Test
    void theFirstDayAndTheLastOnRecordTravel() throws IOException {
        Given given = longSeries("key-figures: [{indicator: displaced}]\ncharts: []\n");
        given.known("2016-08-21", """
            - {figure: without-water, id: late, value: 3, date: 2016-07-01, place: north, source: un}
            """);
        View view = new View("2016-08-21", "2016-08-21", Optional.empty(), "public");
        assertThat(ids(view.of(given).carried())).contains("late").doesNotContain("f2");
    }

    @Test
    void whatIsCarriedOtherwiseThanOnRecordOrIsMissingIsFound() throws IOException {
        Seen seen = lastDay(Optional.of("2016-08-07")).of(longSeries("charts: []\n"));
        String carried = new String(seen.carried(), StandardCharsets.UTF_8);
        assertThat(seen.unlike(carried)).isEmpty();
        assertThat(seen.unlike(carried.replace("\"20000\"", "\"20001\""))).containsExactly("f20");
        assertThat(seen.unlike(carried.replace("\"id\":\"f8\"", "\"id\":\"x8\"")))
                .containsExactly("x8");
        assertThat(seen.unlike(carried.replace("\"id\":\"f7\"", "\"id\":\"x7\"")))
                .containsExactly("f7", "x7");
        assertThat(seen.unlike(carried.replace("\"known\":\"2016-08-20\"", "\"known\":\"2016-08-19\"")))
                .contains("f20", "k20");
        assertThat(seen.unlike(carried.replaceFirst("(\\{\"figure\":[^}]*}],[^}]*})", "$1,$1")))
                .isNotEmpty();
    }

    /** Up to version 0.7, a PDF carried all that was in view. */
    @Test
    void ofAnOlderPdfNothingMayBeMissing() throws IOException {
        Seen seen = lastDay(Optional.empty()).of(longSeries("charts: []\n"));
        String carried = new String(FactsUsed.json(seen.now(), "en"), StandardCharsets.UTF_8);
        assertThat(seen.unlike(carried)).isEmpty();
        assertThat(ids(carried.getBytes(StandardCharsets.UTF_8))).contains("f2");
        assertThat(seen.unlike(carried.replace("\"id\":\"f2\"", "\"id\":\"k2\"")))
                .contains("f2");
    }
}
