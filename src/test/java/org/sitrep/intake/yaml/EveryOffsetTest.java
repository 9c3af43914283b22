package org.sitrep.intake.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sitrep.Counts;

/** Characters beyond U+FFFF at every offset of a file: readers take a file piece by piece, and no piece may end within one. */
class EveryOffsetTest {

    /** Beyond the fourth piece of 1,025 characters, and the first of 4,000. */
    private static final int LAST = 4_200;

    private static final String FACE = Character.toString(0x1F600);

    /** Where in a file such characters may stand. */
    enum Position {
        COMMENT("a.yaml", (lead, run) -> "#" + lead + run + "\nkey: value\n"),
        KEY("a.yaml", (lead, run) -> "#" + lead + "\nkey" + run + ": value\n"),
        PLAIN("a.yaml", (lead, run) -> "key: value" + lead + run + "\n"),
        SINGLE_QUOTED("a.yaml", (lead, run) -> "key: '" + lead + run + "'\n"),
        DOUBLE_QUOTED("a.yaml", (lead, run) -> "key: \"" + lead + run + "\"\n"),
        LITERAL("a.yaml", (lead, run) -> "key: |\n  " + lead + run + "\n  end\n"),
        FOLDED("a.yaml", (lead, run) -> "key: >-\n  " + lead + run + "\n  end\n"),
        FLOW("a.yaml", (lead, run) -> "#" + lead + "\nkey: [" + run + ", {" + run + ": " + run + "}]\n"),
        JSON("a.json", (lead, run) -> "{\"key\": \"" + lead + run + "\"}"),
        JSON_KEY("a.geojson", (lead, run) -> " ".repeat(lead.length()) + "{\"" + run + "\": \"" + run + "\"}");

        private final String file;
        private final BiFunction<String, String, String> text;

        Position(String file, BiFunction<String, String, String> text) {
            this.file = file;
            this.text = text;
        }

        /** Returns whether a file is read, and has every character of the run as often as it was written. */
        boolean isRead(int offset, String run) {
            String written = text.apply("x".repeat(offset), run);
            Tree tree = TreeReader.parse(written, file);
            return tree.findings().isEmpty()
                    && (this == COMMENT || faces(read(tree.root().orElseThrow())) == faces(written));
        }
    }

    private static long faces(String text) {
        return text.codePoints().filter(c -> c == FACE.codePointAt(0)).count();
    }

    private static String read(Node node) {
        if (node instanceof Mapping mapping) {
            StringBuilder all = new StringBuilder();
            mapping.members().forEach(member -> all.append(member.key()).append(read(member.value())));
            return all.toString();
        }
        return node instanceof Sequence list
                ? String.join(
                        "", list.items().stream().map(EveryOffsetTest::read).toList())
                : ((Scalar) node).text();
    }

    @ParameterizedTest
    @EnumSource(Position.class)
    void atTheEdgesOfEveryPiece(Position position) {
        IntStream edges = IntStream.of(1_024, 1_025, 2_048, 2_050, 3_075, 4_000, 4_096, 4_100)
                .flatMap(edge -> IntStream.rangeClosed(edge - 14, edge + 2));

        assertThat(broken(position, edges)).isEmpty();
    }

    @Test
    void emojiAt1024() {
        String text = "#" + "x".repeat(1_023) + FACE + "\nknown: 2024-03-10\n";

        assertThat(text.codePointAt(1_024)).isEqualTo(FACE.codePointAt(0));
        assertThat(TreeReader.parse(text, "facts/2024-03-10.yaml").findings()).isEmpty();
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource(Position.class)
    void atEveryOffset(Position position) {
        IntStream offsets = Counts.each(
                        7, IntStream.rangeClosed(0, LAST).boxed().toList())
                .stream()
                .mapToInt(offset -> offset);

        assertThat(broken(position, offsets)).isEmpty();
    }

    private static List<String> broken(Position position, IntStream offsets) {
        List<String> broken = new ArrayList<>();
        offsets.forEach(offset -> {
            for (int length : new int[] {1, 2, 3}) {
                if (!position.isRead(offset, FACE.repeat(length))) {
                    broken.add(offset + " x " + length);
                }
            }
        });
        return broken;
    }
}
