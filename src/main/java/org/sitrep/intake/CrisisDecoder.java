package org.sitrep.intake;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sitrep.diagnostic.Keyed;
import org.sitrep.fact.crisis.ActivityKind;
import org.sitrep.fact.crisis.Actor;
import org.sitrep.fact.crisis.Audience;
import org.sitrep.fact.crisis.Audiences;
import org.sitrep.fact.crisis.ConditionKind;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Crisis.Chart;
import org.sitrep.fact.crisis.Crisis.Contact;
import org.sitrep.fact.crisis.Crisis.Dispatch;
import org.sitrep.fact.crisis.Crisis.FixedWording;
import org.sitrep.fact.crisis.Crisis.Front;
import org.sitrep.fact.crisis.Crisis.Headline;
import org.sitrep.fact.crisis.Crisis.Imprint;
import org.sitrep.fact.crisis.Crisis.Issue;
import org.sitrep.fact.crisis.Crisis.KeyFigure;
import org.sitrep.fact.crisis.Crisis.Origin;
import org.sitrep.fact.crisis.Crisis.Publication;
import org.sitrep.fact.crisis.Crisis.Review;
import org.sitrep.fact.crisis.Crisis.Schedule;
import org.sitrep.fact.crisis.Crisis.Setting;
import org.sitrep.fact.crisis.Crisis.Span;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.fact.crisis.DateStyle;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.crisis.Location.Coarse;
import org.sitrep.fact.crisis.MapChoice;
import org.sitrep.fact.crisis.MapChoice.View;
import org.sitrep.fact.crisis.Named;
import org.sitrep.fact.crisis.Safeguards;
import org.sitrep.fact.crisis.Safeguards.Hotline;
import org.sitrep.fact.crisis.Sensitivity;
import org.sitrep.fact.crisis.Source;
import org.sitrep.fact.crisis.Withholding;
import org.sitrep.intake.yaml.Fields;
import org.sitrep.intake.yaml.Mapping;
import org.sitrep.intake.yaml.NodeWhere;

/** Decodes what a crisis declares, from two files found right. */
final class CrisisDecoder {

    /** The ladder of a crisis that declares none. */
    static final List<String> USUAL_AUDIENCES = List.of("public", "partners", "internal");

    /** Kinds of source that name nobody. */
    private static final Set<String> UNNAMED = Set.of(
            "local",
            "local source",
            "local sources",
            "unnamed",
            "anonymous",
            "resident",
            "residents",
            "witness",
            "witnesses");

    private final Fields crisis;
    private final Fields sources;
    private final Map<String, Integer> sites = new HashMap<>();

    CrisisDecoder(Mapping crisis, Mapping sources) {
        String language = new Fields(crisis, "").words("languages").get(0);
        this.crisis = new Fields(crisis, language);
        this.sources = new Fields(sources, language);
    }

    Crisis crisis() {
        List<Audience> audiences = audiences();
        return new Crisis(
                crisis.need("id"),
                crisis.needText("title"),
                new Setting(
                        crisis.text("country"),
                        ZoneId.of(crisis.need("zone")),
                        crisis.word("glide"),
                        mapChoice(),
                        dates()),
                crisis.words("languages"),
                imprint(),
                publication(audiences),
                new Audiences(audiences, audience(audiences, crisis.word("default-sensitivity"))),
                vocabulary(),
                front(),
                new ReportPlanDecoder(crisis).plan(),
                safeguards(),
                new Origin(new NodeWhere(crisis.node()), new NodeWhere(sources.node())));
    }

    private Map<String, DateStyle> dates() {
        return crisis.byKey(
                "dates",
                (styles, language) -> styles.choice(language, DateStyle.class).orElseThrow());
    }

    private MapChoice mapChoice() {
        Optional<Fields> choice = crisis.within("base-map");
        Optional<Fields> map = crisis.within("map");
        return new MapChoice(
                choice.flatMap(wish -> wish.choice("view", View.class)),
                choice.map(wish -> wish.byKey("names", Fields::needText)).orElse(Map.of()),
                map.flatMap(drawn -> drawn.word("shade")),
                map.flatMap(drawn -> drawn.word("circles")));
    }

    private Publication publication(List<Audience> audiences) {
        return new Publication(
                schedule(),
                editions(audiences),
                dispatch(),
                crisis.within("covers").flatMap(covers -> covers.date("from")),
                crisis.within("reliefweb").map(ListingDecoder::listing),
                new FixedWording(
                        crisis.byKey("fallback", Fields::need),
                        crisis.byKey("wording-reviewed", CrisisDecoder::review)));
    }

