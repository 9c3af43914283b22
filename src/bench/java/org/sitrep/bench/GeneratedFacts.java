package org.sitrep.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.sitrep.bench.Invention.Target;

/** Makes up the facts that became known on a day: seven figures to three facts of the other kinds. */
final class GeneratedFacts {

    private final Invention made;
    private final LocalDate day;

    GeneratedFacts(Invention made, LocalDate day) {
        this.made = made;
        this.day = day;
    }

    /** Returns the next fact, as YAML. */
    String next() {
        return switch (made.number(30)) {
            case 0, 1, 2, 3 -> event();
            case 4, 5 -> statement();
            case 6 -> demand();
            case 7 -> condition();
            case 8 -> made.hasTargets() ? note() : event();
            default -> figure();
        };
    }

    /** One in four has an id of its own, so that other entries can name it. */
    private String figure() {
        GeneratedFigures.Made figure = made.figures.next(day);
        boolean named = made.once(4);
        if (named) {
            (made.once(2) ? made.changeable : made.quotable).add(new Target(made.id("figure"), day, figure.value()));
        }
        String rest = named ? "id: " + made.id("figure") : made.once(30, "sensitivity: internal");
        return made.entry(Stream.concat(figure.lines(), Stream.of(rest)));
    }

    private String event() {
        return made.entry(Stream.of(
                "event: {en: \"" + made.id("Attack") + " closed the road into the city\"}",
                "id: " + made.id("event"),
                "date: " + day.minusDays(made.number(3)),
                made.once(5) ? "" : "tracks: [" + made.pick(GeneratedWords.TRACKS) + "]",
                made.place(),
                made.source(),
                made.once(50, "verification: verified")));
    }

    private String statement() {
        return made.entry(Stream.of(
                "statement: {en: Calls for an end of the fighting and for access to all who need help}",
                "id: " + made.id("statement"),
                "speaker: " + made.pick(GeneratedWords.PEOPLE),
                made.once(3, "quote: {en: the time for words is over}"),
                "occasion: {en: A meeting of the Council}",
                "date: " + day,
                "via: " + made.pick(GeneratedWords.SOURCES)));
    }

    private String demand() {
        made.demands.add(new Target(made.id("demand"), day, ""));
        return made.entry(Stream.of(
                "demand: " + made.id("demand"),
                "ask: {en: Weekly pauses in the fighting}",
                "by: " + made.pick(GeneratedWords.ACTORS),
                "of: [" + made.pick(GeneratedWords.ACTORS) + "]",
                "date: " + day,
                made.source()));
    }

    private String condition() {
        LocalDate since = day.minusDays(made.number(5));
        made.conditions.add(new Target(made.id("condition"), since, ""));
        return made.entry(Stream.of(
                "condition: " + made.pick(GeneratedWords.CONDITIONS),
                "id: " + made.id("condition"),
                "since: " + since,
                made.place(),
                made.once(2, "by: " + made.pick(GeneratedWords.ACTORS)),
                made.source()));
    }

    private String note() {
        String text =
                "The **siege** has lasted {days:" + made.pick(made.conditions).id() + "} days. It concerns {figure:"
                        + made.pick(made.quotable).id() + "} people.";
        return made.entry(Stream.of(
                "note: " + made.pick(List.of("needs", "response", "gaps")),
                "id: " + made.id("note"),
                "cluster: " + made.pick(GeneratedWords.CLUSTERS),
                "text: {en: \"" + text + "\"}"));
    }
}
