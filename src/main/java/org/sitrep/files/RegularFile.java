package org.sitrep.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Locale;
import java.util.Set;

/** Regular files of a bounded size: a pipe would be waited for, and a device read without end. */
public final class RegularFile {

    /** The most bytes that a file of the program's own may have, be it a report or a message. */
    public static final int MAX_BYTES = 256 * 1024 * 1024;

    private static final double MEBIBYTE = 1024.0 * 1024.0;
    private static final Set<OpenOption> IN_PLACE = Set.of(
            StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    private RegularFile() {}

    /** A file is larger than it may be. */
    public static final class TooLargeException extends FileSystemException {

        private static final long serialVersionUID = 1L;

        private TooLargeException(Path file, double size, int max) {
            super(
                    file.toString(),
                    null,
                    String.format(
                            Locale.ROOT,
                            "the file has %.1f MiB; the limit is %.0f MiB",
                            size / MEBIBYTE,
                            Math.ceil(max / MEBIBYTE)));
        }
    }

    /**
     * Reads a file that somebody named; a link is followed.
     *
     * @param max the most bytes that it may have
     * @throws NoSuchFileException where there is none
     * @throws TooLargeException where it has more; no more is read
     * @throws FileSystemException where it is no regular file, with the reason in words
     * @throws IOException where it cannot be read
     */
    public static byte[] read(Path file, int max) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw notAFile(file);
        }
        long size = Files.size(file);
        if (size > max) {
            throw new TooLargeException(file, size, max);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(max);
            if (in.read() >= 0) {
                throw new TooLargeException(file, max + 1.0, max);
            }
            return bytes;
        }
    }

    /**
     * Reads a file of a folder as {@link #read(Path, int)} does, through no link that leads out of the folder.
     *
     * @param folder the folder
     * @param file what is in it
     * @param max the most bytes that it may have
     * @throws Links.LeavingException where a link, or the path itself, leads out
     * @throws IOException where it cannot be read
     */
    public static byte[] read(Path folder, Path file, int max) throws IOException {
        Links.refuseLeaving(folder, file);
        return read(file, max);
    }

    /**
     * Reads how a file of a folder begins, however large it is, through no link that leads out of the folder.
     *
     * @param bytes how many bytes to read; fewer are returned where it has no more
     * @throws IOException where it cannot be read, or is no regular file
     */
    public static byte[] beginning(Path folder, Path file, int bytes) throws IOException {
        Links.refuseLeaving(folder, file);
        if (!Files.isRegularFile(file)) {
            throw notAFile(file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(bytes);
        }
    }

    private static FileSystemException notAFile(Path file) {
        if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
            return new NoSuchFileException(file.toString(), null, "there is no such file");
        }
        String found = Files.isDirectory(file)
                ? "expected a file, found a folder"
                : Links.is(file) && !Files.exists(file)
                        ? "the link leads to no file, or in a circle"
                        : "expected a file, found something else";
        return new FileSystemException(file.toString(), null, found);
    }

    /**
     * Refuses whatever a file cannot be written in place of.
     *
     * @throws FileSystemException where something is there that is no regular file, a link too
     */
    public static void refuseAnyOther(Path file) throws FileSystemException {
        Links.refuse(file);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(
                    file.toString(), null, "`" + file.getFileName() + "` is there, and is no file");
        }
    }

    /**
     * Opens a file to read and write it in place; makes it if need be.
     *
     * @param rights what a new file is given
     * @throws FileSystemException where a link or anything but a regular file is there
     */
    public static FileChannel open(Path file, FileAttribute<?>... rights) throws IOException {
        refuseAnyOther(file);
        return FileChannel.open(file, IN_PLACE, rights);
    }
}
