package org.sitrep.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.prose.Text;
import org.sitrep.intake.yaml.Fields;
import org.sitrep.intake.yaml.Node;
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
        return crisis.items("report").stream().flatMap(part -> new Fields(part, "").within("table").stream());
    }

    /**
     * Checks a table whose ids are all known.
     *
     * @param crisis the crisis file
     */
    static Stream<Finding> check(Fields table, Fields crisis) {
        TableRules rules = new TableRules(table, crisis);
        rules.shape();
        if (rules.findings.isEmpty()) {
            rules.dimensions();
        }
        rules.within("changes", Set.of());
        rules.within("sort", ORDERS);
        List.of("rows", "columns", "changes").forEach(rules::once);
        rules.rows();
        return rules.findings.stream();
    }

    private void shape() {
        boolean isOfOne = table.node().has("of");
        (isOfOne ? Stream.of("rows", "columns", "changes", "totals", "sort") : Stream.of("place", "by"))
                .flatMap(key -> table.node().get(key).stream())
                .limit(1)
                .forEach(node -> wrong(
                        node,
                        "a table is either of one figure or of places, and this one says both",
                        "a figure has `of:`, `place:` and `by:`, and places have `rows:` and `columns:`: make"
                                + " a table of each"));
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
        Set<String> stated = new HashSet<>();
        crisis.each("indicators")
                .filter(part -> part.word("parts-of").equals(table.word("of")))
                .map(part -> IndicatorDecoder.by(part).keySet())
                .filter(by::containsAll)
                .forEach(stated::addAll);
        table.items("by").stream()
                .filter(item -> !stated.contains(item.text()))
                .limit(1)
                .forEach(item -> wrong(
                        item,
                        "no part of " + Shown.of(table.need("of")) + " is told apart by " + String.join(" and ", by),
                        "name here what its parts name under `by:`, or state there what each is of"));
    }

    /** A part of a figure, with what it states of the dimensions by which it is told apart, in the first language. */
    private record Part(Fields at, String whole, Set<String> by, Map<String, String> values) {

        static Part of(Fields at) {
            Map<String, Optional<Text>> by = IndicatorDecoder.by(at);
            Map<String, String> values = new HashMap<>();
            by.forEach((dimension, value) -> value.map(text -> text.wordsFor(at.language(), at.language()))
                    .ifPresent(text -> values.put(dimension, text.words())));
            return new Part(at, at.need("parts-of"), by.keySet(), values);
        }

        /** Returns what cannot be told of it among those of the same whole. */
        Stream<String> wrong(List<Part> all) {
            boolean isAlone = all.stream().filter(other -> other.by.equals(by)).count() == 1;
            boolean lacks = all.stream()
                    .filter(other -> other.by.equals(by) || (isAlone && other.by.containsAll(by)))
                    .anyMatch(other -> other.values.size() > values.size());
            return lacks
                    ? Stream.of("lacks a value that other parts state")
                    : all.stream()
                            .filter(other -> !values.isEmpty() && other.values.equals(values))
                            .limit(1)
                            .filter(first -> !first.equals(this))
                            .map(first -> "is of the same as " + Shown.of(first.at.need("id")));
        }
    }

    /** Finds the parts of a figure that cannot be told from the others. */
    static Stream<Finding> parts(Fields crisis) {
        Fields root = new Fields(crisis.node(), crisis.words("languages").get(0));
        Map<String, List<Part>> wholes = root.each("indicators")
                .filter(part -> part.node().has("by"))
                .map(Part::of)
                .collect(Collectors.groupingBy(Part::whole, LinkedHashMap::new, Collectors.toList()));
        return wholes.values().stream()
                .flatMap(all -> all.stream()
                        .flatMap(part -> part.wrong(all)
                                .map(says -> CrisisRule.WRONG_PARTS.finding(
                                        part.at.node().get("by").orElseThrow().place(),
                                        Shown.of(part.at.need("id")) + " " + says,
                                        "under `by:`, give it its own value of each dimension"
                                                + " that the other parts have"))));
    }

    /** A change follows a column, and a table is sorted by one. */
    private void within(String key, Set<String> more) {
        List<String> columns = table.words("columns");
        table.items(key).stream()
                .filter(item -> !columns.contains(item.text()) && !more.contains(item.text()))
                .forEach(item -> wrong(
                        item,
                        "`" + key + "` names " + Shown.of(item.text()) + ", which is no column of the table",
                        "add it to `columns:`, or name one of " + String.join(", ", columns)
                                + (more.isEmpty() ? "" : ", or `name` or `declared`")));
    }

    private void once(String key) {
        Set<String> seen = new HashSet<>();
        table.items(key).stream()
                .filter(item -> !seen.add(item.text()))
                .forEach(item ->
                        wrong(item, "`" + key + "` names " + Shown.of(item.text()) + " twice", "take one of them out"));
    }

    /** Only the parts of one place have a total. */
    private void rows() {
        List<Node> rows = table.items("rows");
        List<Set<String>> wholes = crisis.each("places")
                .map(place -> Set.copyOf(place.words("parts")))
                .toList();
        rows.stream()
                .filter(item -> !place(item.text()).equals(item.text()))
                .forEach(item -> crisis.each("places")
                        .filter(place -> place.need("id").equals(place(item.text()))
                                && place.words("parts").isEmpty())
                        .forEach(place -> wrong(
                                item,
                                Shown.of(place.need("id")) + " has no parts",
                                "declare them with `parts:` at the place, or list the rows")));
        boolean isWhole = rows.stream().anyMatch(item -> !place(item.text()).equals(item.text()))
                || wholes.contains(rows.stream().map(Node::text).collect(Collectors.toSet()));
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
}
