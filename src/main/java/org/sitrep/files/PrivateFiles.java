package org.sitrep.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A folder that no other user can write into, for what the program unpacks and then trusts. */
public final class PrivateFiles implements AutoCloseable {

    private static final int STRETCH = 512;
    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OF_OTHERS =
            EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private final Path folder;
    private final boolean kept;
    private final List<Path> written = new ArrayList<>();

    private PrivateFiles(Path folder, boolean kept) {
        this.folder = folder;
        this.kept = kept;
    }

    /**
     * Opens a folder in the user's cache, which is kept; makes it if need be.
     *
     * @param environment the environment variables: {@code XDG_CACHE_HOME}, else {@code HOME}; {@code LOCALAPPDATA} on Windows
     * @param name its name within what the program keeps there
     * @return the folder; empty where the user has no cache
     * @throws IOException where the folder cannot be made, is a link, or is another user's or open to others
     */
    public static Optional<PrivateFiles> inCache(Map<String, String> environment, String name) throws IOException {
        Optional<Path> cache = folder(environment, "XDG_CACHE_HOME")
                .or(() -> folder(environment, "HOME").map(home -> home.resolve(".cache")))
                .or(() -> folder(environment, "LOCALAPPDATA"));
        if (cache.isEmpty()) {
            return Optional.empty();
        }
        Path ours = cache.get().resolve("sitrep");
        Path folder = ours.resolve(name);
        Files.createDirectories(folder, rights(ours));
        refuseUnlessOurs(ours, OF_OTHERS);
        refuseUnlessOurs(folder, EnumSet.complementOf(EnumSet.copyOf(OWNERS)));
        return Optional.of(new PrivateFiles(folder, true));
    }

    private static Optional<Path> folder(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable)).map(Path::of).filter(Path::isAbsolute);
    }

    private static FileAttribute<?>[] rights(Path at) {
        return isPosix(at)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNERS)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path at) {
        return at.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Elsewhere than on POSIX, the folder of a user's own is the system's concern. */
    private static void refuseUnlessOurs(Path folder, Set<PosixFilePermission> refused) throws IOException {
        Links.refuse(folder);
        if (!isPosix(folder)) {
            return;
        }
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS);
        String owner = Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).getName();
        if (rights.stream().anyMatch(refused::contains) || !owner.equals(System.getProperty("user.name"))) {
            throw new FileSystemException(folder.toString(), null, "others can write here");
        }
    }

    /**
     * Makes a fresh folder among the temporary files; it goes when it is closed, where the system lets go of what it holds.
     *
     * @throws IOException where none can be made
     */
    public static PrivateFiles fresh() throws IOException {
        return new PrivateFiles(Files.createTempDirectory("sitrep-"), false);
    }

    /**
     * Lays a file into the folder. One of that name is taken as it is if it holds the same bytes, and replaced otherwise.
     *
     * @return its path
     * @throws IOException where it cannot be written
     */
    public String put(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        if (!holds(file, bytes)) {
            Path part = folder.resolve("." + UUID.randomUUID());
            try {
                Files.write(part, bytes, StandardOpenOption.CREATE_NEW);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        }
        written.add(file);
        return file.toAbsolutePath().toString();
    }

    private static boolean holds(Path file, byte[] bytes) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.size(file) == bytes.length
                && areSame(RegularFile.read(file, bytes.length), bytes);
    }

    /** In short stretches: what is called often is compiled soon, which makes it five times as fast. */
    private static boolean areSame(byte[] found, byte[] wanted) {
        boolean same = found.length == wanted.length;
        for (int from = 0; same && from < wanted.length; from += STRETCH) {
            int to = Math.min(from + STRETCH, wanted.length);
            same = Arrays.equals(found, from, to, wanted, from, to);
        }
        return same;
    }

    @Override
    public void close() throws IOException {
        if (!kept) {
            for (Path file : written) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        }
    }
}
