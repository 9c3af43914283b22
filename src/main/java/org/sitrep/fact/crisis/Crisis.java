package org.sitrep.fact.crisis;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.sitrep.fact.prose.Prose;
import org.sitrep.fact.prose.Text;

/**
 * What a crisis declares: who reports on it and how, and everything that facts may name.
 *
 * @param id names the files of its reports
 * @param title the name of the crisis
 * @param setting where it is
 * @param languages the languages of its texts; the first is the one to fall back on
 * @param imprint who stands behind the report
 * @param publication how its reports come out
 * @param audiences for whom they may be
 * @param vocabulary what facts may name
 * @param front what page one shows
 * @param report what its reports are made of, and how they look
 * @param safeguards what no report may show, and what it must not leave to grow old
 * @param origin where its declarations stand
 */
public record Crisis(
        String id,
        Text title,
        Setting setting,
        List<String> languages,
        Imprint imprint,
        Publication publication,
        Audiences audiences,
        Vocabulary vocabulary,
        Front front,
        ReportPlan report,
        Safeguards safeguards,
        Origin origin) {

    public Crisis {
        languages = List.copyOf(languages);
    }

    /** Returns the same crisis with another imprint, vocabulary, front and report. */
    public Crisis with(Imprint others, Vocabulary words, Front fitting, ReportPlan plan) {
        return new Crisis(
                id,
                title,
                setting,
                languages,
                others,
                publication,
                audiences,
                words,
                fitting,
                plan,
                safeguards,
                origin);
    }

    /** Returns the same crisis with another report. */
    public Crisis with(ReportPlan plan) {
        return with(imprint, vocabulary, front, plan);
    }

    /** Returns the language to fall back on. */
    public String firstLanguage() {
        return languages.get(0);
    }

    /** Returns the languages of its texts, then those of its editions. */
    public Set<String> everyLanguage() {
        Set<String> every = new LinkedHashSet<>(languages);
        publication.editions().forEach(edition -> every.add(edition.language()));
        return every;
    }

    /**
     * Where a crisis is.
     *
     * @param country the country or countries
     * @param zone the zone its calendar dates are of
     * @param glide its GLIDE number
     * @param map what its maps are drawn on
     * @param dates how days are written, by language, where not as usual
     */
    public record Setting(
            Optional<Text> country, ZoneId zone, Optional<String> glide, MapChoice map, Map<String, DateStyle> dates) {

        public Setting {
            dates = Map.copyOf(dates);
        }
    }

    /**
     * Who stands behind the report.
     *
     * @param office the office that publishes
     * @param preparedBy who prepared it
     * @param clearedBy who cleared it
     * @param contacts whom to ask
     * @param banner a line on every page
     * @param disclaimer further words at the end
     */
    public record Imprint(
            Text office,
            Text preparedBy,
            Text clearedBy,
            List<Contact> contacts,
            Optional<Text> banner,
            Optional<Text> disclaimer) {

        public Imprint {
            contacts = List.copyOf(contacts);
        }

        /** Returns the same without contacts. */
        public Imprint withoutContacts() {
            return new Imprint(office, preparedBy, clearedBy, List.of(), banner, disclaimer);
        }
    }

    /**
     * Whom to ask.
     *
     * @param name an office or a role
     * @param email its address
     * @param telephone its number
     */
    public record Contact(Text name, Optional<String> email, Optional<String> telephone) {}

    /**
     * How the reports of a crisis come out.
     *
     * @param schedule when
     * @param editions the editions of every report, in their order
     * @param dispatch how they are sent
     * @param coversFrom the first day that they cover, where it is fixed
     * @param reliefWeb how they are listed at ReliefWeb; absent where none are
     * @param wording what is said of their fixed words
     */
    public record Publication(
            Schedule schedule,
            List<Issue> editions,
            Dispatch dispatch,
            Optional<LocalDate> coversFrom,
            Optional<ReliefWebListing> reliefWeb,
            FixedWording wording) {

        public Publication {
            editions = List.copyOf(editions);
        }
    }

    /**
     * What a crisis says of the fixed words of its reports.
     *
     * @param fallback the language from which a language takes the phrases that it lacks, by tag
     * @param reviewed who has read them, by language
     */
    public record FixedWording(Map<String, String> fallback, Map<String, Review> reviewed) {

        public FixedWording {
            fallback = Map.copyOf(fallback);
            reviewed = Map.copyOf(reviewed);
        }
    }

    /**
     * That somebody whose language it is has read the fixed words.
     *
     * @param by the office or role
     * @param on the day
     * @param digest the digest of the words that were read; empty where none is given yet
     */
    public record Review(Text by, LocalDate on, String digest) {}

    /**
     * When reports come out.
     *
     * @param everyDays the days from one to the next; absent where there is no fixed rhythm
     * @param next the day of the next one, where it is fixed; it goes before the rhythm
     */
    public record Schedule(Optional<Integer> everyDays, Optional<LocalDate> next) {

        /** Returns the day of the report after the one of a day; none where it is not known, or not after that day. */
        public Optional<LocalDate> after(LocalDate asOf) {
            return next.or(() -> everyDays.map(asOf::plusDays)).filter(day -> day.isAfter(asOf));
        }
    }

    /**
     * An edition of every report.
     *
     * @param audience for whom
     * @param language in which language
     */
    public record Issue(Sensitivity audience, String language) {}

    /**
     * How reports are sent.
     *
     * @param web the address where readers find them; absent where they are only sent
     * @param mostKilobytes the most that a message may weigh as it travels, in kB; absent for the usual limit
     */
    public record Dispatch(Optional<String> web, Optional<Integer> mostKilobytes) {}

    /**
     * Where the declarations stand, for findings that point at them.
     *
     * @param crisis the parts of crisis.yaml
     * @param sources the parts of sources.yaml
     */
    public record Origin(Where crisis, Where sources) {}

    /**
     * Everything that facts may name, by id, each map in the order of its declaration.
     */
    public record Vocabulary(
            Map<String, Location> places,
            Map<String, Actor> actors,
            Map<String, Actor> people,
            Map<String, Indicator> indicators,
            Map<String, ConditionKind> conditions,
            Map<String, Named> tracks,
            Map<String, Named> clusters,
            Map<String, ActivityKind> activities,
            Map<String, Source> sources) {

        public Vocabulary {
            places = ordered(places);
            actors = ordered(actors);
            people = ordered(people);
            indicators = ordered(indicators);
            conditions = ordered(conditions);
            tracks = ordered(tracks);
            clusters = ordered(clusters);
            activities = ordered(activities);
            sources = ordered(sources);
        }

        /** Returns the same with other places, indicators and sources. */
        public Vocabulary with(Map<String, Location> sites, Map<String, Indicator> counted, Map<String, Source> named) {
            return new Vocabulary(sites, actors, people, counted, conditions, tracks, clusters, activities, named);
        }

        /** Returns the indicator that a fact of a valid ledger names. */
        public Indicator indicator(String id) {
            return declared(indicators, id);
        }

        /** Returns the kind of condition that a fact of a valid ledger names. */
        public ConditionKind condition(String id) {
            return declared(conditions, id);
        }

        /** Returns the person in public office whom a statement of a valid ledger names. */
        public Actor person(String id) {
            return declared(people, id);
        }

        private static <V> V declared(Map<String, V> map, String id) {
            return Optional.ofNullable(map.get(id)).orElseThrow(() -> new IllegalArgumentException(id));
        }

        private static <V> Map<String, V> ordered(Map<String, V> map) {
            return Collections.unmodifiableMap(new LinkedHashMap<>(map));
        }
    }

    /**
     * What page one shows.
     *
     * @param highlights prose by language, in the order of weight; those whose references are in view are printed
     * @param keyFigures the figures on cards, in order
     * @param timeline the track printed as the brief's timeline
     * @param meeting the track printed beside the positions taken
     * @param headline the figure in the subject of a message; absent where there is none
     * @param charts what is drawn; absent where the crisis leaves that to the program
     * @param spans what the drawn timeline marks between two events
     */
    public record Front(
            List<Map<String, Prose>> highlights,
            List<KeyFigure> keyFigures,
            Optional<String> timeline,
            Optional<String> meeting,
            Optional<Headline> headline,
            Optional<List<Chart>> charts,
            List<Span> spans) {

        public Front {
            highlights = List.copyOf(highlights);
            keyFigures = List.copyOf(keyFigures);
            charts = charts.map(List::copyOf);
            spans = List.copyOf(spans);
        }

        /** Returns the same, with the ids that two functions give for those of facts and of places. */
        public Front naming(UnaryOperator<String> ids, UnaryOperator<String> places) {
            return new Front(
                    highlights.stream()
                            .map(text -> Prose.rewritten(text, ids, places))
                            .toList(),
                    keyFigures.stream().map(figure -> figure.at(places)).toList(),
                    timeline,
                    meeting,
                    headline.map(line -> new Headline(line.figure().at(places), line.words())),
                    charts.map(all -> all.stream()
                            .map(chart -> chart.of(
                                    chart.indicators(),
                                    chart.places().stream().map(places).toList()))
                            .toList()),
                    spans.stream()
                            .map(span -> new Span(
                                    span.label(),
                                    ids.apply(span.from()),
                                    span.to().map(ids)))
                            .toList());
        }
    }

    /**
     * A figure for a card: the lead figure of an indicator at a place.
     *
     * @param indicator the indicator's id
     * @param place the place's id; absent for a figure that states none
     */
    public record KeyFigure(String indicator, Optional<String> place) {

        KeyFigure at(UnaryOperator<String> places) {
            return new KeyFigure(indicator, place.map(places));
        }
    }

    /**
     * Figures to draw.
     *
     * @param title what the picture shows; absent for a title of ours
     * @param indicators the ids of what is counted, one at least; all levels, or all counts over periods
     * @param places the ids of the places whose figures are drawn; empty for all
     * @param by the two dimensions by which the parts of its one indicator are drawn, such as sex and age; empty for its own figures
     * @param isWeekly whether counts of days are added up to weeks
     */
    public record Chart(
            Optional<Text> title, List<String> indicators, List<String> places, List<String> by, boolean isWeekly) {

        public Chart {
            by = List.copyOf(by);
            indicators = List.copyOf(indicators);
            places = List.copyOf(places);
            if (indicators.isEmpty()) {
                throw new IllegalArgumentException("a chart shows something");
            }
        }

        /** Returns whether it draws the figures of a place, or those that state none. */
        public boolean shows(Optional<Location> place) {
            return places.isEmpty()
                    || place.map(Location::id).filter(places::contains).isPresent();
        }

        /** Returns whether it draws the figures of an indicator. */
        public boolean counts(Indicator indicator) {
            return by.isEmpty()
                    ? indicators.contains(indicator.id())
                    : indicator.relations().isPartOf(indicators.get(0))
                            && indicator.relations().by().keySet().equals(Set.copyOf(by));
        }

        /** Returns the same of some of its indicators and places. */
        public Chart of(List<String> some, List<String> where) {
            return new Chart(title, some, where, by, isWeekly);
        }
    }

    /**
     * A stretch of time between two events.
     *
     * @param label what lasted
     * @param from the id of the event that began it
     * @param to the id of the event that ended it; while that is not in view, it goes on
     */
    public record Span(Text label, String from, Optional<String> to) {}

    /**
     * The figure in the subject of a message.
     *
     * @param figure which
     * @param words what follows the number, such as "civilians killed"; absent for the names of indicator and place
     */
    public record Headline(KeyFigure figure, Optional<Text> words) {}
}
