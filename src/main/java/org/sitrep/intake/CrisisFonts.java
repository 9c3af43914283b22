package org.sitrep.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.Rule;
import org.sitrep.files.Folder;
import org.sitrep.files.Links.LeavingException;
import org.sitrep.files.RegularFile;
import org.sitrep.files.RegularFile.TooLargeException;
import org.sitrep.intake.yaml.YamlRule;

/** Reads the fonts that a crisis brings along, in its folder {@code fonts}; most bring none. */
public final class CrisisFonts {

    /** The most bytes that a font may have. */
    static final int MAX_BYTES = 20 * 1024 * 1024;

    /** The most fonts that a crisis may have. */
    static final int MAX_FILES = 50;

    private static final int MAX_LISTED = 20_000;
    private static final String TRUE_TYPE = ".ttf";
    private static final String AS_TRUE_TYPE =
            "take the TrueType file (.ttf) from where the font comes from, or save it as TrueType in a font editor";
    private static final List<String> OTHERS = List.of(".otf", ".ttc", ".otc", ".woff", ".woff2");
    private static final int TAG = 4;

    /** What TrueType fonts begin with. */
    private static final Set<String> TRUE_TYPE_TAGS = Set.of("\u0000\u0001\u0000\u0000", "true");

    /** What a file is instead, by what it begins with, and what helps. */
    private static final Map<String, List<String>> OTHER_TAGS = Map.of(
            "OTTO", List.of("a font with PostScript (CFF) outlines", AS_TRUE_TYPE),
            "ttcf",
                    List.of(
                            "a collection of several fonts",
                            "take out the one that you need, and save it as TrueType (.ttf)"),
            "wOFF", List.of("a font compressed for the web (WOFF)", AS_TRUE_TYPE),
            "wOF2", List.of("a font compressed for the web (WOFF2)", AS_TRUE_TYPE),
            "PK\u0003\u0004", List.of("a zip archive", "unpack it, and put its .ttf files here"));

    private final Path crisis;
    private final Path folder;
    private final String name;
    private final List<Finding> findings = new ArrayList<>();

    private CrisisFonts(Path crisis, String name) {
        this.crisis = crisis;
        this.folder = crisis.resolve("fonts");
        this.name = name;
    }

    /**
     * A font file; whether it is a font at all, the typesetter says.
     *
     * @param name its name, without a folder
     * @param place its path, as the user would type it
     * @param bytes what it holds
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record FontFile(String name, String place, byte[] bytes) {}

    /**
     * Reads every file that ends in .ttf, and every TrueType font of whatever ending.
     *
     * @param crisis the crisis's folder; findings name its files as it is given here
     * @return the fonts by name, with a warning for each font of another kind, which is not read; errors for those that are too
     *     large, too many, or cannot be read
     */
    public static Checked<List<FontFile>> read(Path crisis) {
        String name = crisis.resolve("fonts").toString().replace('\\', '/');
        CrisisFonts fonts = new CrisisFonts(crisis, name);
        List<FontFile> files = fonts.files();
        return Checked.unlessErrors(files, fonts.findings);
    }

    private List<FontFile> files() {
        List<FontFile> files = new ArrayList<>();
        names().stream().filter(this::isFont).forEach(file -> read(file, files));
        return files;
    }

    private List<String> names() {
        try {
            return limited(Folder.list(crisis, folder, MAX_LISTED).stream()
                    .map(path -> path.getFileName().toString())
                    .filter(file -> !file.startsWith("."))
                    .sorted(Comparator.naturalOrder())
                    .limit(MAX_FILES + 1L)
                    .toList());
        } catch (IOException e) {
            findings.add(FolderListing.unreadable(name, e));
            return List.of();
        }
    }

    private List<String> limited(List<String> files) {
        if (files.size() <= MAX_FILES) {
            return files;
        }
        error(
                CrisisRule.TOO_MANY_FILES,
                name,
                "more than " + MAX_FILES + " files",
                "keep the fonts that the reports need");
        return List.of();
    }

    /** A font of another kind was put there to be used; a licence or a note was not. */
    private boolean isFont(String file) {
        String lower = file.toLowerCase(Locale.ROOT);
        String tag = lower.endsWith(TRUE_TYPE) ? TRUE_TYPE : tag(file);
        boolean isNamedOne = OTHERS.stream().anyMatch(lower::endsWith);
        List<String> other = OTHER_TAGS.getOrDefault(
                tag, isNamedOne ? List.of("no TrueType font, whatever its name says", AS_TRUE_TYPE) : List.of());
        boolean isTrueType = tag.equals(TRUE_TYPE) || TRUE_TYPE_TAGS.contains(tag);
        if (!isTrueType && !other.isEmpty()) {
            findings.add(CrisisRule.IGNORED_FILE.finding(
                    Place.of(name + "/" + file), "not read: it is " + other.get(0), other.get(1)));
        }
        return isTrueType;
    }

    /** What a file begins with; empty where it cannot be read. */
    private String tag(String file) {
        try {
            return new String(RegularFile.beginning(crisis, folder.resolve(file), TAG), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    private void read(String file, List<FontFile> files) {
        String place = name + "/" + file;
        try {
            files.add(new FontFile(file, place, RegularFile.read(crisis, folder.resolve(file), MAX_BYTES)));
        } catch (TooLargeException e) {
            error(
                    YamlRule.FILE_TOO_LARGE,
                    place,
                    tooLarge(),
                    "give a subset of the font, with the characters that are needed");
        } catch (LeavingException e) {
            findings.add(FolderListing.leaving(place, e));
        } catch (FileSystemException e) {
            String reason = e.getReason() == null ? "the file cannot be read" : e.getReason();
            error(YamlRule.UNREADABLE_FILE, place, reason, "put the font itself there, so that you may read it");
        } catch (IOException e) {
            error(YamlRule.UNREADABLE_FILE, place, "the file cannot be read", "check that you may read it");
        }
    }

    private static String tooLarge() {
        return "the font has more than " + MAX_BYTES / 1024 / 1024 + " MiB, which is the limit";
    }

    private void error(Rule rule, String file, String message, String hint) {
        findings.add(rule.finding(Place.of(file), message, hint));
    }
}
