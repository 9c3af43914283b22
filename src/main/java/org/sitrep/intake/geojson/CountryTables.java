package org.sitrep.intake.geojson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Suggestion;
import org.sitrep.fact.map.BaseMap.Names;
import org.sitrep.fact.map.BaseMap.Territory;
import org.sitrep.fact.map.Position;

/**
 * What is known of countries beside their land; the tables stand beside the base map, whose README tells their origin.
 *
 * @param names the names of countries, by their ISO 3166-1 numeric code
 * @param borders the borders that are not settled, each by both codes
 * @param territories what is disputed
 */
public record CountryTables(Map<Integer, Names> names, Set<Set<Integer>> borders, List<Territory> territories) {

    private static final int MAX_MEANT = 3;

    /** Reads the tables. */
    static CountryTables read() {
        Map<Integer, Names> names = readNames();
        Map<String, Integer> codes = new HashMap<>();
        names.forEach((number, name) -> codes.put(name.code(), number));
        return new CountryTables(
                names,
                rows("borders")
                        .map(row -> Set.of(code(codes, row.get(0)), code(codes, row.get(1))))
                        .collect(Collectors.toSet()),
                rows("territories")
                        .map(row -> new Territory(
                                row.get(0),
                                new Position(Double.parseDouble(row.get(1)), Double.parseDouble(row.get(2))),
                                row.get(6).isEmpty() ? 0 : Double.parseDouble(row.get(6))))
                        .toList());
    }

    private static int code(Map<String, Integer> codes, String country) {
        return Objects.requireNonNull(codes.get(country), country);
    }

    /** Returns the ISO 3166-1 alpha-3 codes of the countries that have a name, in their order. */
    public static List<String> codes() {
        return rows("names").map(row -> row.get(1)).sorted().toList();
    }

    /** Returns which countries a word may mean that is no code: those with these initials or such a name, or the nearest code. */
    public static String hint(String word) {
        String code = word.toUpperCase(Locale.ROOT);
        List<List<String>> rows = rows("names").toList();
        Optional<String> near = Suggestion.nearest(code, codes());
        return Stream.<Predicate<List<String>>>of(
                        row -> row.get(1).equals(code),
                        row -> english(row)
                                .anyMatch(name -> name.replaceAll("[^A-Z]", "").equals(code)),
                        row -> english(row)
                                .anyMatch(name -> name.toUpperCase(Locale.ROOT).startsWith(code)),
                        row -> near.filter(row.get(1)::equals).isPresent())
                .map(means -> rows.stream()
                        .filter(means)
                        .limit(MAX_MEANT)
                        .map(row -> "`" + row.get(1) + "` ("
                                + english(row).findFirst().orElseThrow() + ")")
                        .collect(Collectors.joining(" or ")))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .map(found -> "did you mean " + found + "?")
                .orElseGet(() -> Suggestion.hint(code, codes()));
    }

    /** Returns the names of the country that a word means: any name of it, in any language, or its code. */
    public static Optional<Names> named(String word) {
        String plain = Suggestion.plain(word);
        return readNames().values().stream()
                .filter(names -> Stream.concat(
                                Stream.of(names.code()),
                                names.byLanguage().values().stream().flatMap(List::stream))
                        .anyMatch(name -> Suggestion.plain(name).equals(plain)))
                .findFirst();
    }

    private static Stream<String> english(List<String> row) {
        return Stream.of(row.get(2).split("\\|", -1));
    }

    boolean isUnsettled(int one, int other) {
        return one != other && borders.contains(Set.of(one, other));
    }

    private static Map<Integer, Names> readNames() {
        List<String> heads = lines("names").findFirst().map(CountryTables::row).orElseThrow();
        Map<Integer, Names> names = new LinkedHashMap<>();
        rows("names")
                .forEach(row -> names.put(Integer.parseInt(row.get(0)), new Names(row.get(1), byLanguage(heads, row))));
        return names;
    }

    private static Map<String, List<String>> byLanguage(List<String> heads, List<String> row) {
        return IntStream.range(2, heads.size())
                .boxed()
                .collect(Collectors.toMap(heads::get, i -> List.of(row.get(i).split("\\|", -1))));
    }

    private static Stream<List<String>> rows(String table) {
        return lines(table).skip(1).map(CountryTables::row);
    }

    private static List<String> row(String line) {
        return List.of(line.split(";", -1));
    }

    private static Stream<String> lines(String table) {
        String resource = "/basemap/" + table + ".csv";
        try (InputStream in = Objects.requireNonNull(CountryTables.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
