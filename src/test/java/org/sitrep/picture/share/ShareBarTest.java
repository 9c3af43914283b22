package org.sitrep.picture.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.fact.quantity.Quantity;
import org.sitrep.fact.quantity.QuantityReader;
import org.sitrep.picture.Outline;
import org.sitrep.picture.Picture;
import org.sitrep.picture.Shape;

class ShareBarTest {

    @Test
    void fillsFromTheSideFromWhichOneReads() {
        assertThat(filled(bar("50", false))).isEqualTo(List.of(0.5, 30.0));
        assertThat(filled(bar("50", true))).isEqualTo(List.of(30.0, 59.5));
    }

    @Test
    void ofNothingIsEmptyAndOfLittleIsSeen() {
        assertThat(kinds(bar("0", false))).containsExactly("wide");
        assertThat(filled(bar("0.2", false))).isEqualTo(List.of(0.5, 1.5));
    }

    @Test
    void beyondTheWholeIsFullAndSaysSo() {
        assertThat(filled(bar("100", false))).isEqualTo(List.of(0.5, 59.5));
        assertThat(kinds(bar("100", false))).doesNotContain("over");
        assertThat(filled(bar("130", false))).isEqualTo(List.of(0.5, 59.5));
        assertThat(kinds(bar("130", false))).contains("over");
    }

    @Test
    void ofWhatIsNotKnownExactlyIsHollow() {
        assertThat(kinds(bar("at least 40", false))).containsExactly("wide", "about");
    }

    private static Picture bar(String percent, boolean fromRight) {
        return ShareBar.of(
                (Quantity.Amount) QuantityReader.read(percent).quantity().orElseThrow(), fromRight);
    }

    private static List<String> kinds(Picture bar) {
        return bar.shapes().stream().map(Shape::kind).toList();
    }

    private static List<Double> filled(Picture bar) {
        Outline box = (Outline) bar.shapes().get(1).strokes().get(0);
        return List.of(box.points().get(0).x(), box.points().get(1).x());
    }
}
