package org.sitrep.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Counts;
import org.sitrep.diagnostic.Checked;

/** Each manifest covers its files and the manifest before it: the newest one covers all that was ever issued. */
class ChainTest {

    private static final ReportNumber ONE = new ReportNumber(1, 0);
    private static final ReportNumber TWO = new ReportNumber(2, 0);
    private static final ReportNumber ONE_REVISED = new ReportNumber(1, 1);

    @TempDir
    private Path folder;

    private Shelf shelf;

    @BeforeEach
    void layOutTheShelf() {
        shelf = new Shelf(folder);
    }

    private static Map<String, String> entries(String... ids) {
        Map<String, String> entries = new TreeMap<>();
        List.of(ids).forEach(id -> entries.put(id, digest(id)));
        return entries;
    }

    private static String digest(String id) {
        return Digest.of(id.getBytes(StandardCharsets.UTF_8));
    }

    private Register register() {
        Checked<Register> read = shelf.read();
        assertThat(read.findings()).isEmpty();
        return read.value().orElseThrow();
    }

    @Test
    void aReportListsWhatIsNewOrChangedSinceTheOnesBeforeIt() {
        shelf.file(ONE, entries("a", "b"));
        Map<String, String> later = entries("a", "b", "c");
        later.put("b", digest("b, corrected"));
        shelf.file(TWO, later);
        assertThat(register().last().orElseThrow().entries()).containsOnlyKeys("b", "c");
        assertThat(Register.recorded(register().inOrderOfIssuing()).values())
                .extracting(recorded -> recorded.with().number().label())
                .containsExactlyInAnyOrder("1", "2", "2");
    }

    @Test
    void aRevisionIssuedAfterANewerReportComesAfterItInTheChain() {
        shelf.file(ONE, entries("a"));
        shelf.file(TWO, entries("a", "b"));
        shelf.file(ONE_REVISED, entries("a", "b"));
        Register register = register();
        assertThat(register.issues()).extracting(Issued::number).containsExactly(ONE, ONE_REVISED, TWO);
        assertThat(register.inOrderOfIssuing()).extracting(Issued::number).containsExactly(ONE, TWO, ONE_REVISED);
        assertThat(register.find(ONE_REVISED).orElseThrow().entries()).isEmpty();
        assertThat(register.head())
                .contains(register.find(ONE_REVISED).orElseThrow().digest());
    }

    @Test
    void reportsOfTheFirstFormComeFirstAndAreAllCovered() {
        shelf.fileInFirstForm(ONE, entries("a"));
        shelf.fileInFirstForm(TWO, entries("a", "b.2016-08-19"));
        shelf.file(new ReportNumber(3, 0), entries("a", "b.2016-08-19", "c"));
        Issued third = register().last().orElseThrow();
        assertThat(third.manifest().links().before())
                .containsExactlyElementsOf(register().issues().stream()
                        .limit(2)
                        .map(Issued::digest)
                        .toList());
        assertThat(third.entries()).containsOnlyKeys("c");
        byte[] first = shelf.bytes(ONE, "manifest.yaml");
        first[first.length - 2] ^= 1;
        shelf.write(ONE, "manifest.yaml", first);
        assertThat(shelf.rules()).containsExactly("broken-chain");
    }

    /** Version 0.7.0 wrote such manifests, and could not read them again. */
    @Test
    void aManifestOfTheFirstFormIsReadHoweverManyEntriesItLists() {
        int count = Counts.of(2_000, 60_000);
        Map<String, String> many = many(count);
        shelf.fileInFirstForm(ONE, many);
        assertThat(shelf.bytes(ONE, "manifest.yaml").length).isGreaterThan(75 * count);
        assertThat(register().last().orElseThrow().entries()).isEqualTo(many);
    }

    private static Map<String, String> many(int count) {
        Map<String, String> many = new TreeMap<>();
        IntStream.range(0, count)
                .forEach(i -> many.put(
                        "i7.place-" + i + ".2020-01-01.moh",
                        "0".repeat(48) + HexFormat.of().toHexDigits(i * 7919L)));
        return many;
    }

    @Test
    void whatIsWrittenOfAHundredThousandFactsIsReadAgain() {
        int count = Counts.of(5_000, 100_000);
        Map<String, String> many = many(count);
        assertThat(shelf.file(ONE, many).findings()).isEmpty();
        many.put("later", digest("later"));
        assertThat(shelf.file(TWO, many).findings()).isEmpty();
        assertThat(Register.recorded(register().inOrderOfIssuing())).hasSize(count + 1);
        assertThat(shelf.bytes(TWO, "manifest.yaml")).hasSizeLessThan(2_000);
        assertThat(shelf.bytes(TWO, "entries.txt")).hasSizeLessThan(100);
    }

    @Test
    void twoHundredReportsAreReadAgainAndStaySmall() {
        Map<String, String> entries = new TreeMap<>();
        int reports = Counts.of(4, 200);
        for (int number = 1; number <= reports; number++) {
            for (int i = 0; i < 100_000 / 200; i++) {
                entries.put("i" + i + ".day-" + number, digest(number + "." + i));
            }
            assertThat(shelf.file(new ReportNumber(number, 0), entries).findings())
                    .isEmpty();
        }
        assertThat(register().issues()).hasSize(reports);
        assertThat(Register.recorded(register().inOrderOfIssuing())).hasSize(reports * 500);
        assertThat(shelf.bytes(new ReportNumber(reports, 0), "manifest.yaml")).hasSizeLessThan(2_000);
    }

