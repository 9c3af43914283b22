package org.sitrep.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Where lines of plain text are broken. */
class ColumnsTest {

    private static List<String> lines(String first, String text) {
        return new Columns(Locale.ENGLISH).lines(first, text);
    }

    @Test
    void linesAfterTheFirstStandInAsFarAsItsWords() {
        assertThat(lines("* ", "word ".repeat(20)))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(72))
                .satisfies(lines -> assertThat(lines.get(0)).startsWith("* word word"))
                .satisfies(lines -> assertThat(lines.get(1)).startsWith("  word"));
    }

    @Test
    void anAddressIsNeverBroken() {
        String address = "https://agency.example/reports/" + "a-very-long-name-".repeat(6) + "end.html?number=12";
        assertThat(lines("", "See " + address + " for more")).contains(address);
    }

    @Test
    void aNumberAndItsGroupsStayTogether() {
        assertThat(lines("", "x".repeat(68) + " 250\u202f000 people")).last().isEqualTo("250\u202f000 people");
    }

    @Test
    void chineseIsBrokenBetweenItsLettersOfTwoColumnsEach() {
        assertThat(new Columns(Locale.CHINESE).lines("", "水".repeat(40)))
                .containsExactly("水".repeat(36), "水".repeat(4));
    }

    @Test
    void marksOfDirectionTakeNoRoom() {
        assertThat(Columns.width("\u2068231\u2069")).isEqualTo(3);
        assertThat(Columns.width("قُتل")).isEqualTo(3);
    }

    @Test
    void nothingIsOneEmptyLine() {
        assertThat(lines("", "")).containsExactly("");
    }
}
