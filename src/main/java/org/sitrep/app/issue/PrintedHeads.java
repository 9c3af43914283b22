package org.sitrep.app.issue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.diagnostic.Finding;
import org.sitrep.document.pdf.PdfRenderer;
import org.sitrep.register.Issued;
import org.sitrep.register.Manifest.IssuedFile;
import org.sitrep.register.RegisterRule;

/**
 * The heads that reports print: every HTML file and PDF carries the digest of the manifest before it. So whoever replaces a
 * report and writes the later manifests anew has to replace the later files too.
 */
final class PrintedHeads {

    private static final Pattern IN_HTML = Pattern.compile("<meta name=\"sitrep-head-before\" content=\"([^\"]*)\"");
    private static final Pattern IN_PDF = Pattern.compile("([0-9a-f]{64})");

    private PrintedHeads() {}

    /** Returns an error for each file of a report that prints another head than the register has. */
    static List<Finding> unlikeTheChain(Issued issued) {
        return issued.files().stream()
                .map(IssuedFile::name)
                .flatMap(name -> printed(issued, name)
                        .filter(head -> !issued.follows().equals(Optional.of(head)))
                        .map(head -> finding(issued, name, head))
                        .stream())
                .toList();
    }

    /** Templates of one's own may print none. */
    private static Optional<String> printed(Issued issued, String name) {
        if (name.endsWith(".html")) {
            return IssuedRecord.bytes(issued, name).flatMap(page -> first(IN_HTML.matcher(new String(page, UTF_8))));
        }
        return name.endsWith(".pdf")
                ? issued.follows()
                        .flatMap(head -> IssuedRecord.bytes(issued, name).flatMap(pdf -> onPaper(pdf, head)))
                : Optional.empty();
    }

    private static Optional<String> onPaper(byte[] pdf, String expected) {
        String end = PdfRenderer.end(pdf);
        return end.contains(expected) ? Optional.of(expected) : first(IN_PDF.matcher(end));
    }

    private static Optional<String> first(Matcher matcher) {
        return matcher.results().map((MatchResult found) -> found.group(1)).findFirst();
    }

    private static Finding finding(Issued issued, String name, String printed) {
        return RegisterRule.BROKEN_CHAIN.finding(
                IssuedRecord.place(issued, name),
                "this file of " + issued.number() + " prints " + printed + " as the head of the report before it; "
                        + issued.follows()
                                .map(head -> "the register has " + head)
                                .orElse("the register has none before it"),
                "a report before it was replaced, and the manifests after that one were written anew: take the register"
                        + " back from a copy");
    }
}
