package org.sitrep.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.intake.CrisisFonts.FontFile;

/** Which files of a crisis are its fonts. */
class CrisisFontsTest {

    @TempDir
    private Path crisis;

    private Path fonts;

    @BeforeEach
    void makeTheFolder() throws IOException {
        fonts = Files.createDirectory(crisis.resolve("fonts"));
    }

    @Test
    void mostCrisesBringNone() throws IOException {
        Files.delete(fonts);
        assertThat(read().value().orElseThrow()).isEmpty();
        assertThat(read().findings()).isEmpty();
    }

    @Test
    void theyAreReadInTheOrderOfTheirNames() throws IOException {
        write("b.ttf");
        write("C.TTF");
        write("a.ttf");
        assertThat(read().value().orElseThrow()).extracting(FontFile::name).containsExactly("C.TTF", "a.ttf", "b.ttf");
        assertThat(read().value().orElseThrow().get(1).place()).isEqualTo(crisis + "/fonts/a.ttf");
    }

    @Test
    void aLicenceMayLieBesideThem() throws IOException {
        write("OFL.txt");
        write(".DS_Store");
        assertThat(read().value().orElseThrow()).isEmpty();
        assertThat(read().findings()).isEmpty();
    }

    @Test
    void aFontOfAnotherKindIsReportedAndNotRead() throws IOException {
        write("a.otf");
        write("b.woff2");
        assertThat(read().value().orElseThrow()).isEmpty();
        assertThat(places("ignored-file")).containsExactly(crisis + "/fonts/a.otf", crisis + "/fonts/b.woff2");
    }

    @Test
    void whatAFileIsShowsInItsBytesAndNotInItsName() throws IOException {
        Map<String, String> kinds = new TreeMap<>(Map.of(
                "a.OTF", "OTTO",
                "b.ttc", "ttcf",
                "c.woff", "wOFF",
                "d.WOFF2", "wOF2",
                "e.zip", "PK\u0003\u0004",
                "f.otf", "\0\1\0\0",
                "g", "\0\1\0\0",
                "h.ttc", "true",
                "i.font", "OTTO",
                "licence.txt", "Copyright"));
        kinds.forEach(this::write);

        assertThat(read().value().orElseThrow()).extracting(FontFile::name).containsExactly("f.otf", "g", "h.ttc");
        assertThat(read().findings())
                .allSatisfy(finding -> assertThat(finding.hint()).contains(".ttf"))
                .extracting(finding ->
                        finding.place().toString().substring(fonts.toString().length() + 1) + " " + finding.message())
                .containsExactly(
                        "a.OTF not read: it is a font with PostScript (CFF) outlines",
                        "b.ttc not read: it is a collection of several fonts",
                        "c.woff not read: it is a font compressed for the web (WOFF)",
                        "d.WOFF2 not read: it is a font compressed for the web (WOFF2)",
                        "e.zip not read: it is a zip archive",
                        "i.font not read: it is a font with PostScript (CFF) outlines");
    }

    @Test
    void aFontHas20MebibytesAtMost() throws IOException {
        try (RandomAccessFile large =
                new RandomAccessFile(fonts.resolve("a.ttf").toFile(), "rw")) {
            large.setLength(CrisisFonts.MAX_BYTES);
            assertThat(read().findings()).isEmpty();
            large.setLength(CrisisFonts.MAX_BYTES + 1L);
        }
        assertThat(places("file-too-large")).containsExactly(crisis + "/fonts/a.ttf");
        assertThat(read().findings().get(0).message()).contains("20 MiB");
        assertThat(read().value()).isEmpty();
    }

    @Test
    void whatALargeFileIsShowsInItsBytesToo() throws IOException {
        write("a.ttc", "ttcf");
        try (RandomAccessFile large =
                new RandomAccessFile(fonts.resolve("a.ttc").toFile(), "rw")) {
            large.setLength(CrisisFonts.MAX_BYTES + 1L);
        }
        assertThat(read().findings())
                .extracting(Finding::message)
                .containsExactly("not read: it is a collection of several fonts");
    }

    @Test
    void thereAre50FilesAtMost() throws IOException {
        for (int i = 0; i <= CrisisFonts.MAX_FILES; i++) {
            write(i + ".ttf");
        }
        assertThat(places("too-many-files")).containsExactly(crisis + "/fonts");
    }

    @Test
    void whatIsNoFileIsAnError() throws IOException {
        Files.createDirectory(fonts.resolve("a.ttf"));
        assertThat(places("unreadable-file")).containsExactly(crisis + "/fonts/a.ttf");
    }

    private void write(String name) {
        write(name, "x");
    }

    private void write(String name, String bytes) {
        try {
            Files.writeString(fonts.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Checked<List<FontFile>> read() {
        return CrisisFonts.read(crisis);
    }

    private List<String> places(String rule) {
        return read().findings().stream()
                .filter(finding -> finding.rule().id().equals(rule))
                .map((Finding finding) -> finding.place().toString())
                .toList();
    }
}
