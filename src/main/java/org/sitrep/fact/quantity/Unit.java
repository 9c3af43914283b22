package org.sitrep.fact.quantity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a number is of, where it is no plain count: money, or so many in a hundred or more. */
public sealed interface Unit {

    /** Returns the unit as the ledger has it: "USD", "%" or "per 10,000". */
    String written();

    /**
     * Money.
     *
     * @param code the currency, by ISO 4217
     */
    record Money(String code) implements Unit {
        @Override
        public String written() {
            return code;
        }
    }

    /**
     * A percentage or rate.
     *
     * @param per of how many
     */
    record Rate(int per) implements Unit {

        private static final Pattern PER = Pattern.compile("\\bper (1,?000|10,?000|100,?000)\\b");

        @Override
        public String written() {
            return per == 100 ? "%" : String.format(Locale.ROOT, "per %,d", per);
        }

        /** Returns the rate that words name somewhere, such as "cases per 10,000 people". */
        public static Optional<Rate> in(String words) {
            Matcher per = PER.matcher(words.toLowerCase(Locale.ROOT));
            return per.find()
                    ? Optional.of(new Rate(Integer.parseInt(per.group(1).replace(",", ""))))
                    : Optional.empty();
        }
    }

    /** Returns the words by which people name per cent, in every language of the program. */
    static Set<String> perCent() {
        return UnitNames.PER_CENT;
    }

    /** Returns the unit that words name, and nothing but it, such as "USD", "US dollars", "per cent" or "per 1,000 people". */
    static Optional<Unit> of(String words) {
        String small = words.strip().toLowerCase(Locale.ROOT);
        if (UnitNames.PER_CENT.contains(small)) {
            return Optional.of(new Rate(100));
        }
        boolean isRate = small.matches("per [\\d,]+(?: (?:people|persons|inhabitants|population))?");
        return isRate
                ? Rate.in(small).map(Unit.class::cast)
                : Stream.of(UnitNames.currency(words.strip()))
                        .flatMap(Optional::stream)
                        .<Unit>map(Money::new)
                        .findFirst();
    }
}
