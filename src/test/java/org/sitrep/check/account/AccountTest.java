package org.sitrep.check.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.Counts;
import org.sitrep.Editions;
import org.sitrep.Given;
import org.sitrep.app.RandomCrisis;
import org.sitrep.check.account.Account.How;
import org.sitrep.check.account.Account.Line;
import org.sitrep.diagnostic.Checked;
import org.sitrep.document.html.HtmlRenderer;
import org.sitrep.document.html.Templates;
import org.sitrep.document.text.TextEdition;
import org.sitrep.edition.ReportModel;
import org.sitrep.edition.print.Editor;
import org.sitrep.fact.crisis.ReportPlan;
import org.sitrep.fact.entry.Activity;
import org.sitrep.fact.entry.Condition;
import org.sitrep.fact.entry.Correction;
import org.sitrep.fact.entry.Demand;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Event;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Note;
import org.sitrep.fact.entry.Statement;
import org.sitrep.fact.entry.Update;
import org.sitrep.fact.entry.Withdrawal;
import org.sitrep.fact.prose.Text;
import org.sitrep.fact.quantity.QuantityWriter;
import org.sitrep.situation.Situation;
import org.sitrep.situation.redact.Revision;

/** No entry and no wish is without an account, and what the account says is so. */
@Tag("slow")
class AccountTest {

    private static final HtmlRenderer HTML =
            HtmlRenderer.of(Templates.builtIn().value().orElseThrow()).value().orElseThrow();

    /** So many of the random crises are set on paper, too. */
    private static final int ON_PAPER = 2;

    /** What prints the words of an entry, and does not only rest on it. */
    private static final Set<String> IN_FULL =
            Set.of("figures", "casualties", "conditions", "demands", "timeline", "timelines", "positions");

    @TempDir
    Path folder;

    /** An edition with its account. */
    private record Accounted(Situation situation, ReportModel model, Account account) {

        static Accounted of(Situation situation, Optional<Situation> previous) {
            Checked<Editor.Edited> edited = Given.edited(situation, previous);
            Editor.Edited report = edited.value().orElseThrow();
            Account account = Account.of(situation, report, edited.findings());
            return new Accounted(situation, report.model(), account);
        }

        String html() {
            String page = HTML.page(model).value().orElseThrow();
            String text = page.replaceAll("(?s)<(style|svg).*?</\\1>", "").replaceAll("<[^>]+>", " ");
            return plain(text.replace("&#39;", "'").replace("&amp;", "&").replace("&quot;", "\""));
        }

        String text() {
            return plain(new String(TextEdition.of(model, "brief.txt").bytes(), StandardCharsets.UTF_8));
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\p{Cf}", "").replaceAll("\\s+", " ");
    }

