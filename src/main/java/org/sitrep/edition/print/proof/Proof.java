package org.sitrep.edition.print.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.Direction;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.print.language.WordingRule;
import org.sitrep.edition.text.Passage;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Section;
import org.sitrep.fact.prose.Prose;
import org.sitrep.fact.prose.ProseWriter;
import org.sitrep.fact.prose.Reference;
import org.sitrep.situation.Claim;
import org.sitrep.situation.Front;
import org.sitrep.situation.Resolved;

/**
 * What references bring beside the words that somebody wrote around them: a word twice, a small letter where a sentence
 * begins, days whose noun does not fit their number. Nothing written is changed: each finding has the line to write.
 */
public final class Proof {

    private static final Pattern REFERENCE = Pattern.compile("\\{(?!literal:)[^{}]*}");

    /** What stands before the first word of a sentence. One letter or two before a stop are a title, such as "Dr.". */
    private static final Pattern BEGINS =
            Pattern.compile("(?s)(?:.*(?<!(?:^|[^\\p{L}])\\p{L}{1,2})[.!?…]\\p{P}*\\s)?[\\s*\\p{Ps}\\p{Pi}\"'¿¡]*");

    /** What makes a line an item or a heading. */
    private static final Pattern SIGN = Pattern.compile("^(?:-|##|###) ");

    private static final Pattern STOPPED = Pattern.compile("(?s).*[.!?…]\\p{P}*");

    /** All but "up to": a number may rise up to more than another. */
    private static final List<String> QUALIFIERS =
            List.of("at-least", "more-than", "fewer-than", "less-than", "nearly", "about");

    /** Languages whose nouns follow the words before, too: of theirs, one and many alone are told apart. */
    private static final List<String> INFLECTED = List.of("ru", "uk");

    /** Numbers that show every form of a noun in every language. */
    private static final long[] SAMPLES = {1, 2, 3, 5, 11, 21, 100};

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern TO_LAST_DIGIT = Pattern.compile("(?s)^.*\\p{Nd}");
    private static final Pattern FROM_FIRST_DIGIT = Pattern.compile("(?s)\\p{Nd}.*$");

    /** Where a word begins; in Arabic after "and" joined to it, too. */
    private static final String BEGINNING = "(?<=^|[^\\p{L}\\p{Mn}]|(?:^|[^\\p{L}\\p{Mn}])[وف])";

    /** What joins words in place of a number to a noun, where a language has such. */
    private static final Map<String, String> JOINTS = Map.of("en", "of", "fr", "de", "es", "de");

    private static final List<String> VAGUE = List.of("dozens", "hundreds", "thousands");

    private static final int LONGEST_LINE = 200;

    private final Context context;
    private final Printer printer;
    private final String language;
    private final Front.Line text;
    private final Place place;
    private final boolean sentences;
    private final Prose prose;
    private final List<String> values;
    private final Pattern qualified;
    private final Pattern alike;

    /** Words of a line, others to write in their place, and how the first print. */
    private record Edit(WordingRule rule, int from, int to, String words, String printed) {}

    /**
     * Returns the proof of a text.
     *
     * @param context speaks the language of the text
     * @param line the text
     * @param written its words in that language
     * @param printed the same as it prints
     */
    public Proof(Context context, Front.Line line, Map.Entry<String, Prose> written, Passage printed) {
        this.context = context;
        this.printer = context.printer();
        this.language = written.getKey().split("-", 2)[0];
        this.text = line;
        this.place = line.at().apply(written.getKey());
        this.sentences = line.note()
                .filter(note -> note.section().equals(Section.SUBJECT))
                .isEmpty();
        this.prose = written.getValue();
        this.values = printed.blocks().stream()
                .flatMap(block -> block.lines().stream())
                .flatMap(List::stream)
                .filter(span -> span.style() == Passage.Style.VALUE)
                .map(Passage.Span::text)
                .toList();
        this.qualified = Pattern.compile(
                "^" + any(Stream.concat(Stream.of("up-to"), QUALIFIERS.stream()).map(this::qualifier)), FLAGS);
        this.alike = ending(Stream.concat(
                QUALIFIERS.stream().map(this::qualifier),
                Stream.of(printer.say("prose.qualifiers").split("\\|"))));
    }

    /** Returns what is wrong with it. */
    public List<Finding> findings() {
        List<Reference> references = prose.references();
        List<Finding> found = new ArrayList<>();
        int next = 0;
        for (String line : ProseWriter.write(prose).split("\n", -1)) {
            List<Edit> edits = new ArrayList<>();
            Matcher at = REFERENCE.matcher(line);
            while (at.find() && references.size() == values.size()) {
                edit(line, at, references.get(next), values.get(next)).ifPresent(edits::add);
                next++;
            }
            String anew = anew(line, edits);
            edits.stream()
                    .filter(edit -> edit.rule != WordingRule.DAYS_WITH_NOUN
                            || found.stream().noneMatch(other -> other.rule() == edit.rule))
                    .map(edit -> finding(edit, line, anew))
                    .forEach(found::add);
        }
        return found;
    }

