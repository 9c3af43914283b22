package org.sitrep.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sitrep.check.Writing.Kind;
import org.sitrep.fact.Actor;
import org.sitrep.fact.ConditionKind;
import org.sitrep.fact.Crisis;
import org.sitrep.fact.Crisis.Vocabulary;
import org.sitrep.fact.Indicator;
import org.sitrep.fact.Location;
import org.sitrep.fact.Named;
import org.sitrep.fact.Source;
import org.sitrep.fact.Text;
import org.sitrep.fact.Where;

/** Gathers the names and labels that crisis.yaml and sources.yaml declare. */
final class Declarations {

    private final Where where;
    private final List<Writing> found = new ArrayList<>();

    private Declarations(Where where) {
        this.where = where;
    }

    /** Gives every name and label that an edition may print, but for the contacts. */
    static Stream<Writing> of(Crisis crisis) {
        Declarations own = new Declarations(crisis.origin().crisis());
        own.head(crisis);
        own.vocabulary(crisis.vocabulary());
        Declarations sources = new Declarations(crisis.origin().sources());
        sources.sources(crisis.vocabulary().sources().values());
        return Stream.concat(own.found.stream(), sources.found.stream());
    }

    private void head(Crisis crisis) {
        add(Optional.of(crisis.title()), "title");
        add(crisis.country(), "country");
        add(Optional.of(crisis.imprint().office()), "office");
        add(Optional.of(crisis.imprint().preparedBy()), "prepared-by");
        add(Optional.of(crisis.imprint().clearedBy()), "cleared-by");
        add(crisis.imprint().banner(), "banner");
        add(crisis.imprint().disclaimer(), "disclaimer");
    }

    private void vocabulary(Vocabulary words) {
        each("places", words.places().values(), "name", Location::name);
        each("actors", words.actors().values(), "name", Actor::name);
        each("people", words.people().values(), "name", Actor::name);
        each("people", words.people().values(), "role", Actor::role);
        each("indicators", words.indicators().values(), "label", Indicator::label);
        each("conditions", words.conditions().values(), "label", ConditionKind::label);
        each("tracks", words.tracks().values(), "label", Named::label);
        each("clusters", words.clusters().values(), "label", Named::label);
    }

    private void sources(Collection<Source> sources) {
        each("sources", sources, "name", Source::name);
        each("sources", sources, "kind", Source::kind);
        int i = 0;
        for (Source source : sources) {
            Optional<Text> shorter = Optional.of(source.shortName()).filter(text -> !text.equals(source.name()));
            add(shorter, "sources", i, "short-name");
            add(source.reliability(), "sources", i++, "reliability");
        }
    }

    private <T> void each(String list, Collection<T> items, String key, Function<T, Text> text) {
        int i = 0;
        for (T item : items) {
            add(Optional.of(text.apply(item)), list, i++, key);
        }
    }

    private void add(Optional<Text> text, Object... keys) {
        text.ifPresent(words -> words.byLanguage()
                .forEach((language, word) -> found.add(Writing.words(
                        Kind.NAME,
                        "the " + keys[keys.length - 1],
                        language,
                        word,
                        () -> where.at(with(keys, language))))));
    }

    private static Object[] with(Object[] keys, String language) {
        return Stream.concat(Stream.of(keys), Stream.of(language)).toArray();
    }
}
