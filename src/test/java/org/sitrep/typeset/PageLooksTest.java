package org.sitrep.typeset;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only the eye can judge on the small pages. */
class PageLooksTest {

    @ParameterizedTest
    @CsvSource({
        "box-over-pages, false",
        "drawing, false",
        "flex, true",
        "inline-padding, false",
        "cards, false",
        "cards, true",
        "arabic-table, true"
    })
    void thePageLooksAsAccepted(String name, boolean rtl) throws IOException {
        SmallPage page = new SmallPage("pages", name, rtl);
        ReferenceImage.assertLooks("pages/" + name + (rtl ? ".rtl" : ""), page.pdf());
    }
}
