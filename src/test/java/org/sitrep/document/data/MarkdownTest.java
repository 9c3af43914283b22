package org.sitrep.document.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Words from the ledger stay words, whatever they hold. */
class MarkdownTest {

    static final List<String> HOSTILE = HostileWords.ALL;

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void wordsAreReadAsTheyWereWritten(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        Markdown page = new Markdown();
        page.paragraph(Markdown.words(words));
        page.items(List.of(Markdown.words(words)));
        page.heading(2, Markdown.words(words));

        ReadMarkdown read = new ReadMarkdown(page.text());

        assertThat(read.blocks()).containsExactly(line, line, line);
        assertThat(read.kinds())
                .containsExactlyInAnyOrder("Document", "Paragraph", "BulletList", "ListItem", "Heading", "Text");
    }

    /** Some sites make links of bare addresses: they look for these signs in the source. */
    @ParameterizedTest
    @FieldSource("HOSTILE")
    void noAddressStandsBareInTheSource(String words) {
        assertThat(Markdown.words(words)).doesNotContain("://", "@").doesNotContainPattern("(?i)www\\.");
        assertThat(Markdown.unlinked(Markdown.words("http:") + Markdown.words("//evil.example")))
                .doesNotContain("://");
    }

    @Test
    void charactersThatReliefWebRefusesAreLeftOutOrBecomeBlanks() {
        assertThat(Markdown.plain("1\u202f234\u00a0567\u3000km")).isEqualTo("1 234 567 km");
        assertThat(Markdown.plain("\u2068Syria\u2069 \u200fa\u00adb\ue000\u0007c"))
                .isEqualTo("Syria ab c");
        assertThat(Markdown.plain("half \ud800 a pair")).isEqualTo("half a pair");
        assertThat(Markdown.plain("a \n\n b")).isEqualTo("a b");
    }

    @Test
    void arabicLettersThatAMarkKeepsApartStayApart() {
        assertThat(Markdown.plain("می\u200cشود")).isEqualTo("می شود");
        assertThat(Markdown.plain("क्\u200cष")).isEqualTo("क्ष");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "https://agency.example/a?b=1&c=2; https://agency.example/a?b=1&c=2",
                "https://agency.example/(a)_b*c; https://agency.example/%28a%29%5Fb%2Ac",
                "https://agency.example/حلب; https://agency.example/%D8%AD%D9%84%D8%A8",
                "HTTPS://agency.example/a) [b](c; HTTPS://agency.example/a%29%20%5Bb%5D%28c"
            })
    void anAddressOfASourceIsOneLinkThatLeadsThere(String address, String leadsTo) {
        Markdown page = new Markdown();
        page.paragraph("See " + Markdown.link(address));
        ReadMarkdown read = new ReadMarkdown(page.text());
        assertThat(read.links()).containsExactly(leadsTo);
        assertThat(read.text()).isEqualTo("See " + address);
    }

    @ParameterizedTest
    @FieldSource("NO_ADDRESSES")
    void whatIsNoAddressOfTheWebIsNoLink(String address) {
        Markdown page = new Markdown();
        page.paragraph(Markdown.link(address));
        assertThat(new ReadMarkdown(page.text()).links()).isEmpty();
        assertThat(new ReadMarkdown(page.text()).text()).isEqualTo(address);
    }

    static final List<String> NO_ADDRESSES = List.of(
            "javascript:alert(1)", "data:text/html,x", "Page 3", "ftp://agency.example/x", "[x](https://x.example)");
}