    private static String anew(String line, List<Edit> edits) {
        StringBuilder anew = new StringBuilder();
        int done = 0;
        for (Edit edit : edits) {
            anew.append(line, done, Math.max(done, edit.from)).append(edit.words);
            done = edit.to;
        }
        return anew.append(line.substring(done)).toString();
    }

    private Finding finding(Edit edit, String line, String anew) {
        String written = line.substring(edit.from, edit.to);
        String fault = switch (edit.rule) {
            case DOUBLED_BY_REFERENCE -> ": the reference brings such words itself";
            case ADDED_QUALIFIER -> ", though the source states it without";
            case SMALL_FIRST_LETTER -> " where a sentence begins";
            case WRONG_DAYS -> ": the noun does not fit the number";
            default -> "; on another day the noun would not fit the number";
        };
        return edit.rule
                .finding(
                        place,
                        "`" + written + "` in " + text.name() + " prints “" + Direction.unmarked(edit.printed) + "”"
                                + fault,
                        "write “" + better(edit, line, written, anew) + "”")
                .about(written);
    }

    /** Words in place of a number may need another before a noun: then no line is given that might lack it. */
    private String better(Edit edit, String line, String written, String anew) {
        String joint = JOINTS.getOrDefault(language, "");
        boolean isJoined = joint.isEmpty()
                || line.substring(edit.to)
                        .matches("(?s)[\\s*]*+(?:\\P{L}.*|(?:" + joint + "|du|des)(?!\\p{L}).*|d[’'].*)?")
                || VAGUE.stream().noneMatch(word -> edit.printed.equals(printer.say("quantity." + word)));
        if (isJoined) {
            return anew.length() > LONGEST_LINE ? edit.words + "” in place of “" + written : anew;
        }
        return edit.words + "” in place of “" + written + "”, and before a noun “" + edit.words + " " + joint + "…";
    }

    private Optional<Edit> edit(String line, Matcher at, Reference reference, String value) {
        int start = line.length() - SIGN.matcher(line).replaceFirst("").length();
        String after = line.substring(at.end());
        int noun = reference.kind() == Reference.Kind.DAYS ? noun(after) : 0;
        boolean isExact = isExact(reference);
        int from = start + before(line.substring(start, at.start()), value, isExact);
        int to = at.end() + Math.max(noun, after(after, value));
        boolean begins = sentences
                && (!line.startsWith("- ") || STOPPED.matcher(line).matches())
                && BEGINS.matcher(line.substring(start, from)).matches();
        Reference better = new Reference(
                noun > 0 ? Reference.Kind.DURATION : reference.kind(),
                reference.target(),
                reference.place(),
                reference.to(),
                reference.capital() || (begins && !printer.begun(value).equals(value)));
        boolean doubled = from < at.start() || to > at.end();
        if (better.equals(reference) && !doubled) {
            return Optional.empty();
        }
        String printed = plain(line.substring(from, at.start()) + value + line.substring(at.end(), to));
        String opening = stars(line.substring(from, at.start()));
        boolean isClosed = !opening.isEmpty() && line.substring(start, from).endsWith(opening);
        String words = (isClosed ? "" : opening) + better + stars(line.substring(at.end(), to));
        return Optional.of(new Edit(
                noun > 0
                        ? ofDays(reference, printed)
                        : !doubled
                                ? WordingRule.SMALL_FIRST_LETTER
                                : isExact && from < at.start()
                                        ? WordingRule.ADDED_QUALIFIER
                                        : WordingRule.DOUBLED_BY_REFERENCE,
                isClosed ? from - opening.length() : from,
                to,
                words,
                printed));
    }

    private static String plain(String words) {
        return words.replace("*", "").strip();
    }

    private static String stars(String words) {
        return words.replaceAll("[^*]", "");
    }

    private WordingRule ofDays(Reference reference, String printed) {
        return context.situation().resolve(reference).stream()
                        .filter(Resolved.Days.class::isInstance)
                        .map(found -> ((Resolved.Days) found).days())
                        .anyMatch(days -> fits(days, printed))
                ? WordingRule.DAYS_WITH_NOUN
                : WordingRule.WRONG_DAYS;
    }

    private boolean fits(long days, String printed) {
        String number = printer.number(days);
        String noun = printed.replace(number, "");
        Stream<String> right = INFLECTED.contains(language)
                ? LongStream.of(SAMPLES).filter(n -> isOne(n) == isOne(days)).mapToObj(this::noun)
                : Stream.of(noun(days));
        return duration(days).contains(number)
                && right.anyMatch(form -> bare(form).equals(bare(noun)));
    }

