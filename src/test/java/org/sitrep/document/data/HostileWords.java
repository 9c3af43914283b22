package org.sitrep.document.data;

import java.util.List;

/** What a fact may hold by mistake or malice: each means something in Markdown or HTML. */
final class HostileWords {

    static final List<String> ALL = List.of(
            "# A heading",
            "Ends in signs ##",
            "- an item",
            "+ an item",
            "* an item",
            "1. an item",
            "23) an item",
            "> a quotation",
            "===",
            "---",
            "- - -",
            "***",
            "___",
            "```code```",
            "~~~ code",
            "`code`",
            "*stressed* **bold** _stressed_ __bold__ ~~gone~~",
            "[a link](https://evil.example/)",
            "[a link][1] [1] [^1]",
            "[1]: https://evil.example/",
            "![a picture](https://evil.example/x.png)",
            "<https://evil.example/>",
            "<script>alert(1)</script>",
            "<a href=\"https://evil.example/\">bold</a> <!-- gone -->",
            "&lt;b&gt; &copy; &#60;b&#62; &amp;",
            "ends in a backslash\\",
            "\\*not stressed\\* \\[not a link\\]",
            "| a | b |\n|---|---|\n| 1 | 2 |",
            "one\n\n# two\n\n- three\r\n    four",
            "\tcode",
            "term\n: meaning",
            "see https://evil.example/ or www.evil.example or WWW.EVIL.EXAMPLE",
            "write to desk@evil.example",
            "*[HTML]: abbreviation {#id .class}");

    private HostileWords() {}
}
