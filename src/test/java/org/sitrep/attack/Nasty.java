package org.sitrep.attack;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Values that break programs, as they stand in a file of YAML or JSON. */
final class Nasty {

    private static final List<String> NUMBERS = List.of(
            "017",
            "0o17",
            "0x1F",
            "1_000",
            "1e309",
            "-1e309",
            "-0",
            "-0.0",
            "NaN",
            ".nan",
            ".inf",
            "-.inf",
            "1e-400",
            "0.1e1",
            "2147483648",
            "9223372036854775808",
            "1" + "0".repeat(400),
            "-1",
            "1:30",
            "0",
            "٣٤٥",
            "१२",
            "½",
            "1,2,3",
            "fewer than 0",
            "more than -1",
            "up to 0",
            "at least at least 3",
            "3 to 2",
            "3 to",
            "100.0001%",
            "1.5e3 million");

    private static final List<String> DATES = List.of(
            "0000-01-01",
            "0001-01-01",
            "2016-02-30",
            "2016-13-01",
            "1402-12-19",
            "99999-01-01",
            "-2016-09-05",
            "2016-9-5",
            "20160905",
            "2016-09-05T25:61",
            "2016-09-05T24:00",
            "2016-09-05T12:00Z",
            "2016-09-05/2016-09-01",
            "2016-09-05/",
            "/",
            "2016-W36",
            "9999-12-31",
            "+999999999-12-31",
            "1986-01-01T00:10",
            "05.09.2016",
            "today");

    private static final List<String> TEXTS = List.of(
            "''",
            "' '",
            quoted("\\t"),
            quoted("\\u0000"),
            quoted("\\ud800"),
            quoted("\\udc00x"),
            quoted("\\ufffd"),
            quoted("\\ufffe\\uffff"),
            quoted("\\ufeff"),
            quoted("a\\r\\nBcc: x@y.example"),
            quoted("a\\nb"),
            quoted("\\u2028x\\u2029"),
            quoted("\\u202e desrever"),
            quoted("\\u2066\\u2067\\u2068 open"),
            quoted("\\u202a".repeat(200)),
            quoted("\\u200b\\u200c\\u200d\\u00ad"),
            quoted("\\ud83d\\ude00".repeat(40)),
            quoted("a" + "\\u0301".repeat(1_000)),
            quoted(controls()),
            quoted("\\u001b[2J\\u001b]0;x\\u0007"),
            quoted("\\u0085\\u009b31m"),
            quoted("x".repeat(400)),
            quoted("x".repeat(20_001)),
            quoted("words ".repeat(4_000)),
            quoted("က".repeat(300)),
            quoted("<script>alert(1)</script>"),
            quoted("<!--"),
            quoted("]]>"),
            quoted("&amp;&lt;&#0;"),
            quoted("${1+1}"),
            quoted("<#assign x=1>${x}"),
            quoted("[=1+1]"),
            quoted("{figure:}"),
            quoted("{figure:w1}{figure:w1}"),
            quoted("{".repeat(500)),
            quoted("{figure:{figure:w1}}"),
            quoted("{total:a@b@c}"),
            quoted("{days:../../x}"),
            quoted("*".repeat(300)),
            quoted("[a](javascript:alert(1))"),
            quoted("![a](http://127.0.0.1:1/x)"),
            quoted("javascript:alert(1)"),
            quoted("file:///etc/passwd"),
            quoted("http://[::1"),
            quoted("https://x.example/\\u202e"),
            quoted("mailto:a@b.example?bcc=c@d.example"),
            quoted("=cmd|' /C calc'!A0"),
            quoted("%s%n%x"),
            quoted("{0}"),
            quoted("'; DROP TABLE"),
            quoted("\\\\u0041"));

    private static final List<String> NAMES = List.of(
            "../../x",
            "..",
            ".",
            "con",
            "nul",
            "aux.yaml",
            "/etc/passwd",
            "C:\\x",
            "a/b",
            "a|b",
            "a b",
            "-rf",
            "--help",
            "~",
            quoted("a\\nb"),
            quoted("a\\u0000b"),
            "a".repeat(300),
            "a".repeat(5_000),
            "A",
            "İ",
            "ﬁ",
            "valley",
            "north",
            "w1",
            "__proto__",
            "constructor",
            "*",
            "?",
            "a:b",
            "a#b",
            "a@b",
            "a~b",
            "%2e%2e",
            "null",
            "true",
            "yes",
            "1",
            "1.0");

    private static final List<String> SHAPES = List.of(
            "null",
            "~",
            "",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "[{}]",
            "[a, b]",
            "{a: b}",
            "{a: {b: {c: d}}}",
            "[1, 2]",
            "true",
            "1",
            "{? [a] : b}",
            "{a: 1, a: 2}",
            "{en: x, en: y}",
            "{EN: x}",
            "{en: }",
            "{'': x}",
            "{en: [x]}",
            "[".repeat(70) + "]".repeat(70),
            "[".repeat(5_000) + "]".repeat(5_000),
            "{a: ".repeat(70) + "x" + "}".repeat(70),
            "[" + "a, ".repeat(3_000) + "b]",
            "{" + numbered("k", 3_000) + "}");

    private static final List<String> SYNTAX = List.of(
            "!!java.net.URL [x]",
            "!!javax.script.ScriptEngineManager []",
            "!!python/object/apply:os.system [x]",
            "!!binary aGk=",
            "!!set {a}",
            "!!timestamp 2016-09-05",
            "!!str 1",
            "!<tag:x> y",
            "! x",
            "&a x",
            "*a",
            "&a [*a]",
            "{<<: *a}",
            "{<<: {id: x}}",
            "[&a [x, x], &b [*a, *a], &c [*b, *b], &d [*c, *c], *d]",
            "\"unclosed",
            "'unclosed",
            "[unclosed",
            "{unclosed",
            "]",
            "}",
            "x: y: z",
            "%x",
            "@x",
            "`x`",
            "|x",
            ">9",
            "# comment",
            "\t",
            "x\ty",
            "x #",
            "\"\\q\"",
            "\"\\u12\"",
            "\"\\U00110000\"",
            "? x",
            "- x",
            "---",
            "...");

    private Nasty() {}

    /** Returns every value. */
    static List<String> values() {
        return Stream.of(NUMBERS, DATES, TEXTS, NAMES, SHAPES, SYNTAX)
                .flatMap(List::stream)
                .toList();
    }

    private static String quoted(String escaped) {
        return '"' + escaped + '"';
    }

    private static String controls() {
        return IntStream.range(0, 0xa0)
                .filter(Character::isISOControl)
                .mapToObj("\\u%04x"::formatted)
                .collect(Collectors.joining());
    }

    private static String numbered(String name, int count) {
        return IntStream.range(0, count).mapToObj(i -> name + i + ": x").collect(Collectors.joining(", "));
    }
}
