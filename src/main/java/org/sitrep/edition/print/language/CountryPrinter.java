package org.sitrep.edition.print.language;

import com.ibm.icu.util.Region;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.map.BaseMap.Names;
import org.sitrep.fact.prose.Text;
import org.sitrep.picture.map.Atlas;

/** Prints what countries are called on a map: as the crisis calls them, or else as the United Nations do. */
public final class CountryPrinter {

    private static final Pattern COMMAS = Pattern.compile("[,;:/()&+،؛、，–—]");
    private static final Pattern AND = Pattern.compile("[,;:/()&+،؛、，–—]|\\s(?:and|et|y|e|и|та|و|-)\\s");

    /** Zones that keep the same hours from then on are one. */
    private static final Instant LATELY = Instant.parse("2025-01-01T00:00:00Z");

    private final Printer printer;
    private final Crisis.Setting setting;
    private final Atlas atlas;

    /** What the crisis calls its country, in each language. */
    private final List<String> texts;

    /** Whether a table has that name. Unicode's names take a tenth of a second to load: they are not asked then. */
    private final boolean isInTables;

    public CountryPrinter(Printer printer, Crisis.Setting setting, Atlas atlas) {
        this.printer = printer;
        this.setting = setting;
        this.atlas = atlas;
        this.texts = setting.country().stream()
                .flatMap(text -> text.byLanguage().values().stream())
                .toList();
        Set<String> own = texts.stream().map(CountryPrinter::plain).collect(Collectors.toSet());
        this.isInTables = atlas.map().names().values().stream()
                .flatMap(CountryPrinter::inTables)
                .map(CountryPrinter::plain)
                .anyMatch(own::contains);
    }

    /**
     * Returns the names of a country.
     *
     * @param country its ISO 3166-1 numeric code
     * @return its name, then shorter ones for where there is little room; none where it is not to be named
     */
    public List<String> names(int country) {
        if (!setting.map().hasBorders()) {
            return List.of();
        }
        Optional<Names> known = Optional.ofNullable(atlas.map().names().get(country));
        List<String> usual = usual(known);
        return known.flatMap(names -> Optional.ofNullable(setting.map().names().get(names.code())))
                .flatMap(this::own)
                .map(own -> Stream.of(own, own.replaceFirst(" *[(（].*", ""))
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList())
                .orElseGet(() -> asInMasthead(usual, known));
    }

    /** Returns the countries that the crisis names as its own, by ISO 3166-1 numeric code. */
    public Set<Integer> homes() {
        Set<String> named = texts.stream()
                .flatMap(text -> Stream.of(Stream.of(text), COMMAS.splitAsStream(text), AND.splitAsStream(text))
                        .flatMap(parts -> parts))
                .map(CountryPrinter::plain)
                .collect(Collectors.toSet());
        return named.isEmpty()
                ? Set.of()
                : atlas.map().names().entrySet().stream()
                        .filter(country -> Stream.concat(names(country.getValue()), given(country.getValue()))
                                .map(CountryPrinter::plain)
                                .anyMatch(named::contains))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
    }

    private Stream<String> given(Names names) {
        return Stream.ofNullable(setting.map().names().get(names.code()))
                .flatMap(text -> text.byLanguage().values().stream());
    }

    private List<String> usual(Optional<Names> known) {
        return known.map(names -> names.byLanguage().get(printer.locale().getLanguage()))
                .orElseGet(() -> known.flatMap(names -> unicode(names.code(), printer.locale()))
                        .map(List::of)
                        .orElse(List.of()));
    }

    /** The masthead and the map of a brief have one name for its country. */
    private List<String> asInMasthead(List<String> usual, Optional<Names> known) {
        Optional<String> own = setting.country()
                .filter(text -> known.filter(names -> names(names).anyMatch(isOneOf(text)))
                        .isPresent())
                .flatMap(this::own);
        return own.map(name -> Stream.concat(
                                Stream.of(name), usual.stream().filter(other -> other.length() < name.length()))
                        .toList())
                .orElse(usual);
    }

    private static Predicate<String> isOneOf(Text text) {
        List<String> words =
                text.byLanguage().values().stream().map(CountryPrinter::plain).toList();
        return name -> words.contains(plain(name));
    }

    private Stream<String> names(Names names) {
        return isInTables
                ? inTables(names)
                : Stream.concat(inTables(names), unicode(names.code(), printer.locale()).stream());
    }

    private static Stream<String> inTables(Names names) {
        return names.byLanguage().values().stream().flatMap(List::stream);
    }

    private Optional<String> own(Text text) {
        return Optional.of(printer.words(text))
                .filter(words -> words.lang().isEmpty())
                .map(words -> words.text());
    }

    private static String plain(String name) {
        String plain = name.replace('’', '\'').strip().toLowerCase(Locale.ROOT);
        return plain.startsWith("the ") ? plain.substring("the ".length()) : plain;
    }

    /**
     * Returns the time zones of a country, by their names in the tz database; of those that keep the same hours, one.
     *
     * @param code its ISO 3166-1 alpha-3 code
     */
    public static List<String> zones(String code) {
        Map<Object, String> byHours = new LinkedHashMap<>();
        String region = Region.getInstance(code).toString();
        TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, region, null).stream()
                .map(TimeZone::getIanaID)
                .sorted()
                .forEach(zone -> {
                    ZoneRules rules = ZoneId.of(zone).getRules();
                    byHours.putIfAbsent(
                            List.of(rules.getOffset(LATELY), Optional.ofNullable(rules.nextTransition(LATELY))), zone);
                });
        return List.copyOf(byHours.values());
    }

    /** Unicode's name of a country; nothing where the language has none. */
    private static Optional<String> unicode(String code, ULocale language) {
        try {
            String region = Region.getInstance(code).toString();
            String name = new ULocale.Builder().setRegion(region).build().getDisplayCountry(language);
            return name.isEmpty() || name.equals(region) ? Optional.empty() : Optional.of(name);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
