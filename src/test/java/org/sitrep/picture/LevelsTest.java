package org.sitrep.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sitrep.picture.Extent.Kind;
import org.sitrep.picture.Levels.Level;
import org.sitrep.picture.Levels.Mark;

/** Levels over time: what is known, and nothing across what is not. */
class LevelsTest {

    private static final LocalDate FIRST = LocalDate.of(2016, 8, 11);
    private static final double WIDTH = 210;
    private static final double HEIGHT = 40;
    private static final double LINE = 8;

    private static Level exactly(long day, double number) {
        return new Level(FIRST.plusDays(day), new Extent(Kind.EXACT, number, number), "east unicef", "words");
    }

    private static Level level(long day, Kind kind, double number) {
        return new Level(FIRST.plusDays(day), new Extent(kind, number, number), "east unicef", "words");
    }

    private static Levels drawn(List<Level> levels) {
        Days days = new Days(FIRST, FIRST.plusDays(45), WIDTH);
        Scale scale = Scale.over(levels.stream().map(Level::extent).toList(), HEIGHT, 2);
        return Levels.of(levels, days, scale, 7).spoken(new Spots(days.length(), scale.length(), LINE), words -> 60);
    }

    @Test
    void aLineJoinsExactLevelsOfOneSourceAndStopsWhereNothingWasKnown() {
        Levels levels = drawn(List.of(exactly(0, 100), exactly(7, 150), exactly(30, 200)));

        assertThat(levels.marks()).hasSize(3);
        assertThat(levels.joins()).singleElement().satisfies(join -> {
            assertThat(join.fromX()).isZero();
            assertThat(join.toX()).isEqualTo(levels.days().at(FIRST.plusDays(7)));
        });
    }

    @Test
    void noLineLeadsThroughAClaimThatIsNotExactOrToAnotherSource() {
        Level other = new Level(FIRST.plusDays(5), new Extent(Kind.EXACT, 120, 120), "east ocha", "words");

        assertThat(drawn(List.of(exactly(0, 100), other)).joins()).isEmpty();
        assertThat(drawn(List.of(exactly(0, 100), level(3, Kind.OPEN_ABOVE, 120), exactly(6, 130)))
                        .joins())
                .isEmpty();
    }

    @Test
    void oneValueIsOneMark() {
        assertThat(drawn(List.of(exactly(0, 1))).marks())
                .singleElement()
                .satisfies(mark -> assertThat(mark.to())
                        .isEqualTo(drawn(List.of(exactly(0, 1))).scale().at(1)));
    }

    @Test
    void noValueAndOnlyUnknownsDrawNothing() {
        Level unknown = new Level(FIRST, new Extent(Kind.NONE, 0, 0), "east unicef", "words");

        assertThat(drawn(List.of()).marks()).isEmpty();
        assertThat(drawn(List.of(unknown, unknown)).marks()).isEmpty();
        assertThat(drawn(List.of(exactly(0, 5), unknown, exactly(1, 6))).marks())
                .hasSize(2);
    }

    @Test
    void valuesAMillionApartKeepTheirProportion() {
        List<Mark> marks = drawn(List.of(exactly(0, 1), exactly(20, 1_000_000))).marks();

        assertThat(marks.get(0).to()).isZero();
        assertThat(marks.get(1).to()).isGreaterThan(HEIGHT / 2);
        assertThat(marks).allSatisfy(mark -> assertThat(mark.label()).isPresent());
    }

    @Test
    void ofTwoThousandValuesThoseThatWouldCoverEachOtherAreDrawnOnce() {
        List<Level> many = IntStream.range(0, 2_000)
                .mapToObj(i -> exactly(i % 46, 1_000 + i % 7))
                .toList();

        List<Mark> marks = drawn(many).marks();

        assertThat(marks).hasSizeBetween(46, 400);
        assertThat(marks.stream().map(Mark::x).distinct()).hasSize(46);
        assertThat(marks).allSatisfy(mark -> assertThat(mark.label()).isEmpty());
    }

    @Test
    void wordsCoverNeitherEachOtherNorAMark() {
        List<Level> close = List.of(
                level(42, Kind.OPEN_BOTH, 250_000),
                level(42, Kind.OPEN_BOTH, 1_500_000),
                level(43, Kind.OPEN_BELOW, 2_000_000),
                level(43, Kind.EXACT, 1_900_000));
        List<double[]> boxes = new ArrayList<>();
        for (Mark mark : drawn(close).marks()) {
            if (mark.label().isEmpty()) {
                continue; // where there is no room, the mark stays without words
            }
            Spot spot = mark.label().orElseThrow();
            double left = spot.ends() ? spot.x() - 60 : spot.x();
            boxes.add(new double[] {left, spot.y() - LINE / 2, left + 60, spot.y() + LINE / 2});
            assertThat(left).isGreaterThanOrEqualTo(0);
            assertThat(left + 60).isLessThanOrEqualTo(WIDTH);
        }
        assertThat(boxes).hasSizeGreaterThan(2);
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                double[] a = boxes.get(i);
                double[] b = boxes.get(j);
                assertThat(a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3])
                        .isFalse();
            }
        }
    }
}
