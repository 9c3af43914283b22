package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.Given;
import org.sitrep.Shown;
import org.sitrep.check.account.Account;
import org.sitrep.document.html.Templates;
import org.sitrep.edition.print.language.Marks;
import org.sitrep.edition.print.language.Marks.Piece;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Passage;
import org.sitrep.edition.text.Passage.Style;
import org.sitrep.fact.entry.Attribution;

/**
 * Where the marks of sources stand in prose: {@code <8 un>} is a figure of a source, {@code <7 July|un>} a day or a count
 * of days.
 */
class MarksTest {

    private static final Templates SET = Templates.builtIn().value().orElseThrow();
    private static final Pattern REFERENCE = Pattern.compile("<([^|>]+)([ |])(\\w+)>");

    @TempDir
    private Path folder;

    private static Passage.Span span(Style style, String text, String... sources) {
        List<Attribution> who = List.of(sources).stream()
                .map(source -> new Attribution(source, Optional.empty(), Optional.empty()))
                .toList();
        return new Passage.Span(style, text, new Citation(List.of(), List.of(), who));
    }

    private static Printer printer(String language) {
        return new Printer(SET.phrases(language).value().orElseThrow(), "en", 2016);
    }

    private static String printed(List<Passage.Span> spans) {
        return spans.stream()
                .map(span -> span.text()
                        + span.notes().sources().stream()
                                .map(Attribution::source)
                                .collect(Collectors.joining(",", "[", "]"))
                                .replace("[]", ""))
                .collect(Collectors.joining());
    }

