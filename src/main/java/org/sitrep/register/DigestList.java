package org.sitrep.register;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Place;

/** Lists of digests, as {@code sha256sum} reads them: a line for each, with the digest and a name. */
final class DigestList {

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\S.*)");

    private DigestList() {}

    /** Writes a list of digests by name, in the order of the map. */
    static byte[] write(Map<String, String> byName) {
        StringBuilder lines = new StringBuilder();
        byName.forEach(
                (name, digest) -> lines.append(digest).append("  ").append(name).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads a list; an error at its line where it is not, byte for byte, as it was written. */
    static Checked<Map<String, String>> read(String file, byte[] bytes) {
        Map<String, String> byName = new LinkedHashMap<>();
        int number = 0;
        for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
            number++;
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                return RegisterRule.notAsWritten(new Place(file, number, 1, ""), "this is no line of such a list");
            }
            if (byName.put(matcher.group(2), matcher.group(1)) != null) {
                return RegisterRule.notAsWritten(new Place(file, number, 1, ""), "this stands in the list twice");
            }
        }
        return Arrays.equals(write(byName), bytes)
                ? Checked.ok(byName)
                : RegisterRule.notAsWritten(Place.of(file), "its lines do not end as they were written");
    }
}
