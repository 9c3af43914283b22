package org.sitrep.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.picture.Course.Bar;
import org.sitrep.picture.Course.Day;
import org.sitrep.picture.Course.Gap;
import org.sitrep.picture.Course.Piece;
import org.sitrep.picture.Course.Stretch;

/** The drawn timeline: what lasted, what was interrupted, and what is not confirmed any more. */
class CourseTest {

    private static final LocalDate JULY = LocalDate.of(2016, 7, 17);
    private static final LocalDate AS_OF = LocalDate.of(2016, 9, 25);
    private static final double DAY = 10;

    private static Course course(List<Stretch> stretches, List<LocalDate> dates) {
        return Course.of(stretches, dates, AS_OF, 70 * DAY, (first, last) -> first.equals(last) ? 10 : 30);
    }

    @Test
    void anInterruptionIsAGap() {
        Gap gap = new Gap(LocalDate.of(2016, 8, 6), Optional.of(LocalDate.of(2016, 9, 4)));
        Bar siege = course(List.of(new Stretch("it", JULY, Optional.empty(), AS_OF, List.of(gap), true)), List.of())
                .bars()
                .get(0);

        assertThat(siege.pieces()).containsExactly(new Piece(0, 20 * DAY), new Piece(49 * DAY, 70 * DAY));
        assertThat(siege.open()).isEmpty();
        assertThat(siege.goesOn()).isTrue();
    }

    @Test
    void whatIsInterruptedAndNotResumedHasNoSecondPiece() {
        Gap gap = new Gap(LocalDate.of(2016, 8, 6), Optional.empty());
        Bar siege = course(List.of(new Stretch("it", JULY, Optional.empty(), AS_OF, List.of(gap), true)), List.of())
                .bars()
                .get(0);

        assertThat(siege.pieces()).containsExactly(new Piece(0, 20 * DAY));
        assertThat(siege.open()).isEmpty();
    }

    @Test
    void whatIsNotConfirmedAnyMoreIsDrawnAsOpen() {
        Bar road = course(
                        List.of(new Stretch("it", JULY, Optional.empty(), JULY.plusDays(25), List.of(), true)),
                        List.of())
                .bars()
                .get(0);

        assertThat(road.pieces()).containsExactly(new Piece(0, 25 * DAY));
        assertThat(road.open()).contains(new Piece(25 * DAY, 70 * DAY));
    }

    @Test
    void whatEndedEndsThere() {
        Stretch truce = new Stretch("it", JULY, Optional.of(JULY.plusDays(10)), LocalDate.MAX, List.of(), true);
        Bar bar = course(List.of(truce), List.of()).bars().get(0);

        assertThat(bar.pieces()).containsExactly(new Piece(0, 10 * DAY));
        assertThat(bar.goesOn()).isFalse();
    }

    @Test
    void fortyEventsInTwoDaysAreTwoMarksWithTheirNumbers() {
        List<LocalDate> dates = IntStream.range(0, 40)
                .mapToObj(i -> i < 20 ? AS_OF.minusDays(1) : AS_OF)
                .toList();
        Course course = course(List.of(new Stretch("it", JULY, Optional.empty(), AS_OF, List.of(), true)), dates);

        assertThat(course.events()).extracting(Day::first).containsExactly(1, 21);
        assertThat(course.events()).extracting(Day::last).containsExactly(20, 40);
        assertThat(course.events().get(1).x() - course.events().get(0).x()).isCloseTo(30, within(0.01));
        assertThat(course.levels()).isEqualTo(1);
    }

    @Test
    void numbersThatHaveNoRoomBesideEachOtherAreRaised() {
        List<LocalDate> dates = IntStream.range(0, 70).mapToObj(JULY::plusDays).toList();
        Course course =
                Course.of(List.of(), dates, AS_OF, 70 * DAY, (first, last) -> first.equals(last) ? 2.5 * DAY : 0);

        assertThat(course.levels()).isEqualTo(3);
        for (int i = 1; i < dates.size(); i++) {
            assertThat(course.events().get(i).level())
                    .isNotEqualTo(course.events().get(i - 1).level());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 12, 40, 90, 200})
    void noMarkTouchesAnother(int count) {
        Random random = new Random(count);
        List<LocalDate> dates = Stream.generate(() -> AS_OF.minusDays(random.nextInt(2 * count)))
                .limit(count)
                .sorted()
                .toList();
        List<Stretch> since = List.of(new Stretch("it", JULY, Optional.empty(), AS_OF, List.of(), true));
        List<Stroke.Dot> dots =
                Course.picture(since, dates, Set.of(), AS_OF, new PlainAxes(), TextWidth.fixed(0.5)).shapes().stream()
                        .filter(shape -> shape.kind().equals("event"))
                        .map(shape -> (Stroke.Dot) shape.strokes().get(0))
                        .toList();

        assertThat(dots).hasSize((int) dates.stream().distinct().count());
        for (int i = 1; i < dots.size(); i++) {
            double apart = dots.get(i).x() - dots.get(i - 1).x();
            assertThat(apart)
                    .isGreaterThan(dots.get(i).radius() + dots.get(i - 1).radius());
            assertThat(dots.get(i).radius()).isGreaterThan(0.5);
        }
    }

    @Test
    void eventsThatStandApartShareALine() {
        Course course = course(List.of(), List.of(JULY, JULY.plusDays(30), AS_OF));

        assertThat(course.levels()).isEqualTo(1);
        assertThat(course.events()).extracting(Day::x).containsExactly(0.0, 30 * DAY, 70 * DAY);
    }
}
