package org.sitrep.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.Counts;
import org.sitrep.Editions;
import org.sitrep.Given;
import org.sitrep.app.RandomCrisis;
import org.sitrep.app.report.Format;
import org.sitrep.app.report.Render;
import org.sitrep.app.report.RenderOrder;
import org.sitrep.fact.entry.Moment;

/** Whoever reads an edition from its beginning meets the numbers of source notes in their order: 1, 2, 3. */
@TestInstance(Lifecycle.PER_CLASS)
class NotesInReadingOrderTest {

    private static final Pattern MARK = Pattern.compile("\\[(\\p{Nd}+(?:,\\h\\p{Nd}+)*)\\]");

    private static final String NOTE = "source-";
    private static final Pattern LISTED = Pattern.compile("<li id=\"" + NOTE);
    private static final String WATER =
            "- {figure: without-water, value: %d, id: %s, date: 2016-09-0%d, place: north, source: un, document: Report %d}";

    private List<Path> files = List.of();

    @BeforeAll
    void renderEveryEdition(@TempDir Path folder) throws IOException {
        new Render(step -> {})
                .run(RenderOrder.of(Editions.ALEPPO, Set.of(Format.HTML, Format.PDF, Format.TEXT, Format.MAIL), folder)
                        .on(Optional.of(Moment.parse("2016-09-25")), Optional.of(Moment.parse("2016-09-19")))
                        .forAudience(RenderOrder.ALL)
                        .in(RenderOrder.ALL));
        try (Stream<Path> written = Files.list(folder)) {
            files = written.sorted().toList();
        }
        assertThat(files).hasSize(8 * 3 * 4);
    }

    Stream<Path> files() {
        return files.stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aNumberIsFirstMetAfterThoseBeforeIt(Path file) throws IOException {
        assertThat(firstMetInOrder(file)).hasSizeGreaterThan(2);
    }

    /** The case `notes-out-of-order`: what a chart or the trend of a card draws has documents that nothing else cites. */
    @Test
    void whatOnlyFoldedDataCiteTakesNoNumber(@TempDir Path folder) throws IOException {
        Given given = Given.in(Files.createDirectory(folder.resolve("siege")))
                .append("crisis.yaml", "key-figures: [{indicator: without-water, place: north}]\n")
                .append("crisis.yaml", "highlights: [\"{figure:now} people are without water.\"]\n");
        for (int day = 1; day < 6; day++) {
            given.known("2016-09-0" + day, WATER.formatted(100 + day, "first-" + day, day, day));
        }
        given.known(
                "2016-09-09",
                WATER.formatted(250, "now", 9, 9) + "\n- {note: overview, text: Turned back., source: ngo}");

        for (Path file : rendered(given.folder(), folder.resolve("out"))) {
            assertThat(firstMetInOrder(file)).as(file.toString()).isSubsetOf(1, 2, 3, 4, 5, 6);
        }
        String page = Files.readString(folder.resolve("out/valley-2016-09-09-en.html"));
        assertThat(page).contains("· <bdi>Report 1</bdi>").doesNotContain("source-7");
    }

    static Stream<Integer> seeds() {
        return IntStream.range(0, Counts.of(4, 60)).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void soItIsInEveryCrisis(int seed, @TempDir Path folder) throws IOException {
        Path crisis = RandomCrisis.in(Files.createDirectory(folder.resolve("crisis")), seed, 6, false)
                .folder();
        for (Path file : rendered(crisis, folder.resolve("out"))) {
            firstMetInOrder(file);
        }
    }

    private static List<Path> rendered(Path crisis, Path out) throws IOException {
        Set<Format> formats = Set.of(Format.HTML, Format.PDF, Format.TEXT, Format.MAIL);
        var checked = new Render(step -> {}).run(RenderOrder.of(crisis, formats, out));
        assertThat(checked.value()).as(() -> checked.findings().toString()).isPresent();
        try (Stream<Path> written = Files.list(out)) {
            return written.sorted().toList();
        }
    }

    /** Returns the numbers in the order in which they are first met: 1, 2, 3, and those that are listed. */
    private static List<Integer> firstMetInOrder(Path file) throws IOException {
        List<Integer> firstMet = numbers(words(file)).distinct().toList();
        assertThat(firstMet)
                .as(file.toString())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, firstMet.size()).boxed().toList());
        if (file.toString().endsWith(".pdf")) {
            assertThat(listed(file)).containsExactlyInAnyOrderElementsOf(firstMet);
        } else if (file.toString().endsWith(".html")) {
            assertThat(LISTED.matcher(Files.readString(file)).results().count())
                    .isEqualTo(file.toString().contains("-mail") ? 0 : firstMet.size());
        }
        return firstMet;
    }

    /** Returns the numbers of the list of sources: paper lists none that no mark on it shows. */
    private static Set<Integer> listed(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            return document.getDocumentCatalog().getNames().getDests().getNames().keySet().stream()
                    .filter(name -> name.startsWith(NOTE))
                    .map(name -> Integer.valueOf(name.substring(NOTE.length())))
                    .collect(Collectors.toSet());
        }
    }

    private static String words(Path file) throws IOException {
        if (file.toString().endsWith(".pdf")) {
            return links(Files.readAllBytes(file));
        }
        String text = Files.readString(file);
        return file.toString().endsWith(".html") ? text.replaceAll("(?s)<style.*?</style>|<[^>]*>", "") : text;
    }

    /** Lines from right to left stand in a PDF in the order of the eye; their links stand in that of reading. */
    private static String links(byte[] pdf) throws IOException {
        StringBuilder marks = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link
                            && link.getDestination() instanceof PDNamedDestination to
                            && to.getNamedDestination().startsWith(NOTE)) {
                        marks.append('[')
                                .append(to.getNamedDestination().substring(NOTE.length()))
                                .append(']');
                    }
                }
            }
        }
        return marks.toString();
    }

    private static Stream<Integer> numbers(String text) {
        return MARK.matcher(text.replaceAll("[\\u200b-\\u200f\\u2066-\\u2069]", ""))
                .results()
                .flatMap(mark -> Stream.of(mark.group(1).split(",\\h", -1)))
                .map(Integer::parseInt);
    }
}
