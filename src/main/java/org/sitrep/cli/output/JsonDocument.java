package org.sitrep.cli.output;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sitrep.app.report.Accounts.Line;
import org.sitrep.app.report.Accounts.Sheet;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Printable;
import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;
import org.sitrep.fact.Name;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What commands print for programs: one JSON document each. Its keys stay; the same crises give the same document. */
public final class JsonDocument {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonDocument() {}

    /** What could turn or hide text on a screen is written as JSON writes control characters. */
    private static String of(String key, List<Map<String, Object>> all) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("version", 1);
        root.put(key, all);
        return Printable.lines(MAPPER.writeValueAsString(root).replace("\r\n", "\n"));
    }

    /** Returns findings: the crises in the order given, the findings of each by file, line, column and id. */
    public static String ofFindings(Map<Path, List<Finding>> byCrisis) {
        return of(
                "crises",
                byCrisis.entrySet().stream()
                        .map(crisis -> crisis(crisis.getKey(), crisis.getValue()))
                        .toList());
    }

    /** Returns accounts: the editions in the order given, the lines of each by file and line. */
    public static String ofAccounts(List<Sheet> sheets) {
        return of("editions", sheets.stream().map(JsonDocument::edition).toList());
    }

    /** Returns rules in the order given. */
    public static String ofRules(List<Rule> rules) {
        return of("rules", rules.stream().map(JsonDocument::rule).toList());
    }

    /** Returns what facts may name in the order given. */
    public static String ofNames(List<Name> names) {
        return of("ids", names.stream().map(JsonDocument::name).toList());
    }

    private static Map<String, Object> crisis(Path folder, List<Finding> findings) {
        Map<String, Object> crisis = new LinkedHashMap<>();
        crisis.put("crisis", folder.toString().replace('\\', '/'));
        for (Severity severity : Severity.values()) {
            crisis.put(
                    name(severity) + "s",
                    findings.stream().filter(f -> f.severity() == severity).count());
        }
        crisis.put(
                "answered",
                findings.stream().filter(f -> f.subject().answer().isPresent()).count());
        crisis.put(
                "findings",
                findings.stream()
                        .sorted(Comparator.comparing(Finding::place).thenComparing(Finding::id))
                        .map(finding -> finding(folder, finding))
                        .toList());
        return crisis;
    }

    /** The id is the one by which `issue` accepts a warning: it does not depend on how the folder was typed. */
    private static Map<String, Object> finding(Path folder, Finding finding) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", finding.idWithin(folder.toString().replace('\\', '/') + "/"));
        members.put("rule", finding.rule().id());
        members.put("severity", name(finding.severity()));
        members.put("file", finding.place().file());
        members.put("line", finding.place().line());
        members.put("column", finding.place().column());
        members.put("pointer", finding.place().pointer());
        members.put("message", finding.message());
        members.put("hint", finding.hint());
        finding.subject().series().ifPresent(series -> members.put("series", series.toString()));
        finding.subject().answer().ifPresent(reason -> members.put("answered", reason));
        return members;
    }

    private static Map<String, Object> edition(Sheet sheet) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("audience", sheet.audience());
        members.put("language", sheet.language());
        members.put("as-of", sheet.asOf());
        members.put("lines", sheet.lines().stream().map(JsonDocument::line).toList());
        return members;
    }

    private static Map<String, Object> line(Line line) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("name", line.name());
        members.put("kind", line.kind());
        members.put("file", line.place().file());
        members.put("line", line.place().line());
        members.put("stands", line.how());
        members.put("where", line.where());
        return members;
    }

    private static Map<String, Object> rule(Rule rule) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("rule", rule.id());
        members.put("severity", name(rule.severity()));
        members.put("finds", rule.finds());
        members.put("todo", rule.todo());
        return members;
    }

    private static Map<String, Object> name(Name name) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kind", name.kind());
        members.put("id", name.id());
        members.put("labels", name.labels());
        return members;
    }

    private static String name(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
