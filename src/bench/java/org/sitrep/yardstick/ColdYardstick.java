package org.sitrep.yardstick;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.cli.CommandLineFace;
import org.sitrep.cli.NoSurroundings;

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
        int status =
                new CommandLineFace(out, err, false, templates, NoSurroundings.HERE).run(html.toArray(String[]::new));
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
