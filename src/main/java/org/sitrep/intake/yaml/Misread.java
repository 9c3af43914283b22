package org.sitrep.intake.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds UTF-8 that a program has read as Windows-1252 or Latin-1: "CafÃ©" for "Café". */
final class Misread {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** The bytes 80 to BF as Windows-1252 and Latin-1 have them. */
    private static final String NEXT = "[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]";

    private static final Pattern LETTER =
            Pattern.compile("[Â-ß]" + NEXT + "|[à-ï]" + NEXT + "{2}|[ð-ô]" + NEXT + "{3}|â€(?=[\\s\\p{Punct}]|$)");

    /** What may follow a letter that was meant, such as those of “É…” and « né ». */
    private static final Pattern FOLLOWS = Pattern.compile("[\\u00a0«»‘’“”„‚‹›…–—]+");

    /** Letters with accents, and signs, of languages in Latin script. */
    private static final Pattern LATIN =
            Pattern.compile("[\\u00a0-\\u02af\\u0300-\\u036f\\u1e00-\\u1eff\\u2000-\\u2bff\\u3000-\\u303f\\ufeff]");

    private static final String LOST = "\ufffd";

    /** A letter that was lost, or one in part beside letters of other scripts. */
    private static final Pattern BROKEN =
            Pattern.compile("\ufffd|ï¿½|[Â-ô].*[\\p{L}&&[^\\p{IsLatin}ªº]]|[\\p{L}&&[^\\p{IsLatin}ªº]].*[Â-ô]");

    /** The most times that a text is taken to have been misread. */
    private static final int MOST = 4;

    private Misread() {}

    /** Returns a text as it was meant; none where it seems to be meant as it stands. */
    static Optional<String> meant(String text) {
        String meant = text;
        for (int i = 0; i < MOST; i++) {
            String once = once(meant);
            if (once.equals(meant)) {
                break;
            }
            meant = once;
        }
        return meant.equals(text) ? Optional.empty() : Optional.of(meant);
    }

    /** Returns whether every letter of a word that was read back is one that was meant. */
    static boolean isWhole(String word) {
        return !BROKEN.matcher(word).find();
    }

    /** Returns where the first misread letter of a text stands, if there is one. */
    static int first(String text) {
        Matcher matcher = LETTER.matcher(text);
        return matcher.find() ? matcher.start() : 0;
    }

    private static String once(String text) {
        List<MatchResult> found = LETTER.matcher(text).results().toList();
        boolean isWord = IntStream.range(1, found.size())
                .anyMatch(i -> found.get(i - 1).end() == found.get(i).start() && !isLatin(decoded(found.get(i))));
        return LETTER.matcher(text)
                .replaceAll(letter ->
                        Matcher.quoteReplacement(isMisread(text, letter, isWord) ? decoded(letter) : letter.group()));
    }

    /** Some letters are meant before what ends a word or a quotation: “IRMÔ, « il est allé », 3 × 4. */
    private static boolean isMisread(String text, MatchResult found, boolean isWord) {
        String decoded = decoded(found);
        int before = found.start() == 0 ? ' ' : text.codePointBefore(found.start());
        int after = found.end() == text.length() ? ' ' : text.codePointAt(found.end());
        boolean mayFollow = FOLLOWS.matcher(found.group().substring(1)).matches();
        if (decoded.equals(found.group()) || decoded.equals(LOST)) {
            return false;
        }
        if (!isLatin(decoded)) {
            return !isLetter(before) && (isWord || !mayFollow);
        }
        boolean alone = decoded.charAt(0) > 0x17f ? !Character.isLowerCase(before) : Character.isUpperCase(before);
        return !mayFollow || !alone || Character.isLetter(after) || decoded.charAt(0) >= 0x2000;
    }

    private static boolean isLetter(int c) {
        return c < 0x100 && c != 'ª' && c != 'º' && c != 'µ' && Character.isLetter(c);
    }

    private static boolean isLatin(String decoded) {
        return decoded.codePointCount(0, decoded.length()) == 1
                && (decoded.length() == 2 || LATIN.matcher(decoded).matches());
    }

    private static String decoded(MatchResult found) {
        String group = found.group();
        if (group.equals("â€")) {
            return "”";
        }
        ByteBuffer bytes = ByteBuffer.allocate(group.length());
        group.chars()
                .forEach(c -> bytes.put(
                        c < 0x100
                                ? (byte) c
                                : WINDOWS.encode(CharBuffer.wrap(Character.toChars(c)))
                                        .get()));
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            return group;
        }
    }
}
