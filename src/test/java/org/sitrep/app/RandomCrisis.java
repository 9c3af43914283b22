package org.sitrep.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sitrep.Given;
import org.sitrep.fact.crisis.ReportPlan;

/**
 * A crisis of random facts: figures that newer ones replace, late, corrected, withdrawn and split; conditions and demands
 * with their news; events, statements, and notes that refer to all of them. The same seed gives the same crisis.
 */
public final class RandomCrisis {

    /** Every part, and a table of one figure by its parts: of the seeds that 3 divides. */
    public static final String REPORT = "report: [" + String.join(", ", ReportPlan.PARTS)
            + ", {table: {of: displaced, place: north, by: [sex]}}]\n";

    static final LocalDate FIRST = LocalDate.of(2016, 8, 1);

    private static final List<String> STATES = List.of("confirmed", "eased", "interrupted");

    private final Random random;
    private final List<String> figures = new ArrayList<>();
    private final Map<String, String> states = new TreeMap<>();
    private final List<String> events = new ArrayList<>();
    private final Set<String> revisedToday = new HashSet<>();
    private final boolean restricts;
    private int number;
    private LocalDate day = FIRST;

    private RandomCrisis(long seed, boolean restricts) {
        this.random = new Random(seed);
        this.restricts = restricts;
    }

    /**
     * Lays a crisis into an empty folder.
     *
     * @param days how many days it has, from {@link #FIRST} on
     * @param restricts whether some of its facts are for the office alone
     */
    public static Given in(Path folder, long seed, int days, boolean restricts) throws IOException {
        Given given = Given.in(folder);
        RandomCrisis crisis = new RandomCrisis(seed, restricts);
        for (int i = 0; i < days; i++) {
            crisis.day = FIRST.plusDays(i);
            given.known(crisis.day.toString(), crisis.facts(i == 0));
        }
        Path file = folder.resolve("crisis.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                                .replace("languages: [en]", "languages: [en, fr]")
                                .replace("name: The north}", "name: The north, at: [27.75, 85.3]}")
                                .replace(
                                        "counts: people, measure: stock, parts-of",
                                        "counts: people, measure: stock, cluster: wash, parts-of")
                        + crisis.front());
        if (seed % 4 > 1) {
            responding(given, seed);
        }
        if (seed % 3 == 1) {
            money(given, seed, days, restricts);
        }
        if (seed % 5 % 2 == 0) {
            counting(given, seed, days, restricts);
        }
        work(given, seed, days, restricts);
        return seed % 3 > 0 ? districts(given, seed, days, restricts) : bySex(given);
    }

    /** What money is required and received, over all, by cluster and by donor, of all sources, places and days. */
    private static void money(Given given, long seed, int days, boolean restricts) {
        Random random = new Random(seed);
        String euros = random.nextInt(3) == 0 ? "EUR" : "USD";
        given.replace("crisis.yaml", "{id: wash, label: Water}", "{id: wash, label: Water}, {id: food, label: Food}")
                .replace("crisis.yaml", "indicators:\n", """
                    appeal: {name: An appeal, code: VA-1, from: 2016-01-01, to: 2016-06-30}
                    indicators:
                      - {id: asked, label: Asked for, counts: USD, measure: stock, role: required}
                      - {id: paid, label: Paid, counts: USD, measure: stock, role: received, fresh-for: 3}
                      - {id: w-asked, label: Asked for water, counts: USD, measure: stock, role: required, cluster: wash}
                      - {id: w-paid, label: Paid for water, counts: USD, measure: stock, role: received, cluster: wash}
                      - {id: f-asked, label: Asked for food, counts: USD, measure: stock, role: required, cluster: food}
                      - {id: f-paid, label: Paid for food, counts: %s, measure: stock, role: received, cluster: food}
                      - {id: d-one, label: From one, counts: USD, measure: stock, parts-of: paid, by: {donor: One}}
                      - {id: d-two, label: From two, counts: %s, measure: stock, parts-of: paid, by: {donor: Two}}
                      - {id: funded, label: Funded, counts: per cent, measure: stock, ratio-of: {part: paid, whole: asked}}
                    """.formatted(euros, euros));
        for (int i = 0; i < days; i++) {
            StringBuilder facts = new StringBuilder();
            for (String what : List.of("asked", "paid", "w-asked", "w-paid", "f-asked", "f-paid", "d-one", "d-two")) {
                if (random.nextInt(3) > 0) {
                    String value = random.nextInt(9) == 0 ? "unknown" : random.nextInt(6) == 0 ? "about 40" : "";
                    String secret = restricts && random.nextInt(6) == 0 ? ", sensitivity: internal" : "";
                    String place = random.nextInt(6) == 0 ? ", place: north" : "";
                    facts.append(line("{figure: " + what + ", value: "
                            + (value.isEmpty() ? 10 + random.nextInt(40) : value) + ", date: " + FIRST.plusDays(i)
                            + ", source: " + (random.nextInt(7) == 0 ? "radio" : "un") + place + secret + "}"));
                }
            }
            if (!facts.isEmpty()) {
                given.known(FIRST.plusDays(i) + "T13:00", facts.toString());
            }
        }
    }