    private static Review review(Fields reviewed, String language) {
        Fields review = reviewed.within(language).orElseThrow();
        return new Review(
                review.needText("by"),
                review.date("on").orElseThrow(),
                review.word("digest").orElse(""));
    }

    private Schedule schedule() {
        Optional<Fields> schedule = crisis.within("schedule");
        return new Schedule(
                schedule.flatMap(fields -> fields.number("every-days")),
                schedule.flatMap(fields -> fields.date("next")));
    }

    private Safeguards safeguards() {
        return new Safeguards(
                crisis.words("private-names"),
                crisis.items("hotlines").stream()
                        .map(hotline -> hotline.single().isEmpty()
                                ? hotline(new Fields(hotline, crisis.language()))
                                : new Hotline(hotline.text(), Optional.empty(), Optional.empty()))
                        .toList(),
                crisis.number("small-numbers-below"),
                crisis.number("demands-fresh-for"),
                notesFreshFor());
    }

    private static Hotline hotline(Fields hotline) {
        String call = hotline.word("number").orElseGet(() -> hotline.need("email"));
        return new Hotline(call, hotline.text("name"), hotline.text("hours"));
    }

    private Map<String, Optional<Integer>> notesFreshFor() {
        return crisis.byKey(
                "note-fresh-for",
                (sections, section) -> sections.word(section)
                        .filter(word -> !word.equals("none"))
                        .map(Fields::integer));
    }

    private List<Audience> audiences() {
        if (!crisis.node().has("audiences")) {
            return IntStream.range(0, USUAL_AUDIENCES.size())
                    .mapToObj(rank -> usual(USUAL_AUDIENCES.get(rank), rank))
                    .toList();
        }
        List<Fields> declared = crisis.each("audiences").toList();
        return IntStream.range(0, declared.size())
                .mapToObj(rank -> new Audience(
                        new Sensitivity(declared.get(rank).need("id"), rank),
                        declared.get(rank).text("label"),
                        declared.get(rank).word("mark"),
                        withheld(declared.get(rank))))
                .toList();
    }

    private static Audience usual(String id, int rank) {
        return new Audience(new Sensitivity(id, rank), Optional.empty(), Optional.empty(), Set.of());
    }

    private static Set<Withholding> withheld(Fields audience) {
        return audience.words("withholds").stream()
                .map(word -> Keyed.of(Withholding.class, word))
                .collect(Collectors.toSet());
    }

    /** Without a list of editions, a report is for the widest audience, in every language of the crisis. */
    private List<Issue> editions(List<Audience> audiences) {
        if (!crisis.node().has("editions")) {
            return crisis.words("languages").stream()
                    .map(language -> new Issue(audiences.get(0).sensitivity(), language))
                    .toList();
        }
        return crisis.each("editions")
                .flatMap(edition -> {
                    Sensitivity audience = audience(audiences, edition.word("audience"));
                    List<String> languages = edition.words("languages");
                    return (languages.isEmpty() ? crisis.words("languages") : languages)
                            .stream().map(language -> new Issue(audience, language));
                })
                .distinct()
                .toList();
    }

    private static Sensitivity audience(List<Audience> audiences, Optional<String> wanted) {
        return audiences.stream()
                .map(Audience::sensitivity)
                .filter(sensitivity -> wanted.isEmpty() || wanted.get().equals(sensitivity.id()))
                .findFirst()
                .orElseThrow();
    }

    private Imprint imprint() {
        List<Contact> contacts = crisis.each("contacts")
                .map(contact -> new Contact(contact.needText("name"), contact.word("email"), contact.word("telephone")))
                .toList();
        return new Imprint(
                crisis.needText("office"),
                crisis.needText("prepared-by"),
                crisis.needText("cleared-by"),
                contacts,
                crisis.text("banner"),
                crisis.text("disclaimer"));
    }

    private Vocabulary vocabulary() {
        return new Vocabulary(
                withSites(byId(crisis, "places", this::place)),
                byId(crisis, "actors", CrisisDecoder::actor),
                byId(crisis, "people", CrisisDecoder::person),
                byId(crisis, "indicators", IndicatorDecoder::indicator),
                byId(crisis, "conditions", CrisisDecoder::condition),
                byId(crisis, "tracks", CrisisDecoder::named),
                byId(crisis, "clusters", CrisisDecoder::named),
                byId(crisis, "activities", CrisisDecoder::activity),
                byId(sources, "sources", CrisisDecoder::source));
    }

