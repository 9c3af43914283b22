package org.sitrep.fact;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a crisis declares: who reports on it and how, and everything that facts may name.
 *
 * @param id names the files of its reports
 * @param title the name of the crisis
 * @param country the country or countries
 * @param zone the zone its calendar dates are of
 * @param glide its GLIDE number
 * @param languages the languages of its texts; the first is the one to fall back on
 * @param imprint who stands behind the report
 * @param schedule when reports come out
 * @param audiences the ladder of audiences, the widest first
 * @param unmarked the sensitivity of a fact that states none
 * @param vocabulary what facts may name
 * @param front what page one shows
 * @param safeguards what no report may show, and what it must not leave to grow old
 * @param origin where its declarations stand
 */
public record Crisis(
        String id,
        Text title,
        Optional<Text> country,
        ZoneId zone,
        Optional<String> glide,
        List<String> languages,
        Imprint imprint,
        Schedule schedule,
        List<Audience> audiences,
        Sensitivity unmarked,
        Vocabulary vocabulary,
        Front front,
        Safeguards safeguards,
        Origin origin) {

    public Crisis {
        languages = List.copyOf(languages);
        audiences = List.copyOf(audiences);
    }

    /** Gives the language to fall back on. */
    public String firstLanguage() {
        return languages.get(0);
    }

    /** Gives the sensitivity with an id of the crisis's ladder. */
    public Optional<Sensitivity> sensitivity(String audience) {
        return audiences.stream()
                .map(Audience::sensitivity)
                .filter(s -> s.id().equals(audience))
                .findFirst();
    }

    /**
     * A step on the ladder of audiences.
     *
     * @param sensitivity what the audience is called in facts, and its rank
     * @param label what it is called in print
     */
    public record Audience(Sensitivity sensitivity, Text label) {}

    /**
     * Who stands behind the report.
     *
     * @param office the office that publishes
     * @param preparedBy who prepared it
     * @param clearedBy who cleared it
     * @param contacts whom to ask
     * @param banner a line that every page bears
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
     * When reports come out.
     *
     * @param everyDays the days from one to the next; absent where there is no fixed rhythm
     * @param next the day of the next one, where it is fixed; it goes before the rhythm
     */
    public record Schedule(Optional<Integer> everyDays, Optional<LocalDate> next) {

        /** Gives the day of the report after the one of a day; none where it is not known, or not after that day. */
        public Optional<LocalDate> after(LocalDate asOf) {
            return next.or(() -> everyDays.map(asOf::plusDays)).filter(day -> day.isAfter(asOf));
        }
    }

    /**
     * What no report may show, and what it must not leave to grow old.
     *
     * @param privateNames names that the crisis declares private
     * @param smallNumbersBelow the number below which a part of a whole may give people away
     * @param demandsFreshFor the days after which a demand wants news
     */
    public record Safeguards(
            List<String> privateNames, Optional<Integer> smallNumbersBelow, Optional<Integer> demandsFreshFor) {

        /** Those of a crisis that declares none. */
        public static final Safeguards NONE = new Safeguards(List.of(), Optional.empty(), Optional.empty());

        public Safeguards {
            privateNames = List.copyOf(privateNames);
        }
    }

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
            Map<String, Source> sources) {

        public Vocabulary {
            places = ordered(places);
            actors = ordered(actors);
            people = ordered(people);
            indicators = ordered(indicators);
            conditions = ordered(conditions);
            tracks = ordered(tracks);
            clusters = ordered(clusters);
            sources = ordered(sources);
        }

        /** Gives the indicator that a fact of a valid ledger names. */
        public Indicator indicator(String id) {
            return declared(indicators, id);
        }

        /** Gives the kind of condition that a fact of a valid ledger names. */
        public ConditionKind condition(String id) {
            return declared(conditions, id);
        }

        /** Gives the person in public office whom a statement of a valid ledger names. */
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
     */
    public record Front(
            List<Map<String, Prose>> highlights,
            List<KeyFigure> keyFigures,
            Optional<String> timeline,
            Optional<String> meeting) {

        public Front {
            highlights = List.copyOf(highlights);
            keyFigures = List.copyOf(keyFigures);
        }
    }

    /**
     * A figure for a card: the lead figure of an indicator at a place.
     *
     * @param indicator the indicator's id
     * @param place the place's id; absent for a figure that states none
     */
    public record KeyFigure(String indicator, Optional<String> place) {}
}
