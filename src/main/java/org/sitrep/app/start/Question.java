package org.sitrep.app.start;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Suggestion;

/** What has to be known of a new crisis: each a question to a person, and an option of the same name. */
public enum Question {
    TITLE("What is the crisis called?", words -> !words.isEmpty()),
    COUNTRY("In which country?", words -> true),
    ZONE("In which time zone, such as Asia/Kathmandu?", words -> zones().anyMatch(words::equals)),
    KIND(
            "Of which kind: conflict, disaster, outbreak, other?",
            words -> words.matches("conflict|disaster|outbreak|other")),
    LANGUAGES(
            "In which languages, such as en,fr, the first that of your texts?",
            words -> words.matches("([a-z]{2,3}(-[A-Za-z0-9]{2,8})*(,(?=.)|$))+")),
    OFFICE("Which office reports?", words -> true),
    EMAIL("At which e-mail address, such as desk@example.org?", words -> words.matches("|[^@\\s]+@[^@\\s]+")),
    DAY("Which is the first day on record, such as 2016-09-25?", Question::isDay);

    private final String text;
    private final Predicate<String> isAnswer;

    Question(String text, Predicate<String> isAnswer) {
        this.text = text;
        this.isAnswer = isAnswer;
    }

    /** Returns its words. */
    public String text() {
        return text;
    }

    /** Returns the option that answers it. */
    public String option() {
        return "--" + name().toLowerCase(Locale.ROOT);
    }

    /** Returns what is wrong with an answer; nothing where it is one. */
    public Optional<String> wrong(String words) {
        Optional<String> near = switch (this) {
            case ZONE -> Suggestion.nearest(words, zones().toList());
            case LANGUAGES ->
                Stream.of(words.split(",", -1))
                        .flatMap(tag -> Suggestion.tagOf(tag).stream())
                        .findFirst();
            default -> Optional.empty();
        };
        return isAnswer.test(words)
                ? Optional.empty()
                : Optional.of("`" + words + "` is no answer to “" + text + "”"
                        + near.map(word -> ": did you mean `" + word + "`?").orElse(""));
    }

    private static Stream<String> zones() {
        return ZoneId.getAvailableZoneIds().stream();
    }

    private static boolean isDay(String words) {
        try {
            return LocalDate.parse(words).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
