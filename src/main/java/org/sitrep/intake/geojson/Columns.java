package org.sitrep.intake.geojson;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.Suggestion;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Source;
import org.sitrep.fact.map.MapFeature;
import org.sitrep.intake.yaml.Mapping;
import org.sitrep.intake.yaml.Mapping.Member;
import org.sitrep.intake.yaml.Node;
import org.sitrep.intake.yaml.Scalar;
import org.sitrep.intake.yaml.Shown;
import org.sitrep.intake.yaml.YamlRule;

/**
 * Reads the properties of a layer's features as map programs write them: keys in any case, days in several forms, columns of their own.
 * What a feature does not say, crisis.yaml may say for the whole layer.
 */
final class Columns {

    private static final String NAME_COLUMN = "name-column";
    private static final Set<String> DATES = Set.of("date", "until", "known");
    private static final Set<String> TEXTS = Set.of("id", "name", "document", "p-code");
    private static final Set<String> IDS = Set.of("kind", "source", "via", "by", "sensitivity");
    private static final Set<String> KEYS =
            Stream.of(DATES, TEXTS, IDS).flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));

    /** A P-code, as those name it who give out boundaries; with the level of administration, of which the most local one is the feature's own. */
    private static final Pattern PCODE = Pattern.compile("(?:adm(?:in)?[_ ]?(\\d)[_ ]?)?p[-_ ]?code?");

    /** The most columns that a note names. */
    private static final int MAX_NAMED = 12;

    private final Crisis crisis;
    private final Node given;
    private final Optional<String> nameColumn;
    private final Map<String, Collection<String>> known;
    private final Map<String, Place> unused = new LinkedHashMap<>();
    private final Map<String, Finding> overruled = new LinkedHashMap<>();

    /** Takes the crisis, and what its crisis.yaml gives for the layer. */
    Columns(Crisis crisis, Node given) {
        this.crisis = crisis;
        this.given = given;
        this.nameColumn = given.get(NAME_COLUMN).map(Node::text);
        Crisis.Vocabulary words = crisis.vocabulary();
        this.known = Map.of(
                "kind", MapFeature.Kind.ids(),
                "source", speakers(crisis),
                "via", words.sources().keySet(),
                "by", words.actors().keySet(),
                "sensitivity", Set.copyOf(crisis.audiences().ids()));
    }

    /** Returns what can be a source: a person in public office is one of what they say themselves. */
    private static Set<String> speakers(Crisis crisis) {
        return Stream.concat(
                        crisis.vocabulary().sources().keySet().stream(), crisis.vocabulary().people().keySet().stream())
                .collect(Collectors.toSet());
    }

    /** Returns what a key of a feature may name. */
    Collection<String> known(String key) {
        return known.getOrDefault(key, Set.of());
    }

    /** Returns what a feature says, by our keys and in our words, and what crisis.yaml says in its place. */
    Mapping read(Mapping properties) {
        Map<String, Member> taken = new LinkedHashMap<>();
        properties.members().stream()
                .filter(member -> !isNothing(member.value()))
                .sorted(Comparator.comparing((Member member) -> !isNameColumn(member.key()))
                        .thenComparing(member -> !KEYS.contains(member.key()))
                        .thenComparing(member -> level(member.key()), Comparator.reverseOrder()))
                .forEach(member -> {
                    String key = key(member.key());
                    if (!KEYS.contains(key) || taken.containsKey(key)) {
                        unused.putIfAbsent(member.key(), member.keyPlace());
                    } else {
                        taken.put(key, member(key, member));
                    }
                });
        given.members().stream()
                .filter(member -> KEYS.contains(member.key()))
                .filter(member -> !taken.containsKey(member.key())
                        || overrules(taken.get(member.key()).value(), member.key()))
                .forEach(member -> taken.put(member.key(), member));
        return new Mapping(List.copyOf(taken.values()), properties.spot());
    }

    /** Programs write every column of a table, and leave empty what a feature does not have. */
    private static boolean isNothing(Node value) {
        return value.isNothing()
                || value.single()
                        .filter(text ->
                                text.type() == Scalar.Type.TEXT && text.text().isBlank())
                        .isPresent();
    }

    private String key(String column) {
        return isNameColumn(column) ? "name" : level(column).isEmpty() ? small(column) : "p-code";
    }

    /** Returns the level of what a column of P-codes is of, 0 where it names none; nothing for other columns. */
    private static String level(String column) {
        Matcher pcode = PCODE.matcher(small(column));
        return pcode.matches() ? Optional.ofNullable(pcode.group(1)).orElse("0") : "";
    }

    private boolean isNameColumn(String column) {
        return nameColumn.filter(column::equals).isPresent();
    }

    private static String small(String column) {
        return column.toLowerCase(Locale.ROOT);
    }

    private Member member(String key, Member member) {
        return new Member(
                key,
                member.line(),
                member.column(),
                member.value() instanceof Scalar scalar ? value(key, scalar) : member.value());
    }

    private Scalar value(String key, Scalar scalar) {
        boolean isNumber = scalar.type() == Scalar.Type.INTEGER || scalar.type() == Scalar.Type.DECIMAL;
        if (scalar.type() != Scalar.Type.TEXT && !isNumber) {
            return scalar;
        }
        String text = DATES.contains(key)
                ? LayerDate.written(scalar.text(), crisis.setting().zone())
                : IDS.contains(key) ? id(key, scalar.text()) : scalar.text();
        return Scalar.text(text, scalar.spot());
    }

    /** An id is written small and with hyphens; what then names nothing stays as it was written. */
    private String id(String key, String text) {
        String id = small(text.strip()).replaceAll("[ _]+", "-");
        return known(key).contains(id) ? id : named(key, text.strip()).orElse(text);
    }

    /** Maps name a source as readers know it. */
    private Optional<String> named(String key, String text) {
        return crisis.vocabulary().sources().values().stream()
                .filter(source -> known(key).contains(source.id()))
                .filter(source -> Stream.of(source.name(), source.shortName())
                        .flatMap(name -> name.byLanguage().values().stream())
                        .anyMatch(text::equalsIgnoreCase))
                .map(Source::id)
                .findFirst();
    }

    /** Returns a fault with the ids that would be right, where it is that of a word that should be one. */
    Finding suggested(Finding fault, Mapping properties) {
        return known.entrySet().stream()
                .filter(key ->
                        fault.rule() == YamlRule.WRONG_VALUE && !key.getValue().isEmpty())
                .flatMap(key -> properties.get(key.getKey()).flatMap(Node::single).stream()
                        .filter(value -> value.place().equals(fault.place()))
                        .map(value -> fault.withHint(Suggestion.hint(small(value.text()), key.getValue()))))
                .findFirst()
                .orElse(fault);
    }

    /** Maps of others have columns of our names that say other things: then what crisis.yaml says of the layer holds. Who may see it is never passed over. */
    private boolean overrules(Node own, String key) {
        if (!(own instanceof Scalar scalar) || TEXTS.contains(key) || key.equals("sensitivity")) {
            return false;
        }
        boolean isTaken = DATES.contains(key)
                ? scalar.text().matches("\\d{4}-\\d\\d-\\d\\d")
                : known(key).contains(scalar.text());
        if (!isTaken) {
            overruled.putIfAbsent(
                    key,
                    LayerRule.LAYER_VALUE_HOLDS.finding(
                            own.place(),
                            Shown.of(scalar.text()) + " in `" + key
                                    + "` is not what we take; what crisis.yaml gives for the layer, "
                                    + Shown.of(given.get(key).orElseThrow().text()) + ", holds",
                            "correct the column, or take it out"));
        }
        return !isTaken;
    }

    /** Returns what is to be asked of the days that a feature gives, by where they stand. */
    static Map<Place, Finding> asked(Mapping properties) {
        Map<Place, Finding> asked = new LinkedHashMap<>();
        properties.members().stream()
                .filter(member -> DATES.contains(member.key()))
                .flatMap(member -> member.value().single().stream())
                .forEach(date -> {
                    List<String> readings = LayerDate.readings(date.text());
                    if (readings.size() > 1) {
                        asked.put(
                                date.place(),
                                LayerRule.AMBIGUOUS_DATE.finding(
                                        date.place(),
                                        Shown.of(date.text()) + " can be " + readings.get(0) + " or " + readings.get(1),
                                        "write the year first, then the month: `" + readings.get(0) + "`"));
                    }
                });
        return asked;
    }

    /** Returns what is to be said of the columns, once for the layer. */
    List<Finding> findings() {
        List<Finding> found = new ArrayList<>(overruled.values());
        unused.forEach((column, place) -> sensitivity(column, place).ifPresent(found::add));
        if (found.stream().noneMatch(Finding::isError) && !unused.isEmpty()) {
            found.add(LayerRule.COLUMNS_NOT_USED.finding(
                    unused.values().iterator().next(), notUsed(), meant().orElse("")));
        }
        return found;
    }

    /** What is nearly the key that keeps a feature from an audience is never read over. */
    private static Optional<Finding> sensitivity(String column, Place place) {
        String small = small(column);
        boolean isNear = Suggestion.nearest(small, List.of("sensitivity")).isPresent()
                || (small.length() > 7 && "sensitivity".startsWith(small));
        return isNear
                ? Optional.of(YamlRule.UNKNOWN_KEY.finding(
                        place, "unknown key " + Shown.of(column), "did you mean `sensitivity`?"))
                : Optional.empty();
    }

    private String notUsed() {
        List<String> shown = unused.keySet().stream().map(Shown::of).toList();

        boolean isOne = unused.size() == 1;
        return (isOne ? "the column " : "the columns ")
                + Suggestion.some(shown, MAX_NAMED)
                + (isOne ? " is not used" : " are not used");
    }

    private Optional<String> meant() {
        List<String> near = unused.keySet().stream()
                .filter(column -> column.length() > 3)
                .flatMap(column -> Suggestion.nearest(small(column), KEYS).stream()
                        .filter(key -> key.length() > 3 && !key.equals(small(column)))
                        .map(key -> Shown.of(column) + ": did you mean `" + key + "`?"))
                .toList();
        return near.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", near));
    }
}
