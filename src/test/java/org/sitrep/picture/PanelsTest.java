package org.sitrep.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.picture.Extent.Kind;
import org.sitrep.picture.Label.Style;
import org.sitrep.picture.Levels.Level;
import org.sitrep.picture.Levels.Mark;
import org.sitrep.picture.Panels.Name;
import org.sitrep.picture.Panels.Panel;

/** Lines and their words, over many series: every word is where it belongs, and nothing runs through it. */
class PanelsTest {

    private static final LocalDate AS_OF = LocalDate.of(2031, 5, 20);
    private static final TextWidth LETTERS = TextWidth.fixed(0.55);

    /** Some lines of some days: numbers that wander, stay the same, or meet; now and then one that is not exact. */
    private static List<Level> levels(int lines, int days, int step) {
        Random random = new Random(lines * 1_000L + days);
        List<Level> levels = new ArrayList<>();
        double[] at = random.doubles(lines, 10, 900).toArray();
        for (int day = days - 1; day >= 0; day--) {
            for (int line = 0; line < lines; line++) {
                at[line] = line % 5 == 4 ? at[line - 1] : Math.max(0, at[line] + random.nextInt(200) - 95);
                double number = Math.rint(at[line]);
                Kind kind = random.nextInt(20) == 0 ? Kind.OPEN_ABOVE : Kind.EXACT;
                levels.add(new Level(
                        AS_OF.minusDays((long) day * step),
                        new Extent(kind, number, number),
                        "line " + line,
                        (kind == Kind.EXACT ? "" : "at least ") + (int) number));
            }
        }
        return levels;
    }

    private static Panel panel(List<Level> levels, String name) {
        Map<String, Name> names = new HashMap<>();
        levels.forEach(level -> names.put(level.line(), new Name(name + " " + level.line(), "")));
        return new Panel("People", levels, names, 30);
    }

    private static Picture picture(List<Level> levels, String name) {
        return Panels.sheets(List.of(panel(levels, name)), AS_OF, new PlainAxes(), LETTERS)
                .get(0)
                .picture();
    }

    static Stream<List<Level>> series() {
        return Stream.of(1, 2, 3, 8, 12, 30)
                .flatMap(lines -> Stream.of(1, 2, 5, 12, 60).map(days -> levels(lines, days, days > 12 ? 1 : 3)));
    }

    private static Rectangle2D box(Label label) {
        return new Rectangle2D.Double(label.left(), label.y() - 4.5, label.width(), 4.5);
    }

    private static Stream<Line2D> strokes(Picture picture) {
        return picture.shapes().stream()
                .flatMap(shape -> shape.strokes().stream())
                .filter(Outline.class::isInstance)
                .map(stroke -> ((Outline) stroke).points())
                .flatMap(points -> Stream.iterate(1, i -> i < points.size(), i -> i + 1)
                        .map(i -> new Line2D.Double(
                                points.get(i - 1).x(),
                                points.get(i - 1).y(),
                                points.get(i).x(),
                                points.get(i).y())));
    }

    @ParameterizedTest
    @MethodSource("series")
    void nothingRunsThroughAWordAndNoTwoOverlap(List<Level> levels) {
        Picture picture = picture(levels, "Place of");
        List<Label> labels = picture.labels();

        assertThat(labels).doesNotHaveDuplicates();

        for (Label label : labels) {
            assertThat(label.left()).isNotNegative();
            assertThat(label.right()).isLessThanOrEqualTo(picture.width());
            assertThat(strokes(picture)).as(label.toString()).noneMatch(line -> line.intersects(box(label)));
            assertThat(labels)
                    .as(label.toString())
                    .noneMatch(other -> !other.equals(label) && box(other).intersects(box(label)));
        }
    }

