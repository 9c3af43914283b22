package org.sitrep.check;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds e-mail addresses and telephone numbers in plain text: no figure has a nought first, a country code or nine digits ungrouped. */
final class ContactData {

    private static final Pattern ADDRESS_OF_A_PAGE = Pattern.compile("https?://\\S+");
    private static final Pattern DATE = Pattern.compile("(?<!\\d)\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}(?!\\d)");

    private static final List<Pattern> DATA = List.of(
            Pattern.compile("[\\p{L}\\d._%+-]+@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+"),
            Pattern.compile("(?<![\\p{L}\\d.+-])(?:\\+|00)[1-9][\\d ()./-]{6,}\\d"),
            // not the later groups of a figure: 2 010 500 (1 July 2020)
            Pattern.compile(
                    "(?<![\\p{L}\\d.,+-])(?!(?<=\\b\\d{1,3} )0\\d\\d(?: \\d{3})*(?![ ./-]?\\d))\\(?0\\)?[ (]{0,2}\\d[\\d"
                            + " ()./-]{6,}\\d(?!\\d)"),
            Pattern.compile("(?<![\\p{L}\\d.,+_-])\\d{9,15}(?![\\p{L}\\d_-]|[.,]\\d)"),
            Pattern.compile("(?<![\\p{L}\\d.-])\\(?\\d{3}\\)?[ -]\\d{3}-\\d{4}(?!\\d)"),
            Pattern.compile("(?<=(?:tel|tél|phone|mobile|whatsapp|هاتف)[.:]{0,2} ?)\\+?\\(?\\d[\\d ()./-]{4,}\\d"));

    private ContactData() {}

    /** Returns each address and number, as it stands in the text. */
    static Stream<String> in(String plain) {
        if (plain.chars().noneMatch(c -> c == '@' || Character.isDigit(c))) {
            return Stream.empty();
        }
        String text =
                DATE.matcher(ADDRESS_OF_A_PAGE.matcher(plain).replaceAll(" ")).replaceAll(" ");
        return DATA.stream()
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(MatchResult::group)
                .distinct();
    }

    /** Returns whether what was found is one, or several in a row, of those declared, however it is spaced and in any digits. */
    static boolean isOneOf(String found, List<String> declared) {
        String any =
                declared.stream().map(ContactData::bare).map(Pattern::quote).collect(Collectors.joining("|"));
        return !declared.isEmpty() && bare(found).matches("(?:" + any + ")+");
    }

    /** An address in small letters; of a number the digits. */
    private static String bare(String data) {
        String plain = Plain.of(data);
        return plain.indexOf('@') < 0 ? plain.replaceAll("\\D", "") : plain;
    }
}
