package org.sitrep.app.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.app.AppRule;
import org.sitrep.app.Disk;
import org.sitrep.app.OutFolder;
import org.sitrep.app.PathName;
import org.sitrep.app.Written;
import org.sitrep.diagnostic.Checked;
import org.sitrep.document.Document;

/** A folder that holds nothing yet. Nothing that is there is ever written over. */
final class NewFolder {

    /** Editors complete from them without a network, wherever the folder is copied to; folders with a dot are not read. */
    private static final List<String> SCHEMAS = List.of("crisis", "sources", "facts");

    private NewFolder() {}

    /**
     * Writes the files of a crisis, and the schemas that their first lines name.
     *
     * @param folder a folder that is empty, or not there
     * @param files what each holds, by its path in the folder
     * @return what was written, but for the schemas; an error where something is in the way
     */
    static Checked<List<Written>> write(Path folder, Map<String, byte[]> files) {
        if (isTaken(folder)) {
            return Checked.failed(AppRule.FILE_IN_THE_WAY.finding(
                    PathName.place(folder),
                    "it is there already, and not empty",
                    "name a folder that is not there yet"));
        }
        Map<String, byte[]> schemas = new LinkedHashMap<>();
        SCHEMAS.forEach(name ->
                schemas.put(".schema/" + name + ".schema.json", Resources.bytes("/schema/" + name + ".schema.json")));
        return put(folder, schemas).then(done -> put(folder, files));
    }

    private static Checked<List<Written>> put(Path folder, Map<String, byte[]> files) {
        Map<Path, List<Document>> byFolder = new LinkedHashMap<>();
        files.forEach((file, bytes) -> {
            Path path = folder.resolve(file);
            byFolder.computeIfAbsent(Optional.ofNullable(path.getParent()).orElse(folder), f -> new ArrayList<>())
                    .add(new Document(String.valueOf(path.getFileName()), "application/octet-stream", bytes));
        });
        return Checked.all(byFolder.entrySet().stream()
                        .map(part -> new OutFolder(Disk.REAL, part.getKey()).write(part.getValue()))
                        .toList())
                .map(written -> written.stream().flatMap(List::stream).toList());
    }

    private static boolean isTaken(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isPresent();
        } catch (IOException noFolder) {
            return true;
        }
    }
}
