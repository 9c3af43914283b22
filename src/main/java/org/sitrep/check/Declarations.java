package org.sitrep.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.check.rule.CheckRule;
import org.sitrep.check.words.Writing;
import org.sitrep.check.words.Writing.Kind;
import org.sitrep.diagnostic.Finding;
import org.sitrep.edition.ChartView;
import org.sitrep.edition.CourseView;
import org.sitrep.edition.Part;
import org.sitrep.edition.ReportModel;
import org.sitrep.fact.crisis.ActivityKind;
import org.sitrep.fact.crisis.Actor;
import org.sitrep.fact.crisis.ConditionKind;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.crisis.Named;
import org.sitrep.fact.crisis.ReportPlan;
import org.sitrep.fact.crisis.ReportPlan.OwnSection;
import org.sitrep.fact.crisis.ReportPlan.PartWish;
import org.sitrep.fact.crisis.Safeguards.Hotline;
import org.sitrep.fact.crisis.Source;
import org.sitrep.fact.crisis.Where;
import org.sitrep.fact.prose.Text;
import org.sitrep.picture.Label;
import org.sitrep.picture.Picture;
import org.sitrep.picture.map.Disputes;
import org.sitrep.situation.Situation;

/** Gathers the names and labels that crisis.yaml and sources.yaml declare. */
final class Declarations {

    /** What pictures end words with that they have no room for. */
    private static final String ELLIPSIS = "…";

    /** What stands in the band on page one, which is not cut, in the widest letters. */
    private static final int LONGEST_HEAD = 600;

    private static final int LONGEST = 2_000;

    /** By so many characters a name is known. */
    private static final int BEGINNING = 24;

    private final Where where;
    private final List<Writing> found = new ArrayList<>();

    private Declarations(Where where) {
        this.where = where;
    }

    /** Returns every name and label that an edition may print, but for the contacts. */
    static Stream<Writing> of(Crisis crisis) {
        Declarations own = new Declarations(crisis.origin().crisis());
        own.head(crisis);
        own.vocabulary(crisis.vocabulary());
        own.report(crisis.report());
        Declarations sources = new Declarations(crisis.origin().sources());
        sources.sources(crisis.vocabulary().sources());
        return Stream.concat(own.found.stream(), sources.found.stream());
    }

    /**
     * Returns the longest name or label that stands in some words, or with whose beginning they break off.
     *
     * @param words in whatever language
     */
    static Optional<Writing> in(Crisis crisis, String words) {
        return withAudiences(crisis)
                .filter(writing -> writing.texts().allMatch(text -> words.contains(beginning(text))))
                .max(Comparator.comparingInt(Declarations::length));
    }

    /** Returns an error for each name and label that a page has no room for, however it is wrapped. */
    static Stream<Finding> tooLong(Situation situation, ReportModel model) {
        return withAudiences(situation.crisis())
                .filter(writing -> length(writing) > most(writing))
                .map(writing -> CheckRule.TOO_LONG_NAME.finding(
                        writing.place().get(),
                        writing.what() + " has " + length(writing) + " characters; a page has room for "
                                + most(writing),
                        "say it in fewer words; what needs more words belongs in a note"));
    }

    private static int most(Writing writing) {
        String what = writing.what();
        boolean heads = what.equals("the title") || what.equals("the country") || what.endsWith("`audiences`");
        return heads ? LONGEST_HEAD : what.equals("the disclaimer") ? Integer.MAX_VALUE : LONGEST;
    }

    private static Stream<Writing> withAudiences(Crisis crisis) {
        Declarations marks = new Declarations(crisis.origin().crisis());
        marks.audiences(crisis);
        return Stream.concat(of(crisis), marks.found.stream());
    }

    private void audiences(Crisis crisis) {
        crisis.audiences().ladder().forEach(step -> {
            String id = step.sensitivity().id();
            add(step.label(), "audiences", id, "label");
            add(step.mark().map(mark -> Text.of(crisis.firstLanguage(), mark)), "audiences", id, "mark");
        });
    }

    private static String beginning(String text) {
        int letters = Math.min(BEGINNING, text.codePointCount(0, text.length()));
        return text.substring(0, text.offsetByCodePoints(0, letters));
    }

    private static int length(Writing writing) {
        return writing.texts().mapToInt(String::length).sum();
    }

    /** Returns a warning for each name and label that a picture has no room for, and shortens. */
    static Stream<Finding> shortened(Situation situation, ReportModel model) {
        return pictures(model)
                .flatMap(picture -> picture.labels().stream())
                .map(Label::text)
                .filter(text -> text.endsWith(ELLIPSIS))
                .distinct()
                .flatMap(text -> shortened(situation.crisis(), text).stream())
                .map(finding -> finding.about(model.masthead().page().lang()));
    }

