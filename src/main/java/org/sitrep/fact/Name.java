package org.sitrep.fact;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Suggestion;
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
import org.sitrep.fact.crisis.Source;
import org.sitrep.fact.entry.Activity;
import org.sitrep.fact.entry.Demand;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Event;
import org.sitrep.fact.entry.Section;
import org.sitrep.fact.entry.Statement;
import org.sitrep.fact.prose.Text;

/**
 * What may be named by its id.
 *
 * @param kind what it is, such as {@code place}
 * @param id the id
 * @param labels what it is called, by language; none for an entry without words of its own
 */
public record Name(String kind, String id, Map<String, String> labels) {

    public Name {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }

    /** Returns all that a crisis declares and all that is on record, in the order of the files. */
    public static Stream<Name> all(Crisis crisis, List<Entry> entries) {
        Vocabulary words = crisis.vocabulary();
        return Stream.of(
                        of("place", words.places()),
                        of("actor", words.actors()),
                        of("person", words.people()),
                        of("indicator", words.indicators()),
                        of("condition", words.conditions()),
                        of("track", words.tracks()),
                        of("cluster", words.clusters()),
                        of("activity", words.activities()),
                        of("source", words.sources()),
                        of("section", crisis.report().sections()),
                        Section.STANDARD.stream().map(section -> new Name("section", section.id(), Map.of())),
                        ReportPlan.PARTS.stream().map(part -> new Name("part", part, Map.of())),
                        entries.stream().map(entry -> new Name("entry", entry.id(), labels(entry))))
                .flatMap(names -> names);
    }

    /** Returns whether the id, or what it is called in some language, has a word or a part of it, whatever its case and accents. */
    public boolean has(String word) {
        String plain = Suggestion.plain(word);
        return Stream.concat(Stream.of(id), labels.values().stream())
                .anyMatch(name -> Suggestion.plain(name).contains(plain));
    }

    private static Stream<Name> of(String kind, Map<String, ?> declared) {
        return declared.entrySet().stream().map(one -> new Name(kind, one.getKey(), labels(one.getValue())));
    }

    /** Returns what something declared or recorded is called, by language; nothing where it has no words of its own. */
    static Map<String, String> labels(Object declared) {
        return text(declared).map(Text::byLanguage).findFirst().orElse(Map.of());
    }

    private static Stream<Text> text(Object declared) {
        return Stream.of(
                        as(declared, Location.class).map(Location::name),
                        as(declared, Actor.class).map(Actor::name),
                        as(declared, Source.class).map(Source::name),
                        as(declared, Indicator.class).map(Indicator::label),
                        as(declared, ConditionKind.class).map(ConditionKind::label),
                        as(declared, Named.class).map(Named::label),
                        as(declared, OwnSection.class).map(OwnSection::heading),
                        as(declared, Event.class).map(Event::text),
                        as(declared, Demand.class).map(Demand::ask),
                        as(declared, Statement.class).map(Statement::position),
                        as(declared, ActivityKind.class).map(ActivityKind::label),
                        as(declared, Activity.class).flatMap(activity -> activity.text().stream()))
                .flatMap(text -> text);
    }

    private static <T> Stream<T> as(Object declared, Class<T> kind) {
        return Stream.of(declared).filter(kind::isInstance).map(kind::cast);
    }
}
