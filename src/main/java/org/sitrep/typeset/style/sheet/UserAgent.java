package org.sitrep.typeset.style.sheet;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.diagnostic.Finding;
import org.sitrep.typeset.style.css.Origin;
import org.sitrep.typeset.style.property.Definitions;

/** The sheet before all others: how elements look that nobody styled. */
public final class UserAgent {

    private static final String CSS = """
            html, body, main, section, header, div, p, h1, h2, h3, h4, ul, ol, li, dl, dt, dd,
            figure, figcaption, details, summary, blockquote { display: block; }
            table { display: table; }
            caption { display: table-caption; text-align: center; }
            colgroup { display: table-column-group; }
            col { display: table-column; }
            thead { display: table-header-group; }
            tbody { display: table-row-group; }
            tfoot { display: table-footer-group; }
            tr { display: table-row; }
            th, td { display: table-cell; vertical-align: middle; padding: 1px; }
            th { font-weight: bold; text-align: start; }
            h1, h2, h3, h4 { font-weight: bold; break-after: avoid; break-inside: avoid; }
            h1 { font-size: 2em; margin: 0.67em 0; }
            h2 { font-size: 1.5em; margin: 0.83em 0; }
            h3 { font-size: 1.17em; margin: 1em 0; }
            h4 { margin: 1.33em 0; }
            p, ul, ol, dl { margin: 1em 0; }
            figure, blockquote { margin: 1em 2.5em; }
            ul, ol { padding-inline-start: 2.5em; }
            li > ul, li > ol { margin: 0; }
            dd { margin-inline-start: 2.5em; }
            strong { font-weight: bold; }
            em { font-style: italic; }
            small, sup { font-size: 0.83em; }
            sup { vertical-align: super; }
            a[href] { text-decoration: underline; }
            bdi { unicode-bidi: plaintext; }
            [dir=ltr] { direction: ltr; unicode-bidi: isolate; }
            [dir=rtl] { direction: rtl; unicode-bidi: isolate; }
            [dir=auto] { unicode-bidi: isolate; }
            @page {
              margin: 20mm;
              @top-center { vertical-align: middle; }
              @bottom-center { vertical-align: middle; }
            }
            """;

    public static final Sheet SHEET = read();

    private UserAgent() {}

    private static Sheet read() {
        List<Finding> findings = new ArrayList<>();
        Sheet sheet =
                SheetParser.parse(new Origin("the typesetter's own sheet", CSS, 1, 1), Definitions.OURS, findings);
        if (!findings.isEmpty()) {
            throw new IllegalStateException(findings.toString());
        }
        return sheet;
    }
}
