package org.sitrep.cli.output;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Printable;
import org.sitrep.diagnostic.Severity;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Findings as one JSON document. Its keys stay; the same crises give the same document. */
public final class FindingsJson {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private FindingsJson() {}

    /** Returns the document: the crises in the order given, the findings of each by file, line, column and id. */
    public static String of(Map<Path, List<Finding>> byCrisis) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("version", 1);
        root.put(
                "crises",
                byCrisis.entrySet().stream()
                        .map(crisis -> crisis(crisis.getKey(), crisis.getValue()))
                        .toList());
        // What could turn or hide text on a screen is written as JSON writes control characters.
        return Printable.lines(MAPPER.writeValueAsString(root).replace("\r\n", "\n"));
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

    private static String name(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