    private static String marked(String language, String line) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = REFERENCE.matcher(line);
        int done = 0;
        while (matcher.find()) {
            pieces.add(new Piece(span(Style.PLAIN, line.substring(done, matcher.start())), false));
            boolean figure = matcher.group(2).equals(" ");
            pieces.add(new Piece(span(Style.VALUE, matcher.group(1), matcher.group(3)), figure));
            done = matcher.end();
        }
        pieces.add(new Piece(span(Style.PLAIN, line.substring(done)), false));
        return printed(Marks.placed(pieces, printer(language)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
        <231 sohr> died from <19 May|gov> to <25 May|sohr>; <60 scd> here. # 231 died from 19 May to 25 May;[sohr] 60 here.[scd]
        <8 un> died and <9 un> were hurt. # 8 died and 9 were hurt.[un]
        <8 un> died, or <9 army>, or (<7 un>), as some say. # 8[un] died, or 9,[army] or (7), as some say.[un]
        (<8 un>) or <9 army> # (8)[un] or 9[army]
        On <7 May|un> <9 army> died. # On 7 May 9 died.[army]
        Closed on <7 May|un>, <80|un> days ago. # Closed on 7 May, 80 days ago.[un]
        Closed on <7 May|un>, opened on <8 May|ngo>. # Closed on 7 May, opened on 8 May.[un,ngo]
        Closed on <7 May|un>; <9 un> wait. # Closed on 7 May; 9 wait.[un]
        Closed on <7 May|un>; opened on <8 May|un>. # Closed on 7 May; opened on 8 May.[un]
        Closed on <7 May|un>; opened on <8 May|ngo>. # Closed on 7 May;[un] opened on 8 May.[ngo]
        Closed on <7 May|un>. Opened on <8 May|un>. # Closed on 7 May.[un] Opened on 8 May.[un]
        """)
    void oneMarkForASourceAtTheEndOfItsClause(String line, String printed) {
        assertThat(marked("en", line)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
        <8 un> of 1.5 died at 10:00, i.e. <9 un> on No. 7 Dr. Kay St. # 8 of 1.5 died at 10:00, i.e. 9 on No. 7 Dr. Kay St.[un]
        <8 un> came from the U.N. in May. # 8 came from the U.N. in May.[un]
        <8 un> died. <9 un> were hurt. # 8 died.[un] 9 were hurt.[un]
        “<8 un> died.” <9 ngo> wait. # “8 died.”[un] 9 wait.[ngo]
        (<8 un> died.) Did <9 ngo>? Yes! # (8 died.)[un] Did 9?[ngo] Yes!
        <8 un> died: <9 ngo> wait # 8 died:[un] 9 wait[ngo]
        None. # None.
        """)
    void aPointWithinANumberOrAShortWordEndsNoClause(String line, String printed) {
        assertThat(marked("en", line)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
        fr # <8 un> morts ; <9 un> blessés. # 8 morts ;[un] 9 blessés.[un]
        fr # « <8 un> morts.\u00a0» <9 ngo> blessés # « 8 morts.\u00a0»[un] 9 blessés[ngo]
        ru # Погибли <8 un> человек; ранены <9 ngo>. # Погибли 8 человек;[un] ранены 9.[ngo]
        ar # قتل <8 un>، وجرح <9 un> في الحي؛ وينتظر <7 ngo> يومًا. وصل <5 un>؟ # قتل 8، وجرح 9 في الحي؛[un] وينتظر 7 يومًا.[ngo] وصل 5؟[un]
        fa-AF # <8 un> کشته؛ <9 ngo> زخمی. # 8 کشته؛[un] 9 زخمی.[ngo]
        en # <8 un> ہلاک۔ <9 ngo> زخمی۔ # 8 ہلاک۔[un] 9 زخمی۔[ngo]
        en # <8 un> मरे। <9 ngo> घायल। # 8 मरे।[un] 9 घायल।[ngo]
        en # <8 un> သေ။ <9 ngo> ဒဏ်ရာ။ # 8 သေ။[un] 9 ဒဏ်ရာ။[ngo]
        zh-Hans # <8 un>人死亡，<9 un>人受伤；<7 ngo>人获救。<6 un>人失踪！ # 8人死亡，9人受伤；[un]7人获救。[ngo]6人失踪！[un]
        zh-Hans # 死者<8 un>人，即<9 ngo>户 # 死者8[un]人，即9户[ngo]
        """)
    void whateverTheScript(String language, String line, String printed) {
        assertThat(marked(language, line)).isEqualTo(printed);
    }

    /** So it is never alone at the beginning of a line. */
    @Test
    void aMarkStaysWithTheStopOrTheWordBeforeIt() {
        Piece words = new Piece(span(Style.STRONG, " people died; others fled"), false);
        List<Passage.Span> spans = Marks.placed(
                List.of(
                        new Piece(span(Style.VALUE, "8", "un"), true),
                        words,
                        new Piece(span(Style.VALUE, " on 7 May", "un"), false),
                        new Piece(span(Style.PLAIN, " from the valley"), false)),
                printer("en"));
        assertThat(spans.stream().filter(span -> !span.notes().sources().isEmpty()))
                .extracting(Passage.Span::text, Passage.Span::style)
                .containsExactly(org.assertj.core.api.Assertions.tuple(";", Style.STRONG));
    }

    private Given valley() {
        return Given.in(folder.resolve("valley")).known("2016-09-02", """
            - {figure: without-water, id: dry, value: 100, date: 2016-09-01, place: north, source: un}
            - {condition: siege, id: siege-north, since: 2016-08-01, place: north, source: radio}
            - note: overview
              id: story
              source: ngo
              text: |
                The siege began on {date:siege-north}; **{figure:dry} people** are dry.

                - It lasts {days:siege-north} days
                - {figure:dry} people wait.
            """);
    }

    @Test
    void theMarkOfANoteJoinsThatOfItsLastWords() {
        Passage overview = Shown.in(valley().brief("2016-09-02")).overview().orElseThrow();
        assertThat(overview.blocks().stream()
                        .flatMap(block -> block.lines().stream())
                        .map(MarksTest::printed))
                .containsExactly(
                        "The siege began on 1 August;[radio] 100 people are dry.[un]",
                        "It lasts 32 days[radio]",
                        "100 people wait.[un,ngo]");
        assertThat(overview.notes()).isEqualTo(Citation.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
        {figure:dry} people are dry. They wait. # un # 100 people are dry. They wait.
        {figure:dry} people are dry. They wait {days:siege-north} days. # un # 100 people are dry.[un] They wait 32 days.[radio,un]
        {figure:dry} people are dry. They wait. # ngo # 100 people are dry.[un] They wait.
        """)
    void aNoteThatRestsOnOneSourceAloneIsMarkedOnce(String text, String source, String printed) {
        Given given = valley().known("2016-09-02T10:00", """
            - {note: background, id: why, source: %s, text: "%s"}
            """.formatted(source, text));
        Passage background = Shown.in(given.brief("2016-09-02")).background().orElseThrow();
        assertThat(printed(background.blocks().get(0).lines().get(0))).isEqualTo(printed);
        assertThat(background.notes().sources()).hasSize(text.contains("days") ? 0 : 1);
        assertThat(background.shown().flatMap(notes -> notes.entries().stream()))
                .contains("dry");
    }

    @Test
    void whatADayRestsOnCountsAsPrintedThoughItHasNoMark() {
        Given given = Given.in(folder.resolve("valley")).known("2016-09-02", """
            - {figure: without-water, id: dry, value: 100, date: 2016-09-01, place: north, source: un}
            - {event: The well fell dry, id: well, date: 2016-08-30, source: radio}
            - {note: overview, text: "Since {date:well} {figure:dry} people are dry."}
            """);
        Passage overview = Shown.in(given.brief("2016-09-02")).overview().orElseThrow();
        assertThat(printed(overview.blocks().get(0).lines().get(0)))
                .isEqualTo("Since 30 August 100 people are dry.[un]");
        assertThat(overview.shown().flatMap(notes -> notes.entries().stream())).contains("well", "dry");
        assertThat(given.accounted("2016-09-02", "well").how()).isEqualTo(Account.How.PRINTED);
    }
}
