package org.sitrep.edition.print.language;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sitrep.fact.crisis.Counted;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.prose.Directions;
import org.sitrep.fact.quantity.Magnitude;
import org.sitrep.fact.quantity.Unit;

/** Prints beside a number what it counts, and leaves a mark where the number belongs. */
record UnitPrinter(Printer printer) {

    /** Stands in for the number, until what comes before and after it is known. */
    static final String MARK = "\uE000";

    /** A number right before a word in letters that stand apart from it, as in Chinese with a unit that has no Chinese name. */
    private static final String TOUCHING = MARK + "(?=[\\p{IsLatin}\\p{IsCyrillic}\\p{IsArabic}])";

    private static final BigDecimal MANY = BigDecimal.valueOf(100);

    /** The fewest letters by which a part of a currency's name is known: "dollars", not "US". */
    private static final int SHORTEST_NAME = 4;

    /** What a text in one form alone is taken for. */
    private static final Set<String> GENERAL = Set.of(PluralRules.KEYWORD_MANY, PluralRules.KEYWORD_OTHER);

    /** Languages whose words stay as they are after a number. */
    private static final Set<String> UNCHANGED = Set.of("bn", "ckb", "fa", "hu", "prs", "tr");

    /** Returns a number as the unit of money, or of so many in a hundred or more, has it; a rate of one is the number alone. */
    String with(Unit unit, BigDecimal number) {
        if (unit instanceof Unit.Money money) {
            return say("quantity.money", Map.of("number", MARK, "currency", currency(money, number)));
        }
        int per = ((Unit.Rate) unit).per();
        if (per == 1) {
            return MARK;
        }
        return per == 100
                ? say("quantity.percent", Map.of("number", MARK))
                : say("quantity.per", Map.of("number", MARK, "whole", printer.number(per)));
    }

    /** Returns whether a sentence says a unit right before or after a number: "US$ 5", "5 dollars", "5 per cent". */
    boolean isSaid(Unit unit, Counted counts, String before, String after) {
        String sign = with(unit, MANY).replace(MARK, "");
        String[] names = unit instanceof Unit.Money money
                ? new String[] {"$", money.code(), symbol(money), name(money, "one"), name(money, Counted.OTHER)}
                : Unit.perCent().toArray(String[]::new);
        return Stream.of(Stream.of(names), counts.text().byLanguage().values().stream(), Stream.of(sign))
                .flatMap(each -> each)
                .map(name -> name.replace('\u00A0', ' ').strip())
                .flatMap(name -> Stream.concat(
                        Stream.of(name),
                        Pattern.compile(" ").splitAsStream(name).filter(part -> part.length() >= SHORTEST_NAME)))
                .map(Pattern::quote)
                .anyMatch(name ->
                        finds("^\\s*" + name + "(?!\\p{L})", after) || finds("(?<!\\p{L})" + name + "\\s*$", before));
    }

    private static boolean finds(String pattern, String words) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(words.replace('\u00A0', ' '))
                .find();
    }

    private static String category(ULocale locale, BigDecimal number) {
        return PluralRules.forLocale(locale).select(number.doubleValue());
    }

    /** Its sign where letters are Latin, as people know it; else its name. */
    private String currency(Unit.Money money, BigDecimal number) {
        String script = ULocale.addLikelySubtags(printer.locale()).getScript();
        return script.equals("Latn") ? symbol(money) : name(money, category(printer.locale(), number));
    }

    /** "$" alone is the sign of some twenty currencies. */
    private String symbol(Unit.Money money) {
        String symbol = Currency.getInstance(money.code()).getSymbol(printer.locale());
        return symbol.equals("$") ? "US$" : symbol;
    }

    private String name(Unit.Money money, String category) {
        return Currency.getInstance(money.code()).getName(printer.locale(), Currency.PLURAL_LONG_NAME, category, null);
    }

    /** Returns a mark for words that are no number, such as "dozens", with a unit's name in brackets; a rate has none. */
    Optional<String> bracketed(Unit unit) {
        return Optional.of(unit)
                .filter(Unit.Money.class::isInstance)
                .map(money -> bracketed(name((Unit.Money) money, category(printer.locale(), MANY))));
    }

    /** Returns a mark for words that are no number, with the things that are counted in brackets. */
    String bracketed(Indicator indicator) {
        return bracketed(form(indicator.counts(), MANY).getValue());
    }

    private String bracketed(String unit) {
        return say("quantity.bracketed", Map.of("number", MARK, "unit", unit));
    }

    /** The mark is neither from left to right nor from right to left. */
    private String say(String key, Map<String, ?> gaps) {
        return Direction.unwrapped(printer.say(key, gaps), MARK);
    }

    /**
     * Returns a number of things with their name, in the form that the number asks for. A text in one form alone is put in
     * brackets where another would be asked for: "1 (households)".
     */
    String with(Indicator indicator, BigDecimal number, Magnitude magnitude) {
        Map.Entry<Boolean, String> unit = form(indicator.counts(), number);
        return unit.getKey()
                ? say("quantity.counted", Map.of("number", MARK, "unit", after(magnitude, unit.getValue())))
                        .replaceFirst(TOUCHING, MARK + "\u00A0")
                : bracketed(unit.getValue());
    }

    /** After millions some languages join a noun to the number, and French drops a vowel before another. */
    private String after(Magnitude magnitude, String unit) {
        return magnitude.compareTo(Magnitude.MILLION) < 0
                ? unit
                : printer.say("quantity.of-millions", Map.of("unit", unit))
                        .replaceFirst(
                                printer.locale().getLanguage().equals("fr") ? "^de (?=[aeiouhâéêîœ])" : "^ ", "d’");
    }

    /** Returns the words for a number of things, and whether they are the form that it asks for. */
    private Map.Entry<Boolean, String> form(Counted counts, BigDecimal number) {
        Map.Entry<String, String> general = printer.pick(counts.text().byLanguage());
        ULocale language = ULocale.forLanguageTag(general.getKey());
        Map<String, String> forms = counts.forms().getOrDefault(general.getKey(), Map.of());
        String category = category(language, number);
        boolean fits = !forms.isEmpty() || GENERAL.contains(category) || UNCHANGED.contains(language.getLanguage());
        return Map.entry(fits, Directions.closed(forms.getOrDefault(category, general.getValue())));
    }
}