    static IntStream seeds() {
        return IntStream.range(0, Counts.of(40, 500));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingInViewIsWithoutAnAccount(int seed) throws IOException {
        Given given = TellingCrisis.in(folder, seed);
        String audience = seed % 4 == 1 ? "internal" : "public";
        Situation situation = given.asOf(TellingCrisis.DAY, TellingCrisis.DAY, audience);
        Optional<Situation> previous = seed % 3 == 0
                ? Optional.empty()
                : Optional.of(given.asOf(TellingCrisis.FIRST_REPORT, TellingCrisis.FIRST_REPORT, audience));
        Accounted accounted = Accounted.of(situation, previous);

        assertThat(accounted.account().open()).isEmpty();
        assertThat(names(accounted)).containsAll(situation.inView().keySet());
        whatIsPrintedIsFound(accounted, "the page", accounted.html(), Set.of());
        whatIsPrintedIsFound(accounted, "the text", accounted.text(), Set.of("key-figures"));
        whatReplacesIsAccountedFor(accounted);
        if (seed < ON_PAPER) {
            Accounted first = Accounted.of(given.asOf(TellingCrisis.DAY), Optional.empty());
            whatIsPrintedIsFound(first, "the paper", paper(given), Set.of());
        }
    }

    /** Some of the parts in any order, some of them cut: what does not print is counted, or has a finding. */
    @ParameterizedTest
    @MethodSource("seeds")
    void noListOfPartsLeavesAnythingWithoutAnAccount(int seed) throws IOException {
        Random random = new Random(seed);
        List<String> parts = new ArrayList<>(ReportPlan.PARTS);
        Collections.shuffle(parts, random);
        Given given = TellingCrisis.in(folder, seed);
        if (seed % 3 == 0) {
            given.replace("crisis.yaml", RandomCrisis.REPORT, "");
        }
        given.append(
                "crisis.yaml",
                "report:\n"
                        + parts.subList(0, 1 + random.nextInt(parts.size())).stream()
                                .map(part -> "  - {part: " + part
                                        + (IN_FULL.contains(part) && random.nextBoolean()
                                                ? ", most: " + (1 + random.nextInt(3))
                                                : "")
                                        + (random.nextBoolean() ? ", when-empty: true" : "") + "}\n")
                                .collect(Collectors.joining()));
        Optional<Situation> previous = seed % 3 == 0
                ? Optional.empty()
                : Optional.of(given.asOf(TellingCrisis.FIRST_REPORT, TellingCrisis.FIRST_REPORT, "public"));
        Accounted accounted = Accounted.of(given.asOf(TellingCrisis.DAY), previous);

        assertThat(accounted.account().open()).isEmpty();
        whatIsPrintedIsFound(accounted, "the page", accounted.html(), IN_FULL);
        assertThat(accounted.account().entries())
                .filteredOn(line -> line.how() == How.COUNTED && !line.where().contains("revisions"))
                .allMatch(line -> accounted.model().part(line.where().get(0)).isPresent());
    }

    @Test
    void whatNothingAccountsForIsAFaultOfTheProgram() {
        Situation situation = Given.in(folder)
                .known("2016-09-25", "- {event: It began, id: e, date: 2016-09-25, source: un}")
                .asOf("2016-09-25");
        ReportModel model = Given.model(situation, Optional.empty()).only(Set.of("sources"));

        assertThat(Account.of(situation, new Editor.Edited(model, List.of(), Map.of()), List.of())
                        .open())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule().id()).isEqualTo("account-open");
                    assertThat(finding.isError()).isTrue();
                    assertThat(finding.message()).contains("the event `e`").contains("fault of the program");
                    assertThat(finding.place().line()).isEqualTo(3);
                });
    }

    @Test
    void anEntryPrintsOrIsReplaced() {
        Situation situation = Given.in(folder)
                .known("2016-09-24", """
                    - {figure: without-water, id: old, value: 5, date: 2016-09-24, place: north, source: un}
                    - {figure: killed, id: day-1, value: 3, period: 2016-09-24, place: north, source: un}
                    - {note: overview, id: before, text: Before.}
                    """)
                .known("2016-09-25", """
                    - {figure: without-water, id: new, value: about 6, date: 2016-09-25, place: north, source: un}
                    - {note: overview, id: now, text: "{figure:new} of {figure:new}."}
                    - {withdraw: day-1, id: gone, cause: our-error, reason: Counted twice}
                    """)
                .asOf("2016-09-25");
        Account account = Accounted.of(situation, Optional.empty()).account();

        assertThat(account.entries())
                .extracting(line -> line.name() + " " + line.how().words() + " " + line.where())
                .contains(
                        "old printed [figures]",
                        "before replaced [now]",
                        "now printed [overview]",
                        "gone printed [revisions]",
                        "day-1 printed [revisions]");
    }

    @Test
    void whatTheReportsBeforeHaveIsCountedInWords() {
        Given given = Given.in(folder)
                .append("crisis.yaml", "charts: []\n")
                .known("2016-09-23", """
                    - {figure: killed, id: day-1, value: 3, period: 2016-09-22, place: north, source: un}
                    - {figure: killed, id: day-2, value: 4, period: 2016-09-23, place: north, source: un}
                    - {event: It began, id: e, date: 2016-09-22, source: un}
                    """)
                .known("2016-09-24", """
                    - {correct: e, id: c, set: {event: It went on}, cause: our-error, reason: Misheard, remark: By radio}
                    """)
                .known("2016-09-25", "- {event: It ended, date: 2016-09-25, source: un}");
        Accounted first = Accounted.of(given.asOf("2016-09-24"), Optional.empty());
        Accounted next = Accounted.of(given.asOf("2016-09-25"), Optional.of(given.asOf("2016-09-24")));

        assertThat(first.html()).contains("Misheard. By radio").doesNotContain("previous report");
        assertThat(next.account().entries())
                .filteredOn(line -> line.how() == How.COUNTED)
                .extracting(line -> line.name() + " " + line.where())
                .containsExactlyInAnyOrder("day-1 [casualties]", "c [revisions]");
        assertThat(next.html()).contains("Computed: 7 in all, 22", "Corrections since the previous report");
    }

    private String paper(Given given) throws IOException {
        byte[] pdf = Editions.of(given.folder(), TellingCrisis.DAY, Optional.empty(), folder.resolve("out"))
                .pdf();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return plain(new PDFTextStripper().getText(document));
        }
    }

    private static Set<String> names(Accounted accounted) {
        return accounted.account().entries().stream().map(Line::name).collect(Collectors.toSet());
    }

    private static void whatIsPrintedIsFound(Accounted accounted, String where, String words, Set<String> parts) {
        Map<String, Entry> readings = readings(accounted.situation());
        List<String> missing = accounted.account().entries().stream()
                .filter(line -> line.how() == How.PRINTED)
                .filter(line -> parts.isEmpty() || line.where().stream().anyMatch(parts::contains))
                .filter(line -> !isFound(readings.get(line.name()), words))
                .map(Line::toString)
                .toList();
        assertThat(missing).as(where).isEmpty();
    }

    /** Of a figure that is compared with a newer one, the difference prints, and its day. */
    private static boolean isFound(Entry entry, String words) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMM", Locale.ROOT);
        return words.contains(entry.match(new Words()))
                || (entry instanceof Figure figure && words.contains(day.format(figure.trueOf())));
    }

    private static Map<String, Entry> readings(Situation situation) {
        Map<String, Entry> readings = new HashMap<>(situation.inView());
        for (Revision revision : situation.revisions()) {
            readings.put(revision.change().id(), revision.change());
            if (revision.now().isEmpty()) {
                readings.put(revision.was().id(), revision.was());
            }
        }
        situation.ledger().standing().forEach(fact -> readings.putIfAbsent(fact.id(), fact));
        return readings;
    }

    private static void whatReplacesIsAccountedFor(Accounted accounted) {
        Set<String> names = new HashSet<>(names(accounted));
        assertThat(accounted.account().entries())
                .filteredOn(line -> line.how() == How.REPLACED)
                .allSatisfy(line ->
                        assertThat(line.where()).isNotEmpty().isSubsetOf(names).doesNotContain(line.name()));
    }

    /** The words by which an entry of a telling crisis is known on a page in English. */
    private static final class Words implements Entry.Cases<String> {

        @Override
        public String figure(Figure figure) {
            String digits = QuantityWriter.write(figure.value()).replaceAll("\\D", "");
            return digits.isEmpty() ? "" : String.format(Locale.ROOT, "%,d", Integer.parseInt(digits));
        }

        @Override
        public String condition(Condition condition) {
            return condition.head().remark().map(Words::english).orElse("");
        }

        @Override
        public String event(Event event) {
            return english(event.text());
        }

        @Override
        public String demand(Demand demand) {
            return english(demand.ask());
        }

        @Override
        public String statement(Statement statement) {
            return english(statement.position());
        }

        @Override
        public String note(Note note) {
            return note.id().startsWith("n") ? "This is " + note.id() : "";
        }

        @Override
        public String activity(Activity activity) {
            return activity.text().map(Words::english).orElse("");
        }

        @Override
        public String update(Update update) {
            return update.text().map(Words::english).orElse("");
        }

        @Override
        public String correction(Correction correction) {
            return english(correction.reason());
        }

        @Override
        public String withdrawal(Withdrawal withdrawal) {
            return english(withdrawal.reason());
        }

        private static String english(Text text) {
            return text.wordsFor("en", "en").words();
        }
    }
}