    private static Stream<Picture> pictures(ReportModel model) {
        return Stream.concat(
                model.part(Part.Charts.class).stream()
                        .flatMap(part -> part.charts().stream())
                        .map(ChartView::picture),
                model.part(Part.MainTimeline.class).stream()
                        .flatMap(part -> part.course().stream())
                        .map(CourseView::picture));
    }

    private static Optional<Finding> shortened(Crisis crisis, String printed) {
        String seen = printed.substring(0, printed.length() - ELLIPSIS.length());
        return in(crisis, seen)
                .map(writing -> CheckRule.SHORTENED_IN_PICTURE.finding(
                        writing.place().get(),
                        writing.what() + " is too long for a picture, which has room for "
                                + seen.codePointCount(0, seen.length())
                                + " characters here: it prints as “" + printed + "”",
                        "say it in fewer words, or leave it: the whole stands in the data of the picture"));
    }

    /** Returns a note where a map shows what is disputed, and the crisis does not declare a view of borders. */
    static Stream<Finding> undeclaredView(Situation situation, ReportModel model) {
        Crisis crisis = situation.crisis();
        return crisis.setting().map().view().isPresent()
                ? Stream.empty()
                : model.part(Part.LocatorMap.class).stream()
                        .map(part -> part.map().picture().disputes())
                        .filter(disputes -> !disputes.isEmpty())
                        .map(disputes -> CheckRule.DISPUTED_ON_MAP.finding(
                                crisis.origin().crisis().at("places"),
                                "the map takes the view of the United Nations on " + what(disputes),
                                "`base-map: {view: none}` in crisis.yaml draws land without borders and names of"
                                        + " countries; `view: un` keeps the map, and this note goes"));
    }

    private static String what(Disputes disputes) {
        return disputes.territories().isEmpty()
                ? "a border that is not settled"
                : String.join(", ", disputes.territories());
    }

    private void head(Crisis crisis) {
        add(Optional.of(crisis.title()), "title");
        add(crisis.setting().country(), "country");
        add(Optional.of(crisis.imprint().office()), "office");
        add(Optional.of(crisis.imprint().preparedBy()), "prepared-by");
        add(Optional.of(crisis.imprint().clearedBy()), "cleared-by");
        add(crisis.imprint().banner(), "banner");
        add(crisis.imprint().disclaimer(), "disclaimer");
        List<Hotline> hotlines = crisis.safeguards().hotlines();
        IntStream.range(0, hotlines.size()).forEach(i -> {
            add(hotlines.get(i).name(), "hotlines", i, "name");
            add(hotlines.get(i).hours(), "hotlines", i, "hours");
        });
    }

    /** What stands for an exact place has the name of its area, which is here already. */
    private void vocabulary(Vocabulary words) {
        Map<String, Location> named = new LinkedHashMap<>(words.places());
        named.values().removeIf(Location::isSite);
        each("places", named, "name", Location::name);
        each("actors", words.actors(), "name", Actor::name);
        each("people", words.people(), "name", Actor::name);
        each("people", words.people(), "role", Actor::role);
        each("indicators", words.indicators(), "label", Indicator::label);
        each("conditions", words.conditions(), "label", ConditionKind::label);
        each("tracks", words.tracks(), "label", Named::label);
        each("clusters", words.clusters(), "label", Named::label);
        each("activities", words.activities(), "label", ActivityKind::label);
    }

    private void report(ReportPlan plan) {
        each("sections", plan.sections(), "heading", OwnSection::heading);
        List<PartWish> parts = plan.parts().orElse(List.of());
        IntStream.range(0, parts.size()).forEach(i -> add(parts.get(i).heading(), "report", i, "heading"));
    }

    private void sources(Map<String, Source> sources) {
        each("sources", sources, "name", Source::name);
        each("sources", sources, "kind", Source::kind);
        sources.forEach((id, source) -> {
            Optional<Text> shorter = Optional.of(source.shortName()).filter(text -> !text.equals(source.name()));
            add(shorter, "sources", id, "short-name");
            add(source.reliability(), "sources", id, "reliability");
        });
    }

    private <T> void each(String list, Map<String, T> items, String key, Function<T, Text> text) {
        items.forEach((id, item) -> add(Optional.of(text.apply(item)), list, id, key));
    }

    private void add(Optional<Text> text, Object... keys) {
        String of = keys.length == 1 ? "" : " of `" + keys[1] + "` in `" + keys[0] + "`";
        text.ifPresent(words -> Writing.words(
                        Kind.NAME,
                        "the " + keys[keys.length - 1] + of,
                        words,
                        language -> where.at(with(keys, language)))
                .forEach(found::add));
    }

    private static Object[] with(Object[] keys, String language) {
        return Stream.concat(Stream.of(keys), Stream.of(language)).toArray();
    }
}
