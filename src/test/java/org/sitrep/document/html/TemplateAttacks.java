package org.sitrep.document.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.document.SampleReport;

/**
 * What an evil template set could try: a line of {@code attacks/templates.tsv} each, with the file that it stands in, the text, and
 * the rule that holds it. In the text «3:x» is xxx, and \n \r \f \0 are characters.
 */
public final class TemplateAttacks {

    private static final Pattern REPEATED = Pattern.compile("«(\\d+):(.*?)»");

    private TemplateAttacks() {}

    /** One attack; its file is a style sheet, to the end of which the text is put, or a template, where it stands in the body. */
    public record Attack(String name, String file, String text, String rule) {

        /** Returns what is found of it: nothing where it gets through. Fewer steps are allowed than to a report, to save time. */
        public List<Finding> findings() {
            Map<String, String> files = new TreeMap<>(Map.of(
                    "brief.ftlh", "<html><head></head><body>\n%s\n</body></html>",
                    "mail.ftlh", "<html lang=\"en\"><head><title>x</title></head><body>\n%s\n</body></html>"));
            files.replaceAll((path, page) -> page.replace("%s", path.equals(file) ? text : "<p>x</p>"));
            if (file.endsWith(".css")) {
                files.put(file, "p { color: black }\n" + text);
            }
            Checked<HtmlRenderer> renderer = HtmlRenderer.of(new Templates("set", new TreeMap<>(files)), 200_000);
            return renderer.then(found -> found.page(SampleReport.model())
                            .then(page -> found.mail(SampleReport.model(), "mail.html")))
                    .findings();
        }

        /** Returns what is wrong with the way it was held, in words; empty where it was held by its rule, at its file. */
        public String failure() {
            List<Finding> findings = findings();
            boolean isHeld = !findings.isEmpty()
                    && findings.stream()
                            .allMatch(finding -> finding.isError()
                                    && finding.rule().id().equals(rule)
                                    && finding.place().file().equals("set/" + file)
                                    && finding.message().length() < 500);
            return isHeld ? "" : name + ": " + findings;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Returns all attacks. */
    public static List<Attack> all() {
        List<Attack> attacks = new ArrayList<>();
        try (InputStream in = TemplateAttacks.class.getResourceAsStream("/attacks/templates.tsv")) {
            String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : table.lines().skip(1).toList()) {
                String[] cells = line.split("\t", -1);
                attacks.add(new Attack(cells[0], cells[1], text(cells[2]), cells[3]));
            }
            return attacks;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String cell) {
        String text = REPEATED.matcher(cell)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(2).repeat(Integer.parseInt(found.group(1)))));
        return text.replace("\\n", "\n")
                .replace("\\r", "\r")
                .replace("\\f", "\f")
                .replace("\\0", "\0");
    }
}
