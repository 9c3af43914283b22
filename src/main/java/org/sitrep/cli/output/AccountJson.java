package org.sitrep.cli.output;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.app.report.Accounts.Line;
import org.sitrep.app.report.Accounts.Sheet;
import org.sitrep.diagnostic.Printable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Accounts as one JSON document. Its keys stay; the same crisis gives the same document. */
public final class AccountJson {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private AccountJson() {}

    /** Returns the document: the editions in the order given, the lines of each by file and line. */
    public static String of(List<Sheet> sheets) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("version", 1);
        root.put("editions", sheets.stream().map(AccountJson::edition).toList());
        return Printable.lines(MAPPER.writeValueAsString(root).replace("\r\n", "\n"));
    }

    private static Map<String, Object> edition(Sheet sheet) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("audience", sheet.audience());
        members.put("language", sheet.language());
        members.put("as-of", sheet.asOf());
        members.put("lines", sheet.lines().stream().map(AccountJson::line).toList());
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
}
