package org.sitrep.document.pdf;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.document.Document;
import org.sitrep.document.DocumentRule;
import org.sitrep.document.StyleSheet;
import org.sitrep.document.html.HtmlRenderer;
import org.sitrep.document.html.Templates;
import org.sitrep.document.html.Templates.Start;
import org.sitrep.edition.Heading.Area;
import org.sitrep.edition.Part;
import org.sitrep.edition.ReportModel;
import org.sitrep.fact.crisis.HouseColour;

/**
 * Sets the card of a report: one picture for messengers, with its marks, the sentence on the day and three key figures. It is a
 * page of its own, in the largest letters in which all of it has room.
 */
public final class CardRenderer {

    /** How high its smallest letters may be, in pixels. */
    private static final List<Integer> SIZES = List.of(42, 38, 35, 32, 30, 28);

    private static final int FIGURES = 3;

    /** What a card may hold. The sentence is whole or left out, never cut: who says it stands at its end. */
    private static final List<Room> ROOMS = List.of(
            new Room(FIGURES, true),
            new Room(2, true),
            new Room(1, true),
            new Room(0, true),
            new Room(2, false),
            new Room(0, false));

    private record Room(int figures, boolean sentence) {}

    private final TypesetPdf engine;
    private final HtmlRenderer html;
    private final Templates templates;

    CardRenderer(TypesetPdf engine, HtmlRenderer html, Templates templates) {
        this.engine = engine;
        this.html = html;
        this.templates = templates;
    }

    /**
     * Draws the card of a report.
     *
     * @param report the report, of the card's own audience
     * @param name the file's name
     * @param says the same in words, for those who do not see it
     * @return a PNG; a note where it has no room for all of it
     */
    public Checked<Document> card(ReportModel report, String name, String says) {
        String lang = report.masthead().page().lang();
        return page(report, name).map(pdf -> new Document(name, "image/png", CardImage.png(pdf, says, lang)));
    }

    /** Returns the page that a card is drawn from, as a PDF whose words can be read; else as {@link #card}. */
    public Checked<byte[]> page(ReportModel report, String name) {
        int tried = 0;
        Room room = ROOMS.get(tried);
        Checked<byte[]> page = largest(held(report, room));
        while (isOver(page) && ++tried < ROOMS.size()) {
            room = ROOMS.get(tried);
            page = largest(held(report, room));
        }
        List<Finding> findings = tried == 0
                ? List.of()
                : List.of(DocumentRule.CARD_TOO_FULL.finding(
                        Place.of(name),
                        "the card has room for " + room.figures() + " of its " + FIGURES + " figures"
                                + (room.sentence() ? "" : " and none for its sentence")
                                + ", in letters of 28 pixels, the smallest it may have",
                        "shorten the title, the words of the subject, or the labels of the key figures"));
        return page.then(pdf -> Checked.unlessErrors(pdf, findings));
    }

    private static boolean isOver(Checked<byte[]> page) {
        return page.value().filter(pdf -> TypesetPdf.pages(pdf) > 1).isPresent();
    }

    /** Sets what a card holds as large as it has room for; in the smallest letters where it has none. */
    private Checked<byte[]> largest(ReportModel held) {
        return html.page(held, Start.CARD).then(page -> {
            Checked<byte[]> set = set(held, page, SIZES.get(0));
            for (int i = 1; i < SIZES.size() && isOver(set); i++) {
                set = set(held, page, SIZES.get(i));
            }
            return set;
        });
    }

    private Checked<byte[]> set(ReportModel held, String page, int size) {
        HouseColour colour = HouseColour.of(held.masthead().house().colour());
        List<StyleSheet> style = templates.cardStyle(colour, size);
        return html.placed(
                held,
                Start.CARD,
                engine.pdf(
                        HtmlRenderer.PAGE,
                        page,
                        style,
                        held.masthead().times().asOf().from(),
                        List.of()));
    }

    /** Returns what a card is made of, with no more than there is room for. */
    private static ReportModel held(ReportModel report, Room room) {
        Optional<Part.Narrative> lead =
                report.part(Part.Narrative.class).filter(part -> part.heading().area() == Area.LEAD);
        List<Part> parts = Stream.<Optional<? extends Part>>of(
                        lead.filter(part -> room.sentence()),
                        report.part(Part.KeyFigures.class).map(part -> first(part, lead, room.figures())),
                        report.part(Part.Contacts.class))
                .<Part>flatMap(Optional::stream)
                .toList();
        return ReportModel.of(report.words(), report.masthead(), report.notice(), parts, report::note);
    }

    /** A figure that the sentence tells already comes last. */
    private static Part first(Part.KeyFigures part, Optional<Part.Narrative> lead, int most) {
        Set<String> told = lead.stream()
                .flatMap(Part::shown)
                .flatMap(citation -> citation.entries().stream())
                .collect(Collectors.toSet());
        return new Part.KeyFigures(
                part.heading(),
                part.cards().stream()
                        .sorted(Comparator.comparing(
                                card -> told.containsAll(card.notes().entries())))
                        .limit(most)
                        .toList());
    }
}
