package org.sitrep.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.intake.yaml.Fields;
import org.sitrep.intake.yaml.Mapping;
import org.sitrep.intake.yaml.Node;
import org.sitrep.intake.yaml.Scalar;
import org.sitrep.intake.yaml.Shown;

/** What must hold of the tables that {@code report:} asks for, and of the parts of a figure, beside the ids that they name. */
final class TableRules {

    private static final Set<String> ORDERS = Set.of("name", "declared");

    private final Fields table;
    private final Fields crisis;
    private final List<Finding> findings = new ArrayList<>();

    private TableRules(Fields table, Fields crisis) {
        this.table = table;
        this.crisis = crisis;
    }

    /** Returns the tables of a crisis file. */
    static Stream<Fields> tables(Fields crisis) {
        return crisis.items("report").stream()
                .filter(Mapping.class::isInstance)
                .flatMap(part -> new Fields((Mapping) part, "").within("table").stream());
    }

    /**
     * Checks a table whose ids are all known.
     *
     * @param crisis the crisis file
     */
    static Stream<Finding> check(Fields table, Fields crisis) {
        TableRules rules = new TableRules(table, crisis);
        rules.shape();
        rules.dimensions();
        rules.within("changes", Set.of());
        rules.within("sort", ORDERS);
        List.of("rows", "columns", "changes").forEach(rules::once);
        rules.rows();
        return rules.findings.stream();
    }

    private void shape() {
        boolean isOfOne = table.node().has("of");
        if (isOfOne
                ? !table.node().has("place") || !table.node().has("by")
                : !table.node().has("rows") || !table.node().has("columns")) {
            wrong(
                    table.node(),
                    "the table does not say what stands in it",
                    isOfOne
                            ? "beside `of:`, name a `place:` and what it is shown `by:`"
                            : "name its `rows:`, such as `parts-of` a place, and its `columns:`");
        }
    }

    /** Parts stand in a table that are told apart by no other dimension than its own. */
    private void dimensions() {
        List<String> by = table.words("by");
        Set<String> stated = table.node().has("place") ? new HashSet<>() : new HashSet<>(by);
        crisis.each("indicators")
                .filter(part -> part.word("parts-of").equals(table.word("of")))
                .map(part -> IndicatorDecoder.by(part).keySet())
                .filter(by::containsAll)
                .forEach(stated::addAll);
        table.items("by").stream()
                .filter(item -> !stated.contains(word(item)))
                .limit(1)
                .forEach(item -> wrong(
                        item,
                        "no part of " + Shown.of(table.need("of")) + " is told apart by " + String.join(" and ", by),
                        "name here what its parts name under `by:`, or state there what each is of"));
    }

    /** Finds the parts of a figure that cannot be told from the others. */
    static Stream<Finding> parts(Fields crisis) {
        Fields root = new Fields(crisis.node(), crisis.words("languages").get(0));
        return root
                .each("indicators")
                .filter(part -> part.node().has("by"))
                .collect(Collectors.groupingBy(part -> part.need("parts-of"), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(TableRules::alike);
    }

    private static Stream<Finding> alike(List<Fields> parts) {
        List<Map<String, String>> all = parts.stream().map(TableRules::values).toList();
        Set<Set<String>> stated = all.stream()
                .filter(part -> !part.containsValue(""))
                .map(Map::keySet)
                .collect(Collectors.toSet());
        return IntStream.range(0, parts.size()).boxed().flatMap(at -> {
            Map<String, String> own = all.get(at);
            Fields part = parts.get(at);
            int first = all.indexOf(own);
            boolean isStated = !own.containsValue("");
            boolean isAlone = all.stream()
                            .filter(other -> other.keySet().equals(own.keySet()))
                            .count()
                    == 1;
            boolean lacks = stated.stream()
                    .filter(more -> isAlone || (!isStated && more.size() == own.size()))
                    .anyMatch(more -> more.containsAll(own.keySet()) && !(isStated && more.equals(own.keySet())));
            String says = lacks
                    ? "lacks a value that other parts state"
                    : "is of the same as " + Shown.of(parts.get(first).need("id"));
            return lacks || (isStated && first < at)
                    ? Stream.of(CrisisRule.WRONG_PARTS.finding(
                            part.node().get("by").orElseThrow().place(),
                            Shown.of(part.need("id")) + " " + says,
                            "under `by:`, give it its own value of each dimension that the other parts have"))
                    : Stream.empty();
        });
    }

    /** Returns the values of a part as the first language says them; those that it does not state are empty. */
    private static Map<String, String> values(Fields part) {
        Map<String, String> values = new HashMap<>();
        IndicatorDecoder.by(part)
                .forEach((by, value) -> values.put(
                        by,
                        value.map(text -> text.wordsFor(part.language(), part.language())
                                        .words())
                                .orElse("")));
        return values;
    }

    /** A change follows a column, and a table is sorted by one. */
    private void within(String key, Set<String> more) {
        List<String> columns = table.words("columns");
        table.items(key).stream()
                .filter(item -> !columns.contains(word(item)) && !more.contains(word(item)))
                .forEach(item -> wrong(
                        item,
                        "`" + key + "` names " + Shown.of(word(item)) + ", which is no column of the table",
                        "add it to `columns:`, or name one of " + String.join(", ", columns)
                                + (more.isEmpty() ? "" : ", or `name` or `declared`")));
    }

    private void once(String key) {
        Set<String> seen = new HashSet<>();
        table.items(key).stream()
                .filter(item -> !seen.add(word(item)))
                .forEach(item ->
                        wrong(item, "`" + key + "` names " + Shown.of(word(item)) + " twice", "take one of them out"));
    }

    /** Only the parts of one place have a total. */
    private void rows() {
        List<Node> rows = table.items("rows");
        List<Set<String>> wholes = crisis.each("places")
                .map(place -> Set.copyOf(place.words("parts")))
                .toList();
        rows.stream()
                .filter(item -> !place(word(item)).equals(word(item)))
                .forEach(item -> crisis.each("places")
                        .filter(place -> place.need("id").equals(place(word(item)))
                                && place.words("parts").isEmpty())
                        .forEach(place -> wrong(
                                item,
                                Shown.of(place.need("id")) + " has no parts",
                                "declare them with `parts:` at the place, or list the rows")));
        boolean isWhole = rows.stream().anyMatch(item -> !place(word(item)).equals(word(item)))
                || wholes.contains(rows.stream().map(TableRules::word).collect(Collectors.toSet()));
        if (table.isTrue("totals") && !isWhole) {
            wrong(
                    table.items("totals").get(0),
                    "the rows are not the parts of one place: they have no total",
                    "list all its parts, write `rows: parts-of` and the place, or take `totals:` out");
        }
    }

    /** Returns the id of a place that is a row, or whose parts are rows. */
    static String place(String row) {
        return row.startsWith(ReportPlanDecoder.PARTS_OF)
                ? row.substring(ReportPlanDecoder.PARTS_OF.length()).strip()
                : row;
    }

    private void wrong(Node at, String says, String hint) {
        findings.add(CrisisRule.WRONG_TABLE.finding(at.place(), says, hint));
    }

    private static String word(Node node) {
        return ((Scalar) node).text();
    }
}
