package org.sitrep.document.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.document.Document;
import org.sitrep.document.Foreign;
import org.sitrep.edition.Card;
import org.sitrep.edition.Masthead;
import org.sitrep.edition.Part;
import org.sitrep.edition.ReportModel;
import org.sitrep.edition.text.Passage;
import org.sitrep.fact.prose.Directions;

/** Sets a report as a message for telephones: what it is, what happened, figures and highlights with their sources, and where the whole is. */
public final class ShortMessage {

    /** The most characters. */
    public static final int MAX = 1000;

    private static final int LONGEST_LINE = 160;

    /** As many as a card has. */
    private static final int FIGURES = 3;

    private static final String ITEM = "• ";

    private final ReportModel model;

    private ShortMessage(ReportModel model) {
        this.model = model;
    }

    /**
     * Sets a report.
     *
     * @param model the report
     * @param name the file's name
     * @return plain text in UTF-8: the lead, three key figures, then as many highlights and further figures as there is room
     *     for, each whole and with its source
     */
    public static Document of(ReportModel model, String name) {
        String text = new ShortMessage(Foreign.signed(model)).text();
        return new Document(name, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    private String text() {
        String head = head();
        String end = model.notice().fullBrief() + "\n";
        StringBuilder text = new StringBuilder(head);
        for (String line : lines()) {
            if (text.length() + line.length() + end.length() + 1 <= MAX) {
                text.append(line).append('\n');
            }
        }
        return text + end;
    }

    private String head() {
        Masthead masthead = model.masthead();
        return Stream.of(
                        Optional.of(masthead.page().title()),
                        Optional.of(SectionWriter.marks(masthead)),
                        masthead.marks().banner().map(SectionWriter::say),
                        masthead.marks()
                                .revises()
                                .map(revised -> revised.what() + " " + SectionWriter.say(revised.why())))
                .flatMap(Optional::stream)
                .map(ShortMessage::shortened)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** What stands above the highlights leaves them room. */
    private static String shortened(String line) {
        int letters = line.codePointCount(0, line.length());
        return letters <= LONGEST_LINE
                ? line
                : Directions.closed(line.substring(0, line.offsetByCodePoints(0, LONGEST_LINE - 1)))
                                .strip() + "…";
    }

    /** The lead says itself who says so. */
    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        List<Card> cards =
                model.part(Part.KeyFigures.class).map(Part.KeyFigures::cards).orElse(List.of());
        model.lead().ifPresent(lead -> lines.add("\n" + said(lead) + "\n"));
        cards.stream().limit(FIGURES).forEach(card -> lines.add(ITEM + card(card)));
        model.part(Part.Highlights.class)
                .ifPresent(part -> part.lines()
                        .forEach(passage -> lines.add(ITEM + said(passage) + sources(passage, said(passage)))));
        cards.stream().skip(FIGURES).forEach(card -> lines.add(ITEM + card(card)));
        return lines;
    }

    private String said(Passage passage) {
        return passage.blocks().stream()
                        .flatMap(block -> block.said(model.word("mark.colon")).stream())
                        .map(line -> line.stream()
                                .map(span -> span.text() + Foreign.sign(span.lang()))
                                .collect(Collectors.joining()))
                        .collect(Collectors.joining(" "))
                + Foreign.sign(passage.lang());
    }

    /** A line may name its source already. */
    private String sources(Passage passage, String words) {
        String names = passage.shown()
                .flatMap(citation -> citation.sources().stream())
                .distinct()
                .map(source -> model.note(source).brief())
                .distinct()
                .filter(name -> !Pattern.compile("(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})")
                        .matcher(words)
                        .find())
                .collect(Collectors.joining(model.word("mark.comma")));
        return names.isEmpty() ? "" : bracketed("", names);
    }

    private String card(Card card) {
        String place = card.place()
                .map(found -> model.word("mark.comma") + SectionWriter.say(found))
                .orElse("");
        return bracketed(
                card.value().text() + SectionWriter.DOT + SectionWriter.say(card.label()) + place,
                card.said() + model.word("mark.comma") + card.date().text());
    }

    /** Returns words with others in brackets behind them, as the language writes such; a day of another calendar has none within. */
    private String bracketed(String words, String others) {
        String flat = others.replaceAll("\\h\\((\\p{Nd}[^()]*)\\)", model.word("mark.comma") + "$1");
        return model.word("mail.words").replace("{source}", flat).replace("{words}", words);
    }
}
