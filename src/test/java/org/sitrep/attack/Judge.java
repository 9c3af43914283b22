package org.sitrep.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.sitrep.attack.Attack.Order;

/** Runs an attack, and says what did not hold. */
final class Judge {

    private static final Pattern TRACE = Pattern.compile(
            "the program failed|\\bat (?:org|java|jdk|com|net|io)\\.[\\w.$]+\\(|(?<![\\w`/.])(?:[a-z]+\\.)+[A-Z]\\w*(?:Exception|Error)\\b"
                    + "|\\b[A-Z][A-Za-z]+(?:Exception|OverflowError|MemoryError)\\b");
    /** Controls but the line's end, direction controls, and halves of pairs. */
    private static final Pattern RAW = Pattern.compile(
            "[\\p{Cc}&&[^\\n]]|[\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069\\u2028\\u2029]|\\p{Cs}");

    private final Ground ground;

    Judge(Ground ground) {
        this.ground = ground;
    }

    /** Returns what did not hold; empty where all did. */
    List<String> complaints(Attack attack) {
        List<String> complaints = new ArrayList<>();
        for (Order order : attack.commands()) {
            Seen first = seen(attack, order);
            Seen second = seen(attack, order);
            first.complaints(attack, order).forEach(complaint -> complaints.add(complaint + "\n" + first.outcome));
            if (!first.equals(second)) {
                complaints.add("not the same twice\n" + first + "\n" + second);
            }
        }
        return complaints;
    }

    private Seen seen(Attack attack, Order order) {
        attack.deed().on(ground);
        Map<String, Integer> before = ground.traces();
        Outcome outcome = order.in(ground).run();
        Map<String, Integer> after = ground.traces();
        SortedMap<String, String> changes = ground.changes();
        List<String> afterwards = afterwards(attack, outcome, changes);
        ground.restore();
        Set<String> touched = new TreeSet<>();
        after.forEach((name, digest) -> {
            if (!digest.equals(before.get(name))) {
                touched.add(name);
            }
        });
        before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .forEach(name -> touched.add(name + " no more"));
        return new Seen(outcome, touched, after, changes, afterwards);
    }

    /** Returns what does not hold afterwards: what was issued verifies, and a letter that left is as it was composed. */
    private List<String> afterwards(Attack attack, Outcome outcome, SortedMap<String, String> changes) {
        List<String> found = new ArrayList<>();
        if (outcome.err().contains(" is issued: ") && !attack.file().startsWith("valley/issued")) {
            Outcome verified = Order.of("verify @valley").in(ground).run();
            if (verified.status() != 0) {
                found.add("what was issued does not verify\n" + verified);
            }
        }
        changes.keySet().stream()
                .filter(name -> attack.file().startsWith("state/") && name.matches("outgoing/.*\\.eml"))
                .filter(name -> ground.files().stream()
                        .filter(file -> file.startsWith("state/outbox/messages/"))
                        .noneMatch(file -> Arrays.equals(ground.original(file), ground.read(name))))
                .forEach(name -> found.add("not the letter that was composed: " + name));
        return found;
    }

    /** A run: what was said, and what became of the room since the deed. */
    private record Seen(
            Outcome outcome,
            Set<String> touched,
            Map<String, Integer> after,
            SortedMap<String, String> changes,
            List<String> afterwards) {

        List<String> complaints(Attack attack, Order order) {
            List<String> found = new ArrayList<>(afterwards);
            String said = outcome.out() + outcome.err();
            outcome.thrown().ifPresent(any -> found.add("thrown: " + any));
            boolean isTyped = attack.file().isEmpty();
            if (outcome.status() < 0 || outcome.status() > (isTyped ? 2 : 1)) {
                found.add("exit " + outcome.status());
            }
            TRACE.matcher(said)
                    .results()
                    .findFirst()
                    .ifPresent(trace -> found.add("a failure shown: " + trace.group()));
            RAW.matcher(said)
                    .results()
                    .findFirst()
                    .ifPresent(raw ->
                            found.add("raw U+%04X".formatted((int) raw.group().charAt(0))));
            if (outcome.status() > 0 && !outcome.isExplained(isTyped)) {
                found.add("refused without an error in a place");
            }
            found.addAll(written(order));
            if (isAboutARegister(attack, order) && outcome.status() == 0) {
                found.add("not seen");
            }
            return found;
        }

        /**
         * Says whether the register was changed where that has to be seen: anywhere but in the manifest of the newest report,
         * and there too for whoever knows the head.
         */
        private boolean isAboutARegister(Attack attack, Order order) {
            return order.words().get(0).equals("verify")
                    && order.words().get(1).equals("@valley")
                    && attack.file().startsWith("valley/issued/000")
                    && changes.containsKey(attack.file())
                    && (order.words().contains("--head") || !attack.file().equals("valley/issued/0002/manifest.yaml"));
        }

        private List<String> written(Order order) {
            List<String> found = new ArrayList<>();
            for (String name : touched) {
                boolean allowed = outcome.isDone() && order.mayWrite().stream().anyMatch(name::startsWith);
                boolean isLock = name.matches(".*/\\.?lock (?:added, file|changed, file|gone no more)");
                if (!allowed && !isLock) {
                    found.add("touched: " + name);
                }
            }
            touched.stream()
                    .filter(name -> name.matches("(.*/)?\\.(?!lock)[^/]* added, (?:(?! no more).)*"))
                    .forEach(name -> found.add("left behind: " + name));
            return found;
        }
    }
}
