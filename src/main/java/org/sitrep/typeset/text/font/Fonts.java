package org.sitrep.typeset.text.font;

import com.ibm.icu.lang.UScript;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;

/**
 * All faces that text may be set in, parsed once, and what was shaped in them so far. Immutable as seen from outside; any
 * thread uses it. It is to live as long as the process: HarfBuzz keeps its fonts.
 */
public final class Fonts {

    /** More ways of asking for a face than any style has; a page with a style of its own may make up as many as it likes. */
    private static final int MAX_RANKED = 200;

    private static final int BOLD = 600;

    private record Wanted(List<String> families, int weight, boolean italic, int script) {

        /** Whether a face is as bold as the text is to be, and slants as it does. */
        boolean isMetBy(Face face) {
            return face.italic() == italic && (face.weight() >= BOLD) == (weight >= BOLD);
        }
    }

    private final List<Face> faces;
    private final List<Face> brought;
    private final Supplier<Map<String, byte[]>> further;
    private @Nullable Fonts reserve;
    private final Words words = new Words();
    private final Map<Wanted, List<Face>> ranked = new ConcurrentHashMap<>();

    private Fonts(List<Face> faces, Supplier<Map<String, byte[]>> further) {
        this.faces = faces;
        this.brought = faces.stream().filter(Face::isBrought).toList();
        this.further = further;
    }

    /**
     * Parses font files.
     *
     * @param files the files' bytes by name, which findings give; of two faces that suit text alike, the first in the map's
     *     order is taken, so the order is to be fixed
     * @return the fonts; an error for each file that is not a static TrueType font, or one where this platform has no
     *     HarfBuzz, or where there is no file
     */
    public static Checked<Fonts> of(Map<String, byte[]> files) {
        return of(Map.of(), files, false, Map::of);
    }

    /**
     * Parses font files, those among them that somebody brings and that may be damaged; and some that cost too much to be parsed
     * before they are needed.
     *
     * @param known files that are known to be usable
     * @param brought files that are looked through as a whole; {@link #ranked(Type, int)} says when they come first
     * @param reserve gives the files of more fonts, all of them usable, when text has a character that none of the former has;
     *     they are asked last, and style sheets cannot name them
     * @return as above; and a warning for each brought file with a table that is not as its maker wrote it
     */
    public static Checked<Fonts> of(
            Map<String, byte[]> known, Map<String, byte[]> brought, Supplier<Map<String, byte[]>> reserve) {
        return of(known, brought, true, reserve);
    }

    private static Checked<Fonts> of(
            Map<String, byte[]> known,
            Map<String, byte[]> unknown,
            boolean areBrought,
            Supplier<Map<String, byte[]>> reserve) {
        List<Finding> findings = new ArrayList<>();
        Shaper.fault().ifPresent(fault -> findings.add(noShaper(fault)));
        if (known.isEmpty() && unknown.isEmpty()) {
            findings.add(
                    FontRule.NO_FONT.finding(Place.NOWHERE, "there is no font to set text in", "give a TrueType font"));
        }
        List<Face> faces = new ArrayList<>();
        if (findings.isEmpty()) {
            known.forEach((name, bytes) -> read(name, bytes, false, findings).ifPresent(faces::add));
            unknown.forEach(
                    (name, bytes) -> check(name, bytes, areBrought, findings).ifPresent(faces::add));
        }
        return Checked.unlessErrors(new Fonts(List.copyOf(faces), reserve), findings);
    }

    private static Optional<Face> read(String name, byte[] file, boolean isBrought, List<Finding> findings) {
        ByteBuffer bytes = ByteBuffer.allocateDirect(file.length).put(file).flip();
        Optional<String> fault = FontFile.fault(bytes);
        fault.ifPresent(found -> findings.add(unusable(name, found)));
        return fault.isEmpty() ? Optional.of(new Face(name, bytes, isBrought)) : Optional.empty();
    }

    private static Optional<Face> check(String name, byte[] file, boolean isBrought, List<Finding> findings) {
        Optional<Face> face = read(name, file, isBrought, findings);
        try {
            face.ifPresent(FontCheck::check);
            face.flatMap(FontFile::altered).ifPresent(what -> findings.add(FontDamage.altered(name, what)));
            return face;
        } catch (FontDamage damage) {
            findings.add(damage.finding());
            return Optional.empty();
        }
    }

    private static Finding unusable(String name, String fault) {
        return FontRule.UNUSABLE_FONT.finding(
                Place.of(name),
                "this font cannot be used: " + fault,
                fault.startsWith(FontDamage.DAMAGED)
                        ? FontDamage.ANEW
                        : "give a static font with TrueType outlines (.ttf), from where the font comes from or saved so in a font editor");
    }

