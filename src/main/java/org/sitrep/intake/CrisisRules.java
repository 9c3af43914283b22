package org.sitrep.intake;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Enough;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.SharedRule;
import org.sitrep.fact.FactRule;
import org.sitrep.fact.UnknownRule;
import org.sitrep.fact.crisis.Withholding;
import org.sitrep.fact.quantity.Unit;
import org.sitrep.intake.geojson.CountryTables;
import org.sitrep.intake.yaml.Fields;
import org.sitrep.intake.yaml.Mapping;
import org.sitrep.intake.yaml.Node;
import org.sitrep.intake.yaml.Shown;

/** What must hold between the parts of crisis.yaml and sources.yaml, whose shapes are right. */
final class CrisisRules {

    private static final List<String> LISTS = List.of(
            "audiences",
            "places",
            "actors",
            "people",
            "clusters",
            "activities",
            "tracks",
            "conditions",
            "indicators",
            "sections");

    private static final int MAX_LEVELS = 32;

    private static final Pattern SITE = Pattern.compile("^(.*)-site-\\d+$");

    private final Fields crisis;
    private final Fields sources;
    private final Map<String, Set<String>> declared = new HashMap<>();
    private final Map<String, Set<String>> labels = new HashMap<>();
    private int unknown;

    CrisisRules(Mapping crisis, Mapping sources) {
        this.crisis = new Fields(crisis, "");
        this.sources = new Fields(sources, "");
    }

    List<Finding> check() {
        return Enough.of(Stream.of(
                        LISTS.stream().flatMap(list -> duplicates(crisis, list)),
                        duplicates(sources, "sources"),
                        references(),
                        countries(),
                        ListingRules.check(crisis),
                        ReportRules.check(crisis),
                        TableRules.parts(crisis),
                        appeal(),
                        circles("places", "parts"),
                        circles("indicators", "parts-of"))
                .flatMap(s -> s));
    }

    private Stream<Finding> appeal() {
        return crisis
                .within("appeal")
                .filter(appeal -> appeal.date("from")
                        .flatMap(from -> appeal.date("to").filter(from::isAfter))
                        .isPresent())
                .map(appeal -> FactRule.ENDS_BEFORE_START.finding(
                        appeal.node().get("to").orElseThrow().place(),
                        "the appeal covers no day: it ends before it begins",
                        "correct one of the two dates"))
                .stream();
    }

    private static Stream<Finding> duplicates(Fields root, String list) {
        Map<String, Node> seen = new HashMap<>();
        return root.each(list).flatMap(item -> {
            Node id = item.node().get("id").orElseThrow();
            Node first = seen.putIfAbsent(id.text(), id);
            return first == null ? Stream.empty() : Stream.of(duplicate(id, first));
        });
    }

    private static Finding duplicate(Node id, Node first) {
        return SharedRule.DUPLICATE_ID.finding(
                id.place(),
                "the id " + Shown.of(id.text()) + " stands already at " + first.place(),
                "give one of them another id");
    }

    private Stream<Finding> references() {
        return Stream.of(
                        each("places", "parts", UnknownRule.PLACE, ids("places")),
                        each("places", "coarsen-to", UnknownRule.PLACE, ids("places")),
                        crisis.each("places").flatMap(this::coarseArea),
                        crisis.each("places").flatMap(this::siteTaken),
                        each("editions", "audience", UnknownRule.AUDIENCE, audiences()),
                        crisis.each("audiences").flatMap(this::nothingIsSmall),
                        each("conditions", "cluster", UnknownRule.CLUSTER, ids("clusters")),
                        each("activities", "cluster", UnknownRule.CLUSTER, ids("clusters")),
                        each("coverage", "place", UnknownRule.PLACE, ids("places")),
                        each("map", "shade", UnknownRule.INDICATOR, ids("indicators")),
                        each("map", "circles", UnknownRule.INDICATOR, ids("indicators")),
                        crisis.each("indicators").flatMap(this::indicator),
                        crisis.each("key-figures").flatMap(this::keyFigure),
                        crisis.each("charts").flatMap(this::chart),
                        TableRules.tables(crisis).flatMap(this::table),
                        crisis.within("mail").stream()
                                .flatMap(mail -> mail.within("subject").stream())
                                .flatMap(this::keyFigure),
                        known(UnknownRule.TRACK, crisis, "timeline", ids("tracks")),
                        known(UnknownRule.TRACK, crisis, "meeting", ids("tracks")),
                        known(UnknownRule.AUDIENCE, crisis, "default-sensitivity", audiences()))
                .flatMap(s -> s);
    }

