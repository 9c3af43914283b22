package org.sitrep.document;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.document.html.Templates;
import org.sitrep.document.pdf.PdfRenderer;
import org.sitrep.edition.Card;
import org.sitrep.edition.Casualties;
import org.sitrep.edition.ChangesView;
import org.sitrep.edition.ChartView;
import org.sitrep.edition.Chronology;
import org.sitrep.edition.ClockView;
import org.sitrep.edition.ClusterView;
import org.sitrep.edition.CourseView;
import org.sitrep.edition.DemandView;
import org.sitrep.edition.Edition;
import org.sitrep.edition.FigureBlock;
import org.sitrep.edition.Heading;
import org.sitrep.edition.Imprint;
import org.sitrep.edition.MapView;
import org.sitrep.edition.Masthead;
import org.sitrep.edition.Meeting;
import org.sitrep.edition.Notice;
import org.sitrep.edition.Part;
import org.sitrep.edition.Plotted;
import org.sitrep.edition.ReportModel;
import org.sitrep.edition.RevisionView;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Cited;
import org.sitrep.edition.text.DateText;
import org.sitrep.edition.text.Passage;
import org.sitrep.edition.text.QuantityText;
import org.sitrep.edition.text.SourceNote;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.entry.Attribution;
import org.sitrep.fact.entry.Period;
import org.sitrep.fact.map.MapFeature;
import org.sitrep.fact.map.Position;
import org.sitrep.fact.quantity.Magnitude;
import org.sitrep.fact.quantity.Qualifier;
import org.sitrep.fact.quantity.Quantity;
import org.sitrep.intake.geojson.NaturalEarth;
import org.sitrep.picture.AxisWords;
import org.sitrep.picture.Counts;
import org.sitrep.picture.Course;
import org.sitrep.picture.Extent;
import org.sitrep.picture.Levels;
import org.sitrep.picture.Panels;
import org.sitrep.picture.Picture;
import org.sitrep.picture.PlainAxes;
import org.sitrep.picture.TextWidth;
import org.sitrep.picture.map.Atlas;
import org.sitrep.picture.map.MapPicture;
import org.sitrep.picture.map.Pin;
import org.sitrep.picture.map.Trace;

/** A report of invented facts that fills every part of the template. Each text can be replaced by another. */
public final class SampleReport {

    /** The template set of this project. */
    public static final Path TEMPLATES = Path.of("templates");

    private static final DateText DAY =
            new DateText(LocalDate.parse("2031-05-04"), LocalDate.parse("2031-05-04"), "4 May 2031");
    private static final DateText WEEK =
            new DateText(LocalDate.parse("2031-04-28"), LocalDate.parse("2031-05-04"), "28 April to 4 May 2031");
    private static final Quantity SOME =
            new Quantity.Amount(Qualifier.ABOUT, BigDecimal.valueOf(250_000), Magnitude.ONE);
    private static final QuantityText ABOUT = new QuantityText("about 250,000", "about", "250,000", "");

    private final String text;

    private SampleReport(String text) {
        this.text = text;
    }

    /** Returns the report. */
    public static ReportModel model() {
        return with("The river has left its bed");
    }

    /** Returns the report with nothing in it but its masthead. */
    public static ReportModel empty() {
        return new SampleReport("Nothing").bare();
    }

    /** Returns the report in which every sentence is a given one. */
    public static ReportModel with(String text) {
        return new SampleReport(text).whole();
    }

    /** Returns what maps are drawn on. */
    public static Atlas atlas() {
        return World.ATLAS;
    }

    private static final class World {
        static final Atlas ATLAS = new Atlas(NaturalEarth.map());
        static final TextWidth LETTERS = new PdfRenderer(Map.of()).letters("en");
    }

    /** What pictures are drawn with: the program's own fonts. */
    public static final Edition.Canvas CANVAS =
            new Edition.Canvas((words, style) -> World.LETTERS.of(words, style), SampleReport::atlas);

    private static final AxisWords AXES = new PlainAxes();