    /** A list that is too long, and a number that no folder can have. */
    @Test
    void whatCouldNotBeReadAgainIsNotIssued() {
        assertThat(shelf.file(ONE, Map.of("x".repeat(ReportFolder.LONGEST), digest("x")))
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule().id()).isEqualTo("not-to-be-read-back"));
        assertThat(folder).isEmptyDirectory();
        shelf.file(ONE, entries("a"));
        ReportNumber beyond = new ReportNumber(1, 1000);
        assertThat(shelf.file(beyond, entries("a")).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule().id()).isEqualTo("not-to-be-read-back"));
        assertThat(register().issues()).hasSize(1);
    }

    @Test
    void twoReportsIssuedAfterTheSameOneAreFound() {
        shelf.file(ONE, entries("a"));
        shelf.file(TWO, entries("a"));
        Map<String, byte[]> elsewhere = new TreeMap<>();
        List.of("manifest.yaml", "entries.txt", "SHA256SUMS")
                .forEach(name -> elsewhere.put(name, shelf.bytes(TWO, name)));
        shelf.remove(TWO);
        shelf.file(ONE_REVISED, entries("a"));
        elsewhere.forEach((name, bytes) -> shelf.write(TWO, name, bytes));
        assertThat(shelf.rules()).contains("broken-chain");
    }

    @Test
    void reasonsOfEveryKindAreReadAgain() {
        int number = 0;
        for (String reason : List.of(
                "It is: \"quoted\", 'twice' # and marked",
                "Two\nlines\n",
                "  blanks around  ",
                "لا يوجد رقم أحدث",
                "😀 \u0007 \u2028 \uFEFF \u0085",
                "null",
                "- 1",
                "x".repeat(5_000))) {
            number++;
            assertThat(shelf.file(new ReportNumber(number, 0), entries("a"), reason)
                            .findings())
                    .as(reason)
                    .isEmpty();
            assertThat(register()
                            .last()
                            .orElseThrow()
                            .manifest()
                            .accepted()
                            .get(0)
                            .reason()
                            .plain())
                    .isEqualTo(reason);
        }
    }

    @Test
    void aManifestThatWasReplacedIsFoundByTheNextReport() {
        shelf.file(ONE, entries("a"));
        byte[] first = shelf.bytes(ONE, "manifest.yaml");
        shelf.file(TWO, entries("a"));
        shelf.write(
                ONE,
                "manifest.yaml",
                new String(first, StandardCharsets.UTF_8)
                        .replace("No newer figure", "No other figure")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(shelf.read().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("broken-chain");
            assertThat(finding.place().file()).endsWith("issued/0001/manifest.yaml");
            assertThat(finding.message()).contains("No. 1", "No. 2");
        });
    }

    @Test
    void aListThatIsGoneOrIsNotTheOneWrittenIsFound() throws IOException {
        shelf.file(ONE, entries("a", "b"));
        byte[] entries = shelf.bytes(ONE, "entries.txt");
        shelf.write(ONE, "entries.txt", DigestList.write(entries("a")));
        assertThat(shelf.rules()).containsExactly("broken-manifest");
        Files.delete(folder.resolve("issued/0001/entries.txt"));
        assertThat(shelf.rules()).containsExactly("missing-manifest");
        shelf.write(ONE, "entries.txt", entries);
        assertThat(shelf.rules()).isEmpty();
    }

    /** Of the older report by the newer one, of the newest by a head that was kept elsewhere. */
    @Test
    void everyFlippedBitIsFound() {
        shelf.fileInFirstForm(ONE, entries("a"));
        shelf.file(TWO, entries("a", "b"));
        ReportNumber three = new ReportNumber(3, 0);
        shelf.file(three, entries("a", "b", "c"));
        String head = register().head().orElseThrow();
        List<String> unseen = new ArrayList<>();
        List<String> unseenWithoutHead = new ArrayList<>();
        List<ReportNumber> reports = List.of(ONE, TWO, three);
        for (ReportNumber number : reports) {
            for (String name : number.equals(ONE)
                    ? List.of("manifest.yaml")
                    : List.of("manifest.yaml", "entries.txt", "SHA256SUMS")) {
                byte[] bytes = shelf.bytes(number, name);
                for (int bit : bits(bytes.length * 8)) {
                    bytes[bit / 8] ^= (byte) (1 << bit % 8);
                    shelf.write(number, name, bytes);
                    Checked<Register> read = shelf.read();
                    if (read.value()
                            .flatMap(Register::head)
                            .filter(head::equals)
                            .isPresent()) {
                        unseen.add(number + " " + name + " bit " + bit);
                    }
                    if (read.value().isPresent() && (!number.equals(three) || !name.equals("manifest.yaml"))) {
                        unseenWithoutHead.add(number + " " + name + " bit " + bit);
                    }
                    bytes[bit / 8] ^= (byte) (1 << bit % 8);
                }
                shelf.write(number, name, bytes);
            }
        }
        assertThat(unseen).isEmpty();
        assertThat(unseenWithoutHead).isEmpty();
    }

    private static int[] bits(int count) {
        Random random = new Random(16);
        int few = Counts.of(25, count);
        return few == count
                ? IntStream.range(0, count).toArray()
                : random.ints(few, 0, count).toArray();
    }
}
