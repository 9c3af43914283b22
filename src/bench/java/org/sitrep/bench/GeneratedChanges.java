package org.sitrep.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.sitrep.bench.Invention.Target;

/** Makes up the changes that became known on a day: news of conditions, calls and responses, corrections. */
final class GeneratedChanges {

    private static final List<String> NEWS =
            List.of("confirmed", "confirmed", "eased", "interrupted", "resumed", "ended");
    private static final List<String> RESPONSES =
            List.of("repeated", "repeated", "repeated", "accepted-in-part", "refused", "lapsed", "met");

    private final Invention made;
    private final LocalDate day;

    GeneratedChanges(Invention made, LocalDate day) {
        this.made = made;
        this.day = day;
    }

    /** Returns the next change, as YAML, to something on record. */
    String next() {
        return switch (made.number(12)) {
            case 0, 1 -> correction();
            case 2 -> withdrawal();
            case 3, 4, 5, 6 -> update(made.pick(made.demands), made.pick(RESPONSES));
            default -> update(made.pick(made.conditions), made.pick(NEWS));
        };
    }

    private String update(Target target, String state) {
        return made.entry(Stream.of(
                "update: " + target.id(),
                "id: " + made.id("update"),
                "state: " + state,
                "date: " + day,
                made.once(3, "by: " + made.pick(GeneratedWords.ACTORS)),
                made.once(2, "text: {en: As seen by monitors on the ground}"),
                made.source()));
    }

    private String correction() {
        Target target = made.take(made.changeable);
        return made.entry(Stream.of(
                "correct: " + target.id(),
                "set: {value: \"" + target.value() + "\", remark: {en: Revised by the source}}",
                "cause: source-revised",
                "reason: {en: The source replaced its first report}"));
    }

    private String withdrawal() {
        Target target = made.take(made.changeable);
        return made.entry(Stream.of("withdraw: " + target.id(), "cause: our-error", "reason: {en: Recorded twice}"));
    }
}
