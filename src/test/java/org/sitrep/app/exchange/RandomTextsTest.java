package org.sitrep.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.Counts;
import org.sitrep.Given;
import org.sitrep.app.RandomCrisis;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.prose.ProseWriter;
import org.sitrep.intake.facts.EntryJson;

/** However people write their files: translated, they say what they said, and the translations, and look as they did. */
class RandomTextsTest {

    private static final List<String> WORDS = List.of(
            "bridge", "😀", "12", "it's", "— so", "{48}", "Øst", "a:b", "жарко", "\"so\"", "50%", "back\\slash", "c#");

    @TempDir
    private Path folder;

    static IntStream seeds() {
        return IntStream.range(0, Counts.of(40, 500));
    }

    /** A file as people write it: lines that hold a text, and lines that hold none. */
    private static final class Writer {

        private final Random random;
        private final StringBuilder file = new StringBuilder();
        private final List<String> others = new ArrayList<>();

        Writer(int seed) {
            random = new Random(seed);
        }

        String pick(String... choices) {
            return choices[random.nextInt(choices.length)];
        }

        String words() {
            List<String> words = new ArrayList<>(List.of(pick("The", "So", "Ça")));
            IntStream.range(0, 1 + random.nextInt(5)).forEach(i -> words.add(WORDS.get(random.nextInt(WORDS.size()))));
            return String.join(" ", words);
        }

        private static String single(String words) {
            return "'" + words.replace("'", "''") + "'";
        }

        private static String twice(String words) {
            return "\"" + words.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }

        /** Returns a text that stands in one line. */
        String line() {
            String plain = words().replaceAll("[{}:#\"'%\\\\]", "");
            return pick(plain, single(words()), twice(words()), twice(words()) + "  # as told 😀");
        }

        void other(String line) {
            file.append(line).append('\n');
            others.add(line);
        }

        void entry(int number) {
            other(pick("", "  # a comment: {of: nobody}", "  # 😀"));
            if (random.nextInt(4) == 0) {
                file.append("  - {event: "
                        + pick(
                                single(words()),
                                "{en: " + twice(words()) + "}",
                                "{en: " + single(words()) + ",\n     uk: Так}")
                        + ", id: e" + number + ", date: 2016-09-01, source: un}" + pick("", "  # so") + "\n");
                return;
            }
            other("  - id: e" + number);
            other("    date: 2016-09-01  # the day");
            String indent = pick("      ", "     ", "        ");
            file.append("    event:"
                    + pick(
                            " " + line(),
                            "\n" + indent + twice(words()),
                            " " + twice(words()).replaceFirst(" ", "\n" + indent),
                            " >-\n" + indent + words() + "\n" + indent + words() + pick("", "\n\n" + indent + words()),
                            " |-\n" + indent + "- " + words() + "\n" + indent + "  " + words(),
                            " |\n" + indent + words() + pick("", "\n"),
                            " {en: " + single(words()) + "}",
                            "\n" + indent + "uk: Так\n" + indent + "en: " + line(),
                            "\n" + indent + "en: >-\n" + indent + "  " + words() + "\n" + indent + "  " + words())
                    + "\n");
            other("    source: un");
        }

        String file() {
            String all = file.toString();
            return pick("", "\ufeff") + (random.nextBoolean() ? all : all.replace("\n", "\r\n"));
        }
    }

    private static List<String> without(Ledger ledger, String language) {
        return ledger.entries().stream()
                .map(entry -> new EntryJson(
                                words -> words.keySet().stream()
                                        .filter(found -> !found.equals(language))
                                        .toList(),
                                ProseWriter::write)
                        .of(entry)
                        .toString())
                .toList();
    }

    private static Map<Path, String> read(Path folder) throws IOException {
        Map<Path, String> files = new LinkedHashMap<>();
        try (var all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                files.put(file, Files.readString(file));
            }
        }
        return files;
    }

    private Translator translator(Given given) throws IOException {
        Translator translator = new Translator(given.folder(), "fr", Files.createDirectories(folder.resolve("desk")));
        translator.given();
        return translator;
    }

    private static String french(String original) {
        return "Voilà " + original.strip() + " œuvré";
    }

    /** Translates all, and returns how many texts there were. */
    private int translate(Given given) throws IOException {
        Ledger before = given.ledger();
        Translator translator = translator(given);
        int texts = translator.rows().size();
        assertThat(translator.givesAll(RandomTextsTest::french).findings()).isEmpty();
        assertThat(without(given.ledger(), "fr")).isEqualTo(without(before, "fr"));
        Map<Path, String> once = read(given.folder());
        assertThat(translator.givesAll(RandomTextsTest::french).findings()).isEmpty();
        assertThat(read(given.folder())).isEqualTo(once);
        assertThat(translator(given).rows()).isEmpty();
        return texts;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aFileOfAnyStyleGainsTheLinesThatItNeeds(int seed) throws IOException {
        Writer writer = new Writer(seed);
        writer.other("known: 2016-09-01");
        writer.other("facts:");
        int entries = 3 + seed % 7;
        IntStream.range(0, entries).forEach(writer::entry);
        writer.other("# the end");
        String file = writer.file();
        Given given = Given.in(folder.resolve("valley"));
        given.replace("crisis.yaml", "languages: [en]", "languages: [en, uk, fr]")
                .write("facts/2016-09-01.yaml", file);
        assertThat(translate(given)).isGreaterThan(entries);
        String after = Files.readString(given.folder().resolve("facts/2016-09-01.yaml"));
        assertThat(after.split("œuvré", -1)).hasSize(entries + 1);
        assertThat(after.startsWith("\ufeff")).isEqualTo(file.startsWith("\ufeff"));
        assertThat(after.contains("\r\n")).isEqualTo(file.contains("\r\n"));
        assertThat(after.replace("\r\n", "")).doesNotContain(file.contains("\r\n") ? "\n" : "\r");
        assertThat(after.replace("\ufeff", "").lines().toList()).containsSubsequence(writer.others);
    }

    @Test
    void aCrisisOfEveryKindOfEntryIsTranslated() throws IOException {
        for (int seed = 0; seed < Counts.of(3, 40); seed++) {
            assertThat(translate(RandomCrisis.in(Files.createDirectories(folder.resolve("c" + seed)), seed, 4, true)))
                    .isGreaterThan(20);
        }
    }
}