    private boolean isOne(long days) {
        return noun(days).equals(noun(1));
    }

    private String duration(long days) {
        return printer.say("prose.duration", Map.of("days", days));
    }

    private String noun(long days) {
        return duration(days).replace(printer.number(days), "").strip();
    }

    /** Returns how many characters of a text are the noun of days with which it begins; one of a single form fits every number. */
    private int noun(String after) {
        List<String> forms =
                LongStream.of(SAMPLES).mapToObj(this::noun).distinct().toList();
        return forms.size() == 1
                ? 0
                : reach(after, forms.stream().flatMap(noun -> Stream.of(noun, noun.split(" ", 2)[0])));
    }

    /** Returns how many characters of a text are words with which a value ends, too. */
    private static int after(String after, String value) {
        String[] words = TO_LAST_DIGIT.matcher(value).replaceFirst("").strip().split("\\s+", -1);
        return reach(
                after,
                IntStream.range(0, words.length)
                        .mapToObj(i -> String.join(" ", List.of(words).subList(i, words.length)))
                        .filter(Proof::isWord));
    }

    private static int reach(String after, Stream<String> words) {
        Matcher at = Pattern.compile("^[\\s*]*" + any(words), FLAGS).matcher(after);
        return at.find() ? at.end() : 0;
    }

    /** Returns where words at the end of a text begin with which a value begins, too, or that qualify a number as it does. */
    private int before(String before, String value, boolean isExact) {
        String[] words =
                FROM_FIRST_DIGIT.matcher(value).replaceFirst("").strip().split("\\s+", -1);
        Stream<String> same = IntStream.rangeClosed(1, words.length)
                .mapToObj(i -> String.join(" ", List.of(words).subList(0, i)))
                .filter(Proof::isWord);
        int from = beginning(ending(same), before);
        if (isExact || qualified.matcher(value).find()) {
            from = Math.min(from, beginning(alike, before));
        }
        return from < before.length() && printer.isWordEnd(before, from) ? from : before.length();
    }

    private static Pattern ending(Stream<String> words) {
        return Pattern.compile(any(words) + "[\\s*]*$", FLAGS);
    }

    private static int beginning(Pattern words, String before) {
        Matcher at = words.matcher(before);
        return at.find() ? at.start() : before.length();
    }

    /** Beside another figure of its indicator, a number may be compared with that. */
    private boolean isExact(Reference reference) {
        return figures(reference)
                .anyMatch(figure -> figure.value().isExact()
                        && prose.references().stream()
                                .filter(other -> !other.sought().equals(reference.sought()))
                                .flatMap(this::figures)
                                .noneMatch(other -> other.indicator().equals(figure.indicator())));
    }

    private Stream<Figure> figures(Reference reference) {
        return context.situation().resolve(reference).stream()
                .flatMap(found -> found instanceof Resolved.Value value
                        ? Stream.of(value.figure())
                        : found instanceof Resolved.Headline headline && headline.figure() instanceof Claim claim
                                ? Stream.of(claim.figure())
                                : Stream.empty());
    }

    private String qualifier(String key) {
        return printer.say("quantity." + key, Map.of("number", ""));
    }

    /** One sign of Chinese may be a part of any word. */
    private static boolean isWord(String words) {
        return words.codePoints().filter(Character::isLetter).count() > 1;
    }

    /** Returns a pattern of any of some words, with or without marks of vowels; Chinese stands without blanks around it. */
    private static String any(Stream<String> words) {
        return words.map(Proof::bare)
                .filter(word -> !word.isEmpty())
                .sorted(Comparator.comparing(String::length).reversed())
                .map(word -> "|" + (isHan(word.codePointAt(0)) ? "" : BEGINNING)
                        + word.codePoints().mapToObj(Proof::loose).collect(Collectors.joining())
                        + (isHan(word.codePointBefore(word.length())) ? "" : "(?![\\p{L}\\p{Mn}])"))
                .collect(Collectors.joining("", "(?:(?!)", ")"));
    }

    private static String loose(int character) {
        return switch (character) {
            case ' ' -> "[\\s*]+";
            case '’' -> "['’]";
            default -> Pattern.quote(Character.toString(character)) + "[\\p{Mn}\\p{Cf}]*";
        };
    }

    private static boolean isHan(int character) {
        return Character.isIdeographic(character);
    }

    /** Returns words without marks of vowels and of direction. */
    private static String bare(String words) {
        return words.replaceAll("[\\p{Mn}\\p{Cf}*]", "")
                .replace('\'', '’')
                .replaceAll("\\s+", " ")
                .strip();
    }
}
