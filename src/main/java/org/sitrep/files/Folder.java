package org.sitrep.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What lies in a folder that somebody else may have put there. */
public final class Folder {

    private Folder() {}

    /**
     * Lists a folder, in no order.
     *
     * @param around the folder that no link may lead out of
     * @param folder what is in it, or the same
     * @param max how many are listed at most
     * @return what lies in it; nothing where there is no such folder
     * @throws FileSystemException where it is no folder, or a link leads out, with the reason in words
     * @throws IOException where it cannot be read
     */
    public static List<Path> list(Path around, Path folder, long max) throws IOException {
        if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        Links.refuseLeaving(around, folder);
        if (!Files.isDirectory(folder)) {
            throw new FileSystemException(folder.toString(), null, "expected a folder, found something else");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.limit(max).toList();
        }
    }
}