    /** Some are in need, targeted and reached: figures of all places, sources and days that may be a table on coverage. */
    private static void responding(Given given, long seed) {
        given.replace("crisis.yaml", "{id: without-water,", "{id: without-water, role: need, cluster: wash,")
                .replace("crisis.yaml", "{id: cases,", "{id: cases, role: reached, cluster: wash,")
                .replace("crisis.yaml", "{id: deaths,", "{id: deaths, role: reached,")
                .replace(
                        "crisis.yaml",
                        "  - {id: displaced,",
                        "  - {id: left, label: Left, counts: people, measure: stock, gap-of: {part: cases, whole:"
                                + " displaced, sources: any}}\n  - {id: displaced, role: target, cluster: wash,");
        if (seed % 4 > 2) {
            given.append("crisis.yaml", "coverage: {sources: any, place: north}\n");
        }
    }

    /** Counts of each day, few of which are left out, of two days or open; and what the last of them add up to. */
    private static void counting(Given given, long seed, int days, boolean restricts) {
        given.replace("crisis.yaml", "  - {id: displaced,", """
            - {id: ill, label: Ill, counts: people, measure: period%s}
            - {id: lately, label: Lately, counts: people, measure: period, last: {days: 5, of: ill}}
            - {id: since, label: Days since, counts: days, measure: stock, days-since-last: ill}
            - {id: displaced,\
            """.formatted(seed % 3 > 0 ? ", topic: casualties" : "")
                .indent(2)
                .stripTrailing());
        Random random = new Random(seed);
        for (int i = 0; i < days; i++) {
            StringBuilder facts = new StringBuilder();
            for (String place : List.of("north", "south", "valley")) {
                String value = List.of("0", "0", "0", "0", "0", "1", "2", "about 4", "unknown", "pending")
                        .get(random.nextInt(random.nextInt(4) == 0 ? 10 : 7));
                String from = random.nextInt(12) == 0 ? FIRST.plusDays(i - 1L) + "/" : "";
                String secret = restricts && random.nextInt(15) == 0 ? ", sensitivity: internal" : "";
                if (random.nextInt(8) > 0) {
                    facts.append(line("{figure: ill, place: " + place + ", value: " + value + ", period: " + from
                            + FIRST.plusDays(i) + ", source: " + (random.nextInt(9) == 0 ? "radio" : "un") + secret
                            + "}"));
                }
            }
            given.known(
                    FIRST.plusDays(i) + "T11:00",
                    facts.isEmpty()
                            ? line("{event: None, date: " + FIRST.plusDays(i) + ", source: un}")
                            : facts.toString());
        }
    }

    /** Who does what where: in words or declared, moved, corrected, for the office alone. */
    private static void work(Given given, long seed, int days, boolean restricts) {
        Random random = new Random(seed);
        given.append("crisis.yaml", "activities: [{id: trucking, label: Water trucking, cluster: wash}]\n");
        List<String> states = List.of("planned", "ongoing", "suspended", "completed");
        for (int i = 0; i < days; i++) {
            LocalDate day = FIRST.plusDays(i);
            String secret = restricts && random.nextInt(5) == 0 ? "internal" : "public";
            String state = states.get(random.nextInt(states.size()));
            String what = random.nextInt(4) == 0 ? "trucking" : "{en: Work of a" + i + " then, fr: Travail a" + i + "}";
            StringBuilder facts = new StringBuilder(line("{activity: " + what + ", id: a" + i + ", by: "
                    + (random.nextBoolean() ? "army" : "[envoy, army]") + ", places: "
                    + (random.nextBoolean() ? "north" : "[valley, south]") + ", state: " + state
                    + (state.equals("planned") ? ", from: " + day.plusDays(2) : "")
                    + (random.nextInt(3) == 0 ? ", figures: [f1], funded-by: parties" : "") + ", source: un"
                    + ", sensitivity: " + secret + "}"));
            String other = "a" + random.nextInt(i + 1);
            facts.append(line(
                    random.nextInt(3) > 0
                            ? "{update: " + other + ", id: w" + i + ", state: "
                                    + states.get(random.nextInt(states.size())) + ", source: radio, sensitivity: "
                                    + (restricts && random.nextInt(5) == 0 ? "internal" : "public") + "}"
                            : "{correct: " + other + ", set: {by: envoy, with: army}, cause: our-error, reason: Read"
                                    + " anew " + i + "}"));
            given.known(day + "T11:00", facts.toString());
        }
    }