    private static Finding noShaper(String fault) {
        return FontRule.NO_SHAPER.finding(
                Place.NOWHERE,
                "HarfBuzz, the library that shapes text, cannot be loaded here: " + fault,
                "use Linux (with the GNU C library), macOS or Windows, on x86-64 or ARM64; the cache in your home or the folder "
                        + "for temporary files must be writable, and programs may not be forbidden there");
    }

    /** Returns the faces in reserve, the one to ask first in front; they are parsed when they are first asked for. */
    public List<Face> reserve(Type type) {
        Fonts parsed = reserve();
        return parsed.faces.isEmpty() ? List.of() : parsed.ranked(type);
    }

    private synchronized Fonts reserve() {
        Fonts parsed = reserve;
        if (parsed == null) {
            Map<String, byte[]> files = further.get();
            parsed = files.isEmpty()
                    ? new Fonts(List.of(), Map::of)
                    : of(files, Map.of(), false, Map::of).value().orElseThrow();
            reserve = parsed;
        }
        return parsed;
    }

    /** Returns all faces but those in reserve, in the order of their files. */
    public List<Face> faces() {
        return faces;
    }

    /** Returns the face that comes first for a type: it sets the height of a line, even of an empty one. */
    public Face first(Type type) {
        return ranked(type).get(0);
    }

    /** Returns the faces for Latin, Greek and Cyrillic letters, and for what belongs to no script. */
    public List<Face> ranked(Type type) {
        return ranked(type, UScript.LATIN);
    }

    /**
     * Returns all faces but those in reserve, the one to ask first in front: the best of each family that the type names, then
     * the best of each other family, then the rest. Brought faces come before all others: those of which the script has most letters, then the others
     * in the order of their files. For Latin letters only those come so that are mainly made for them, as bold as the type and
     * slanted as it is: a font for a further script, or one without a bold face, leaves them as they are.
     *
     * @param script as {@link Characters#script} gives it
     */
    public List<Face> ranked(Type type, int script) {
        Wanted wanted =
                new Wanted(type.families(), type.weight(), type.italic(), brought.isEmpty() ? UScript.LATIN : script);
        List<Face> known = ranked.get(wanted);
        return known != null ? known : rankAnew(wanted);
    }

    private List<Face> rankAnew(Wanted wanted) {
        if (ranked.size() >= MAX_RANKED) {
            ranked.clear();
        }
        return ranked.computeIfAbsent(wanted, this::rank);
    }

    private List<Face> rank(Wanted wanted) {
        Set<Face> order = new LinkedHashSet<>();
        addBest(first(wanted), wanted, order);
        addBest(faces, wanted, order);
        order.addAll(faces);
        return List.copyOf(order);
    }

    /** The brought faces that come before all others. */
    private List<Face> first(Wanted wanted) {
        boolean isLatin = wanted.script == UScript.LATIN;
        return brought.stream()
                .filter(face -> !isLatin || (face.script() == UScript.LATIN && wanted.isMetBy(face)))
                .sorted(Comparator.comparing(face -> face.script() != wanted.script))
                .toList();
    }

    private static void addBest(List<Face> some, Wanted wanted, Set<Face> order) {
        wanted.families.forEach(family -> addBest(some, family, wanted, order));
        some.forEach(face -> addBest(some, face.family(), wanted, order));
    }

    private static void addBest(List<Face> some, String family, Wanted wanted, Set<Face> order) {
        some.stream()
                .filter(face -> face.family().equalsIgnoreCase(family))
                .min((a, b) -> Integer.compare(distance(a, wanted), distance(b, wanted)))
                .ifPresent(order::add);
    }

    /** How far a face is from what is wanted, as in CSS: first by slant, then by weight. */
    private static int distance(Face face, Wanted wanted) {
        int apart = Math.abs(face.weight() - wanted.weight);
        return (face.italic() == wanted.italic ? 0 : 10_000)
                + (isOnTheWay(face.weight(), wanted.weight) ? 0 : 1_000)
                + apart;
    }

    /** Light text looks for lighter faces first, bold for bolder, and regular up to medium, then for lighter ones. */
    private static boolean isOnTheWay(int weight, int wanted) {
        if (wanted > 500) {
            return weight >= wanted;
        }
        return weight <= wanted ? wanted < 400 || weight == wanted : wanted >= 400 && weight <= 500;
    }

    /** The words shaped so far. */
    public Words words() {
        return words;
    }
}