    @ParameterizedTest
    @MethodSource("series")
    void aValueStandsNearerToItsOwnMarkThanToAnyOther(List<Level> levels) {
        Days days = new Days(levels.get(0).day(), AS_OF, 180);
        Scale scale = Scale.axis(levels.stream().map(Level::extent).toList(), 60);
        List<Mark> marks = Levels.of(levels, days, scale, 30)
                .spoken(new Spots(days.length(), scale.length(), 8), words -> 4.0 * words.length())
                .marks();

        for (Mark mark : marks) {
            if (mark.label().isPresent()) {
                double own = distance(mark, mark);
                assertThat(own).isLessThan(10);
                assertThat(marks)
                        .filteredOn(other -> other.look() != Look.REST && !other.equals(mark))
                        .allSatisfy(other -> assertThat(distance(mark, other)).isGreaterThan(own));
            }
        }
    }

    @Test
    void theHighestValueHasItsWords() {
        List<Level> levels = levels(1, 60, 1);
        Level highest = levels.stream()
                .max(Comparator.comparing(level -> level.extent().to()))
                .orElseThrow();

        assertThat(picture(levels, "").labels()).extracting(Label::text).contains(highest.words());
    }

    private static double distance(Mark spoken, Mark mark) {
        Spot spot = spoken.label().orElseThrow();
        double room = 4.0 * spoken.level().words().length();
        double left = spot.ends() ? spot.x() - room : spot.x();
        double x = Math.max(0, Math.max(left - mark.x(), mark.x() - left - room));
        return Math.hypot(x, Math.max(0, Math.abs(spot.y() - mark.to()) - 4));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8, 12, 30})
    void eachOfUpToEightLinesHasItsNameAtItsEndAndALookOfItsOwn(int lines) {
        List<Level> levels = levels(lines, 6, 1);

        Picture picture = picture(levels, "On");

        assertThat(picture.labels())
                .filteredOn(label -> label.text().startsWith("On"))
                .extracting(Label::text)
                .doesNotHaveDuplicates()
                .hasSize(Math.min(lines, Look.MAX_LINES));
        assertThat(picture.shapes().stream().map(Shape::kind).filter(kind -> kind.startsWith("join")))
                .doesNotHaveDuplicates();
        assertThat(picture.shapes().stream().anyMatch(shape -> shape.kind().equals("rest")))
                .isEqualTo(lines > Look.MAX_LINES);
    }

    @Test
    void namesThatAreTooLongForTheEndsAreNumberedInAKey() {
        Picture picture = picture(levels(3, 6, 1), "The further bank of the upper valley");

        assertThat(picture.labels()).extracting(Label::text).contains("1", "2", "3");
        assertThat(picture.labels())
                .filteredOn(label -> label.text().startsWith("The further bank"))
                .hasSize(3)
                .noneMatch(label -> label.text().endsWith("…"));
    }

    @Test
    void linesThatMeetAreDrawnBesideEachOtherToTheirLastDay() {
        List<Level> same = List.of("a", "b", "c").stream()
                .flatMap(line -> Stream.of(3, 2, 1, 0)
                        .map(day -> new Level(AS_OF.minusDays(day), new Extent(Kind.EXACT, 900, 900), line, "900")))
                .sorted(Comparator.comparing(Level::day))
                .toList();
        Scale scale = Scale.axis(same.stream().map(Level::extent).toList(), 60);

        Levels drawn = Levels.of(same, new Days(AS_OF.minusDays(3), AS_OF, 180), scale, 30);

        assertThat(drawn.joins()).hasSize(9);
        assertThat(drawn.ends()).extracting(Mark::x).containsOnly(180.0);
        assertThat(drawn.ends()).extracting(Mark::to).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"OPEN_ABOVE", "OPEN_BELOW", "OPEN_BOTH", "RANGE"})
    void theKeyShowsTheMarkOfALineWithoutExactNumbers(Kind kind) {
        List<Level> levels = Stream.of("a", "b")
                .map(line -> new Level(AS_OF, new Extent(kind, 5, kind == Kind.RANGE ? 9 : 5), line, "5"))
                .toList();

        Picture picture = picture(levels, "The further bank of the upper valley");

        String mark = kind == Kind.RANGE ? "range" : kind == Kind.OPEN_BOTH ? "about" : "open";
        assertThat(picture.shapes().stream().filter(shape -> shape.kind().startsWith(mark)))
                .as("each once in the panel, once in the key")
                .hasSize(4);
    }

    @Test
    void coincidingLinesTogetherAreRaisedByLessThanCanBeReadOffTheAxis() {
        List<Level> levels = levels(8, 1, 1).stream()
                .flatMap(level -> Stream.of(1, 0)
                        .map(day -> new Level(
                                AS_OF.minusDays(day), new Extent(Kind.EXACT, 0, 0), level.line(), level.words())))
                .sorted(Comparator.comparing(Level::day))
                .toList();
        Scale scale = Scale.axis(List.of(new Extent(Kind.EXACT, 900, 900)), 60);

        Levels drawn = Levels.of(levels, new Days(AS_OF.minusDays(1), AS_OF, 180), scale, 30);

        assertThat(drawn.ends()).extracting(Mark::to).doesNotHaveDuplicates().allMatch(to -> to >= 0 && to <= 2);
    }

    @Test
    void linesThatOnlyMeetOnADayStandAtTheirTrueHeight() {
        Scale scale = Scale.axis(List.of(new Extent(Kind.EXACT, 900, 900)), 60);
        List<Level> crossing = Stream.of(2, 1, 0)
                .flatMap(day -> Stream.of(
                        new Level(AS_OF.minusDays(day), new Extent(Kind.EXACT, day * 100, day * 100), "a", ""),
                        new Level(AS_OF.minusDays(day), new Extent(Kind.EXACT, 100, 100), "b", "")))
                .toList();

        Levels drawn = Levels.of(crossing, new Days(AS_OF.minusDays(2), AS_OF, 180), scale, 30);

        assertThat(drawn.marks())
                .allSatisfy(mark -> assertThat(mark.to())
                        .isEqualTo(scale.at(mark.level().extent().to())));
    }

    @Test
    void eachPanelHasAScaleOfItsOwn() {
        List<Panel> panels = Stream.of(18.0, 15_200.0)
                .map(n -> panel(List.of(new Level(AS_OF, new Extent(Kind.EXACT, n, n), "a", "")), ""))
                .toList();

        Picture picture =
                Panels.sheets(panels, AS_OF, new PlainAxes(), LETTERS).get(0).picture();

        assertThat(picture.labels()).extracting(Label::text).contains("20", "20000");
    }

    @Test
    void panelsOfUpToEightLevelsAreAllDrawnInPicturesThatFitAPage() {
        for (int panels = 1; panels <= 8; panels++) {
            for (int lines : new int[] {1, 8}) {
                Panel one = panel(levels(lines, 5, 1), "Place of");
                List<Panels.Sheet> sheets = Panels.sheets(
                        Stream.generate(() -> one).limit(panels).toList(), AS_OF, new PlainAxes(), LETTERS);

                assertThat(sheets.stream().mapToInt(Panels.Sheet::panels).sum()).isEqualTo(panels);
                assertThat(sheets)
                        .allSatisfy(
                                sheet -> assertThat(sheet.picture().height()).isLessThan(350));
            }
        }
    }

    @Test
    void theAxisHasZeroAndTwoOrThreeRoundNumbersUpToTheHighestOne() {
        for (double highest : new double[] {0, 1, 3, 9, 71, 388, 923, 1_000, 250_000, 2_000_000, 13_500_000}) {
            Scale scale = Scale.axis(List.of(new Extent(Kind.EXACT, highest, highest)), 60);

            assertThat(scale.ticks()).hasSizeBetween(3, 4);
            assertThat(scale.at(scale.ticks().get(0).doubleValue())).isZero();
            assertThat(scale.end()).isBetween(highest, Math.max(2, 2 * highest));
        }
    }

    @Test
    void theAxisEndsAtTheDayOfTheReport() {
        List<Level> early = levels(2, 3, 1).stream()
                .map(level -> new Level(level.day().minusDays(9), level.extent(), level.line(), level.words()))
                .toList();

        assertThat(picture(early, "Place of").labels())
                .filteredOn(label -> label.style() == Style.SMALL)
                .extracting(Label::text)
                .contains("9.5.", "20.5.");
    }
}
