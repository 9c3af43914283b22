package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.Editions;
import org.sitrep.Golden;
import org.sitrep.app.issue.Issue;
import org.sitrep.app.issue.Issue.IssuedReport;
import org.sitrep.app.issue.IssueOrder;
import org.sitrep.app.issue.Verify;
import org.sitrep.cli.ProgramVersion;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Severity;
import org.sitrep.fact.entry.Moment;
import org.sitrep.register.Manifest.Accepted;
import org.sitrep.register.Register;
import org.sitrep.register.ReportNumber;

/**
 * The issued reports of the examples: they lie in the fixtures as they went out, whichever version made them. With
 * {@code -Dgolden.accept} they are issued anew.
 */
@Tag("slow")
class IssuedExampleTest {

    private static final Path EXERCISE = Path.of("fixtures/exercise-earthquake");
    private static final Path OUTBREAK = Path.of("fixtures/exercise-cholera");

    /** The examples, each with the days of its reports. */
    private static final Map<Path, List<String>> DAYS = Map.of(
            Editions.ALEPPO,
            List.of("2016-08-19", "2016-09-19", "2016-09-25"),
            EXERCISE,
            List.of("2022-04-03", "2022-04-06"),
            OUTBREAK,
            List.of("2021-03-09", "2021-03-16"));

    /** Why the desks of the examples let their warnings stand. */
    private static final Map<String, String> REASONS = Map.of(
            "stale-figure", "No newer figure is on record; the brief prints its age",
            "stale-condition", "No later word is on record; the brief says when it was last confirmed",
            "stale-demand", "No later word is on record; the brief says what is",
            "note-withheld", "No newer note is on record; the brief prints none",
            "stale-note", "No newer note is on record; the brief prints its day",
            "planned-without-outcome", "Nothing is on record yet; the brief says that its outcome is not known",
            "wish-not-printed", "What it asks for is not on record yet",
            "total-differs", "The source states both; the brief prints the two beside each other");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void issueThemAnewWhereThatIsAskedFor() throws IOException {
        if (Golden.isAccepting()) {
            for (Path crisis : DAYS.keySet()) {
                issueAnew(crisis);
            }
        }
    }

    private static void issueAnew(Path crisis) throws IOException {
        delete(crisis.resolve(Register.FOLDER));
        for (String day : DAYS.get(crisis)) {
            Checked<IssuedReport> refused = issue(crisis, day, List.of());
            Checked<IssuedReport> issued =
                    refused.value().isPresent() ? refused : issue(crisis, day, answers(crisis, refused.findings()));
            assertThat(issued.value()).as(issued.findings().toString()).isPresent();
        }
        Files.deleteIfExists(crisis.resolve(Register.FOLDER).resolve(".lock"));
    }

    static Stream<Path> examples() {
        return DAYS.keySet().stream().filter(crisis -> Files.isDirectory(crisis.resolve(Register.FOLDER)));
    }

    private static Register register(Path crisis) {
        return Register.read(crisis).value().orElseThrow();
    }

