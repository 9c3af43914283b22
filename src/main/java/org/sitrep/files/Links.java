package org.sitrep.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Symbolic links, and the junctions of Windows. Nothing is written, locked or deleted through one. */
public final class Links {

    private Links() {}

    /** Returns whether a path is a link, wherever it leads. */
    public static boolean is(Path path) {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return found.isSymbolicLink() || (found.isDirectory() && found.isOther());
        } catch (IOException nothingThere) {
            return false;
        }
    }

    /**
     * Refuses a link where something is to be written.
     *
     * @throws FileSystemException where there is one
     */
    public static void refuse(Path path) throws FileSystemException {
        if (is(path)) {
            throw new FileSystemException(
                    path.toString(),
                    null,
                    "`" + path.getFileName() + "` is a link, and nothing is written through one");
        }
    }

    /**
     * Returns the link on the way from a folder to a file in it that leads out of that folder, or to nothing; the folder
     * itself may be reached through links.
     *
     * @param folder the folder
     * @param file a path that begins with it
     */
    public static Optional<Path> leaving(Path folder, Path file) {
        Path at = folder;
        for (Path name : folder.relativize(file)) {
            at = at.resolve(name);
            if (is(at) && !isWithin(folder, at)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static boolean isWithin(Path folder, Path link) {
        try {
            return link.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException leadsNowhere) {
            return false;
        }
    }
}
