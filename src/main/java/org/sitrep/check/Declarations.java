package org.sitrep.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sitrep.check.Writing.Kind;
import org.sitrep.fact.crisis.Actor;
import org.sitrep.fact.crisis.ConditionKind;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.crisis.Named;
import org.sitrep.fact.crisis.Source;
import org.sitrep.fact.crisis.Where;
import org.sitrep.fact.prose.Text;

/** Gathers the names and labels that crisis.yaml and sources.yaml declare. */
final class Declarations {

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
        Declarations sources = new Declarations(crisis.origin().sources());
        sources.sources(crisis.vocabulary().sources());
        return Stream.concat(own.found.stream(), sources.found.stream());
    }

    private void head(Crisis crisis) {
        add(Optional.of(crisis.title()), "title");
        add(crisis.setting().country(), "country");
        add(Optional.of(crisis.imprint().office()), "office");
        add(Optional.of(crisis.imprint().preparedBy()), "prepared-by");
        add(Optional.of(crisis.imprint().clearedBy()), "cleared-by");
        add(crisis.imprint().banner(), "banner");
        add(crisis.imprint().disclaimer(), "disclaimer");
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
        text.ifPresent(words -> words.byLanguage()
                .forEach((language, word) -> found.add(Writing.words(
                        Kind.NAME,
                        "the " + keys[keys.length - 1] + of,
                        language,
                        word,
                        () -> where.at(with(keys, language))))));
    }

    private static Object[] with(Object[] keys, String language) {
        return Stream.concat(Stream.of(keys), Stream.of(language)).toArray();
    }
}
