package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.Editions;
import org.sitrep.Given;

/** What an officer types, and what she sees. */
@Tag("anywhere")
class CommandLineTest {

    @TempDir
    private Path folder;

    private Path out;
    private Given given;
    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    @BeforeEach
    void layOutTheCrisis() {
        out = folder.resolve("out");
        given = Given.in(folder.resolve("valley"));
        given.known("2016-09-01", "- {event: It began, date: 2016-09-01, tracks: [truce], source: un}\n");
    }

    @Test
    void renderPrintsWhatItWrote() {
        assertThat(sitrep("render", crisis(), "--out", out.toString())).isZero();
        assertThat(results().lines())
                .hasSize(2)
                .allMatch(line -> line.matches(".*valley-2016-09-01-en\\.(html|pdf)  \\d+ kB"));
        assertThat(messages()).contains("as of 2016-09-01, the last day on record");
        assertThat(written()).containsExactly("valley-2016-09-01-en.html", "valley-2016-09-01-en.pdf");
    }

    @ParameterizedTest
    @ValueSource(classes = {StackOverflowError.class, OutOfMemoryError.class, LinkageError.class, AssertionError.class})
    void anErrorOfTheMachineIsOneLine(Class<? extends Error> fault) throws ReflectiveOperationException {
        Error error = fault.getDeclaredConstructor().newInstance();
        PrintStream failing = new PrintStream(results) {
            @Override
            public void println(String line) {
                throw error;
            }
        };

        int status = new CommandLineFace(failing, stream(messages), false, Optional.empty(), NoSurroundings.HERE)
                .run("render", crisis(), "--format", "text", "--out", out.toString());

        assertThat(status).isEqualTo(1);
        assertThat(messages())
                .containsPattern(
                        "error: the program failed, through no fault of yours: java.lang." + fault.getSimpleName())
                .doesNotContain("\tat ");
    }

    @Test
    void whatAFileOrAnArgumentHoldsNeitherTurnsNorColoursTheScreen() {
        given.known("2016-09-02", "- {event: It went on, date: \"\u202E2016\", source: un}\n");
        assertThat(sitrep("check", crisis())).isEqualTo(1);
        assertThat(sitrep("check", crisis(), "--as-of", "\u001B[31mtoday\r")).isEqualTo(2);
        assertThat(messages()).contains("\\u202e2016", "\\u001b[31mtoday").doesNotContain("\u202E", "\u001B", "\r");
        assertThat(sitrep("check", crisis(), "--format", "json")).isEqualTo(1);
        assertThat(results()).contains("u202e2016").doesNotContain("\u202E");
    }

    @Test
    void aYearThatWasNotIsNoDayToReportAsOf() {
        assertThat(sitrep("check", crisis(), "--as-of", "0000-01-01")).isEqualTo(2);
        assertThat(messages()).contains("`0000-01-01` is no date");
    }

    @Test
    void aDayThatIsGivenIsNotCalledTheLastOnRecord() {
        assertThat(sitrep("render", crisis(), "--as-of", "2016-09-02", "--format", "html", "--out", out.toString()))
                .isZero();
        assertThat(messages()).contains("as of 2016-09-02\n");
        assertThat(written()).containsExactly("valley-2016-09-02-en.html");
    }

    @Test
    void anEditionForAnotherAudienceSaysSoInItsName() {
        assertThat(sitrep("render", crisis(), "--audience", "internal", "--format", "html", "--out", out.toString()))
                .isZero();
        assertThat(written()).containsExactly("valley-2016-09-01-en-internal.html");
    }

