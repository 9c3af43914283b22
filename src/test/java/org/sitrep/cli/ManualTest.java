package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.cli.ManualDesk.Seen;
import org.sitrep.cli.ManualPage.Block;
import org.sitrep.intake.RecipientsFile;

/** What the manual and the README show is what happens: every command is typed, every example is read. */
@Tag("slow")
class ManualTest {

    private static final List<ManualPage> MANUAL = ManualPage.manual();
    private static final ManualPage README = ManualPage.of(ManualPage.README);
    private static final Pattern STATUS = Pattern.compile("exit=(\\d)");

    @TempDir
    private Path folder;

    private ManualDesk desk;

    @BeforeEach
    void sitsDown() {
        desk = new ManualDesk(folder);
    }

    private static ManualPage page(String name) {
        return MANUAL.stream()
                .filter(page -> page.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** She reads from the first page to the last, and types what she sees. */
    @Test
    void everyCommandDoesWhatTheManualSays() {
        SoftAssertions softly = new SoftAssertions();
        MANUAL.forEach(page -> type(page, softly));
        softly.assertAll();
        assertThat(MANUAL.stream().flatMap(page -> page.blocks().stream()).filter(ManualTest::isTyped))
                .hasSizeGreaterThan(25);
    }

    @Test
    void everyCommandDoesWhatTheReadmeSays() {
        desk.copy(Path.of("fixtures"), "fixtures");
        desk.copy(Path.of("fixtures/aleppo"), "target/sitrep/example/aleppo");
        SoftAssertions softly = new SoftAssertions();
        type(README, softly);
        softly.assertAll();
        assertThat(README.blocks().stream().filter(ManualTest::isTyped)).isNotEmpty();
    }

    private void type(ManualPage page, SoftAssertions softly) {
        Seen seen = new Seen(0, List.of());
        for (Block block : page.blocks()) {
            if (block.isFile()) {
                desk.write(block.hint(), block.body());
            } else if (isTyped(block)) {
                seen = type(block, softly);
            } else if (block.language().equals("output")) {
                softly.assertThat(seen.missing(block.body()))
                        .as("%s: a line that was not seen in%n%s", block.where(), String.join("\n", seen.lines()))
                        .isEmpty();
            }
        }
    }

    private static boolean isTyped(Block block) {
        return block.language().equals("console");
    }

    private Seen type(Block block, SoftAssertions softly) {
        Matcher stated = STATUS.matcher(block.hint());
        int status = stated.find() ? Integer.parseInt(stated.group(1)) : 0;
        Seen seen = new Seen(0, List.of());
        for (String command : ManualDesk.commands(block.body())) {
            softly.assertThat(command).as(block.where()).matches("(target/sitrep/bin/)?sitrep .*");
            declareEmpty(command);
            seen = desk.run(command);
            softly.assertThat(seen.status())
                    .as("%s: %s%n%s", block.where(), command, String.join("\n", seen.lines()))
                    .isEqualTo(status);
        }
        return seen;
    }

    /** The manual says what it is: the same declarations, and no facts. */
    private void declareEmpty(String command) {
        if (command.contains("empty-crisis")) {
            page("first-report").blocks().stream()
                    .filter(block -> block.isFile() && !block.hint().contains("/facts/"))
                    .forEach(block -> desk.write(block.hint().replace("my-crisis", "empty-crisis"), block.body()));
        }
    }

    @Test
    void everyExampleIsReadAsWhatItIs() {
        SoftAssertions softly = new SoftAssertions();
        ManualPage.all().forEach(page -> {
            desk.copy(Path.of("src/test/resources/house"), page.name());
            ManualCrisis.of(page("first-report"), page("crisis"), page)
                    .forEach((file, text) -> desk.write(page.name() + "/" + file, text));
            Seen seen = desk.run("sitrep check " + page.name() + " --all");
            softly.assertThat(seen.status())
                    .as("%s%n%s", page.file(), String.join("\n", seen.lines()))
                    .isZero();
        });
        softly.assertAll();
    }

    @Test
    void everyExampleSaysWhatItIs() {
        assertThat(ManualPage.all().flatMap(page -> page.blocks().stream()))
                .allMatch(
                        block -> block.isFile()
                                || block.isLayer()
                                || isTyped(block)
                                || Set.of("output", "text", "sh").contains(block.language())
                                || Set.of("crisis", "sources", "facts", "facts-file", "recipients")
                                        .contains(block.hint()),
                        "has a known kind");
    }

    @Test
    void everyFileOfRecipientsIsRead() {
        List<Block> blocks = ManualPage.all()
                .flatMap(page -> page.blocks().stream())
                .filter(block -> block.is("recipients"))
                .toList();
        assertThat(blocks).hasSizeGreaterThan(1).allSatisfy(block -> {
            desk.write("recipients.yaml", block.body());
            assertThat(RecipientsFile.read(folder.resolve("recipients.yaml")).findings())
                    .as(block.where())
                    .isEmpty();
        });
    }
}
