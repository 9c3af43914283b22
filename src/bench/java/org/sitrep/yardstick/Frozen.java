package org.sitrep.yardstick;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** The Aleppo brief of 25 September 2016 in English, as the templates made it for openhtmltopdf. */
public final class Frozen {

    /** The day that the brief is as of. */
    public static final LocalDate DAY = LocalDate.of(2016, 9, 25);

    private Frozen() {}

    /** Returns the page, as well-formed XHTML. */
    public static String page() {
        return read("page.xhtml");
    }

    /** Returns the style for paper, in what openhtmltopdf knows of CSS. */
    public static String style() {
        return read("print.css");
    }

    private static String read(String file) {
        try (InputStream in = Frozen.class.getResourceAsStream("/yardstick/" + file)) {
            if (in == null) {
                throw new IllegalStateException("missing: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
