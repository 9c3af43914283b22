package org.sitrep.yardstick;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.cli.CommandLineFace;
import org.sitrep.cli.Surroundings;

/**
 * The program as it would be with openhtmltopdf: it renders the HTML by the program's own command line, and then sets the
 * frozen page. So that whole processes can be compared.
 */
public final class ColdYardstick {

    private ColdYardstick() {}

    /** Takes what {@code sitrep render} takes, with {@code --out DIR} last. */
    public static void main(String[] args) throws IOException {
        List<String> html = new ArrayList<>(List.of(args));
        html.addAll(List.of("--format", "html"));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        Optional<Path> templates =
                Optional.ofNullable(System.getProperty("sitrep.home")).map(home -> Path.of(home, "templates"));
        // Nothing is sent. Built here: the jar that this class travels in holds no other class of the tests.
        Surroundings none = new Surroundings(
                InputStream.nullInputStream(), Clock.systemUTC(), Map.of(), Path.of("no-state"));
        int status = new CommandLineFace(out, err, false, templates, none).run(html.toArray(String[]::new));
        if (status == 0) {
            byte[] pdf = new OpenHtmlPdf()
                    .pdf(Frozen.page(), Frozen.style(), Frozen.DAY)
                    .value()
                    .orElseThrow();
            Files.write(Path.of(args[args.length - 1], "yardstick.pdf"), pdf);
        }
        System.exit(status);
    }
}