    private Stream<Finding> countries() {
        List<Mapping.Member> named = crisis.within("base-map").flatMap(map -> map.within("names")).stream()
                .flatMap(names -> names.node().members().stream())
                .toList();
        List<String> codes = named.isEmpty() ? List.of() : CountryTables.codes();
        return named.stream()
                .filter(country -> !codes.contains(country.key()))
                .map(country -> UnknownRule.COUNTRY
                        .finding(
                                country.keyPlace(),
                                "unknown country `" + country.key() + "`",
                                CountryTables.hint(country.key()))
                        .about(country.key())
                        .namedBy(Finding.Naming.PLACE));
    }

    /** An area that is itself shown coarsely cannot stand for a place. */
    private Stream<Finding> coarseArea(Fields place) {
        Set<String> exact = ids(
                "exact places",
                () -> crisis.each("places")
                        .filter(other -> other.node().has("coarsen-to"))
                        .map(other -> other.need("id")));
        return place.items("coarsen-to").stream()
                .filter(area -> exact.contains(area.text()))
                .map(area -> CrisisRule.COARSE_AREA.finding(
                        area.place(),
                        Shown.of(area.text()) + " is an exact place itself: it cannot stand for another",
                        "name an area that everybody may know"));
    }

    /** What stands for an exact place has an id of its own. */
    private Stream<Finding> siteTaken(Fields place) {
        String id = place.need("id");
        Set<String> areas =
                ids("areas", () -> crisis.each("places").flatMap(other -> other.words("coarsen-to").stream()));
        return SITE.matcher(id)
                .results()
                .map(site -> site.group(1))
                .filter(areas::contains)
                .map(area -> CrisisRule.SITE_TAKEN.finding(
                        place.node().get("id").orElseThrow().place(),
                        Shown.of(id) + " is what an exact place in `" + area + "` may be shown as",
                        "give this place another id"));
    }

    private Stream<Finding> nothingIsSmall(Fields audience) {
        return audience.items("withholds").stream()
                .filter(item -> item.text().equals(Withholding.SMALL_NUMBERS.id())
                        && !crisis.node().has("small-numbers-below"))
                .map(item -> CrisisRule.NOTHING_IS_SMALL.finding(
                        item.place(),
                        "small numbers are to be withheld, but the crisis does not say what is small",
                        "add `small-numbers-below: 5` to crisis.yaml, or another number"));
    }

    private Stream<Finding> indicator(Fields indicator) {
        Set<String> indicators = ids("indicators");
        Stream<Finding> ratio = Stream.of("ratio-of", "gap-of")
                .flatMap(key -> indicator.within(key).stream())
                .flatMap(r -> Stream.of(
                                known(UnknownRule.INDICATOR, r, "part", indicators),
                                known(UnknownRule.INDICATOR, r, "whole", indicators),
                                ofItself(indicator, r))
                        .flatMap(found -> found));
        return Stream.of(
                        known(UnknownRule.INDICATOR, indicator, "parts-of", indicators),
                        counting(
                                indicator,
                                "new-of",
                                "cumulative",
                                CrisisRule.WRONG_NEW_OF,
                                " is no cumulative indicator: it has no new cases"),
                        indicator.within("last").stream().flatMap(last -> series(last, "of")),
                        series(indicator, "days-since-last"),
                        ratio,
                        known(UnknownRule.CLUSTER, indicator, "cluster", ids("clusters")),
                        known(UnknownRule.ACTIVITY, indicator, "activity", ids("activities")),
                        known(UnknownRule.SOURCE, indicator, "sources", speakers()))
                .flatMap(s -> s);
    }

