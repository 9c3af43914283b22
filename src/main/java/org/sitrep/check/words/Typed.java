package org.sitrep.check.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.check.rule.CheckRule;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Event;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Note;
import org.sitrep.fact.entry.Period;
import org.sitrep.fact.entry.Timing;
import org.sitrep.fact.prose.Reference;
import org.sitrep.fact.prose.Reference.Kind;
import org.sitrep.fact.quantity.Quantity;
import org.sitrep.situation.Claim;
import org.sitrep.situation.Resolved;
import org.sitrep.situation.Situation;

/** Numbers and dates that prose types instead of taking them from the record, each with the reference that fits. */
final class Typed {

    /** Chinese has no blanks between words: its signs and stops end one. */
    private static final Pattern WORD = Pattern.compile(
            "L*\\dL*".replace("L", "[\\S&&[^\\p{IsHan}，。；：、！？（）“”《》]]"), Pattern.UNICODE_CHARACTER_CLASS);

    /** Zeros that say nothing of how much a number is. */
    private static final Pattern IDLE = Pattern.compile("^0+(?=\\d)|\\.0+$|(?<=\\.\\d{0,9}[1-9])0+$");

    /** What a word of a name may have otherwise in a sentence. */
    private static final String ENDING = "(?<=\\p{L}{3})\\p{L}{1,2}(?![\\p{L}\\p{M}])";

    /** How far the words reach that make one number: "1.5 million". */
    private static final int REACH = 16;

    /** A hotline of no more digits may be a figure as well. */
    private static final int SHORT = 4;

    private static final Pattern DAYS = Pattern.compile(
            "(?iu)\\s?(?:(?:days?|jours?|d[ií]as?|дн(?:я|ей|і|ів)|день|يوم(?:ًا|اً|ا|ين|ان)?|أيام|روز)(?![\\p{L}\\p{Mn}])|天)");

    private static final Pattern MAGNITUDE = Pattern.compile("[ -]?(?:[十百千万亿萬億]+|[\\p{L}&&[^\\p{IsHan}]]+)");

    private final Situation situation;
    private final Writing writing;
    private final Pattern hotlines;
    private final Pattern names;

    private Typed(Situation situation, Writing writing, List<String> declared) {
        this.situation = situation;
        this.writing = writing;
        this.hotlines = Pattern.compile(situation.crisis().safeguards().hotlines().stream()
                .map(line -> hotline(line.number()))
                .collect(Collectors.joining("|", "(?iu)(?<![\\p{L}\\d.,+-])(?:", ")(?![\\p{L}\\d-]|[.,]\\d)")));
        String typed = TypedNumber.plain(String.join(" ", writing.typed()));
        this.names = Pattern.compile(declared.stream()
                .map(TypedNumber::plain)
                .filter(name -> typed.contains(name.replaceAll("^\\D*|(?<=\\d)\\D.*", "")))
                .map(name -> name.replaceAll("[^\\p{L}\\p{M}\\d ]", "\\\\$0").replaceAll(ENDING, "\\\\p{L}{0,4}"))
                .collect(Collectors.joining("|", "(?iu)(?<![\\d.,])(?:", ")(?!\\d)")));
    }

