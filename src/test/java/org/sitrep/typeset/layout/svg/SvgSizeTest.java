package org.sitrep.typeset.layout.svg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The size that a picture has of its own. */
class SvgSizeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "width='400' height='100'                        | 300 | 75",
                "width='400px' height='100pt'                    | 300 | 100",
                "width='400' height='100' viewBox='0 0 10 10'    | 300 | 75",
                "width='400' viewBox='0 0 20 10'                 | 300 | 150",
                "height='400' viewBox='0 0 20 10'                | 600 | 300",
                "viewBox='0 0 20 10'                             | 15  | 7.5",
                "width='400'                                     | 300 | 0",
                "width='100%' viewBox='0 0 20 10'                | 15  | 7.5",
            })
    void aPictureIsAsLargeAsItSaysOrAsItsViewBox(String attributes, double width, double height) {
        assertThat(SvgSize.of(Drawn.picture(attributes, ""))).isEqualTo(new SvgSize(width, height));
    }
}
