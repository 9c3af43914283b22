package org.sitrep.intake;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Suggestion;
import org.sitrep.files.Folder;
import org.sitrep.files.Folder.TooManyException;
import org.sitrep.files.Links;
import org.sitrep.files.Links.LeavingException;
import org.sitrep.intake.yaml.InputFile;
import org.sitrep.intake.yaml.YamlRule;

/** Finds the files of a crisis in its folder, without reading them. */
final class FolderListing {

    /** The most files of facts that a crisis may have. */
    static final int MAX_FILES = 20_000;

    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

    private static final Pattern FACTS = Pattern.compile(".*\\.(?:yaml|yml|json)");
    private static final Pattern LAYERS = Pattern.compile("(?i).*\\.(?:geo)?json");

    private static final Pattern PHRASES = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\\.properties");

    /** What map programs write besides, with the files that lie beside a shapefile. */
    private static final Pattern OTHER_LAYERS =
            Pattern.compile("(?i).*\\.(?:shp|shx|dbf|prj|cpg|qix|kml|kmz|gpkg|gpx|gml|fgb|tab|mif|topojson|zip)");

    private final Path folder;
    private final String name;
    private final Map<String, String> instead;
    private final List<Finding> findings = new ArrayList<>();

    FolderListing(Path folder, Map<String, String> instead) {
        this.folder = folder;
        this.instead = instead;
        this.name = folder.toString().replace('\\', '/');
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Returns whether the folder is there at all; if not, a finding says so. */
    boolean exists() {
        if (Files.isDirectory(folder)) {
            return true;
        }
        boolean file = Files.exists(folder);
        error(
                file ? CrisisRule.NOT_A_FOLDER : CrisisRule.MISSING_FOLDER,
                name,
                file ? "expected the folder of a crisis, found a file" : "there is no such folder",
                file ? "name the folder that holds it" : "check the path");
        return false;
    }

    /** Finds the one file with a name and any of the endings. */
    Optional<InputFile> single(String stem) {
        List<InputFile> found = ENDINGS.stream()
                .map(ending -> file(stem + ending))
                .filter(file -> Files.exists(file.path(), LinkOption.NOFOLLOW_LINKS))
                .toList();
        if (found.isEmpty()) {
            error(CrisisRule.MISSING_FILE, name + "/" + stem + ".yaml", "this file is missing", whereElse(stem));
        }
        if (found.size() > 1) {
            error(
                    CrisisRule.TWO_FILES,
                    found.get(1).name(),
                    "this file stands beside " + found.get(0).name(),
                    "keep one of them");
        }
        return found.stream().findFirst().filter(this::staysWithin);
    }

    /** Somebody may have named the folder of facts, or the one file, in place of the crisis. */
    private String whereElse(String stem) {
        return Optional.ofNullable(folder.toAbsolutePath().normalize().getParent())
                .filter(above -> ENDINGS.stream().anyMatch(ending -> Files.exists(above.resolve(stem + ending))))
                .map(above ->
                        "the crisis is the folder above: `" + above.toString().replace('\\', '/') + "`")
                .orElse("a crisis cannot do without it");
    }

    /** Finds the files of facts, sorted by name. */
    List<InputFile> facts() {
        if (Files.notExists(folder.resolve("facts"), LinkOption.NOFOLLOW_LINKS)) {
            findings.add(CrisisRule.NO_FACTS.finding(
                    Place.of(name + "/facts"),
                    "there is no such folder: the ledger is empty",
                    Suggestion.nearest("facts", folders())
                            .map(near -> "there is a folder `" + near + "`: call it `facts`")
                            .orElse("put a file into it for each day")));
            return List.of();
        }
        return files("facts", FACTS, "the name ends neither in .yaml, .yml nor .json");
    }

    /** Finds the map layers, sorted by name, and other JSON beside them; most crises have none. */
    List<InputFile> layers() {
        return files("map", LAYERS, "the name does not end in .geojson");
    }

    /** Finds the phrase files, sorted by name; most crises have none. */
    List<InputFile> phrases() {
        return files("phrases", PHRASES, "the name is not that of a language, such as sw.properties");
    }

    private List<String> folders() {
        try {
            return Folder.list(folder, folder, MAX_FILES).stream()
                    .filter(Files::isDirectory)
                    .map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private List<InputFile> files(String part, Pattern wanted, String otherwise) {
        try {
            return Folder.list(folder, folder.resolve(part), MAX_FILES).stream()
                    .map(path -> file(part + "/" + path.getFileName()))
                    .filter(file -> isTaken(file, wanted, otherwise))
                    .filter(this::staysWithin)
                    .sorted(Comparator.comparing(InputFile::name))
                    .toList();
        } catch (IOException e) {
            findings.add(unreadable(name + "/" + part, e));
            return List.of();
        }
    }

    /** Returns why a folder of a crisis cannot be read. */
    static Finding unreadable(String name, IOException e) {
        if (e instanceof LeavingException leaving) {
            return leaving(name, leaving);
        }
        if (e instanceof TooManyException many) {
            return CrisisRule.TOO_MANY_FILES.finding(
                    Place.of(name), String.valueOf(many.getReason()), CrisisRule.TOO_MANY_FILES.todo());
        }
        return e instanceof FileSystemException system && system.getReason() != null
                ? YamlRule.UNREADABLE_FILE.finding(
                        Place.of(name), system.getReason(), "put a folder of that name there, or nothing")
                : YamlRule.UNREADABLE_FILE.finding(
                        Place.of(name), "the folder cannot be read", "check that you may read it");
    }

    static Finding leaving(String name, LeavingException e) {
        return CrisisRule.LINK_OUT_OF_CRISIS.finding(
                Place.of(name),
                String.valueOf(e.getReason()),
                "put there what it leads to: a crisis is a folder that can be copied and passed on");
    }

    private boolean staysWithin(InputFile file) {
        try {
            Links.refuseLeaving(folder, file.path());
            return true;
        } catch (LeavingException e) {
            findings.add(leaving(file.name(), e));
            return false;
        } catch (FileSystemException leadsNowhere) {
            return true; // whoever reads it says so
        }
    }

    private boolean isTaken(InputFile file, Pattern wanted, String otherwise) {
        String last = file.name().substring(file.name().lastIndexOf('/') + 1);
        boolean taken = wanted.matcher(last).matches();
        if (!taken && !last.startsWith(".")) {
            findings.add(CrisisRule.IGNORED_FILE.finding(
                    Place.of(file.name()),
                    "not read: " + otherwise,
                    wanted == LAYERS && OTHER_LAYERS.matcher(last).matches()
                            ? "export the layer as GeoJSON (EPSG:4326) in the map program, and put that file here"
                            : "rename it, or move it elsewhere"));
        }
        return taken && !last.startsWith(".");
    }

    private InputFile file(String relative) {
        String file = name + "/" + relative;
        return new InputFile(folder.resolve(relative), file, Optional.ofNullable(instead.get(file)));
    }

    private void error(Rule rule, String file, String message, String hint) {
        findings.add(rule.finding(Place.of(file), message, hint));
    }
}
