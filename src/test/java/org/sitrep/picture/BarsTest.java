package org.sitrep.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.fact.entry.Period;
import org.sitrep.picture.Bars.Bar;
import org.sitrep.picture.Extent.Kind;

/** Counts as bars: from zero, on one scale, never stacked. */
class BarsTest {

    private static Extent count(Kind kind, double number) {
        return new Extent(kind, number, number);
    }

    @Test
    void barsAreAsLongAsTheirCountsAndBeginAtZero() {
        List<Bar> bars = Bars.of(
                        List.of(count(Kind.OPEN_ABOVE, 231), count(Kind.EXACT, 25), count(Kind.EXACT, 50)),
                        List.of(40.0, 10.0, 10.0),
                        250)
                .bars();

        assertThat(bars.get(2).to()).isCloseTo(2 * bars.get(1).to(), within(0.05));
        assertThat(bars.get(0).to() / bars.get(1).to()).isCloseTo(231.0 / 25, within(0.02));
    }

    @Test
    void anOpenEndReachesOnAndItsNumberStandsBehindItWithinThePicture() {
        Bars bars =
                Bars.of(List.of(count(Kind.OPEN_ABOVE, 231), count(Kind.OPEN_BELOW, 200)), List.of(40.0, 40.0), 250);

        Bar atLeast = bars.bars().get(0);
        assertThat(atLeast.open()).isPositive();
        assertThat(atLeast.label()).isGreaterThan(atLeast.to() + atLeast.open());
        assertThat(atLeast.label() + 40).isLessThanOrEqualTo(250);
        assertThat(bars.bars().get(1).open()).as("up to has no open end above").isZero();
    }

    @Test
    void anUnknownHasNoBarOnlyItsWord() {
        Bar unknown = Bars.of(List.of(count(Kind.NONE, 0), count(Kind.EXACT, 9)), List.of(30.0, 9.0), 250)
                .bars()
                .get(0);

        assertThat(unknown.to()).isZero();
        assertThat(unknown.open()).isZero();
        assertThat(unknown.label()).isZero();
    }

    private static Picture bars(Extent extent, String about, String source) {
        LocalDate day = LocalDate.of(2024, 3, 10);
        Counts.Count count = new Counts.Count(extent, "70", about, source, new Period(day, day), true, List.of());
        Counts.Panel panel = new Counts.Panel(Counts.Form.BARS, "", "", List.of(count), List.of(extent), List.of());
        return Counts.picture(List.of(panel), new PlainAxes(), TextWidth.fixed(0.5));
    }

    @Test
    void aboutIsOpenOnBothSidesAndNoPartOfItsBarIsDrawnAsSure() {
        List<Shape> shapes = bars(count(Kind.OPEN_BOTH, 70), "Here", "").shapes();

        assertThat(shapes).extracting(Shape::kind).containsExactly("about", "open", "open", "axis");
        Outline bar = (Outline) shapes.get(0).strokes().get(0);
        assertThat(bar.isArea()).as("it has no end").isFalse();
    }

    @Test
    void wordsThatNeedItTakeTwoLinesAndOnlyThenTheWholeWidth() {
        assertThat(words("District 1", "MoH")).containsExactly("District 1 · MoH");
        assertThat(words("The district beyond the second river", "MoH"))
                .containsExactly("The district beyond the second", "river · MoH");
        assertThat(words("The district ".repeat(4).strip(), "The organisation for relief"))
                .containsExactly(
                        "The district The district The district The district · The organisation", "for relief");
    }

    @Test
    void theSourceIsTheLastThingCut() {
        assertThat(words("The district ".repeat(20).strip(), "The organisation for relief"))
                .satisfiesExactly(
                        name -> assertThat(name).startsWith("The district").endsWith("…"),
                        source -> assertThat(source).isEqualTo("The organisation for relief"));
    }

    private static List<String> words(String about, String source) {
        return bars(count(Kind.EXACT, 70), about, source).labels().stream()
                .filter(label -> label.style() == Label.Style.SMALL)
                .map(Label::text)
                .toList();
    }
}