    /** What is computed of itself never is, and of two that are one it is always the same. */
    private static Stream<Finding> ofItself(Fields indicator, Fields ratio) {
        List<String> taken = Stream.concat(Stream.of(indicator.need("id")), ratio.words("part").stream())
                .toList();
        return Stream.of("part", "whole")
                .flatMap(key -> ratio.items(key).stream()
                        .filter(item -> taken.subList(0, key.equals("part") ? 1 : taken.size())
                                .contains(item.text())))
                .limit(1)
                .map(item -> CrisisRule.CIRCULAR_PARTS.finding(
                        item.place(),
                        Shown.of(item.text()) + " is set against itself",
                        "name two indicators other than this one, whose figures are recorded"));
    }

    private Stream<Finding> series(Fields fields, String key) {
        String says = " does not count by period: it has no last days";
        return counting(fields, key, "period", CrisisRule.WRONG_SERIES, says);
    }

    /** New cases are those of a count that only grows; only recorded counts over periods say what was counted lately. */
    private Stream<Finding> counting(Fields fields, String key, String measure, CrisisRule rule, String says) {
        Set<String> fit = ids(
                measure,
                () -> crisis.each("indicators")
                        .filter(other -> other.need("measure").equals(measure)
                                && Stream.of("last", "days-since-last").noneMatch(other.node()::has))
                        .map(other -> other.need("id")));
        return Stream.concat(
                known(UnknownRule.INDICATOR, fields, key, ids("indicators")),
                fields.items(key).stream()
                        .filter(item -> ids("indicators").contains(item.text()) && !fit.contains(item.text()))
                        .map(item -> rule.finding(
                                item.place(),
                                Shown.of(item.text()) + says,
                                "name an indicator of `measure: " + measure + "` whose counts are recorded")));
    }

    /** A preference may name all that can be a source: a person in public office is one of their own statements. */
    private Set<String> speakers() {
        return declared.computeIfAbsent("speakers", name -> {
            Set<String> speakers = new LinkedHashSet<>(ids(crisis, "people"));
            speakers.addAll(ids(sources, "sources"));
            return speakers;
        });
    }

    private Stream<Finding> keyFigure(Fields figure) {
        return Stream.concat(
                known(UnknownRule.INDICATOR, figure, "indicator", ids("indicators")),
                known(UnknownRule.PLACE, figure, "place", ids("places")));
    }

    /** Levels have a day, counts have a period: one picture cannot show both. */
    private Stream<Finding> chart(Fields chart) {
        List<String> wanted = chart.words("indicators");
        long periods = crisis.each("indicators")
                .filter(indicator -> wanted.contains(indicator.need("id"))
                        && indicator.need("measure").equals("period"))
                .count();
        Stream<Finding> mixed = periods > 0 && periods < wanted.size()
                ? Stream.of(CrisisRule.MIXED_CHART.finding(
                        chart.node().get("indicators").orElseThrow().place(),
                        "the chart has levels and counts over periods: they share no scale of time",
                        "make a chart of each"))
                : Stream.empty();
        List<Finding> unknown = Stream.concat(
                        known(UnknownRule.INDICATOR, chart, "indicators", ids("indicators")),
                        known(UnknownRule.PLACE, chart, "places", ids("places")))
                .toList();
        Stream<Finding> weekly = chart.node().get("every").stream()
                .filter(every -> periods == 0 || !chart.words("by").isEmpty())
                .map(every -> CrisisRule.MIXED_CHART.finding(
                        every.place(),
                        "the chart has no counts over periods, which alone are added up to weeks",
                        "take `every:` out"));
        return unknown.isEmpty() ? Stream.of(mixed, weekly, pyramid(chart)).flatMap(found -> found) : unknown.stream();
    }

    /** A figure is drawn by two words that tell its parts apart; percentages and rates add up to nothing. */
    private Stream<Finding> pyramid(Fields chart) {
        List<String> by = chart.words("by");
        boolean isFit = crisis.each("indicators")
                .anyMatch(part -> List.of(part.word("parts-of").orElse("")).equals(chart.words("indicators"))
                        && IndicatorDecoder.by(part).keySet().equals(Set.copyOf(by))
                        && IndicatorDecoder.counts(part)
                                .unit()
                                .filter(Unit.Rate.class::isInstance)
                                .isEmpty());
        return chart.node().get("by").stream()
                .filter(node -> !isFit)
                .map(node -> CrisisRule.WRONG_PARTS.finding(
                        node.place(),
                        "the chart names no one count whose parts are told apart by " + String.join(" and ", by),
                        "name one indicator, and state of its parts: `parts-of:` it and `by: {"
                                + String.join(": …, ", by) + ": …}`"));
    }

