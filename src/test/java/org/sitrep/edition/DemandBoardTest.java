package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.Shown;

/** The demand board: every call and every response by its day, and none in place of another. */
class DemandBoardTest {

    private static final String DAY = "2016-09-25";

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void aCrisis() {
        given = Given.in(folder.resolve("valley"));
    }

    private DemandView board(String updates) {
        given.known(DAY, "- {demand: pauses, ask: Pauses, by: envoy, date: 2016-08-18, source: un}\n" + updates);
        return Shown.in(given.brief(DAY)).demands().get(0);
    }

    private static String update(String state, String date, String more) {
        return "- {update: pauses, state: " + state + ", date: " + date + ", source: un" + more + "}\n";
    }

    private static List<String> lines(DemandView board) {
        return board.turns().stream()
                .map(turn -> (turn.response() ? "> " : "")
                        + String.join(
                                "; ",
                                turn.said().stream()
                                        .map(said -> said.text().text())
                                        .toList()))
                .toList();
    }

    @Test
    void aResponseHidesNoCallOfItsDayNorOfTheNext() {
        DemandView board = board(update("accepted-in-part", "2016-08-18", "")
                + update("repeated", "2016-08-19", "")
                + update("refused", "2016-08-20", ""));

        assertThat(lines(board))
                .containsExactly(
                        "18 August: called for",
                        "> 18 August: accepted in part",
                        "19 August: repeated",
                        "> 20 August: refused");
        assertThat(board.answered()).isTrue();
    }

    @Test
    void twoCallsAndTwoResponsesOfOneDayAreToldAsTwo() {
        DemandView board = board(update("repeated", "2016-08-19", ", id: a, by: parties")
                + update("repeated", "2016-08-19", ", id: b, by: envoy")
                + update("accepted", "2016-08-19", ", by: envoy")
                + update("refused", "2016-08-19", ", by: parties"));

        assertThat(lines(board)).hasSize(3);
        assertThat(lines(board).get(0))
                .containsOnlyOnce("18 August")
                .contains("19 August: repeated, ", "; 19 August: ");
        assertThat(lines(board).subList(1, 3)).allMatch(line -> line.startsWith("> 19 August: "));
    }

    @Test
    void whatWasSaidWithACallHasItsOwnLineAndNoResponseIsSaid() {
        DemandView board = board(update("repeated", "2016-08-19", ", text: For the sick")
                + update("repeated", "2016-08-20", "")
                + update("repeated", "2016-08-21", ""));

        assertThat(lines(board))
                .containsExactly(
                        "18 August: called for; 19 August: repeated. For the sick",
                        "20 August: repeated; 21 August: repeated");
        assertThat(board.answered()).isFalse();
    }
}
