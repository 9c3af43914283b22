package org.sitrep.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

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
     * Refuses a link on the way from a folder to something in it that leads out of that folder, or to nothing; the folder
     * itself may be reached through links.
     *
     * @param folder the folder
     * @param path what is in it
     * @throws FileSystemException where there is one, with its name in the reason
     */
    public static void refuseLeaving(Path folder, Path path) throws FileSystemException {
        Path at = folder;
        for (Path name : inner(folder, path)) {
            at = at.resolve(name);
            if (is(at)) {
                refuseUnlessWithin(folder, at);
            }
        }
    }

    private static Path inner(Path folder, Path path) throws FileSystemException {
        Path from = folder.toAbsolutePath().normalize();
        Path to = path.toAbsolutePath().normalize();
        if (!to.startsWith(from)) {
            throw leaving(path, "a path");
        }
        return from.relativize(to);
    }

    private static void refuseUnlessWithin(Path folder, Path link) throws FileSystemException {
        if (!Files.exists(link)) {
            throw new FileSystemException(
                    link.toString(),
                    null,
                    "`" + link.getFileName() + "` is a link that leads to nothing, or in a circle");
        }
        if (!isWithin(folder, link)) {
            throw leaving(link, "a link");
        }
    }

    private static boolean isWithin(Path folder, Path link) {
        try {
            return link.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }

    private static LeavingException leaving(Path path, String what) {
        return new LeavingException(path, "`" + path.getFileName() + "` is " + what + " that leads out of the folder");
    }

    /** A path leads out of the folder that it is to be in. */
    public static final class LeavingException extends FileSystemException {

        private static final long serialVersionUID = 1L;

        private LeavingException(Path path, String reason) {
            super(path.toString(), null, reason);
        }
    }
}
