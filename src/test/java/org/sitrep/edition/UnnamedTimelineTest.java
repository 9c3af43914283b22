package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.Shown;

/** A crisis that names no timeline has one on page one all the same, where events are on record. */
class UnnamedTimelineTest {

    private static final String TRACKED = "- {event: It began, date: 2016-10-19, tracks: [truce], source: un}\n";
    private static final String FREE = "- {event: A bridge fell, date: 2016-10-20, source: un}\n";

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void layOutTheCrisis() {
        given = Given.in(folder);
    }

    private Shown shown(String front, String facts) {
        return Shown.in(
                given.append("crisis.yaml", front).known("2016-10-20", facts).brief("2016-10-20"));
    }

    private static String told(Chronology timeline) {
        return timeline.title().text() + ": "
                + String.join(
                        ", ",
                        timeline.rows().stream().map(row -> row.text().text()).toList());
    }

    private static List<String> main(Shown shown) {
        return shown.timeline().stream().map(UnnamedTimelineTest::told).toList();
    }

    private static List<String> others(Shown shown) {
        return shown.otherTimelines().stream().map(UnnamedTimelineTest::told).toList();
    }

    @Test
    void itIsItsOnlyTrackAndTheOtherEventsStayWhereTheyAre() {
        Shown shown = shown("", TRACKED + FREE);

        assertThat(main(shown)).containsExactly("The truce: It began");
        assertThat(others(shown)).containsExactly("Other events: A bridge fell");
    }

    @Test
    void itIsTheEventsOfNoTrackWhereNoTrackHasAny() {
        Shown shown = shown("", FREE);

        assertThat(main(shown)).containsExactly("Timeline: A bridge fell");
        assertThat(others(shown)).isEmpty();
    }

    @Test
    void itIsTheTrackWithTheNewestEventWhereThereAreSeveralAndNoOtherEvents() {
        given.replace("crisis.yaml", "label: The truce}]", "label: The truce}, {id: aid, label: The aid}]");
        Shown shown = shown("", TRACKED + "- {event: A convoy came, date: 2016-10-20, tracks: [aid], source: un}\n");

        assertThat(main(shown)).containsExactly("The aid: A convoy came");
        assertThat(others(shown)).containsExactly("The truce: It began");
    }

    @Test
    void itsPictureMarksTheEventsOfNoTrack() {
        assertThat(shown("", FREE).course().orElseThrow().dates()).hasSize(1);
    }

    @Test
    void theTrackOfItsMeetingStaysWithThePositions() {
        Shown shown = shown("meeting: truce\n", TRACKED);

        assertThat(main(shown)).isEmpty();
    }

    @Test
    void aReportThatListsNoTimelineOfPageOneKeepsItsEventsWhereItListsThem() {
        Shown shown = shown("report: [key-figures, timelines]\n", FREE);

        assertThat(main(shown)).isEmpty();
        assertThat(others(shown)).containsExactly("Other events: A bridge fell");
    }
}
