package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.cli.ManualDesk.Seen;
import org.sitrep.cli.ManualPage.Block;
import org.sitrep.fact.quantity.QuantityReader;
import org.sitrep.intake.RecipientsFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the manual and the README show is what happens: every command is typed, every example is read. */
@Tag("slow")
class ManualTest {

    private static final List<ManualPage> MANUAL = ManualPage.manual();
    private static final ManualPage README = ManualPage.of(ManualPage.README);
    private static final Path MAIN = Path.of("src/main/java/org/sitrep");
    private static final Path SCHEMAS = Path.of("src/main/resources/schema");
    /** Files that officers write; the manual explains every key of them. */
    private static final List<String> WRITTEN = List.of("crisis", "sources", "facts", "layers", "recipients");

    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*[a-z](?![\\w-])");
    private static final Pattern CODE = Pattern.compile("(?<!`)`([^`]+)`(?!`)");
    private static final Pattern STATUS = Pattern.compile("exit=(\\d)");

    @TempDir
    private Path folder;

    private ManualDesk desk;

    @BeforeEach
    void sitsDown() {
        desk = new ManualDesk(folder);
    }

    private static ManualPage page(String name) {
        return MANUAL.stream()
                .filter(page -> page.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<ManualPage> all() {
        return Stream.concat(MANUAL.stream(), Stream.of(README));
    }

    /** She reads from the first page to the last, and types what she sees. */
    @Test
    void everyCommandDoesWhatTheManualSays() {
        SoftAssertions softly = new SoftAssertions();
        MANUAL.forEach(page -> type(page, softly));
        softly.assertAll();
        assertThat(MANUAL.stream().flatMap(page -> page.blocks().stream()).filter(ManualTest::isTyped))
                .hasSizeGreaterThan(25);
    }

    @Test
    void everyCommandDoesWhatTheReadmeSays() {
        desk.copy(Path.of("fixtures"), "fixtures");
        desk.copy(Path.of("fixtures/aleppo"), "target/sitrep/example/aleppo");
        SoftAssertions softly = new SoftAssertions();
        type(README, softly);
        softly.assertAll();
        assertThat(README.blocks().stream().filter(ManualTest::isTyped)).isNotEmpty();
    }

    private void type(ManualPage page, SoftAssertions softly) {
        Seen seen = new Seen(0, List.of());
        for (Block block : page.blocks()) {
            if (block.isFile()) {
                desk.write(block.hint(), block.body());
            } else if (isTyped(block)) {
                seen = type(block, softly);
            } else if (block.language().equals("output")) {
                softly.assertThat(seen.missing(block.body()))
                        .as("%s: a line that was not seen in%n%s", block.where(), String.join("\n", seen.lines()))
                        .isEmpty();
            }
        }
    }

    private static boolean isTyped(Block block) {
        return block.language().equals("console");
    }

    private Seen type(Block block, SoftAssertions softly) {
        Matcher stated = STATUS.matcher(block.hint());
        int status = stated.find() ? Integer.parseInt(stated.group(1)) : 0;
        Seen seen = new Seen(0, List.of());
        for (String command : ManualDesk.commands(block.body())) {
            softly.assertThat(command).as(block.where()).matches("(target/sitrep/bin/)?sitrep .*");
            declareEmpty(command);
            seen = desk.run(command);
            softly.assertThat(seen.status())
                    .as("%s: %s%n%s", block.where(), command, String.join("\n", seen.lines()))
                    .isEqualTo(status);
        }
        return seen;
    }

    /** The manual says what it is: the same declarations, and no facts. */
    private void declareEmpty(String command) {
        if (command.contains("empty-crisis")) {
            page("first-report").blocks().stream()
                    .filter(block -> block.isFile() && !block.hint().contains("/facts/"))
                    .forEach(block -> desk.write(block.hint().replace("my-crisis", "empty-crisis"), block.body()));
        }
    }

    @Test
    void everyExampleIsReadAsWhatItIs() {
        SoftAssertions softly = new SoftAssertions();
        all().forEach(page -> {
            ManualCrisis.of(page("first-report"), page("crisis"), page)
                    .forEach((file, text) -> desk.write(page.name() + "/" + file, text));
            Seen seen = desk.run("sitrep check " + page.name() + " --all");
            softly.assertThat(seen.status())
                    .as("%s%n%s", page.file(), String.join("\n", seen.lines()))
                    .isZero();
        });
        softly.assertAll();
    }

    @Test
    void everyExampleSaysWhatItIs() {
        assertThat(all().flatMap(page -> page.blocks().stream()))
                .allMatch(
                        block -> block.isFile()
                                || block.isLayer()
                                || isTyped(block)
                                || Set.of("output", "text", "sh").contains(block.language())
                                || Set.of("crisis", "sources", "facts", "facts-file", "recipients")
                                        .contains(block.hint()),
                        "has a known kind");
    }

    @Test
    void everyFileOfRecipientsIsRead() {
        List<Block> blocks = all().flatMap(page -> page.blocks().stream())
                .filter(block -> block.is("recipients"))
                .toList();
        assertThat(blocks).hasSizeGreaterThan(1).allSatisfy(block -> {
            desk.write("recipients.yaml", block.body());
            assertThat(RecipientsFile.read(folder.resolve("recipients.yaml")).findings())
                    .as(block.where())
                    .isEmpty();
        });
    }

    @Test
    void everyValueIsAQuantity() {
        String facts = page("facts").text();
        String list = facts.substring(facts.indexOf("**A value is written"), facts.indexOf("`250.000` is refused"));
        assertThat(CODE.matcher(list).results().map(code -> code.group(1)))
                .hasSizeGreaterThan(15)
                .allMatch(value -> QuantityReader.read(value).quantity().isPresent());
    }

    @Test
    void everyCommandAndOptionIsNamed() {
        String manual = MANUAL.stream().map(ManualPage::text).collect(Collectors.joining("\n"));
        assertThat(commands()).hasSizeGreaterThan(10).allSatisfy((command, options) -> {
            assertThat(manual).contains("sitrep " + command);
            assertThat(options).allSatisfy(option -> assertThat(manual).containsPattern(option + "\\b"));
        });
    }

    @Test
    void everyOptionNamedIsThere() {
        Map<String, Set<String>> commands = commands();
        Set<String> options = commands.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        all().forEach(page -> {
            assertThat(options).as(page.name()).containsAll(options(page.text()));
            page.synopses()
                    .forEach(line -> assertThat(commands)
                            .as(line)
                            .anySatisfy((command, own) -> assertThat(
                                            line.startsWith("sitrep " + command) && own.containsAll(options(line)))
                                    .isTrue()));
        });
    }

    /** What is only said, and not typed, names something that the reader has to fill in. */
    @Test
    void everySynopsisHasAGap() {
        assertThat(all().flatMap(ManualPage::synopses)).allMatch(line -> line.matches(".*[A-Z]{2,}.*|.*\\[--all].*"));
    }

    private static Set<String> options(String text) {
        return OPTION.matcher(text)
                .results()
                .map(option -> option.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the options of each command, such as {@code outbox retry}, from what the program says of itself. */
    private Map<String, Set<String>> commands() {
        Map<String, Set<String>> commands = new TreeMap<>();
        commands("", commands);
        return commands;
    }

    private void commands(String command, Map<String, Set<String>> commands) {
        List<String> help = desk.run("sitrep " + command + " --help").lines();
        if (!command.isEmpty()) {
            commands.put(command, options(String.join("\n", help)));
        }
        help.stream()
                .dropWhile(line -> !line.equals("Commands:"))
                .filter(line -> line.matches("  [a-z].*"))
                .map(line -> line.strip().split(" ", 2)[0])
                .forEach(name -> commands((command + " " + name).strip(), commands));
    }

    @Test
    void everyKeyAndWordOfTheFilesIsNamed() throws IOException {
        String manual = MANUAL.stream().map(ManualPage::text).collect(Collectors.joining("\n"));
        Set<String> unnamed = new TreeSet<>();
        for (String schema : WRITTEN) {
            JsonNode root = new JsonMapper().readTree(Files.readString(SCHEMAS.resolve(schema + ".schema.json")));
            names(root, (key, isKey) -> {
                if (!isNamed(manual, key, isKey)) {
                    unnamed.add(schema + ": " + key);
                }
            });
        }
        assertThat(unnamed).isEmpty();
    }

    private static boolean isNamed(String manual, String name, boolean isKey) {
        String quoted = Pattern.quote(name);
        String code =
                isKey ? "`" + quoted + ":?`|(?<![\\w-])" + quoted + "\"?: " : "(?<![\\w-])" + quoted + "(?![\\w-])";
        return Pattern.compile(code, Pattern.MULTILINE)
                .matcher(manual.replace("\n", " \n"))
                .find();
    }

    private static void names(JsonNode schema, BiConsumer<String, Boolean> named) {
        schema.path("enum").forEach(word -> named.accept(word.asString(), false));
        schema.properties().forEach(member -> {
            boolean isKeyed = Set.of("properties", "$defs").contains(member.getKey());
            if (member.getKey().equals("properties")) {
                member.getValue().propertyNames().forEach(key -> named.accept(key, true));
            }
            if (isKeyed) {
                member.getValue().forEach(inner -> names(inner, named));
            } else if (!member.getKey().equals("examples")) {
                items(member.getValue()).forEach(inner -> names(inner, named));
            }
        });
    }

    /** Returns a schema that stands alone, or each of a list. */
    private static Stream<JsonNode> items(JsonNode value) {
        return value.isArray() ? value.valueStream() : Stream.of(value);
    }

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(Stream.concat(all(), Stream.of(ManualPage.of(Path.of("templates/README.md")))))
                .allSatisfy(page -> assertThat(page.links())
                        .allSatisfy(link -> assertThat(page.file().resolveSibling(link))
                                .as("in %s", page.file())
                                .exists()));
    }

    /** Lists of files grow old in silence. */
    @Test
    void everyPathOfTheReadmeIsThere() {
        String lists = README.text()
                .substring(README.text().indexOf("## How to add"), README.text().indexOf("## Contributing"));
        List<String> paths = CODE.matcher(lists)
                .results()
                .map(code -> code.group(1))
                .filter(code -> code.matches("[\\w-]+/[\\w./-]*"))
                .toList();
        assertThat(paths)
                .hasSizeGreaterThan(15)
                .allSatisfy(path -> assertThat(List.of(Path.of(path), MAIN.resolve(path)))
                        .as(path)
                        .anyMatch(Files::exists));
    }

    @Test
    void theIndexLinksToEveryPageAndTheProgramPrintsEach() throws IOException {
        try (Stream<Path> files = Files.list(ManualPage.FOLDER)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrderElementsOf(
                            MANUAL.stream().map(page -> page.name() + ".md").toList());
        }
        assertThat(MANUAL)
                .allSatisfy(page -> assertThat(desk.run("sitrep manual " + page.name()))
                        .isEqualTo(new Seen(0, page.text().lines().toList())));
        assertThat(desk.run("sitrep manual")).isEqualTo(desk.run("sitrep manual index"));
    }
}