    /** Returns the wording of this project's English phrase file. */
    public static Map<String, String> words() {
        Templates templates = Templates.in(TEMPLATES).value().orElseThrow();
        return templates.phrases("en").value().orElseThrow().patterns();
    }

    private ReportModel bare() {
        return report(List.of(
                new Part.Highlights(at("highlights", Heading.Area.FRONT), List.of()),
                new Part.KeyFigures(at("key-figures", Heading.Area.FRONT), List.of()),
                new Part.MainTimeline(at("timeline"), Optional.empty(), Optional.empty(), List.of()),
                new Part.Narrative(narrative("overview"), Optional.empty()),
                new Part.Demands(at("demands"), List.of()),
                new Casualties(at("casualties"), List.of()),
                new Part.Clusters(
                        at("clusters"),
                        List.of(new ClusterView(
                                "wash",
                                word("Water"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of()))),
                new Part.Narrative(narrative("response-capacity"), Optional.empty()),
                new Part.Positions(at("positions"), List.of(), Optional.empty()),
                new Part.Revisions(at("revisions"), List.of()),
                new Part.Sources(at("sources")),
                new Part.Contacts(at("contacts"), new Imprint(List.of(), Optional.empty()))));
    }

    private ReportModel whole() {
        return report(List.of(
                new Part.Narrative(
                        new Heading("lead", "narrative", "", Heading.ALWAYS, Heading.Area.LEAD), Optional.of(lead())),
                new Part.KeyFigures(at("key-figures", Heading.Area.FRONT), List.of(card(), card(), card(), card())),
                new ChangesView(
                        at("changes", Heading.Area.FRONT)
                                .saying(new Wording("What changed since No. 2", Optional.empty())),
                        List.of(
                                new ChangesView.Group("up", "Up", List.of(cited(), cited()), true),
                                new ChangesView.Group("new-event", "New events", List.of(cited()), false)),
                        List.of("New events: 1", "Further changes: 1"),
                        true),
                new Part.Highlights(at("highlights", Heading.Area.FRONT), List.of(passage(), passage(), passage())),
                new Part.LocatorMap(at("map", Heading.Area.SIDE), map()),
                new Part.MainTimeline(
                        at("timeline"),
                        Optional.of(chronology()),
                        Optional.of(course()),
                        List.of(new Chronology.Origin("1, 2", "Test agency", cites(1)))),
                new ChangesView(
                        at("changes-table").leaving(new Heading.More("In the data: 1", List.of())),
                        List.of(
                                new ChangesView.Group("down", "Down", List.of(cited()), true),
                                new ChangesView.Group("down", "Down", List.of(cited()), false)),
                        List.of(),
                        false),
                new Part.Narrative(narrative("overview"), Optional.of(passage())),
                new ClockView.Conditions(at("conditions"), List.of(clock(Optional.of("70")), clock(Optional.empty()))),
                new ClockView.Conditions(
                        new Heading("access", "conditions", words().get("heading.access"), 50, Heading.Area.PAGE),
                        Optional.of(byPlace()),
                        List.of(clock(Optional.empty()))),
                new Part.Charts(at("charts"), List.of(chart(false), chart(true))),
                new Part.Figures(at("figures"), List.of(figures(), figures(), figures())),
                new Part.Timelines(at("timelines"), List.of(chronology())),
                new Part.Demands(at("demands"), List.of(demand(List.of()), demand(List.of(cited())))),
                new Casualties(at("casualties"), List.of(casualties(Optional.of(ABOUT)), casualties(Optional.empty()))),
                new Part.Clusters(at("clusters"), List.of(cluster())),
                new Part.Narrative(narrative("response-capacity"), Optional.of(passage())),
                new Part.Positions(
                        at("positions"),
                        List.of(meeting(Optional.of(word("Council meeting"))), meeting(Optional.empty())),
                        Optional.of(chronology())),
                new Part.Narrative(narrative("background"), Optional.of(passage())),
                new Part.Revisions(at("revisions"), List.of(revision(List.of(cited())), revision(List.of()))),
                new Part.Counting(at("counting"), List.of(text, text)),
                new Part.Sources(at("sources")),
                new Part.Contacts(at("contacts"), imprint())));
    }

    private ReportModel report(List<Part> parts) {
        return ReportModel.of(
                words(),
                masthead(),
                new Notice("[Testland floods Draft] 4 May: about 3 people", "Full report: https://test.example/floods"),
                parts,
                SampleReport::source);
    }

    private static Heading at(String id) {
        return at(id, Heading.Area.PAGE);
    }

    private static Heading at(String id, Heading.Area area) {
        int weight = area == Heading.Area.FRONT && !id.equals("changes") ? Heading.ALWAYS : 50;
        String key = id.equals("conditions") ? "heading.clocks" : "heading." + id;
        return new Heading(id, id, words().getOrDefault(key, ""), weight, area);
    }

    private static Heading narrative(String id) {
        return new Heading(id, "narrative", words().get("heading." + id), 50, Heading.Area.PAGE);
    }

    private static Citation cites(int... sources) {
        return new Citation(
                List.of(),
                List.of(),
                IntStream.of(sources).mapToObj(SampleReport::agency).toList());
    }

    private static Attribution agency(int number) {
        return new Attribution("agency-" + number, Optional.empty(), Optional.empty());
    }

    private Masthead masthead() {
        return new Masthead(
                new Masthead.Page(
                        "en",
                        "ltr",
                        "Situation report: Testland floods, 4 May 2031",
                        "Testland floods · 4 May 2031",
                        "a4"),
                new Masthead.Title(
                        "Situation report",
                        word("Testland floods"),
                        Optional.of(word("Testland")),
                        Optional.of("FL-2031-000001-TST")),
                new Masthead.Marks(
                        "Draft",
                        true,
                        word("Partners"),
                        Optional.of("TLP:AMBER"),
                        Optional.of(new Masthead.Revises(
                                "This revision replaces No. 2. For this reason:", word("The toll"))),
                        Optional.of(word("An exercise")),
                        Optional.empty(),
                        Optional.of("Not reviewed"),
                        Optional.of(new Masthead.Follows("Digest of the report before:", "a1".repeat(32)))),
                new Masthead.Times(
                        DAY,
                        Optional.of("18:00"),
                        Optional.of("the last day on record"),
                        Optional.of("as known on 6 May 2031"),
                        WEEK,
                        Optional.of(DAY)),
                new Masthead.Office(
                        word("Test desk"),
                        word("Reporting officer"),
                        word("Head of desk"),
                        Optional.of("https://test.example/floods")),
                new Masthead.House("#0b5269", "#d3e4ea", Optional.empty(), List.of(), Optional.empty()));
    }

    private MapView map() {
        List<MapView.Place> places = List.of(place("35.9", false), place("36.1", true));
        MapView.Layer road = new MapView.Layer(
                MapFeature.Kind.CLOSED_ROAD,
                "Closed road",
                Optional.of(word(text)),
                List.of(List.of(new Position(37, 36), new Position(37.4, 36.2))),
                DAY,
                "Test agency",
                cites(1),
                Optional.empty());
        List<Trace> traces = List.of(new Trace(road.runs(), false, text, "closed-road"));
        List<Pin> pins = places.stream()
                .map(place -> new Pin(place.position(), place.isApproximate(), text, Pin.PLACE))
                .toList();
        return new MapView(
                places,
                List.of("Cases 1 to 5: " + text),
                List.of(road),
                List.of(new MapView.Key("Closed road (" + text + ")", DAY, "Test agency", cites(1))),
                MapPicture.of(
                        atlas(),
                        pins,
                        traces,
                        List.of(new MapPicture.Sign(MapFeature.Kind.CLOSED_ROAD.id(), 0, "Closed road")),
                        AXES,
                        code -> List.of("Country " + code),
                        Set.of(),
                        CANVAS.letters()),
                Optional.of("More names in the data: 12."),
                "a map: " + text,
                Optional.of("A ring: " + text),
                "As of 4 May. No endorsement");
    }

    private MapView.Place place(String latitude, boolean isApproximate) {
        return new MapView.Place(
                word(text),
                Optional.of("TST01"),
                new BigDecimal(latitude),
                new BigDecimal("37.1"),
                latitude + "° N, 37.1° E",
                isApproximate);
    }

    private Card card() {
        return new Card(
                ABOUT,
                word("People without running water"),
                Optional.of(word("Eastern Testland")),
                DAY,
                "Test agency",
                "Test agency",
                Optional.of("was 200,000 on 1 May"),
                List.of("three days old"),
                Optional.of(word(text)),
                cites(1, 2),
                true,
                Optional.of(new Card.Trend(
                        List.of(plotted(), plotted(), plotted()), Levels.trend(List.of(level(), level())))));
    }

    private Levels.Level level() {
        return new Levels.Level(LocalDate.of(2031, 5, 4), Extent.of(SOME), "east", ABOUT.text());
    }

    private Plotted plotted() {
        return new Plotted(DAY, SOME, ABOUT, word(text), Optional.of(word("East")), "Test agency", cites(1, 2));
    }

    private static Panels.Panel panel(String title, Levels.Level... levels) {
        return new Panels.Panel(title, List.of(levels), Map.of("east", new Panels.Name("", "")), 7);
    }

    private ChartView chart(boolean counts) {
        List<ChartView.Panel> panels = counts
                ? List.of(new ChartView.Panel(word(""), List.of(plotted(), plotted()), 3))
                : List.of(
                        new ChartView.Panel(word(text), List.of(plotted(), plotted()), 0),
                        new ChartView.Panel(word("Water"), List.of(plotted()), 0));
        LocalDate day = LocalDate.of(2031, 5, 4);
        Counts.Count count = new Counts.Count(
                Extent.of(SOME), ABOUT.text(), text, "Test agency", new Period(day, day), true, List.of());
        Picture picture = counts
                ? Counts.picture(
                        List.of(new Counts.Panel(
                                Counts.Form.BARS, text, "", List.of(count, count), List.of(count.extent()), List.of())),
                        AXES,
                        CANVAS.letters())
                : Panels.sheets(
                                List.of(panel(text, level(), level()), panel("Water", level())),
                                LocalDate.of(2031, 5, 4),
                                AXES,
                                CANVAS.letters())
                        .get(0)
                        .picture();
        return new ChartView(word(text), panels, picture, "a picture: " + text, "As of 4 May. Sources: " + text);
    }

    private CourseView course() {
        LocalDate asOf = LocalDate.of(2031, 5, 4);
        Course.Stretch siege = new Course.Stretch(
                "Siege: 70 days",
                asOf.minusDays(70),
                Optional.empty(),
                asOf.minusDays(10),
                List.of(new Course.Gap(asOf.minusDays(50), Optional.of(asOf.minusDays(20)))),
                true);
        List<LocalDate> dates = List.of(asOf.minusDays(3), asOf);
        Picture picture = Course.picture(List.of(siege), dates, Set.of(), asOf, AXES, CANVAS.letters());
        return new CourseView(List.of(siege), dates, picture, "the truce: 2 events", Optional.of("Drawn wider: 3 May"));
    }

    private ClockView.Grid byPlace() {
        List<List<ClockView>> cells = List.of(List.of(clock(Optional.of("7")), clock(Optional.empty())), List.of());
        return new ClockView.Grid(
                List.of(word("Siege"), word("Bridge down")),
                List.of(new ClockView.Row(word("East"), cells), new ClockView.Row(word("West"), cells)));
    }

    private ClockView clock(Optional<String> days) {
        List<Cited> lines = List.of(cited(), cited());
        return new ClockView(
                word("Siege"),
                Optional.of(word("East")),
                days.isPresent(),
                days,
                days.map(count -> count + " days"),
                "days since 23 February",
                "goes on",
                Optional.of(word("Access")),
                lines);
    }

    private FigureBlock figures() {
        List<FigureBlock.Row> rows = new ArrayList<>();
        for (FigureBlock.Kind kind : FigureBlock.Kind.values()) {
            boolean review = kind == FigureBlock.Kind.REVIEW;
            rows.add(new FigureBlock.Row(
                    kind,
                    Optional.of(word("Eastern Testland")),
                    review ? Optional.empty() : Optional.of(ABOUT),
                    review ? Optional.empty() : Optional.of(DAY),
                    "Test agency",
                    Optional.of("no earlier figure"),
                    List.of(word(text)),
                    cites(2)));
        }
        return new FigureBlock(word("People without running water"), rows);
    }

    private Chronology chronology() {
        List<Chronology.Row> rows = Stream.of(true, false, true)
                .map(first -> new Chronology.Row(
                        Optional.of("1"),
                        DAY,
                        first,
                        word(text),
                        Optional.of(word("East")),
                        List.of(word(text)),
                        cites(3)))
                .toList();
        return new Chronology(word("The truce"), rows);
    }

    private DemandView demand(List<Cited> responses) {
        return new DemandView(
                word(text),
                "Coordinator",
                "all parties",
                "59",
                "days since the first recorded call",
                Stream.concat(
                                Stream.of(new DemandView.Turn(false, List.of(cited(), cited()))),
                                responses.stream().map(response -> new DemandView.Turn(true, List.of(response))))
                        .toList(),
                !responses.isEmpty(),
                List.of(word(text)));
    }

    private Casualties.Row casualties(Optional<QuantityText> value) {
        return new Casualties.Row(
                WEEK,
                value,
                word("People killed"),
                Optional.of(word("East")),
                "Monitor",
                List.of(word(text)),
                cites(1));
    }

    private ClusterView cluster() {
        return new ClusterView(
                "wash",
                word("Water, sanitation and hygiene"),
                Optional.of(passage()),
                Optional.empty(),
                Optional.of(passage()),
                List.of(figures()));
    }

    private Meeting meeting(Optional<Wording> occasion) {
        Meeting.Position position = new Meeting.Position(
                word("A. Speaker"),
                word("Ambassador"),
                word(text),
                Optional.of(new Wording("“presque impossible”", Optional.of("fr"))),
                List.of(word(text)),
                cites(2));
        return new Meeting(occasion, DAY, List.of(position, position));
    }

    private RevisionView revision(List<Cited> now) {
        return new RevisionView(DAY, cited(), now, "The source revised it", word(text), cites(1));
    }

    private Passage passage() {
        List<Passage.Span> line = List.of(
                new Passage.Span(Passage.Style.PLAIN, text + " and cut off ", Citation.NONE),
                new Passage.Span(Passage.Style.VALUE, "about 250,000", cites(1)),
                new Passage.Span(Passage.Style.STRONG, " people", Citation.NONE),
                new Passage.Span(Passage.Style.EMPHASIS, " so far.", Citation.NONE));
        List<Passage.Block> blocks =
                List.of(new Passage.Block(false, List.of(line)), new Passage.Block(true, List.of(line, line)));
        return new Passage(Optional.of("fr"), Optional.of("ltr"), blocks, cites(2));
    }

    private Passage lead() {
        List<Passage.Span> line = List.of(
                new Passage.Span(Passage.Style.STRONG, "About 250,000", Citation.NONE),
                new Passage.Span(Passage.Style.PLAIN, " cut off, according to TA1. " + text, Citation.NONE));
        return new Passage(
                Optional.empty(), Optional.empty(), List.of(new Passage.Block(false, List.of(line))), cites(1));
    }

    private static SourceNote source(Attribution agency) {
        String number = agency.source().substring("agency-".length());
        return new SourceNote(
                0,
                false,
                agency,
                word("Test agency " + number),
                "TA" + number,
                word("UN"),
                Optional.of("via Test news"),
                Optional.of("Situation report " + number),
                Optional.of(word("usually reliable")),
                Optional.of("https://agency.example/report?number=" + number));
    }

    private Imprint imprint() {
        Imprint.Contact contact =
                new Imprint.Contact(word("Test desk"), Optional.of("desk@test.example"), Optional.of("+00 1"));
        return new Imprint(List.of(contact), Optional.of(word(text)));
    }

    private Cited cited() {
        return new Cited(word(text), cites(1, 3));
    }

    private static Wording word(String text) {
        return new Wording(text, Optional.empty());
    }
}
