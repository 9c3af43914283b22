package org.sitrep.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Checked;
import org.sitrep.files.Png;
import org.sitrep.typeset.Typesetter.Copy;
import org.sitrep.typeset.Typesetter.Imprint;
import org.sitrep.typeset.layout.Book;
import org.sitrep.typeset.style.sheet.Sheet;

/**
 * One of the small pages, each of which shows one rule of the typesetter. It is written for one direction; in the other it is
 * the same page with another {@code dir}.
 *
 * @param folder where it lies, in the test resources of the typesetter
 * @param name its name, without ending
 * @param rtl whether it runs from right to left
 */
record SmallPage(String folder, String name, boolean rtl) {

    private static final Path ROOT = Path.of("src/test/resources/typeset");
    private static final LocalDate DAY = LocalDate.of(2031, 5, 4);
    private static final String LTR = "<html lang=\"en\">";
    private static final String RTL = "<html lang=\"en\" dir=\"rtl\">";
    private static final Typesetter TYPESETTER =
            Typesetter.of(TestFonts.files()).value().orElseThrow();
    /** What all pages share, so that each says no more than what it is about. */
    private static final Sheet SHEET =
            Sheet.parse("pages.css", read(ROOT.resolve("pages.css"))).value().orElseThrow();

    /** Pages name their pictures; what the typesetter gets holds them. */
    private static final Map<String, String> PICTURES = pictures();

    private static final Pattern PICTURE = Pattern.compile("src=\"([^\"]*)\"");

    /** Returns a page that is right, as it was written. */
    static SmallPage named(String name) {
        return new SmallPage("pages", name, false);
    }

    /** Returns all pages of a folder, as they were written, in the order of their names. */
    static List<SmallPage> all(String folder) {
        return names(ROOT.resolve(folder), ".xhtml")
                .map(name -> new SmallPage(folder, name, false))
                .toList();
    }

    /** Returns the names of all files in a folder with an ending, without it, in order. */
    static Stream<String> names(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ending))
                    .map(file -> file.substring(0, file.length() - ending.length()))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SmallPage mirrored() {
        return new SmallPage(folder, name, true);
    }

    String source() {
        String source = PICTURE.matcher(read(ROOT.resolve(folder).resolve(name + ".xhtml")))
                .replaceAll(picture -> "src=\"" + PICTURES.getOrDefault(picture.group(1), picture.group(1)) + "\"");
        assertThat(source).as(name).contains(LTR);
        return rtl ? source.replace(LTR, RTL) : source;
    }

    /** Returns the page laid out, which must not fail. */
    Book book() {
        return right(TYPESETTER.pages(copy(), SHEET));
    }

    /** Returns the page as it is laid out, or why it is not. */
    Checked<Book> checked() {
        return TYPESETTER.pages(copy(), SHEET);
    }

    byte[] pdf() {
        return right(TYPESETTER.pdf(copy(), SHEET, new Imprint("Sitrep", DAY, List.of())));
    }

    /** Returns what is drawn as text. */
    List<DrawnLine> lines() {
        return DrawnLine.of(book());
    }

    /** Returns the text of the lines on one page, counted from 1, without what repeats or adorns. */
    List<String> text(int page) {
        return lines().stream()
                .filter(line -> line.page() == page && !line.artifact())
                .map(DrawnLine::text)
                .toList();
    }

    /** Returns the line that begins with a text. */
    DrawnLine line(String start) {
        return lines().stream()
                .filter(line -> line.text().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line begins with " + start + " in " + lines()));
    }

    @Override
    public String toString() {
        return name + (rtl ? ", right to left" : "");
    }

    private Copy copy() {
        return new Copy(name + ".xhtml", source());
    }

    private <T> T right(Checked<T> checked) {
        assertThat(checked.findings()).as(toString()).isEmpty();
        return checked.value().orElseThrow();
    }

    private static Map<String, String> pictures() {
        Map<String, String> pictures = new HashMap<>();
        for (String name : List.of("wide.png", "tall.png", "photo.jpg", "broken.png")) {
            try {
                pictures.put(
                        name,
                        picture(Files.readAllBytes(ROOT.resolve("pictures").resolve(name))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return pictures;
    }

    /** Returns a picture as a page holds it. */
    static String picture(byte[] file) {
        String kind = Png.isPng(file) ? "png" : "jpeg";
        return "data:image/" + kind + ";base64," + Base64.getEncoder().encodeToString(file);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
