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
     * @param max how many may be in it
     * @return what lies in it; nothing where there is no such folder
     * @throws TooManyException where there are more: a part of them would pass for all
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
            List<Path> found = entries.limit(max + 1).toList();
            if (found.size() > max) {
                throw new TooManyException(folder, max);
            }
            return found;
        }
    }

    /** A folder holds more than anyone would put there. */
    public static final class TooManyException extends FileSystemException {

        private static final long serialVersionUID = 1L;

        private TooManyException(Path folder, long max) {
            super(folder.toString(), null, "more than " + max + " files");
        }
    }
}