    /** A number may be spaced otherwise, an address may not. */
    private static String hotline(String declared) {
        return declared.indexOf('@') >= 0
                ? Pattern.quote(declared)
                : TypedNumber.plain(declared)
                        .replaceAll("\\D", "")
                        .chars()
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining("[ ()./-]*", "[+(]*", "\\)?"));
    }

    /**
     * Returns a warning for each in a text.
     *
     * @param declared names and labels with a number in them: this is none
     */
    static Stream<Finding> in(Situation situation, Writing writing, List<String> declared) {
        List<String> numbered = writing.typed().stream()
                .filter(words -> words.codePoints().anyMatch(Character::isDigit))
                .toList();
        return numbered.isEmpty()
                ? Stream.empty()
                : numbered.stream().flatMap(new Typed(situation, writing, declared)::in);
    }

    private Stream<Finding> in(String words) {
        List<Finding> found = new ArrayList<>();
        List<TypedDate> dates = TypedDate.in(words, writing.language(), asOf());
        Matcher word = WORD.matcher(words);
        List<MatchResult> calls = hotlines.matcher(TypedNumber.plain(words))
                .results()
                .filter(call -> !call.group().isEmpty())
                .toList();
        List<MatchResult> named = names.matcher(TypedNumber.plain(words))
                .results()
                .filter(name -> !name.group().isEmpty())
                .toList();
        int done = 0;
        while (word.find()) {
            int start = word.start();
            int end = word.end();
            if (start < done || named.stream().anyMatch(name -> name.start() < end && name.end() > start)) {
                continue;
            }
            Optional<MatchResult> hotline = calls.stream()
                    .filter(call -> call.start() < end && call.end() > start)
                    .findFirst();
            Run run = dates.stream()
                    .filter(date -> date.start() < end && date.end() > start)
                    .map(date -> new Run(words.substring(date.start(), date.end()), date.end(), ofDate(date)))
                    .findFirst()
                    .orElseGet(() -> number(words, start, end));
            done = run.end;
            if (hotline.filter(call -> call.group().length() > SHORT || run.fitting.isEmpty())
                    .isPresent()) {
                done = Math.max(end, hotline.orElseThrow().end());
                continue;
            }
            found.add(CheckRule.TYPED_NUMBER
                    .finding(
                            writing.place().get(),
                            "`" + (word.group().contains(run.shown) ? word.group() : run.shown) + "` in "
                                    + writing.what() + " is typed: no source answers for it",
                            run.fitting
                                    .map(reference -> "write " + reference + " in place of “" + run.shown
                                            + "”; or {literal:" + run.shown + "} where it is something else")
                                    .orElse("refer to a figure with {figure:ID}; or write {literal:…} where it is"
                                            + " none"))
                    .about(word.group()));
        }
        return found.stream();
    }

    /** What is typed, where it ends, and the reference that fits. */
    private record Run(String shown, int end, Optional<Reference> fitting) {}

    private LocalDate asOf() {
        return situation.viewpoint().asOf().date();
    }

    private Run number(String words, int start, int end) {
        String near = TypedNumber.plain(words.substring(start, Math.min(words.length(), end + REACH)));
        List<TypedNumber> numbers = TypedNumber.in(near, writing.language());
        if (numbers.isEmpty()) {
            return new Run(words.substring(start, end), end, Optional.empty());
        }
        TypedNumber number = numbers.get(0);
        int from = near.indexOf(number.shown());
        int to = from + number.shown().length();
        Matcher noun = DAYS.matcher(near).region(to, near.length());
        Matcher magnitude = MAGNITUDE.matcher(near).region(to, near.length());
        boolean days = noun.lookingAt();
        boolean isMultiplied = number.shown().matches("[\\d.,]+")
                && Stream.of(
                                number.shown().replaceAll("\\D", ""),
                                number.shown().replace(',', '.'))
                        .map(digits -> IDLE.matcher(digits).replaceAll(""))
                        .noneMatch(number.readings()::contains)
                && magnitude.lookingAt();
        int last = days ? noun.end() : isMultiplied ? magnitude.end() : to;
        return new Run(
                words.substring(start + from, Math.min(words.length(), start + last)),
                Math.max(end, start + last),
                days ? ofDays(number.readings()) : ofNumber(number.readings()));
    }

    /** What the text refers to already comes first, and a figure that counts until a day last. */
    private Optional<Reference> ofDate(TypedDate date) {
        Set<String> named = writing.references().stream()
                .flatMap(reference -> reference.targets().stream())
                .collect(Collectors.toSet());
        boolean one = date.from().equals(date.to());
        return entries()
                .filter(entry -> one ? day(entry).equals(date.to()) : isOver(entry, date))
                .min(Comparator.comparing((Entry entry) -> !named.contains(entry.id()))
                        .thenComparing(Figure.class::isInstance))
                .map(entry -> new Reference(one ? Kind.DATE : Kind.PERIOD, entry.id(), Optional.empty()));
    }

    private Stream<Entry> entries() {
        return situation.inView().values().stream().filter(entry -> !(entry instanceof Note));
    }

    private LocalDate day(Entry entry) {
        return entry instanceof Event event ? situation.dayOf(event) : entry.trueOf();
    }

    private static boolean isOver(Entry entry, TypedDate date) {
        return (entry instanceof Figure figure
                        && figure.timing() instanceof Timing.Over over
                        && over.period().equals(new Period(date.from(), date.to())))
                || (entry instanceof Event event && event.days().equals(new Period(date.from(), date.to())));
    }

    private Optional<Reference> ofDays(Set<String> readings) {
        return entries()
                .filter(entry -> !(entry instanceof Figure))
                .map(entry -> new Reference(Kind.DURATION, entry.id(), Optional.empty()))
                .filter(reference -> situation.resolve(reference).stream()
                        .anyMatch(found ->
                                found instanceof Resolved.Days days && readings.contains(Long.toString(days.days()))))
                .findFirst();
    }

    /** A value in view, and how prose takes it. */
    private record Value(Quantity said, Kind kind, String target, Optional<String> place) {

        static Value of(Figure figure) {
            return new Value(figure.value(), Kind.FIGURE, figure.id(), Optional.empty());
        }

        boolean isOf(Set<String> readings) {
            return said.best()
                    .filter(n -> readings.contains(
                            n.signum() == 0 ? "0" : n.stripTrailingZeros().toPlainString()))
                    .isPresent();
        }
    }

    /** The newest figures come first, then older ones, and what is computed. */
    private Optional<Reference> ofNumber(Set<String> readings) {
        List<Claim> claims = situation.lines().stream()
                .flatMap(line -> line.claims().stream())
                .toList();
        Stream<Value> totals = situation.totals().stream()
                .map(total -> new Value(
                        total.value(),
                        total.place().isPresent() ? Kind.TOTAL : Kind.LATEST,
                        total.indicator().id(),
                        total.place().map(Location::id)));
        Stream<Value> ratios = situation.ratios().stream()
                .map(ratio -> new Value(
                        ratio.value(),
                        Kind.LATEST,
                        ratio.indicator().id(),
                        ratio.place().map(Location::id)));
        return Stream.of(
                        claims.stream().map(claim -> Value.of(claim.figure())),
                        claims.stream()
                                .flatMap(claim -> claim.earlier().stream().map(Value::of)),
                        totals,
                        ratios)
                .flatMap(values -> values)
                .filter(value -> value.isOf(readings))
                .map(value -> new Reference(value.kind, value.target, value.place))
                .filter(reference -> situation.resolve(reference).isPresent())
                .findFirst();
    }
}
