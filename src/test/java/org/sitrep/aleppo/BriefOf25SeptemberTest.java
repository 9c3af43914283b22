package org.sitrep.aleppo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Editions;
import org.sitrep.Given;
import org.sitrep.edition.ReportModel;
import org.sitrep.edition.text.SourceNote;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.entry.Condition;
import org.sitrep.fact.entry.Demand;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Event;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Moment;
import org.sitrep.fact.entry.Statement;
import org.sitrep.fact.quantity.Quantity;
import org.sitrep.intake.CrisisFolder;
import org.sitrep.situation.Situation;
import org.sitrep.situation.redact.Redaction;

/** What an officer, and a reader, must find in the brief of 25 September 2016: in the HTML and in the PDF. */
class BriefOf25SeptemberTest {

    @TempDir
    private static Path out;

    private static String html = "";
    private static String pdf = "";
    private static ReportModel model;
    private static Situation situation;

    @BeforeAll
    static void render() {
        Editions brief = Editions.of(Editions.ALEPPO, "2016-09-25", Optional.empty(), out);
        html = squeezed(brief.htmlText());
        pdf = squeezed(brief.pdfText());
        Ledger ledger = CrisisFolder.read(Editions.ALEPPO).value().orElseThrow();
        Moment day = Moment.parse("2016-09-25");
        situation =
                Situation.of(Redaction.of(ledger, ledger.crisis().audiences().unmarked())
                        .at(day, day)
                        .ledger());
        model = Given.model(situation, Optional.empty());
    }

    @TestFactory
    Stream<DynamicTest> theBriefSays() {
        return Stream.of(
                        // the siege, the road, the water
                        "days since 17 July",
                        "6 August: interrupted",
                        "4 September: resumed, 21 days ago",
                        "days since 7 July",
                        "Last confirmed on 11 August, 45 days ago",
                        "nearly 2 million",
                        "about 250,000",
                        "about 1.5 million",
                        "about 1.75 million",
                        // the dead, not added
                        "at least 231",
                        "more than 60",
                        // the convoy and its correction
                        "about 20",
                        "The source revised it",
                        "at least 18",
                        "78,000",
                        // the truce
                        "United States and Russia agree a ceasefire deal",
                        "Cessation of hostilities takes effect",
                        "UN suspends aid convoys in Syria",
                        // demands and the response on record
                        "Weekly 48-hour humanitarian pauses in the fighting",
                        "accepted in part",
                        "None recorded",
                        // positions and the Civil Defence
                        "very, very near the end of its life",
                        "almost an impossible task now",
                        "Worked example from public reporting of 2016; not an official report",
                        // where it was read
                        "cited in Al Jazeera and agencies, 25 September 2016")
                .flatMap(words -> Stream.of(
                        DynamicTest.dynamicTest(
                                "HTML: " + words, () -> assertThat(html).contains(squeezed(words))),
                        DynamicTest.dynamicTest(
                                "PDF: " + words, () -> assertThat(pdf).contains(squeezed(words)))));
    }

    @Test
    void figuresOfDifferentSourcesAreNeverAdded() {
        // 231 + 60, and UNICEF's parts with the official's 2 million
        assertThat(html).doesNotContain("291").doesNotContain("3.75million");
    }

    @TestFactory
    Stream<DynamicTest> everyAdmittedFactStandsInBoth() {
        return situation.inView().values().stream()
                .flatMap(entry -> words(entry).stream()
                        .map(words -> DynamicTest.dynamicTest(entry.id() + ": " + words, () -> {
                            assertThat(html).contains(squeezed(words));
                            assertThat(pdf).contains(squeezed(words));
                        })));
    }

    /** The words by which a reader finds a fact. */
    private static List<String> words(Entry entry) {
        if (entry instanceof Figure figure && figure.value() instanceof Quantity.Amount amount) {
            return List.of(
                    amount.magnitude().in(amount.units()).stripTrailingZeros().precision() > 3
                            ? grouped(amount)
                            : plain(amount));
        }
        if (entry instanceof Event event) {
            return List.of(event.text().in("en").orElseThrow());
        }
        if (entry instanceof Demand demand) {
            return List.of(demand.ask().in("en").orElseThrow());
        }
        if (entry instanceof Statement statement) {
            return List.of(statement.position().in("en").orElseThrow());
        }
        return entry instanceof Condition condition
                ? List.of(situation
                        .crisis()
                        .vocabulary()
                        .condition(condition.kind())
                        .label()
                        .in("en")
                        .orElseThrow())
                : List.of();
    }

    private static String grouped(Quantity.Amount amount) {
        return String.format(Locale.ROOT, "%,d", amount.units().longValueExact());
    }

    private static String plain(Quantity.Amount amount) {
        return amount.units().longValueExact() >= 1000
                        && amount.magnitude().word().isEmpty()
                ? grouped(amount)
                : (amount.magnitude().in(amount.units()).stripTrailingZeros().toPlainString() + " "
                                + amount.magnitude().word())
                        .strip();
    }

    @TestFactory
    Stream<DynamicTest> everySourceStandsInBoth() {
        assertThat(model.sources()).hasSizeGreaterThan(10);
        return model.sources().stream()
                .map(note -> DynamicTest.dynamicTest(note.number() + " " + name(note), () -> {
                    assertThat(html).contains(squeezed(name(note)));
                    assertThat(pdf).contains(squeezed(name(note)));
                    note.via().ifPresent(via -> assertThat(html).contains(squeezed(via)));
                    note.document().ifPresent(document -> assertThat(html).contains(squeezed(document)));
                }));
    }

    private static String name(SourceNote note) {
        return note.source().text();
    }

    @Test
    void htmlAndPdfSayTheSame() {
        Editions brief = Editions.of(Editions.ALEPPO, "2016-09-25", Optional.empty(), out);
        Map<String, Long> inHtml = count("\\d+(?:[.,:]\\d+)*", brief.unfoldedText());
        Map<String, Long> inPdf = count("\\d+(?:[.,:]\\d+)*", brief.pdfText());
        assertThat(inHtml).hasSizeGreaterThan(50).containsEntry("231", 6L);
        inHtml.forEach((number, count) -> assertThat(inPdf.getOrDefault(number, 0L))
                .as("%s in the PDF, for the HTML has it %d times", number, count)
                .isGreaterThanOrEqualTo(count));
        assertThat(inHtml.keySet()).as("numbers of the PDF").containsAll(inPdf.keySet());
        assertThat(count("\\p{L}+", brief.unfoldedText()).keySet())
                .hasSizeGreaterThan(300)
                .allMatch(pdf::contains);
    }

    /** Counts what matches; the PDF repeats footers and the heads of tables. */
    private static Map<String, Long> count(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .collect(Collectors.groupingBy(MatchResult::group, Collectors.counting()));
    }

    /** White space is set differently in the two media; everything else is the same. */
    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0\\u2009\\u200b\\u202f\\u2060]+", "");
    }
}
