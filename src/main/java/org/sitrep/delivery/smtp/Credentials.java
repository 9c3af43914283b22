package org.sitrep.delivery.smtp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.delivery.DeliveryRule;
import org.sitrep.delivery.outbox.OutboxFindings;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.files.RegularFile;
import org.sitrep.files.RegularFile.TooLargeException;

/** A user's name and password: from the environment or from a file of their owner's, never from an argument. */
public final class Credentials {

    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);
    private static final int LONGEST = 10_000;

    private final String user;
    private final String password;

    private Credentials(String user, String password) {
        this.user = user;
        this.password = password;
    }

    /**
     * Reads the name and the password from two variables.
     *
     * @param environment gives a variable's value, or null
     * @return an error where one is missing or empty
     */
    public static Checked<Credentials> fromEnvironment(
            Function<String, @Nullable String> environment, String userVariable, String passwordVariable) {
        for (String variable : List.of(userVariable, passwordVariable)) {
            if (value(environment, variable).isEmpty()) {
                return failed(Place.NOWHERE, "the variable " + variable + " is not set", "set it for this run");
            }
        }
        return of(Place.NOWHERE, value(environment, userVariable), value(environment, passwordVariable));
    }

    private static String value(Function<String, @Nullable String> environment, String variable) {
        String value = environment.apply(variable);
        return value == null ? "" : value;
    }

    /**
     * Reads the name from the first line of a file and the password from the second. UTF-8.
     *
     * @return an error where the file cannot be read, where others can read it, or where it has not two lines; a warning
     *     where this system does not say who can
     */
    public static Checked<Credentials> fromFile(Path file) {
        Place place = Place.of(OutboxFindings.name(file));
        try {
            List<Finding> rights = rights(file, place);
            if (rights.stream().anyMatch(Finding::isError)) {
                return Checked.failed(rights);
            }
            byte[] bytes = RegularFile.read(file, LONGEST);
            List<String> lines = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .lines()
                    .toList();
            return lines.size() == 2
                    ? new Checked<>(Optional.of(lines), rights).then(two -> of(place, two.get(0), two.get(1)))
                    : failed(place, "two lines are wanted: the user's name, then the password", "");
        } catch (TooLargeException e) {
            return failed(place, "this is no file of a name and a password: it is too large", "");
        } catch (IOException e) {
            return failed(place, "the file with the password cannot be read: " + OutboxFindings.reason(e), "");
        }
    }

    private static List<Finding> rights(Path file, Place place) throws IOException {
        if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
            return List.of(DeliveryRule.UNCHECKED_CREDENTIALS.finding(
                    place, "this system does not say who else can read the password", ""));
        }
        return OWNERS.containsAll(Files.getPosixFilePermissions(file))
                ? List.of()
                : List.of(DeliveryRule.OPEN_CREDENTIALS.finding(
                        place,
                        "others can read the password",
                        "chmod 600 " + place.file() + ", and change the password if they may have"));
    }

    private static Checked<Credentials> of(Place place, String user, String password) {
        boolean plain = (user + password).chars().noneMatch(Character::isISOControl);
        return plain && !user.isEmpty() && !password.isEmpty()
                ? Checked.ok(new Credentials(user, password))
                : failed(place, "the user's name or the password is empty or has a control character", "");
    }

    private static Checked<Credentials> failed(Place place, String message, String hint) {
        return Checked.failed(DeliveryRule.NO_CREDENTIALS.finding(place, message, hint));
    }

    public String user() {
        return user;
    }

    public String password() {
        return password;
    }

    /** Returns a server's words without the password, in any form in which we send it. */
    String without(String text) {
        String shown = text;
        for (String secret : forms()) {
            shown = shown.replace(secret, "…");
        }
        return shown;
    }

    private List<String> forms() {
        String login = "\0" + user + "\0" + password;
        return List.of(base64(user + login), base64(login), base64(password), password);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns neither the name nor the password. */
    @Override
    public String toString() {
        return "Credentials[not shown]";
    }
}
