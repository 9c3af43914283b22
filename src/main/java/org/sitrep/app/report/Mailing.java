package org.sitrep.app.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.document.Document;

/** How the files of an edition that go into a message are called. */
public final class Mailing {

    /** What the name of the text ends in. */
    public static final String TEXT = ".txt";

    /** What the name of the message for telephones ends in. */
    static final String SHORT = "-short.txt";

    /** What the name of page one alone ends in. */
    public static final String ONE_PAGE = "-page.pdf";

    /** What the name of the card ends in. */
    public static final String CARD = "-card.png";

    /** What the name of the HTML body ends in. */
    public static final String BODY = "-mail.html";

    /** What the name of the report ends in. */
    public static final String REPORT = ".pdf";

    private static final Map<String, String> TYPES =
            Map.of(TEXT, "text/plain; charset=utf-8", BODY, "text/html; charset=utf-8", REPORT, "application/pdf");

    private Mailing() {}

    /** Returns what a file is, where it goes into a message. */
    public static Optional<String> mediaType(String name) {
        return TYPES.keySet().stream()
                .filter(ending -> is(name, ending))
                .findFirst()
                .map(TYPES::get);
    }

    /** Returns the part of a message that is called so. */
    public static Optional<Document> part(List<Document> documents, String ending) {
        return documents.stream()
                .filter(document -> is(document.name(), ending))
                .findFirst();
    }

    private static boolean is(String name, String ending) {
        return name.endsWith(ending) && !name.endsWith(SHORT) && !name.endsWith(ONE_PAGE);
    }
}
