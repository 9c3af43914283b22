package org.sitrep.edition.print.language;

import static org.sitrep.edition.print.language.UnitPrinter.MARK;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.sitrep.edition.text.QuantityText;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.quantity.Magnitude;
import org.sitrep.fact.quantity.Qualifier;
import org.sitrep.fact.quantity.Quantity;
import org.sitrep.fact.quantity.Unit;

/** Prints quantities as they were claimed, and what they count. */
public final class QuantityPrinter implements Quantity.Cases<QuantityText> {

    private final Printer printer;
    private final UnitPrinter units;

    /** What is money, or so many in a hundred or more, says so always. */
    private final Optional<Unit> unit;

    private static final int MAX_DECIMALS = 3;

    /** A rate beside which other words say of how many it is. */
    private static final Unit ALONE = new Unit.Rate(1);

    /** After a number that stays in digits: what measures, and what is a number or a word in two. */
    private static final Pattern MEASURE = Pattern.compile(
            "\\h*(?:[^\\h\\p{Ll}\\p{Lu}.,;:!?)”’\"\\d]|(?:per"
                    + " ?cent|percentage|degrees?|(?:kilo|centi|milli)?(?:met(?:re|er)|gram|lit(?:re|er))s?|[kcm]?[mgl]|ha|hectares?|miles?|feet|(?:metric"
                    + " )?ton(?:ne)?s?|[kM]W|thousand|million|billion)\\b).*",
            Pattern.DOTALL);

    /** What is counted, where words beside a number have to say it. */
    private final Optional<Indicator> counted;

    /** How a whole number below ten is said in words, where it is. */
    private final Optional<UnaryOperator<String>> spelling;

    public QuantityPrinter(Printer printer) {
        this(printer, Optional.empty(), Optional.empty());
    }

    private QuantityPrinter(Printer printer, Optional<Unit> unit, Optional<Indicator> counted) {
        this(printer, unit, counted, Optional.empty());
    }

    private QuantityPrinter(
            Printer printer,
            Optional<Unit> unit,
            Optional<Indicator> counted,
            Optional<UnaryOperator<String>> spelling) {
        this.spelling = spelling;
        this.printer = printer;
        this.units = new UnitPrinter(printer);
        this.unit = unit;
        this.counted = counted;
    }

    /** Returns a printer of what an indicator counts, for numbers beside its label: each says what it counts, unless the label does. */
    public QuantityPrinter labelled(Indicator indicator) {
        Optional<Unit> own = indicator.unit();
        boolean isSaid = own.isPresent() || indicator.counts().isSaidBy(indicator.label());
        return new QuantityPrinter(printer, own, isSaid ? Optional.empty() : Optional.of(indicator));
    }

    /** Returns a printer of what an indicator counts, where other words say that: numbers state money and rates alone. */
    public QuantityPrinter bare(Indicator indicator) {
        return between(indicator, "", "");
    }

    /** Returns the same for the cells of a column whose head says of how many a rate is. */
    public QuantityPrinter inColumn(Indicator indicator) {
        return rate(indicator).isPresent() ? of(ALONE) : bare(indicator);
    }

    /** Returns of how many a rate is, which the head of a column says once; a percentage has its sign at each number. */
    Optional<String> rate(Indicator indicator) {
        return indicator
                .relations()
                .ratio()
                .filter(ratio -> !ratio.isGap())
                .<Unit>map(ratio -> new Unit.Rate(ratio.per()))
                .or(indicator::unit)
                .filter(own -> own instanceof Unit.Rate rate && rate.per() > 100)
                .map(own -> units.with(own, BigDecimal.ONE)
                        .replace(UnitPrinter.MARK, "")
                        .replaceAll("^\\h+|\\h+$", ""));
    }

    /** Returns the same for a number in somebody's sentence: what stands right before or after it is not printed twice. */
    public QuantityPrinter between(Indicator indicator, String before, String after) {
        Optional<Unit> own = indicator.unit().filter(mine -> !units.isSaid(mine, indicator.counts(), before, after));
        return new QuantityPrinter(printer, own, Optional.empty());
    }

    /** Returns the same for the text of a paragraph: in English, an exact whole number below ten is a word there, but before what measures. */
    public QuantityPrinter inText(String before, String after) {
        boolean isAlone = (before.isEmpty() || before.matches("(?s).*(?<!No\\.)[\\h\\v(“‘\"]"))
                && !after.startsWith("-")
                && !MEASURE.matcher(after).matches();
        boolean begins = before.matches("(?s)(?:.*(?:\\p{Ll}{2}|[\\d%)”’])[.!?][”’)\"]*[\\h\\v]+)?[\\h\\v(“‘\"]*");
        return unit.isEmpty() && isAlone && printer.locale().getLanguage().equals("en")
                ? new QuantityPrinter(
                        printer, unit, counted, Optional.of(begins ? printer::begun : UnaryOperator.identity()))
                : this;
    }

    public QuantityText print(Quantity quantity) {
        return quantity.match(this).of(quantity);
    }

