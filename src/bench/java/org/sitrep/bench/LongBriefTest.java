package org.sitrep.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sitrep.document.Xhtml;
import org.sitrep.edition.ReportModel;
import org.sitrep.fact.Ledger;
import org.xml.sax.helpers.DefaultHandler;

/** A long page that repeats an id, or has an end too many, would measure how fast errors are found. */
@Tag("slow")
class LongBriefTest {

    private static final int TIMES = 7;

    private final String brief = brief();
    private final String page = LongBrief.of(brief, TIMES);

    @Test
    void theLongPageIsWellFormed() {
        assertThat(Xhtml.read(page, "", new DefaultHandler())).isEmpty();
    }

    @Test
    void everyIdIsThereOnceAndEveryLinkLeadsToOne() {
        List<String> ids = found(page, " id=\"([^\"]+)\"");
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(TIMES);
        assertThat(ids).containsAll(found(page, " href=\"#([^\"]+)\""));
    }

    @Test
    void everySectionIsThereAsOftenAsAsked() {
        assertThat(found(page, "(<h2)")).hasSize(TIMES * found(brief, "(<h2)").size());
    }

    private static String brief() {
        Stages stages = new Stages();
        Ledger ledger = stages.read(Bench.CRISIS);
        ReportModel model = stages.model(stages.situation(ledger));
        return stages.page(model);
    }

    private static List<String> found(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