    private static <V> Map<String, V> byId(Fields root, String list, Function<Fields, V> decode) {
        Map<String, V> byId = new LinkedHashMap<>();
        root.each(list).forEach(item -> byId.put(item.need("id"), decode.apply(item)));
        return byId;
    }

    private Location place(Fields place) {
        Optional<Location.Point> point =
                place.node().has("at") ? Optional.of(point(place.words("at"))) : Optional.empty();
        return new Location(
                place.need("id"),
                place.needText("name"),
                place.word("p-code"),
                point,
                place.words("parts"),
                place.word("coarsen-to").map(area -> new Coarse(area, site(area))),
                false);
    }

    /** The sites of an area are numbered in the order of their declaration. */
    private String site(String area) {
        return area + "-site-" + sites.merge(area, 1, Integer::sum);
    }

    /** Facts as shown to those who may not know a place exactly name what stands for it. */
    private static Map<String, Location> withSites(Map<String, Location> places) {
        Map<String, Location> all = new LinkedHashMap<>(places);
        places.values().stream()
                .flatMap(place -> place.coarse().stream())
                .forEach(coarse -> Optional.ofNullable(places.get(coarse.area()))
                        .ifPresent(area -> all.putIfAbsent(coarse.site(), area.site(coarse.site()))));
        return all;
    }

    private static Location.Point point(List<String> degrees) {
        return new Location.Point(new BigDecimal(degrees.get(0)), new BigDecimal(degrees.get(1)));
    }

    private static Actor actor(Fields actor) {
        return new Actor(actor.need("id"), actor.needText("name"), actor.needText("name"));
    }

    private static Actor person(Fields person) {
        return new Actor(person.need("id"), person.needText("name"), person.needText("role"));
    }

    private static ConditionKind condition(Fields kind) {
        return new ConditionKind(
                kind.need("id"), kind.needText("label"), kind.number("fresh-for"), kind.word("cluster"));
    }

    private static ActivityKind activity(Fields kind) {
        return new ActivityKind(kind.need("id"), kind.needText("label"), kind.word("cluster"));
    }

    private static Named named(Fields named) {
        return new Named(named.need("id"), named.needText("label"));
    }

    private static Source source(Fields source) {
        return new Source(
                source.need("id"),
                source.needText("name"),
                source.text("short-name").orElseGet(() -> source.needText("name")),
                source.needText("kind"),
                source.text("reliability"),
                source.word("address"),
                source.date("published"),
                source.isTrue("private-person"),
                source.isTrue("ours"),
                isUnnamed(source),
                source.words("private-names"));
    }

    /** What a source is called may say that it cannot be cited by name; the crisis may say so, or not so, itself. */
    private static boolean isUnnamed(Fields source) {
        return source.word("unnamed")
                .map("true"::equals)
                .orElseGet(() -> source.needText("kind").byLanguage().values().stream()
                        .anyMatch(kind -> UNNAMED.contains(kind.strip().toLowerCase(Locale.ROOT))));
    }

    private Front front() {
        return new Front(
                crisis.items("highlights").stream().map(crisis::prose).toList(),
                crisis.each("key-figures").map(CrisisDecoder::figure).toList(),
                crisis.word("timeline"),
                crisis.word("meeting"),
                mail().flatMap(mail -> mail.within("subject"))
                        .map(subject -> new Headline(figure(subject), subject.text("as"))),
                crisis.node().has("charts")
                        ? Optional.of(
                                crisis.each("charts").map(CrisisDecoder::chart).toList())
                        : Optional.empty(),
                crisis.each("spans").map(CrisisDecoder::span).toList());
    }

    private static Chart chart(Fields chart) {
        return new Chart(
                chart.text("title"),
                chart.words("indicators"),
                chart.words("places"),
                chart.words("by"),
                chart.word("every").isPresent());
    }

    private static Span span(Fields span) {
        return new Span(span.needText("label"), span.need("from"), span.word("to"));
    }

    private static KeyFigure figure(Fields figure) {
        return new KeyFigure(figure.need("indicator"), figure.word("place"));
    }

    private Optional<Fields> mail() {
        return crisis.within("mail");
    }

    private Dispatch dispatch() {
        return new Dispatch(
                crisis.word("web").or(() -> mail().flatMap(mail -> mail.word("full-brief-at"))),
                mail().flatMap(mail -> mail.number("max-kb")));
    }
}