    private Stream<Finding> table(Fields table) {
        Set<String> places = ids("places");
        Stream<Finding> rows = table.items("rows").stream()
                .filter(item -> !places.contains(TableRules.place(item.text())))
                .map(item -> UnknownRule.PLACE.of(TableRules.place(item.text()), places, item.place()));
        List<Finding> unknown = Stream.of(
                        rows,
                        known(UnknownRule.INDICATOR, table, "columns", ids("indicators")),
                        known(UnknownRule.INDICATOR, table, "of", ids("indicators")),
                        known(UnknownRule.PLACE, table, "place", places))
                .flatMap(found -> found)
                .toList();
        return unknown.isEmpty() ? TableRules.check(table, crisis) : unknown.stream();
    }

    private Set<String> audiences() {
        Set<String> audiences = ids("audiences");
        return audiences.isEmpty() ? Set.copyOf(CrisisDecoder.USUAL_AUDIENCES) : audiences;
    }

    private Set<String> ids(String list) {
        return declared.computeIfAbsent(list, name -> ids(name.equals("sources") ? sources : crisis, name));
    }

    /** Computed once: a crisis may have very many places. */
    private Set<String> ids(String name, Supplier<Stream<String>> ids) {
        return declared.computeIfAbsent(name, n -> ids.get().collect(Collectors.toSet()));
    }

    private static Set<String> ids(Fields root, String list) {
        return root.each(list).map(item -> item.need("id")).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Stream<Finding> each(String list, String key, UnknownRule what, Set<String> ids) {
        return crisis.each(list).flatMap(item -> known(what, item, key, ids));
    }

    /** What is suggested is looked for among all ids: of very many unknown ones, only the first get a suggestion. */
    private Stream<Finding> known(UnknownRule what, Fields fields, String key, Set<String> ids) {
        return fields.items(key).stream()
                .filter(item -> !ids.contains(item.text()))
                .map(item -> what.of(
                        item.text(),
                        unknown++ < Enough.MAX_ERRORS ? ids : Set.of(),
                        id -> labels(id).stream(),
                        item.place()));
    }

    /** What is called so, of any kind; computed once. */
    private Set<String> labels(String id) {
        if (labels.isEmpty()) {
            Stream.concat(LISTS.stream().flatMap(crisis::each), sources.each("sources"))
                    .forEach(item -> Stream.of("name", "label")
                            .flatMap(key -> item.text(key).stream())
                            .forEach(text -> labels.computeIfAbsent(item.need("id"), k -> new LinkedHashSet<>())
                                    .addAll(text.byLanguage().values())));
        }
        return labels.getOrDefault(id, Set.of());
    }

    /** Finds what is, over several steps, a part of itself, or made of parts of parts without end: it has no total. */
    private Stream<Finding> circles(String list, String key) {
        Map<String, Fields> byId = new HashMap<>();
        crisis.each(list).forEach(item -> byId.putIfAbsent(item.need("id"), item));
        return crisis.each(list)
                .filter(item -> reaches(item, item.need("id"), key, byId))
                .map(item -> CrisisRule.CIRCULAR_PARTS.finding(
                        item.node().get(key).orElseThrow().place(),
                        Shown.of(item.need("id")) + " is a part of itself, or has more than " + MAX_LEVELS
                                + " levels of parts",
                        "take one of the parts out of the circle"));
    }

    private static boolean reaches(Fields from, String wanted, String key, Map<String, Fields> byId) {
        Set<String> seen = new LinkedHashSet<>(from.words(key));
        List<String> open = List.copyOf(seen);
        for (int level = 1; !open.isEmpty(); level++) {
            if (level > MAX_LEVELS) {
                return true;
            }
            open = open.stream()
                    .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                    .flatMap(item -> item.words(key).stream())
                    .filter(seen::add)
                    .toList();
        }
        return seen.contains(wanted);
    }
}
