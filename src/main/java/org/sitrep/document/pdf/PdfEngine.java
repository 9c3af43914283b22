package org.sitrep.document.pdf;

import java.time.LocalDate;
import org.sitrep.diagnostic.Checked;

/** Sets pages. */
@FunctionalInterface
public interface PdfEngine {

    /**
     * Sets a page on paper. The same input gives the same bytes, whatever the day, the zone and the locale.
     *
     * @param xhtml a well-formed page, which names its title and its language
     * @param style the style for paper
     * @param date the day the PDF says it was made on
     * @return the PDF; errors where it could not show all of the page's text
     */
    Checked<byte[]> pdf(String xhtml, String style, LocalDate date);
}