    /** The displaced are asked for as a table by sex. */
    private static Given bySex(Given given) {
        return given.replace("crisis.yaml", "label: Women,", "label: Women, by: {sex: {en: Women, fr: Femmes}},")
                .replace("crisis.yaml", "label: Men,", "label: Men, by: {sex: {en: Men, fr: Hommes}},")
                .append("crisis.yaml", REPORT);
    }

    /** Five districts whose figures make a table, of two sources, of other days, not known, for the office alone; all cut off. */
    private static Given districts(Given given, long seed, int days, boolean restricts) throws IOException {
        Random random = new Random(seed);
        List<String> places = List.of("d1", "d2", "d3", "d4", "d5");
        given.replace(
                "crisis.yaml",
                "actors:\n",
                "  - {id: land, name: The land, parts: " + places + "}\n"
                        + places.stream()
                                .map(id -> "  - {id: " + id + ", name: {en: District " + id + ", fr: Canton " + id
                                        + "}}\n")
                                .collect(Collectors.joining())
                        + "actors:\n");
        for (int i = 0; i < days; i++) {
            LocalDate day = FIRST.plusDays(i);
            StringBuilder facts = new StringBuilder();
            for (String indicator : List.of("cases", "deaths", "without-water")) {
                for (String place : random.nextInt(3) > 0 ? places : List.of("land", "d1")) {
                    String value = random.nextInt(9) == 0 ? "no access" : String.valueOf(i * 5 + random.nextInt(20));
                    String who = random.nextInt(6) == 0 ? "radio" : "un";
                    String secret = restricts && random.nextInt(12) == 0 ? ", sensitivity: internal" : "";
                    facts.append(line("{figure: " + indicator + ", place: " + place + ", value: " + value + ", date: "
                            + day + ", source: " + who + secret + "}"));
                }
            }
            for (String place : places) {
                String secret = restricts && random.nextInt(6) == 0 ? ", sensitivity: internal" : "";
                facts.append(line(
                        i == 0
                                ? "{condition: siege, id: cut-" + place + ", since: " + day + ", place: " + place
                                        + ", source: un" + secret + "}"
                                : "{update: cut-" + place + ", state: " + STATES.get(random.nextInt(STATES.size()))
                                        + ", source: radio" + secret + "}"));
            }
            given.known(day + "T12:00", facts.toString());
        }
        return seed % 3 > 1 ? given.append("crisis.yaml", "kind: disaster\n") : given;
    }

    private String front() {
        return pick(
                        "key-figures: [{indicator: without-water, place: north}, {indicator: cases, place: south}]\n",
                        "key-figures: [{indicator: displaced, place: valley}]\ncharts: []\n",
                        "charts: [{indicators: [cases, deaths]}, {indicators: [killed], places: [valley], every: week}]\n",
                        "")
                + pick("timeline: truce\n", "meeting: truce\n", "")
                + pick(
                        "",
                        "highlights: [\"Since {date:e0} it has been {days:e0} days.\", \"It was {figure:f1}, which"
                                + " {days:f1} days ago.\", \"{Latest:without-water@north}, {duration:e0}.\"]\n")
                + pick("", "spans: [{label: The wait, from: e0}]\n")
                + pick("", "small-numbers-below: 30\n");
    }

    private String facts(boolean first) {
        StringBuilder facts = new StringBuilder();
        revisedToday.clear();
        if (first) {
            facts.append(line("{event: It began, id: e0, date: " + day + ", tracks: [truce], source: un}"));
            facts.append(line(figure(next("f"))));
            events.add("e0");
        }
        List<String> today =
                IntStream.range(0, 2 + random.nextInt(6)).mapToObj(i -> entry()).toList();
        today.forEach(entry -> facts.append(line(restricted(entry))));
        return facts.toString();
    }

    private static String line(String entry) {
        return "- " + entry + "\n";
    }

    private String restricted(String entry) {
        return restricts && random.nextInt(8) == 0
                ? entry.replace(", sensitivity: public", "").replaceFirst("}$", ", sensitivity: internal}")
                : entry;
    }