    private static Checked<IssuedReport> issue(Path crisis, String day, List<Accepted> answers) {
        return new Issue(step -> {}, ProgramVersion.number(), Disk.REAL)
                .run(new IssueOrder(
                        crisis,
                        Optional.of(Moment.parse(day)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        answers,
                        List.of(),
                        folder,
                        Optional.empty()));
    }

    private static List<Accepted> answers(Path crisis, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .map(finding -> new Accepted(
                        finding.id().replace("@" + crisis + "/", "@"),
                        Optional.ofNullable(REASONS.get(finding.rule().id())).orElseThrow()))
                .toList();
    }

    private static void delete(Path path) throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Their files and facts are those that went out; so are the bytes made again, where this version made them. */
    @ParameterizedTest
    @MethodSource("examples")
    void theyAreAsTheyWentOut(Path crisis) {
        List<String> madeByAnother = register(crisis).issues().stream()
                .filter(issued -> !issued.manifest().renderer().version().equals(ProgramVersion.number()))
                .map(issued -> "other-renderer")
                .toList();
        assertThat(new Verify(step -> {}, ProgramVersion.number(), Optional.empty())
                        .crisis(crisis, Optional.empty())
                        .findings())
                .allMatch(finding -> finding.severity() == Severity.NOTE)
                .extracting(finding -> finding.rule().id())
                .isEqualTo(madeByAnother);
    }

    /** A check of old reports that looks at nothing would pass too. */
    @Test
    void whatWasTouchedInThemIsFound() throws IOException {
        Path copy = folder.resolve("touched");
        copy(Editions.ALEPPO, copy);
        Path pdf = copy.resolve("issued/0002/aleppo-no2-2016-09-19-en.pdf");
        byte[] touched = Files.readAllBytes(pdf);
        touched[touched.length / 2] ^= 1;
        Files.write(pdf, touched);
        Path facts = copy.resolve("facts/2016-08-19.yaml");
        Files.writeString(facts, Files.readString(facts).replace("value: up to 2 million", "value: up to 3 million"));
        assertThat(new Verify(step -> {}, ProgramVersion.number(), Optional.empty())
                        .crisis(copy, Optional.empty())
                        .findings())
                .extracting(finding -> finding.rule().id())
                .contains("issued-file-changed", "issued-fact-edited");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    /** An installed copy that has the manifests and not the files of its reports fails every check. */
    @Test
    void theInstalledCopyHasEveryFileOfThem() throws IOException {
        String sets = Files.readString(Path.of("src/main/assembly/dist.xml"));
        Matcher set = Pattern.compile("(?s)<directory>fixtures/aleppo</directory>(.*?)</fileSet>")
                .matcher(sets);
        assertThat(set.find()).isTrue();
        assertThat(set.group(1)).doesNotContain("<include>");
        List<PathMatcher> excluded = Pattern.compile("<exclude>(.*?)</exclude>")
                .matcher(set.group(1))
                .results()
                .map(found -> FileSystems.getDefault().getPathMatcher("glob:" + found.group(1)))
                .toList();
        try (Stream<Path> files = Files.walk(Editions.ALEPPO)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(Editions.ALEPPO::relativize)
                            .filter(file -> excluded.stream().anyMatch(pattern -> pattern.matches(file))))
                    .allMatch(file -> file.toString().matches("page-1.*\\.png"));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void eachIsOfItsDayAndComparedWithTheOneBefore(Path crisis) {
        Register register = register(crisis);
        assertThat(register.issues())
                .extracting(issued -> issued.manifest().asOf().toString())
                .isEqualTo(DAYS.get(crisis));
        assertThat(register.issues())
                .extracting(issued ->
                        issued.manifest().previous().map(ReportNumber::label).orElse("none"))
                .isEqualTo(List.of("none", "1", "2").subList(0, DAYS.get(crisis).size()));
    }

    /** The second report of the earthquake corrects the first. */
    @Test
    void dayTwoOfTheExerciseCorrectsDayOne() {
        assumeThat(examples()).contains(EXERCISE);
        assertThat(html(EXERCISE, "0002")).contains("A digit was mistyped");
    }

    static Stream<Path> exercises() {
        return examples().filter(crisis -> !crisis.equals(Editions.ALEPPO));
    }

    /** Three answers at most. */
    @ParameterizedTest
    @MethodSource("exercises")
    void eachDayOfAnExerciseAsksForFewAnswers(Path crisis) {
        assertThat(register(crisis).issues())
                .allMatch(issued -> issued.manifest().accepted().size() <= 3);
    }

    /** Nobody who reads a page, a subject or the name of a file takes an exercise for news. */
    @ParameterizedTest
    @MethodSource("exercises")
    void anExerciseSaysSoInEveryFile(Path crisis) throws IOException {
        try (Stream<Path> files = Files.walk(crisis.resolve(Register.FOLDER))) {
            for (Path file : files.filter(path -> path.toString().matches(".*-(en|fr|ar)[-.].*(txt|html|json)"))
                    .toList()) {
                assertThat(file.getFileName().toString()).startsWith("exercise-");
                assertThat(Files.readString(file)).containsPattern("EXERCISE|EXERCICE|تمرين");
            }
        }
    }

    @Test
    void theThirdPrintsTheCorrectionOfTheConvoysToll() {
        assertThat(html(Editions.ALEPPO, "0003")).contains("replaces the first one, cited by OCHA");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyAcceptedWarningHasItsReason(Path crisis) {
        assertThat(register(crisis).issues())
                .flatExtracting(issued -> issued.manifest().accepted())
                .isNotEmpty()
                .allMatch(accepted -> accepted.reason().plain().length() > 20);
    }

    private static String html(Path crisis, String number) {
        try (Stream<Path> files = Files.list(crisis.resolve("issued").resolve(number))) {
            return Files.readString(files.filter(file -> file.toString().endsWith("-en.html"))
                    .findFirst()
                    .orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
