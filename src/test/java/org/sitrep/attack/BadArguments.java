package org.sitrep.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sitrep.attack.Attack.Order;

/** Arguments that are mistyped, or meant ill. */
final class BadArguments {

    private static final List<String> VALUES = List.of(
            "",
            " ",
            "x",
            "-1",
            "0",
            "999999999999",
            "all,all",
            ",",
            "..",
            "../../x",
            "/dev/null",
            "a\nb",
            "a\0b",
            "\u001b[2J",
            "\u202ex",
            "\ud800",
            "0000-01-01",
            "2016-02-30",
            "99999-01-01",
            "+999999999-12-31",
            "x".repeat(5_000),
            "${1+1}",
            "%n",
            "@x",
            "--");

    private static final List<String> TEMPLATES = List.of(
            "check @valley --as-of ?",
            "check @valley --known-by ?",
            "check @valley --audience ?",
            "check @valley --lang ?",
            "check @valley --format ?",
            "check ?",
            "check @valley ?",
            "check @valley --templates ?",
            "render @valley --since ? --out @out",
            "render @valley --format ? --out @out",
            "render ? --out @out",
            "render @valley --lang en,? --out @out",
            "issue @valley --revise ? --reason x --out @out",
            "issue @valley --accept ? --reason ? --out @out",
            "issue @valley --as-of ? --out @out",
            "diff @valley --from ? --to 2",
            "diff @valley --from 1 --to ? --lang ?",
            "verify ?",
            "verify @valley/crisis.yaml --crisis ?",
            "facts ?",
            "facts @valley/crisis.yaml --into ?",
            "redactions @valley --audience ?",
            "send @valley --recipients ? --yes",
            "send @valley --recipients @recipients.yaml --number ? --dry-run --out @messages",
            "send @valley --recipients @recipients.yaml --max-kb ? --dry-run --out @messages",
            "outbox retry --recipients @recipients.yaml ?",
            "outbox cancel ?",
            "outbox explain ?",
            "explain ?",
            "manual ?",
            "?",
            "--? x");

    private BadArguments() {}

    /** Returns each so-many-th attack: every value in every argument. */
    static Stream<Attack> attacks(int step) {
        List<Attack> attacks = new ArrayList<>();
        for (String template : TEMPLATES) {
            for (String value : VALUES) {
                attacks.add(attack(template, value));
            }
        }
        return Stream.iterate(0, i -> i < attacks.size(), i -> i + step).map(attacks::get);
    }

    private static Attack attack(String template, String value) {
        List<String> words = Stream.of(template.split(" "))
                .map(word -> word.replace("?", value))
                .toList();
        return new Attack(
                "argument `" + value.replace('\n', ' ') + "` of " + template,
                "",
                room -> {},
                List.of(new Order(
                        words,
                        List.of(
                                "out/",
                                "messages/",
                                "valley/issued/0003/",
                                "valley/issued/0002-rev1/",
                                "state/",
                                "outgoing/"))));
    }
}