    private String next(String kind) {
        return kind + ++number;
    }

    private String entry() {
        List<Supplier<String>> kinds = List.of(
                () -> figure(next("f")),
                () -> figure(next("f")),
                () -> figure(next("f")),
                this::standing,
                this::news,
                this::event,
                this::note,
                this::revision);
        return kinds.get(random.nextInt(kinds.size())).get();
    }

    private String figure(String id) {
        String indicator = pick(
                "without-water", "without-water", "killed", "killed", "cases", "deaths", "women", "men", "displaced");
        LocalDate date = before(random.nextInt(4) == 0 ? 20 : 2);
        String when = indicator.equals("killed")
                ? "period: " + date.minusDays(random.nextInt(3)) + "/" + date
                : "date: " + date;
        String origin = figures.isEmpty() || random.nextInt(8) > 0 ? "" : ", same-origin-as: " + pick(figures);
        figures.add(id);
        return "{figure: " + indicator + ", id: " + id + ", value: " + pick("", "about ", "at least ")
                + (10 + random.nextInt(90))
                + ", " + when + pick(", place: north", ", place: south", ", place: valley", "") + ", source: "
                + pick("un", "un", "radio", "ngo") + pick("", ", document: Paper " + random.nextInt(3)) + origin + "}";
    }

    private String standing() {
        String id = next("s");
        if (random.nextInt(3) == 0) {
            states.put(id, pick("held", "postponed", "postponed, until: " + day.plusDays(3), "cancelled"));
            return "{event: {en: A plan, fr: Un projet}, id: " + id + ", planned: " + day.plusDays(random.nextInt(5))
                    + pick("", ", tracks: [truce]") + ", place: " + pick("north", "valley") + ", source: "
                    + pick("radio", "ngo") + ", sensitivity: public}";
        }
        boolean lasts = random.nextBoolean();
        states.put(id, lasts ? pick("confirmed", "interrupted", "resumed", "ended") : pick("repeated", "refused"));
        return lasts
                ? "{condition: siege, id: " + id + ", since: " + before(9) + ", place: " + pick("north", "south")
                        + pick("", "", ", until: " + day.plusDays(2)) + ", source: un}"
                : "{demand: " + id + ", ask: Access, by: envoy, of: [parties], date: " + before(3) + ", source: un}";
    }

    private String news() {
        if (states.isEmpty()) {
            return event();
        }
        String target = pick(List.copyOf(states.keySet()));
        return "{update: " + target + ", id: " + next("u") + ", state: " + states.get(target) + ", date: " + day
                + ", source: radio}";
    }

    private String event() {
        String id = next("e");
        events.add(id);
        return "{event: {en: Something, fr: Quelque chose}, id: " + id + ", date: " + before(5)
                + pick("", ", tracks: [truce]") + pick("", ", place: south") + ", source: " + pick("radio", "ngo")
                + "}";
    }

    private String note() {
        boolean total = random.nextInt(8) == 0;
        String figure = pick(figures);
        String event = total ? "" : pick(events);
        String text = total
                ? "By {date:" + figure + "} the total was {total:displaced@north}."
                : pick(
                        "It was {figure:" + figure + "} by {source:" + figure + "} and {days:" + event
                                + "} days, {period:" + event + "}.",
                        "It is counted.\\n\\n## Counts\\n| What | How many |\\n| --- | --- |\\n| {source:" + figure
                                + "} | {figure:" + figure + "} |\\n| Days | {days:" + event + "} |\\n\\nNo more.",
                        "Nothing new.");
        return "{note: " + pick("overview", "needs, cluster: wash", "gaps, cluster: wash", "background") + ", id: "
                + next("n") + ", text: \"" + text + "\"}";
    }

    private String revision() {
        String target = pick(figures);
        if (figures.size() < 2 || !revisedToday.add(target)) {
            return event();
        }
        String why = ", cause: our-error, reason: Misread}";
        if (random.nextInt(8) == 0) {
            figures.remove(target);
            return "{withdraw: " + target + why;
        }
        return pick(
                "{correct: " + target + ", set: {remark: Read anew}" + why,
                "{correct: " + target + ", set: {value: " + random.nextInt(100) + "}" + why,
                "{correct: " + target + ", set: {value: 7, source: ngo}" + why,
                "{correct: " + target + ", set: {value: 50}, add: [{id: " + next("f") + ", value: 5, place: south}]"
                        + why);
    }

    private LocalDate before(int days) {
        return day.minusDays(random.nextInt(days));
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
