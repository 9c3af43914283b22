package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.Given;
import org.sitrep.app.report.Format;
import org.sitrep.app.report.Render;
import org.sitrep.app.report.RenderOrder;
import org.sitrep.edition.text.Passage;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.entry.Attribution;
import org.sitrep.fact.entry.Moment;
import org.sitrep.intake.CrisisFolder;
import org.sitrep.situation.Situation;
import org.sitrep.situation.redact.Redaction;

/** Controls of direction in any text of a crisis: what stands after the text is not turned, in any output. */
class NoTextTurnsAnotherTest {

    private static final String CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c";

    private static final String FACTS = """
        - {figure: displaced, id: f, value: 120, date: 2016-09-24, place: north, source: un,
           remark: "told@", document: "page@"}
        - {event: "A bridge fell@", date: 2016-09-24, place: south, tracks: [truce], source: radio, via: un,
           document: "@p@"}
        - {condition: siege, id: s, since: 2016-08-01, place: north, by: army, source: un, remark: "@x"}
        - {demand: access, ask: "Let convoys in@", by: envoy, of: [parties], date: 2016-09-01, source: un}
        - {statement: "It ends@", quote: "very near@", occasion: "Council@", speaker: speaker, date: 2016-09-24,
           via: radio}
        - {note: overview, text: "In the north@ **{figure:f}@** people @*left@*.\\n\\n- one@\\n- two {days:s}@"}
        - {note: needs, cluster: wash, text: "@{figure:f}@ need water@."}
        - {correct: f, set: {value: 130}, cause: our-error, reason: "Misread@"}
        """;

    @TempDir
    private Path folder;

    private Path crisis(Random random) {
        Given given = Given.in(folder).known("2016-09-25", sown(FACTS, random));
        List.of(
                        "The valley",
                        "Officer",
                        "Head",
                        "The north",
                        "The south",
                        "The army",
                        "The envoy",
                        "The speaker",
                        "Ambassador",
                        "Water",
                        "Siege",
                        "Displaced people",
                        "The truce")
                .forEach(name -> given.replace("crisis.yaml", ": " + name, ": \"" + name + sown("@\"", random)));
        given.replace(
                "sources.yaml", "The UN, kind: UN", sown("\"@The UN@\", kind: \"UN@\", short-name: \"UN@\"", random));
        given.append(
                "crisis.yaml", sown("highlights: [\"{figure:f}@ people@ left.\"]\nbanner: \"Read this@\"\n", random));
        return given.folder();
    }

    private static String sown(String text, Random random) {
        StringBuilder sown = new StringBuilder();
        text.chars().forEach(c -> {
            if (c == '@') {
                random.ints(random.nextInt(4), 0, CONTROLS.length())
                        .forEach(i -> sown.append(String.format("\\u%04x", (int) CONTROLS.charAt(i))));
            } else {
                sown.append((char) c);
            }
        });
        return sown.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everyTextOfAReportEndsWhatItBegins(int seed) {
        Ledger ledger = CrisisFolder.read(crisis(new Random(seed))).value().orElseThrow();
        Situation situation =
                Situation.of(Redaction.of(ledger, ledger.crisis().audiences().widest())
                        .at(Moment.parse("2016-09-25"), Moment.parse("2016-09-25"))
                        .ledger());

        List<String> texts = new ArrayList<>();
        gather(Given.model(situation, Optional.empty()), texts);

        assertThat(texts).hasSizeGreaterThan(100).allMatch(NoTextTurnsAnotherTest::isClosed);
    }

    /** Pieces of one line may end what others of it begin. */
    private static void gather(Object value, List<String> texts) {
        if (value instanceof String text) {
            texts.add(text);
        } else if (value instanceof Optional<?> some) {
            some.ifPresent(one -> gather(one, texts));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(one -> gather(one, texts));
        } else if (value instanceof Collection<?> all && all.stream().allMatch(o -> o instanceof Passage.Span)) {
            StringBuilder line = new StringBuilder();
            all.forEach(span -> line.append(((Passage.Span) span).text()));
            texts.add(line.toString());
        } else if (value instanceof Collection<?> all) {
            all.forEach(one -> gather(one, texts));
        } else if (value instanceof Attribution) {
            return;
        } else if (value instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                try {
                    component.getAccessor().setAccessible(true);
                    gather(component.getAccessor().invoke(record), texts);
                } catch (IllegalAccessException | InvocationTargetException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private static boolean isClosed(String text) {
        Deque<Boolean> begun = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u202c') {
                if (begun.isEmpty() || begun.pop()) {
                    return false;
                }
            } else if (c == '\u2069') {
                while (!begun.isEmpty() && !begun.peek()) {
                    begun.pop();
                }
                if (begun.isEmpty()) {
                    return false;
                }
                begun.pop();
            } else if (c >= '\u202a' && c <= '\u202e') {
                begun.push(false);
            } else if (c >= '\u2066' && c <= '\u2068') {
                begun.push(true);
            }
        }
        return begun.isEmpty() && !text.matches("(?s).*[a-z][^\\p{L}]*[\u200f\u061c]\\P{L}*");
    }

    @Test
    void norDoesAnyOfAPageOrAMessage() throws IOException {
        Path crisis = crisis(new Random(77));
        Path out = folder.resolveSibling("out");
        new Render(step -> {})
                .run(RenderOrder.of(crisis, EnumSet.of(Format.HTML, Format.TEXT, Format.SHORT, Format.MAIL), out));

        try (Stream<Path> files = Files.list(out)) {
            List<Path> made = files.toList();
            assertThat(made).hasSize(4);
            for (Path file : made) {
                assertThat(Stream.of(Files.readString(file).split("<[^>]*>", -1)))
                        .allMatch(NoTextTurnsAnotherTest::isClosed);
            }
        }
    }

    @Test
    void neitherDoesOneThatIsCutWhereItHasNoRoom() throws IOException {
        String title = "Pasted \\u202b" + "as a title that goes on and on from the north to the south ".repeat(3);
        Given given = Given.in(folder)
                .replace("crisis.yaml", "title: The valley", "title: \"" + title + "\\u202c\"")
                .known("2016-09-25", FACTS.replace("@", ""));
        Path out = folder.resolveSibling("cut");
        new Render(step -> {}).run(RenderOrder.of(given.folder(), EnumSet.of(Format.SHORT), out));

        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.toList())
                    .singleElement()
                    .satisfies(file ->
                            assertThat(Files.readString(file)).contains("…").matches(NoTextTurnsAnotherTest::isClosed));
        }
        assertThat(given.brief("2016-09-25").notice().subject())
                .contains("…")
                .matches(NoTextTurnsAnotherTest::isClosed);
    }
}
