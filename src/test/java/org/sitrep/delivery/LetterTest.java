package org.sitrep.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sitrep.document.email.MailAddress;

/** What may go out at all. */
@Tag("anywhere")
class LetterTest {

    @Test
    void aBareAddressOfPlainLettersWillDo() {
        for (String good : new String[] {"a@b.example", "first.last+tag@mail.relief.example", "o'neill@x-y.example"}) {
            assertThat(MailAddress.fault(good)).as(good).isEmpty();
        }
    }

    @Test
    void anAddressThatCouldSayMoreThanWhoIsRefusedWithTheReason() {
        assertFault("", "is empty");
        assertFault("a b@c.example", "has a blank in it");
        assertFault("a@b.example\r\nRCPT TO:<c@d.example>", "has an invisible character in it: U+000D");
        assertFault("a@b.example\u0000", "has an invisible character in it: U+0000");
        assertFault("a\u200b@b.example", "has an invisible character in it: U+200B");
        assertFault("ahmet@bİlgi.example", "has the letter `İ`, which mail servers do not all take");
        assertFault("relief.example", "has no @");
        assertFault("a@", "names no host after the @");
        assertFault("a@-b.example", "names no host after the @");
        assertFault("a@[127.0.0.1]", "names no host after the @");
        assertFault("Amal<a@b.example", "is no bare address: before the @ stands `Amal<a`");
        assertFault("a@b.example,c@d.example", "is no bare address: before the @ stands `a@b.example,c`");
        assertFault("\"a\"@b.example", "is no bare address: before the @ stands `\"a\"`");
        assertFault("a".repeat(65) + "@b.example", "is too long: at most 64 characters before the @, 254 in all");
    }

    @Test
    void aMessageIsAsServersTakeItOrRefused() {
        for (String bad : new String[] {
            "", "no end", "bare\nline feed\r\n", "bare\rreturn\r\n", "é\r\n", "nul\0\r\n", "x".repeat(999) + "\r\n"
        }) {
            assertThatIllegalArgumentException().as(bad).isThrownBy(() -> letter("id", "label", bad));
        }
        assertThat(letter("id", "label", "x".repeat(998) + "\r\n").message()).hasSize(1000);
    }

    @Test
    void anIdNamesAFileAndNothingElse() {
        for (String bad : new String[] {"", "..", "../x", "a/b", "A", "a b", "a\u0000", "x".repeat(101)}) {
            assertThatIllegalArgumentException().as(bad).isThrownBy(() -> letter(bad, "label", "x\r\n"));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> letter("id", "two\nlines", "x\r\n"));
    }

    private static Letter letter(String id, String label, String message) {
        return new Letter(
                id, label, Letters.FROM, "amal@people.example", message.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void assertFault(String address, String reason) {
        assertThat(MailAddress.fault(address)).contains(reason);
    }
}
