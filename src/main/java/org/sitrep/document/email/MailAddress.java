package org.sitrep.document.email;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What we take for an e-mail address: the bare form, {@code name@host.example}, of ASCII alone. Nothing that passes can
 * end a line, close a bracket or add a second address.
 */
public final class MailAddress {

    private static final int LONGEST = 254;
    private static final int LONGEST_NAME = 64;
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern HOST = Pattern.compile(
            "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");

    private MailAddress() {}

    /**
     * Returns what is wrong with an address.
     *
     * @param address as found
     * @return the reason in a few words, to be read after the address; empty where it can be used
     */
    public static Optional<String> fault(String address) {
        return letters(address).or(() -> shape(address));
    }

    private static Optional<String> letters(String address) {
        if (address.isEmpty()) {
            return Optional.of("is empty");
        }
        OptionalInt bad =
                address.codePoints().filter(c -> c <= ' ' || c >= 0x7f).findFirst();
        return bad.isEmpty() ? Optional.empty() : Optional.of(fault(bad.getAsInt()));
    }

    private static String fault(int letter) {
        if (letter == ' ' || Character.isSpaceChar(letter)) {
            return "has a blank in it";
        }
        if (Character.isISOControl(letter) || Character.getType(letter) == Character.FORMAT) {
            return "has an invisible character in it: U+" + String.format(Locale.ROOT, "%04X", letter);
        }
        return "has the letter `" + Character.toString(letter) + "`, which mail servers do not all take";
    }

    private static Optional<String> shape(String address) {
        int at = address.lastIndexOf('@');
        if (at < 0) {
            return Optional.of("has no @");
        }
        if (address.length() > LONGEST || at > LONGEST_NAME) {
            return Optional.of("is too long: at most 64 characters before the @, 254 in all");
        }
        if (!NAME.matcher(address.substring(0, at)).matches()) {
            return Optional.of("is no bare address: before the @ stands `" + address.substring(0, at) + "`");
        }
        return HOST.matcher(address.substring(at + 1)).matches()
                ? Optional.empty()
                : Optional.of("names no host after the @");
    }
}