    @Test
    void anErrorShowsItsLineAndNothingIsWritten() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("valley-2016-09-01-en.html"), "yesterday's");
        given.known("2016-09-02", "- {event: It ended, date: 2016-09-02, tracks: [truth], source: un}\n");
        assertThat(sitrep("render", crisis(), "--out", out.toString())).isEqualTo(1);
        assertThat(results()).isEmpty();
        assertThat(messages()).isEqualTo("""
            %s/facts/2016-09-02.yaml:3:53: error: unknown track `truth` [unknown-track]
                 3 |   - {event: It ended, date: 2016-09-02, tracks: [truth], source: un}
                   |                                                     ^
              hint: did you mean `truce`?
            1 error; nothing was written
            """.formatted(crisis())
                .replace(":3:53:", ":3:" + column("truth") + ":")
                .replaceFirst("(?m)^ +\\| +\\^$", caret("truth")));
        assertThat(out.resolve("valley-2016-09-01-en.html")).hasContent("yesterday's");
        assertThat(written()).containsExactly("valley-2016-09-01-en.html");
    }

    private static int column(String word) {
        return "  - {event: It ended, date: 2016-09-02, tracks: [truth], source: un}".indexOf(word) + 1;
    }

    private static String caret(String word) {
        return "       | " + " ".repeat(column(word) - 1) + "^";
    }

    /** One run reports all faults. */
    @Test
    void allFaultsAreReportedAtOnceAlsoThoseOfOneEntry() {
        given.known("2016-09-02", """
            - {figure: without-water, value: lots, date: 2016-09-31, place: nort, source: unn}
            - {event: It ended, date: 2016-09-02, plaec: north, source: un}
            """);
        assertThat(sitrep("check", crisis())).isEqualTo(1);
        assertThat(messages())
                .contains("[wrong-quantity]")
                .contains("[no-such-day]")
                .contains("[unknown-place]")
                .contains("[unknown-source]")
                .contains("[unknown-key]")
                .endsWith("5 errors\n");
    }

    @Test
    void aFileOfAGigabyteIsRefusedAtOnce() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(
                folder.resolve("valley/facts/2016-09-03.yaml").toFile(), "rw")) {
            file.setLength(1L << 30);
        }
        assertThat(sitrep("render", crisis(), "--out", out.toString())).isEqualTo(1);
        assertThat(messages()).contains("2016-09-03.yaml").contains("hint:").contains("nothing was written");
        assertThat(out).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidAndTheRestIsUntouched() throws IOException {
        Files.writeString(out, "a file where a folder is wanted");
        assertThat(sitrep("render", crisis(), "--out", out.toString())).isEqualTo(1);
        assertThat(messages()).contains("cannot write here").contains("--out");
        assertThat(out).hasContent("a file where a folder is wanted");
    }

    @Test
    void aFileThatCannotBeReplacedLeavesEveryOtherAsItWas() throws IOException {
        Files.createDirectories(out.resolve("valley-2016-09-01-en.pdf/in-the-way"));
        Files.writeString(out.resolve("valley-2016-09-01-en.html"), "yesterday's");
        assertThat(sitrep("render", crisis(), "--out", out.toString())).isEqualTo(1);
        assertThat(written()).containsExactly("valley-2016-09-01-en.html", "valley-2016-09-01-en.pdf");
        assertThat(out.resolve("valley-2016-09-01-en.html")).hasContent("yesterday's");
        assertThat(messages()).contains("is there, and is no file").contains("nothing was replaced");
    }

    @Test
    void checkPrintsFindingsAndTheirCount() {
        given.known("2016-09-02", "- {figure: without-water, value: 5, date: 2016-08-01, place: north, source: un}\n");
        assertThat(sitrep("check", crisis())).isZero();
        assertThat(messages())
                .contains("warning: ")
                .contains("[stale-figure]")
                .contains("[cluster-blank]")
                .endsWith("1 warning, 1 note\n");
    }

    @Test
    void aLetterThatNoFontHasIsReportedAtItsFactByCheckAndByRender() {
        given.known("2016-09-02", """
            - event: It ended
              date: 2016-09-02
              remark: "with a \u2603"
              tracks: [truce]
              source: un
            """);

        for (String command : List.of("check", "render")) {
            messages.reset();
            assertThat(sitrep(command, crisis())).isEqualTo(1);
            assertThat(messages())
                    .contains("facts/2016-09-02.yaml:5:21: error: no font has the character U+2603 SNOWMAN")
                    .containsPattern("\\n {7}\\| {21}\\^\\n")
                    .contains("1 error");
        }
    }

    @Test
    void aDayOfAnotherCalendarIsRefusedWithTheDayToWrite() {
        assertThat(sitrep("check", crisis(), "--as-of", "1395-06-12")).isEqualTo(2);
        assertThat(messages()).contains("write `2016-09-02`, if `1395-06-12` is of the Solar Hijri calendar");
        assertThat(sitrep("diff", crisis(), "1395-06-12", "2016-09-02")).isEqualTo(2);
    }

    @Test
    void theErrorsCountedAreThoseShown() throws IOException {
        Path set = templates("<#list 1..2 as i><p onclick='1'/></#list>");

        assertThat(sitrep("render", crisis(), "--templates", set.toString())).isEqualTo(1);
        assertThat(messages()).endsWith("1 error; nothing was written\n").containsOnlyOnce("[forbidden-in-page]");
    }

    @Test
    void aPhraseFileIsPrintedOrWrittenForALanguage() {
        assertThat(sitrep("phrases", "sw", crisis())).isZero();
        assertThat(messages()).contains("digest of the wording, for `wording-reviewed:`: ");
        assertThat(sitrep("phrases", "Swahili")).isEqualTo(2);
    }

    @Test
    void aLanguageCalledByItsNameIsAnsweredWithItsTag() {
        given.replace("crisis.yaml", "languages: [en]", "languages: [en, ar, fa-AF]");
        String table = out.resolve("t.csv").toString();
        assertThat(sitrep("texts", crisis(), "--lang", "Arabic", "--out", table))
                .isEqualTo(1);
        assertThat(sitrep("texts", crisis(), "--lang", "Dari", "--out", table)).isEqualTo(1);
        assertThat(messages()).contains("did you mean `ar`?", "did you mean `fa-AF`?");
        messages.reset();
        assertThat(sitrep("texts", crisis(), "--lang", "sw", "--out", table)).isEqualTo(1);
        assertThat(messages()).contains("add it to `languages:`");
        for (String name : List.of("Arabic: ar", "français: fr", "Swahili: sw", "Persian: fa", "dari: fa-AF")) {
            messages.reset();
            assertThat(sitrep("phrases", name.split(": ", -1)[0])).isEqualTo(2);
            assertThat(messages()).contains("did you mean `" + name.split(": ", -1)[1] + "`?");
        }
    }

    @Test
    void thePhrasesOfNoCrisisAreNotPrinted() {
        String[] folders = {folder.resolve("nodir").toString(), folder.toString()};
        for (String none : folders) {
            assertThat(sitrep("phrases", "sw", none)).isEqualTo(1);
            assertThat(sitrep(
                            "phrases",
                            "sw",
                            none,
                            "--out",
                            out.resolve("sw.properties").toString()))
                    .isEqualTo(1);
        }
        assertThat(results()).isEmpty();
        assertThat(messages()).contains("there is no such folder", "crisis.yaml: error: this file is missing");
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "12345", "[a]"})
    void aWrongDigestIsAnsweredWithTheCommandThatPrintsIt(String digest) {
        given.append("crisis.yaml", "wording-reviewed: {fr: {by: Office, on: 2016-09-01, digest: " + digest + "}}\n");
        assertThat(sitrep("check", crisis())).isEqualTo(1);
        assertThat(messages()).contains("`sitrep phrases fr CRISIS` prints it").doesNotContain("AAAA");
    }

    @Test
    void misuseIsExitStatusTwo() {
        assertThat(sitrep("render")).isEqualTo(2);
        assertThat(sitrep("render", crisis(), "--as-of", "yesterday")).isEqualTo(2);
        assertThat(messages()).contains("`yesterday` is no date; expected one such as 2016-09-25");
        assertThat(sitrep("render", crisis(), "--as-of", "1402/12/19")).isEqualTo(2);
        assertThat(messages())
                .contains(
                        "`1402/12/19` is no date; write `2024-03-09`, if `1402-12-19` is of the Solar Hijri calendar");
        assertThat(sitrep("render", crisis(), "--as-of", "2016-02-30")).isEqualTo(2);
        assertThat(sitrep("render", crisis(), "--format", "docx")).isEqualTo(2);
        assertThat(sitrep("render", crisis(), "--format", ",")).isEqualTo(2);
        assertThat(sitrep("issue", crisis(), "--revise", "0", "--reason", "x")).isEqualTo(2);
        assertThat(sitrep("issue", crisis(), "--revise", "1", "--reason", "en=x", "--reason", "en=y"))
                .isEqualTo(2);
        assertThat(messages()).contains("two reasons in one language");
        assertThat(sitrep("issue", crisis(), "--revise", "1", "--reason", "en=x", "--reason", "fr= "))
                .isEqualTo(2);
        assertThat(sitrep("check", "a\0b")).isEqualTo(2);
        assertThat(messages()).contains("`a\\u0000b` is no path");
        assertThat(sitrep("rendre", crisis())).isEqualTo(2);
        assertThat(messages()).contains("did you mean `render`?");
        assertThat(sitrep()).isEqualTo(2);
        assertThat(messages()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--accept a --reason x --accept b --reason y --accept c --reason z",
                "--accept a --reason en=x --reason ar=x2 --accept b --reason y --accept=c --reason=z --accept d"
                        + " --reason v",
                "--reason x --accept a --reason y --accept b --reason z --accept c",
                "--accept a --reason x --revise 1 --reason y --accept c --reason z --accept d --reason en=v"
            })
    void everyAnswerTakesTheReasonsThatFollowIt(String answers) {
        given.replace("crisis.yaml", "languages: [en]", "languages: [en, ar]");
        List<String> args = new ArrayList<>(List.of("issue", crisis()));
        args.addAll(List.of(answers.split(" ")));
        assertThat(sitrep(args.toArray(String[]::new))).isEqualTo(1);
        if (answers.contains("--revise")) {
            assertThat(messages()).contains("No. 1");
        } else {
            assertThat(messages()).contains("there is no warning `a`", "there is no warning `b`", "no warning `c`");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--accept a --accept b --reason c; --accept a has no reason",
                "--accept a --reason b --revise 1; --revise 1 has no reason",
                "--accept a; --accept a has no reason",
                "--reason c; --reason goes with --accept FINDING or --revise N",
                "--accept a --reason b --reason c; two reasons in one language",
                "--revise 1 --reason b --revise 2 --reason c; one report is revised at a time",
                "--accept; Missing required parameter for option '--accept'",
            })
    void anAnswerWithoutAReasonAndAReasonForNothingAreMisuse(String answers, String message) {
        List<String> args = new ArrayList<>(List.of("issue", crisis()));
        args.addAll(List.of(answers.split(" ")));
        assertThat(sitrep(args.toArray(String[]::new))).isEqualTo(2);
        assertThat(messages()).contains(message);
    }

    @ParameterizedTest
    @CsvSource({
        "Arabic=three double counts, did you mean `ar`?",
        "العربية=three double counts, did you mean `ar`?",
        "arabe=trois doublons, did you mean `ar`?",
        "Dari=x, did you mean `fa-AF`?",
        "fa_AF=x, did you mean `fa-AF`?",
        "AR=x, did you mean `ar`?",
        "Uzbek=y, 'known: en, ar, fa-AF'",
        "Persian=y, did you mean `fa-AF`?",
        "sw=y, 'known: en, ar, fa-AF'",
        "Swahili=y, 'known: en, ar, fa-AF'"
    })
    void aReasonInALanguageOfNoEditionIsTheOneError(String reason, String hint) {
        given.replace("crisis.yaml", "languages: [en]", "languages: [en, ar, fa-AF]");
        assertThat(sitrep("issue", crisis(), "--accept", "a@b/c/d", "--reason", reason))
                .isEqualTo(1);
        assertThat(messages())
                .contains(hint, "[reason-language]", "\n1 error; ")
                .doesNotContain("to accept");
    }

    @Test
    void aReasonMayHoldAnEqualsSign() {
        assertThat(sitrep("issue", crisis(), "--accept", "a", "--reason", "total=12 as they say"))
                .isEqualTo(1);
        assertThat(messages()).contains("there is no warning `a` to accept").doesNotContain("[reason-language]");
    }

    @Test
    void helpBeginsWithExamples() {
        assertThat(sitrep("--help")).isZero();
        assertThat(results()).startsWith("Examples:");
        results.reset();
        assertThat(sitrep("render", "--help")).isZero();
        assertThat(results()).startsWith("Examples:").contains("--as-of").contains("--known-by");
    }

    @Test
    void versionIsPrinted() {
        assertThat(sitrep("--version")).isZero();
        assertThat(results()).startsWith("sitrep ");
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(sitrep("render", folder.resolve("nowhere").toString())).isEqualTo(1);
        assertThat(sitrep("render", crisis(), "--lang", "xx", "--out", out.toString()))
                .isEqualTo(1);
        assertThat(messages()).contains("no phrase file for `xx`");
        assertThat(sitrep("render", crisis(), "--audience", "pubic")).isEqualTo(1);
        assertThat(messages()).contains("did you mean `public`?");
        assertThat(sitrep("render", crisis(), "--since", "2016-09-01")).isEqualTo(1);
        assertThat(messages()).contains("is not before this one");
        assertThat(out).doesNotExist();
    }

    @Test
    void theFixtureHasNoError() {
        assertThat(sitrep("check", Editions.ALEPPO.toString())).isZero();
    }

    @Test
    void progressIsShownOnATerminalOnly() {
        sitrep("check", crisis());
        assertThat(messages()).doesNotContain("\r");
        new CommandLineFace(stream(results), stream(messages), true, Optional.empty(), NoSurroundings.HERE)
                .run("render", crisis(), "--out", out.toString());
        assertThat(messages()).contains("\r");
    }

    @Test
    void aFaultOfAPageIsShownInTheTemplateThatWroteIt() throws IOException {
        Path set = templates("\n<p>\n  <a href='#nowhere'>a</a></p>");

        for (String command : List.of("check", "render")) {
            messages.reset();
            assertThat(sitrep(command, crisis(), "--templates", set.toString())).isEqualTo(1);
            assertThat(messages()).contains("""
                brief/brief.ftlh:4:3: error: no element that is printed has the id `nowhere` [link-to-nowhere]
                     4 |   <a href='#nowhere'>a</a></p></body></html>
                       |   ^
                """);
        }
    }

    private Path templates(String body) throws IOException {
        Path brief =
                Files.createDirectories(folder.resolve("set/brief/phrases")).getParent();
        for (String style : List.of("base.css", "pdf.css", "print.css", "screen.css")) {
            Files.writeString(brief.resolve(style), "");
        }
        String head = "<html lang='en'><head><title>t</title></head>";
        Files.writeString(brief.resolve("brief.ftlh"), head + "\n<body>" + body + "</body></html>");
        Files.copy(Path.of("templates/brief/phrases/en.properties"), brief.resolve("phrases/en.properties"));
        return folder.resolve("set");
    }

    private String crisis() {
        return folder.resolve("valley").toString();
    }

    private int sitrep(String... args) {
        return new CommandLineFace(stream(results), stream(messages), false, Optional.empty(), NoSurroundings.HERE)
                .run(args);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String results() {
        return results.toString(StandardCharsets.UTF_8);
    }

    private String messages() {
        return messages.toString(StandardCharsets.UTF_8);
    }

    private List<String> written() {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void helpSaysWhatEachCommandDoes() {
        sitrep("--help");
        assertThat(results())
                .contains("Makes the brief of a crisis as HTML and PDF")
                .contains("Reads and validates the facts");
    }

    @Test
    void aBriefOfADayAfterTheRecordIsWarnedOf() {
        assertThat(sitrep("render", crisis(), "--as-of", "2016-10-20", "--out", out.toString()))
                .isZero();
        assertThat(messages()).contains("the last day on record is 2016-09-01").contains("[after-the-record]");
    }

    @Test
    void aBriefOfNothingIsWarnedOf() {
        assertThat(sitrep("render", crisis(), "--as-of", "2016-08-01", "--out", out.toString()))
                .isZero();
        assertThat(messages()).contains("nothing on record is in view").contains("[nothing-in-view]");
    }

    @Test
    void aRestatedDayHasAFileOfItsOwn() {
        sitrep(
                "render",
                crisis(),
                "--as-of",
                "2016-09-01",
                "--known-by",
                "2016-09-05",
                "--format",
                "html",
                "--out",
                out.toString());
        assertThat(written()).containsExactly("valley-2016-09-01-known-2016-09-05-en.html");
    }

    @Test
    void aTypedNumberIsWarnedOf() {
        given.known("2016-09-02", "- {note: overview, text: It has 900 displaced people.}\n");
        assertThat(sitrep("check", crisis())).isZero();
        assertThat(messages()).contains("`900` in the note").contains("[typed-number]");
    }

    @Test
    void aFileNamedForAnotherDayThanItStatesIsWarnedOf() {
        given.write("facts/2016-09-02.yaml", "known: 2061-09-02\nfacts: []\n");
        assertThat(sitrep("check", crisis())).isZero();
        assertThat(messages())
                .contains("facts/2016-09-02.yaml:1:8: warning: the file is named for 2016-09-02 and states that it was"
                        + " known on 2061-09-02 [other-day]");
    }

    @Test
    void aLanguageNamedTwiceIsRenderedOnce() {
        assertThat(sitrep("render", crisis(), "--lang", "en,en", "--format", "html", "--out", out.toString()))
                .isZero();
        assertThat(results().lines()).hasSize(1);
    }
}
