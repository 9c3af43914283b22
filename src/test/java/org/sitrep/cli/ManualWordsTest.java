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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.cli.ManualDesk.Seen;
import org.sitrep.fact.quantity.QuantityReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The manual names all that there is, and nothing that there is not; likewise the README. */
class ManualWordsTest {

    private static final List<ManualPage> MANUAL = ManualPage.manual();
    private static final ManualPage README = ManualPage.of(ManualPage.README);
    private static final Path MAIN = Path.of("src/main/java/org/sitrep");
    private static final Path SCHEMAS = Path.of("src/main/resources/schema");
    /** Files that officers write; the manual explains every key of them. */
    private static final List<String> WRITTEN = List.of("crisis", "sources", "facts", "layers", "recipients");

    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*[a-z](?![\\w-])");
    private static final Pattern CODE = Pattern.compile("(?<!`)`([^`]+)`(?!`)");

    @TempDir
    private Path folder;

    private ManualDesk desk;

    @BeforeEach
    void sitsDown() {
        desk = new ManualDesk(folder);
    }

    @Test
    void everyRuleNamedIsThere() {
        String checks = ManualPage.of(ManualPage.FOLDER.resolve("checks.md")).text();
        String list = checks.substring(checks.indexOf("## Some that you will meet"), checks.indexOf("## Answering"));
        assertThat(CODE.matcher(list)
                        .results()
                        .map(code -> code.group(1))
                        .filter(code -> code.matches("[a-z]+(-[a-z]+)+")))
                .hasSizeGreaterThan(10)
                .allMatch(rule -> desk.run("sitrep explain " + rule).status() == 0);
    }

    @Test
    void everyValueIsAQuantity() {
        String facts = ManualPage.of(ManualPage.FOLDER.resolve("facts.md")).text();
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
        ManualPage.all().forEach(page -> {
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
        assertThat(ManualPage.all().flatMap(ManualPage::synopses))
                .allMatch(line -> line.matches(".*[A-Z]{2,}.*|.*\\[--all].*"));
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
        assertThat(Stream.concat(ManualPage.all(), Stream.of(ManualPage.of(Path.of("templates/README.md")))))
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
            assertThat(files.map(Path::getFileName).map(Path::toString).filter(name -> !name.endsWith(".png")))
                    .containsExactlyInAnyOrderElementsOf(
                            MANUAL.stream().map(page -> page.name() + ".md").toList());
        }
        assertThat(MANUAL)
                .allSatisfy(page -> assertThat(desk.run("sitrep manual " + page.name()))
                        .isEqualTo(new Seen(0, page.text().lines().toList())));
        assertThat(desk.run("sitrep manual")).isEqualTo(desk.run("sitrep manual index"));
    }

    @Test
    void theReadmeIsShort() throws IOException {
        assertThat(Files.size(ManualPage.README)).isLessThanOrEqualTo(10_000);
    }
}