    /** Returns how far a number lies from another, in the words of that one; percentages lie points apart. */
    public String difference(Quantity from, BigDecimal by) {
        return unit.filter(new Unit.Rate(100)::equals).isPresent()
                ? printer.say("quantity.points", Map.of("number", printer.number(by), "count", by))
                : new QuantityPrinter(printer, unit, counted)
                        .amount(new Quantity.Amount(Qualifier.EXACTLY, by, magnitude(from, by)))
                        .text();
    }

    /** Money that moved by a million or more is told in millions, however its sources write it. */
    private Magnitude magnitude(Quantity from, BigDecimal by) {
        boolean isMoney = unit.filter(Unit.Money.class::isInstance).isPresent();
        Magnitude own = from instanceof Quantity.Amount amount ? amount.magnitude() : Magnitude.ONE;
        Magnitude wanted = isMoney && own == Magnitude.ONE ? Magnitude.MILLION : own;
        boolean isWritten = wanted.in(by).compareTo(BigDecimal.ONE) >= 0
                && wanted.in(by).stripTrailingZeros().scale() <= MAX_DECIMALS;
        return isWritten ? wanted : Magnitude.ONE;
    }

    @Override
    public QuantityText amount(Quantity.Amount amount) {
        return qualified(
                amount.qualifier(),
                spelling.filter(words -> isSmall(amount))
                        .map(words -> words.apply(printer.spelt(amount.units().intValueExact())))
                        .orElseGet(() -> printer.number(amount.units(), amount.magnitude())),
                around(amount.units(), amount.magnitude()));
    }

    private static boolean isSmall(Quantity.Amount amount) {
        BigDecimal units = amount.units();
        return amount.qualifier() == Qualifier.EXACTLY
                && amount.magnitude() == Magnitude.ONE
                && units.stripTrailingZeros().scale() <= 0
                && units.signum() > 0
                && units.compareTo(BigDecimal.TEN) < 0;
    }

    /** Returns a printer of money or of a rate. */
    public QuantityPrinter of(Unit own) {
        return new QuantityPrinter(printer, Optional.of(own), Optional.empty());
    }

    /** Returns a rate of so many, unless other words say that, with the decimals it was rounded to: a percentage of a hundred. */
    public QuantityText rate(Quantity.Amount rate, int per) {
        boolean isSaid = unit.equals(Optional.of(ALONE));
        return (isSaid ? this : of(new Unit.Rate(per))).rate(rate);
    }

    private QuantityText rate(Quantity.Amount rate) {
        return qualified(rate.qualifier(), printer.rounded(rate.units()), around(rate.units(), Magnitude.ONE));
    }

    private String around(BigDecimal number, Magnitude magnitude) {
        return unit.map(own -> units.with(own, number))
                .or(() -> counted.map(indicator -> units.with(indicator, number, magnitude)))
                .orElse(MARK);
    }

    private QuantityText qualified(Qualifier qualifier, String number, String around) {
        boolean isLess = qualifier == Qualifier.FEWER_THAN && unit.isPresent();
        String key = isLess ? "quantity.less-than" : key(qualifier);
        String phrase = qualifier == Qualifier.EXACTLY ? MARK : printer.say(key, Map.of("number", MARK));
        return phrase.contains(MARK) ? text(phrase, number, around) : text(phrase, phrase, MARK);
    }

    /** The sign of money, and of so many in a hundred, belongs to the number; words stand beside it. */
    private QuantityText text(String phrase, String number, String around) {
        boolean isSign = unit.isPresent();
        String shown = isSign ? around.replace(MARK, number) : number;
        String whole = isSign || around.equals(MARK)
                ? phrase
                : Direction.unwrapped(phrase, MARK).replace(MARK, around);
        int at = whole.indexOf(MARK);
        return at < 0
                ? new QuantityText(shown, "", shown, "")
                : new QuantityText(
                        whole.replace(MARK, shown),
                        trimmed(whole.substring(0, at)),
                        shown,
                        trimmed(whole.substring(at + 1)));
    }

    private static String trimmed(String words) {
        return words.replace('\u00A0', ' ').strip();
    }

    @Override
    public QuantityText range(Quantity.Range range) {
        boolean shared = range.fromMagnitude() == range.toMagnitude() && printer.counts(range.toMagnitude());
        String from = shared
                ? printer.number(range.fromMagnitude().in(range.from()))
                : printer.number(range.from(), range.fromMagnitude());
        String text = printer.say(
                "quantity.range", Map.of("from", from, "to", printer.number(range.to(), range.toMagnitude())));
        return text(MARK, text, around(range.to(), range.toMagnitude()));
    }

    @Override
    public QuantityText vague(Quantity.Vague vague) {
        String beside = unit.flatMap(units::bracketed)
                .or(() -> counted.map(units::bracketed))
                .orElse(MARK);
        return text(MARK, printer.say(key(vague)), beside);
    }

    @Override
    public QuantityText absent(Quantity.Absent absent) {
        return text(MARK, printer.say(key(absent)), MARK);
    }

    private static String key(Enum<?> name) {
        return "quantity." + name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
