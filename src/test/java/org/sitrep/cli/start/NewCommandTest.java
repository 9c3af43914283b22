package org.sitrep.cli.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.cli.CommandLineFace;
import org.sitrep.cli.Surroundings;

/** A crisis of one's own: what is asked, what is made, what has to be overwritten before it is issued. */
@Tag("anywhere")
class NewCommandTest {

    private static final Pattern RULE = Pattern.compile("(?m)^.*(?:error|warning|note): .*\\[([a-z-]+)]$");
    private static final Pattern SCHEMA = Pattern.compile("^# yaml-language-server: \\$schema=(\\S+)\n");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "conflict; en",
                "conflict; ar,en",
                "disaster; en",
                "disaster; en,fr,ar",
                "outbreak; en",
                "outbreak; fr",
                "other; en",
                "other; en,fr,es,ar,ru,uk,zh-Hans,fa-AF"
            })
    void aNewCrisisHasNoFindingButWhatIsToBeOverwritten(String kind, String languages) {
        assertThat(made("--kind", kind, "--languages", languages)).isZero();

        assertThat(sitrep("render", crisis(), "--out", folder.resolve("out").toString()))
                .as(messages())
                .isZero();
        assertThat(messages()).doesNotContain("error:");
        assertThat(rules("check", crisis())).containsExactly("example-left");
        assertThat(messages())
                .contains("entries are the example's still")
                .contains("to be overwritten still, in square brackets: ");
    }

    /** The curve of an outbreak begins with the three weeks that are over, by their names, also in a new year. */
    @ParameterizedTest
    @CsvSource({"2021-01-03, 2020-W53", "2021-01-09, 2020-W53", "2021-01-10, 2021-W01", "2026-03-05, 2026-W09"})
    void anOutbreakIsCountedByTheWeeksThatAreOver(String day, String week) throws IOException {
        assertThat(made("--kind", "outbreak", "--day", day)).isZero();
        assertThat(Files.readString(folder.resolve("quake/facts/" + day + ".yaml"))
                        .lines()
                        .filter(line -> line.contains("period: ")))
                .hasSize(17)
                .last()
                .asString()
                .contains("period: " + week + ",");
        assertThat(rules("check", crisis())).containsExactly("example-left");
    }

    /** The fixed words are for the office to write: their file lies there, and until it is filled in they are in English. */
    @ParameterizedTest
    @ValueSource(strings = {"sw", "sw,en", "en,sw"})
    void aLanguageThatTheProgramHasNotGetsAFileOfPhrases(String languages) {
        assertThat(made("--kind", "other", "--languages", languages)).isZero();
        assertThat(folder.resolve("quake/phrases/sw.properties")).content().contains("report.title");
        assertThat(rules("check", crisis())).contains("example-left").isSubsetOf("example-left", "foreign-edition");
    }

    @Test
    void nothingIsIssuedUntilAllIsOverwritten() throws IOException {
        made("--kind", "disaster");
        assertThat(sitrep("issue", crisis(), "--out", folder.resolve("out").toString()))
                .isEqualTo(1);
        assertThat(messages()).contains("[example-left]").contains("nothing was issued");

        for (String file : List.of("crisis.yaml", "sources.yaml", "facts/2026-03-06.yaml")) {
            Path path = folder.resolve("quake").resolve(file);
            Files.writeString(
                    path,
                    Files.readString(path)
                            .replaceAll("\"\\[([^\"]*)]\"", "\"$1\"")
                            .replace("source: placeholder", "source: moh")
                            .replace("id: placeholder", "id: moh"));
        }

        assertThat(sitrep("issue", crisis(), "--out", folder.resolve("out").toString()))
                .as(messages())
                .isZero();
        assertThat(results()).contains("-no1-2026-03-06-en.pdf");
    }

    @Test
    void whatStandsInBracketsIsToldOfEvenWhereTheSourceWasRenamed() throws IOException {
        made("--kind", "other");
        Path sources = folder.resolve("quake/sources.yaml");
        Files.writeString(sources, Files.readString(sources).replace("Example source (to be replaced)", "Ministry"));
        assertThat(rules("check", crisis())).containsExactly("example-left");
        assertThat(messages()).contains("26 entries are the example's still");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr,en"})
    void moreClustersAreThereForTheTaking(String languages) throws IOException {
        made("--languages", languages);
        Path crisis = folder.resolve("quake/crisis.yaml");
        Files.writeString(
                crisis,
                Files.readString(crisis).replaceAll("(?m)^  # - id", "  - id").replaceAll("(?m)^  #   ", "    "));
        assertThat(rules("check", crisis())).containsExactly("cluster-blank", "example-left");
        assertThat(messages()).contains("the cluster `logistics` says nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar,en"})
    void soIsTheMoneyOfAnAppeal(String languages) throws IOException {
        made("--kind", "disaster", "--languages", languages, "--day", "2026-03-06");
        for (String file : List.of("crisis.yaml", "facts/2026-03-06.yaml")) {
            Path path = folder.resolve("quake").resolve(file);
            Files.writeString(
                    path,
                    Files.readString(path)
                            .replaceAll("(?m)^(?:  )?# (appeal:|- \\{figure: |- id: )", "  $1")
                            .replace("  appeal:", "appeal:")
                            .replaceAll("(?m)^  #   ", "    "));
        }
        assertThat(rules("check", crisis())).containsExactly("cluster-blank", "example-left");
        sitrep("render", crisis(), "--out", folder.toString(), "--format", "text", "--lang", "en");
        assertThat(text()).containsPattern("US\\$.4\\.5.million").containsPattern("US\\$.1\\.2.million");
    }

    @Test
    void namesWithBracketsInThemAreNames() throws IOException {
        made("--kind", "other");
        Path crisis = folder.resolve("quake/crisis.yaml");
        Files.writeString(
                crisis,
                Files.readString(crisis)
                        .replace("\"[District A]\"", "\"[Old] Town\"")
                        .replace("\"[District B]\"", "\"Hospital [closed]\""));
        rules("check", crisis());
        assertThat(messages()).contains("in square brackets: 2 texts [example-left]");
    }

    @Test
    void theSchemaOfEveryFileLiesWhereItsFirstLineSays() throws IOException {
        made("--kind", "conflict", "--languages", "en,fr");
        try (Stream<Path> files = Files.walk(folder.resolve("quake"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".yaml")))
                    .hasSize(3)
                    .allSatisfy(file -> {
                        String schema = SCHEMA.matcher(Files.readString(file))
                                .results()
                                .findFirst()
                                .orElseThrow()
                                .group(1);
                        assertThat(file.resolveSibling(schema)).isRegularFile();
                        assertThat(schema).endsWith("/" + stem(file) + ".schema.json");
                    });
        }
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString().replace(".yaml", "");
        return name.matches("[0-9-]+") ? "facts" : name;
    }

    @Test
    void nothingOfTheExamplesIsInIt() throws IOException {
        for (String kind : List.of("conflict", "disaster", "outbreak", "other")) {
            assertThat(made("new-" + kind, "--kind", kind)).isZero();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".yaml")))
                    .hasSize(12)
                    .allSatisfy(file -> assertThat(Files.readString(file).toLowerCase(Locale.ROOT))
                            .doesNotContain(
                                    "aleppo", "syria", "sitrep example", "sitrep.example", "north bank", "river"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Flood: the \"worst\" in years # so far",
                "- it's {not} [a] list",
                "C:\\new \\n",
                "زلزال في الغرب",
                "地震",
                "\uD83C\uDF0A wave",
                "two\nlines\u0007\u0000",
                "yes",
                "2026"
            })
    void anyTitleGivesYamlThatIsRead(String title) {
        assertThat(made("--title", title)).isZero();
        assertThat(rules("check", crisis())).contains("example-left").isSubsetOf("example-left", "missing-glyph");
    }

    @Test
    void aLongTitleIsKeptAndTheIdIsShort() throws IOException {
        assertThat(made("--title", "A very long name of a crisis ".repeat(10))).isZero();
        assertThat(Files.readString(folder.resolve("quake/crisis.yaml")))
                .containsPattern("(?m)^id: \"a-very-long-name-of-a-crisis-a-very-long\" ")
                .contains("A very long name of a crisis ".repeat(10).strip());
        assertThat(rules("check", crisis())).contains("example-left").isSubsetOf("example-left", "shortened-in-margin");
    }

    @Test
    void aTitleInAnotherScriptTakesItsIdFromTheFolder() throws IOException {
        made("--title", "زلزال", "--languages", "ar");
        assertThat(Files.readString(folder.resolve("quake/crisis.yaml"))).contains("\nid: \"quake\" ");
        made("flood", "--title", "EXERCISE: فيضان", "--languages", "ar");
        assertThat(Files.readString(folder.resolve("flood/crisis.yaml"))).contains("\nid: \"flood-exercise\" ");
    }

    @Test
    void aCountryThatIsNotKnownIsSaid() {
        assertThat(sitrep("new", crisis(), "--title", "Floods", "--zone", "UTC", "--country", "Nowhereland"))
                .isZero();
        assertThat(messages()).contains("`Nowhereland` is the name of no country that the program knows");
        messages.reset();
        assertThat(sitrep("new", crisis() + "-2", "--title", "Floods", "--country", "népal"))
                .isZero();
        assertThat(messages()).doesNotContain("the name of no country");
    }

    @Test
    void whatIsNoFolderIsSaid() {
        assertThat(sitrep("new", "", "--title", "Floods", "--zone", "UTC")).isEqualTo(2);
        assertThat(messages()).contains("DIR names no folder");
    }

    @ParameterizedTest
    @CsvSource({"disaster, banner", "outbreak, hotlines"})
    void whatIsOfferedAsACommentIsAcceptedWhereItIsTaken(String kind, String key) throws IOException {
        made("--kind", kind);
        Path crisis = folder.resolve("quake/crisis.yaml");
        Files.writeString(crisis, Files.readString(crisis).replaceAll("(?m)^# (glide|banner|hotlines):", "$1:"));
        assertThat(Files.readString(crisis)).contains("\nglide: ", "\n" + key + ": ");
        assertThat(rules("check", crisis())).containsExactly("example-left");
    }

    @Test
    void onATerminalWhatIsNotGivenIsAsked() throws IOException {
        int status = run(
                true,
                "Floods in the north\nDR Congo\nAfrica/Lubumbashi\ndisaster\nfr,en\nSecours\n\n",
                "new",
                crisis());

        assertThat(status).as(messages()).isZero();
        assertThat(messages())
                .contains("What is the crisis called? ")
                .contains("In which time zone, such as Asia/Kathmandu? (Africa/Kinshasa, Africa/Lubumbashi) ")
                .contains("[other]")
                .contains("[en] ", "[2026-03-05] ")
                .contains("Next: sitrep render " + crisis());
        assertThat(Files.readString(folder.resolve("quake/crisis.yaml")))
                .contains("{fr: \"Floods in the north\", en: \"[Floods in the north]\"}")
                .contains("fr: \"République démocratique du Congo\"")
                .contains("en: \"Democratic Republic of the Congo\"")
                .contains("zone: Africa/Lubumbashi")
                .contains("office: {fr: \"Secours\", en: \"[Secours]\"}")
                .contains("houses-destroyed");
    }

    @Test
    void whatIsTypedWrongIsAskedAgainAndNothingElseIs() {
        assertThat(run(true, "\nFloods\nNepal\nflood\ndisaster\nEnglish\nen\n\nno address\n\n", "new", crisis()))
                .as(messages())
                .isZero();
        assertThat(messages())
                .contains(
                        "`` is no answer to “What is",
                        "`flood` is no answer",
                        "did you mean `en`?",
                        "`no address` is no answer")
                .containsOnlyOnce("In which country? ");
    }

    @Test
    void whoeverGoesAwayLeavesNothingBehind() {
        assertThat(run(true, "", "new", crisis())).isEqualTo(2);
        assertThat(run(true, "Floods\nAtlantis\nAtlantis/City\n", "new", crisis()))
                .isEqualTo(2);
        assertThat(folder.resolve("quake")).doesNotExist();
    }

    @Test
    void theZoneOfACountryWithOneIsNotAsked() throws IOException {
        assertThat(run(true, "Floods\nnépal\n\n\n\n\n", "new", crisis())).isZero();
        assertThat(messages()).doesNotContain("zone");
        assertThat(Files.readString(folder.resolve("quake/crisis.yaml"))).contains("zone: Asia/Kathmandu ");
    }

    @Test
    void withoutATerminalWhatIsMissingIsSaidAndNothingIsMade() {
        assertThat(sitrep("new", crisis())).isEqualTo(2);
        assertThat(messages()).contains("not given: --title, --zone;");
        messages.reset();
        assertThat(sitrep("new", crisis(), "--title", "Floods", "--country", "Indonesia"))
                .isEqualTo(2);
        assertThat(messages()).contains("--zone (Asia/Jakarta, Asia/Jayapura, Asia/Makassar)");
        assertThat(folder.resolve("quake")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--zone; Asia/Katmandoo; `Asia/Katmandoo` is no answer to “In which time zone, such as"
                        + " Asia/Kathmandu?”: did you mean `Asia/Katmandu`?",
                "--kind; flood; `flood` is no answer to “Of which kind: conflict, disaster, outbreak, other?”",
                "--languages; Arabic; did you mean `ar`?",
                "--languages; en,Dari; did you mean `fa-AF`?",
                "--email; desk; `desk` is no answer",
                "--day; 2026-02-30; `2026-02-30` is no answer"
            },
            quoteCharacter = '|')
    void whatIsNotUnderstoodIsMisuse(String option, String value, String message) {
        assertThat(made(option, value)).isEqualTo(2);
        assertThat(messages()).contains(message);
        assertThat(folder.resolve("quake")).doesNotExist();
    }

    @Test
    void whatIsGivenMayHoldWhatYamlTakesForItsOwn() throws IOException {
        assertThat(made(
                        "my crisis",
                        "--email",
                        "*a{b}:'\"#c@relief.example",
                        "--office",
                        "{Relief}: *all*",
                        "--country",
                        "Exampl: [ia]",
                        "--zone",
                        "UTC",
                        "--languages",
                        "en,no,en"))
                .isZero();
        assertThat(messages()).contains("Next: sitrep render \"" + folder.resolve("my crisis") + "\"");
        assertThat(rules("check", folder.resolve("my crisis").toString()))
                .contains("example-left")
                .isSubsetOf("example-left", "foreign-edition");
    }

    @Test
    void nothingThatIsThereIsWrittenOver() throws IOException {
        Path file = Files.createDirectories(folder.resolve("quake")).resolve("notes.txt");
        Files.writeString(file, "mine");
        assertThat(made("--kind", "other")).isEqualTo(1);
        assertThat(messages()).contains("[file-in-the-way]").contains("name a folder that is not there yet");
        assertThat(folder.resolve("quake")).isDirectoryContaining("glob:**notes.txt");
        assertThat(made("quake/notes.txt")).isEqualTo(1);
        assertThat(messages()).contains("it is there already, and no folder");
        assertThat(file).hasContent("mine");

        Files.createDirectories(folder.resolve("empty"));
        assertThat(made("empty")).isZero();
    }

    @Test
    void aLinkIsInTheWayWhereverItLeads() throws IOException {
        Files.createSymbolicLink(folder.resolve("quake"), folder.resolve("nowhere"));
        assertThat(made("--kind", "other")).isEqualTo(1);
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    /** Makes a crisis with what a script has to give; the first word names the folder, where it is no option. */
    private int made(String... options) {
        List<String> args = new ArrayList<>(List.of("new"));
        List<String> all = List.of(options);
        boolean isNamed = !all.isEmpty() && !all.get(0).startsWith("--");
        args.add(isNamed ? folder.resolve(all.get(0)).toString() : crisis());
        args.addAll(all.subList(isNamed ? 1 : 0, all.size()));
        Map.of("--title", "Earthquake", "--country", "Nepal").forEach((option, value) -> {
            if (!all.contains(option)) {
                args.addAll(List.of(option, value));
            }
        });
        return sitrep(args.toArray(String[]::new));
    }

    private Set<String> rules(String... args) {
        messages.reset();
        sitrep(args);
        return RULE.matcher(messages())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String crisis() {
        return folder.resolve("quake").toString();
    }

    private int sitrep(String... args) {
        return run(false, "", args);
    }

    private int run(boolean terminal, String typed, String... args) {
        Surroundings around = new Surroundings(
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                Clock.fixed(Instant.parse("2026-03-05T20:00:00Z"), ZoneOffset.UTC),
                Map.of(),
                folder.resolve("state"));
        return new CommandLineFace(stream(results), stream(messages), terminal, Optional.empty(), around).run(args);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String results() {
        return results.toString(StandardCharsets.UTF_8);
    }

    private String text() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return Files.readString(files.filter(file -> file.toString().endsWith("-en.txt"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    private String messages() {
        return messages.toString(StandardCharsets.UTF_8);
    }
}
