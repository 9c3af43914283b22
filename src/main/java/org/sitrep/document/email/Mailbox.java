package org.sitrep.document.email;

import java.util.regex.Pattern;

/**
 * Someone's name and address. Neither can end a line of a message's head, and so begin another.
 *
 * @param name an office, a role or a person; may be empty
 * @param address such as desk@sitrep.example: plain ASCII
 */
public record Mailbox(String name, String address) {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");

    public Mailbox {
        MailAddress.fault(address).ifPresent(fault -> {
            throw new IllegalArgumentException("the address " + fault);
        });
        if (!isName(name)) {
            throw new IllegalArgumentException("a name with control characters");
        }
    }

    /** Returns whether a text can stand as a name: one line without control characters. */
    public static boolean isName(String text) {
        return !CONTROL.matcher(text).find();
    }

    /** Returns what stands after the @. */
    public String domain() {
        return address.substring(address.indexOf('@') + 1);
    }
}
