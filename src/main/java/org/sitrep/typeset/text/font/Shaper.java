package org.sitrep.typeset.text.font;

import com.ibm.icu.lang.UScript;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lwjgl.system.Configuration;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;
import org.lwjgl.util.harfbuzz.HarfBuzz;
import org.lwjgl.util.harfbuzz.OpenType;

/**
 * The door to HarfBuzz: fonts, and words shaped in them. Fonts live as long as the process; all else is freed at once.
 */
public final class Shaper {

    /** The first release of the JDK whose foreign memory the loader can use. */
    private static final int FOREIGN_MEMORY = 25;

    private Shaper() {}

    /** Loads HarfBuzz for this platform, once and silently. Returns why that cannot be; empty where it can. */
    static Optional<String> fault() {
        return Loaded.FAULT;
    }

    /** What came of loading it. */
    private static final class Loaded {
        private static final Optional<String> FAULT = load();
    }

    private static Optional<String> load() {
        try {
            configure();
            NativeLibraries.load(System.getenv());
            return Optional.empty();
        } catch (LinkageError e) {
            String system = System.getProperty("os.name") + " on " + System.getProperty("os.arch");
            return Optional.of(system + " (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static void configure() {
        OutputStream silence = OutputStream.nullOutputStream();
        Configuration.DEBUG_STREAM.set(new PrintStream(silence, false, StandardCharsets.UTF_8));
        // What is unpacked is compared byte by byte.
        Configuration.DISABLE_HASH_CHECKS.set(true);
        if (Runtime.version().feature() >= FOREIGN_MEMORY) {
            // Otherwise a newer JDK warns on stderr of a class that the loader uses.
            Configuration.MEMORY_BACKEND.set("ffm");
        }
    }

    /** Opens a font file, which has to stay where it is. */
    static long font(ByteBuffer file) {
        long blob = HarfBuzz.hb_blob_create(file, HarfBuzz.HB_MEMORY_MODE_READONLY, MemoryUtil.NULL, null);
        long face = HarfBuzz.hb_face_create(blob, 0);
        HarfBuzz.hb_face_make_immutable(face);
        long font = HarfBuzz.hb_font_create(face);
        HarfBuzz.hb_font_make_immutable(font);
        HarfBuzz.hb_face_destroy(face);
        HarfBuzz.hb_blob_destroy(blob);
        return font;
    }

    static boolean has(long font, int character) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            return HarfBuzz.nhb_font_get_nominal_glyph(font, character, stack.nmalloc(4, 4)) != 0;
        }
    }

    /** Returns the glyph of each character that a font has. */
    static int[] glyphs(long font) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            IntBuffer glyph = stack.mallocInt(1);
            return IntStream.of(characters(font))
                    .filter(character -> HarfBuzz.hb_font_get_nominal_glyph(font, character, glyph))
                    .map(character -> glyph.get(0))
                    .toArray();
        }
    }

    /** Returns the characters that a font has, ascending. */
    static int[] characters(long font) {
        long characters = HarfBuzz.hb_set_create();
        try (MemoryStack stack = MemoryStack.stackPush()) {
            HarfBuzz.hb_face_collect_unicodes(HarfBuzz.hb_font_get_face(font), characters);
            IntBuffer character = stack.ints(HarfBuzz.HB_SET_VALUE_INVALID);
            IntStream.Builder found = IntStream.builder();
            while (HarfBuzz.hb_set_next(characters, character)) {
                found.add(character.get(0));
            }
            return found.build().toArray();
        } finally {
            HarfBuzz.hb_set_destroy(characters);
        }
    }

    /** Returns whether the rules by which letters take other forms can be read. */
    static boolean substitutes(long font) {
        return OpenType.hb_ot_layout_has_substitution(HarfBuzz.hb_font_get_face(font));
    }

    /** Returns whether the rules by which letters are placed can be read. */
    static boolean positions(long font) {
        return OpenType.hb_ot_layout_has_positioning(HarfBuzz.hb_font_get_face(font));
    }

    /**
     * Shapes a stretch of text; what stands beside it decides how its letters join.
     *
     * @param from its first character
     * @param to the character after its last
     * @throws FontDamage where the font leads to what it has not
     */
    public static Shaped shape(Setting setting, String text, int from, int to) {
        long characters = MemoryUtil.nmemAllocChecked(2L * text.length());
        long buffer = HarfBuzz.hb_buffer_create();
        try {
            MemoryUtil.memUTF16(text, false, MemoryUtil.memByteBuffer(characters, 2 * text.length()));
            HarfBuzz.nhb_buffer_add_utf16(buffer, characters, text.length(), from, to - from);
            prepare(buffer, setting);
            int shaped = HarfBuzz.nhb_shape_full(setting.face().handle(), buffer, MemoryUtil.NULL, 0, MemoryUtil.NULL);
            if (shaped == 0 || !HarfBuzz.hb_buffer_allocation_successful(buffer)) {
                throw setting.face().damage("its rules for joining letters (table GSUB) come to no end");
            }
            return read(buffer, text, from, to, setting);
        } finally {
            HarfBuzz.hb_buffer_destroy(buffer);
            MemoryUtil.nmemFree(characters);
        }
    }

    private static void prepare(long buffer, Setting setting) {
        HarfBuzz.hb_buffer_set_direction(buffer, setting.rtl() ? HarfBuzz.HB_DIRECTION_RTL : HarfBuzz.HB_DIRECTION_LTR);
        HarfBuzz.hb_buffer_set_script(
                buffer, HarfBuzz.hb_script_from_iso15924_tag(tag(UScript.getShortName(setting.script()))));
        if (!setting.lang().isEmpty()) {
            HarfBuzz.hb_buffer_set_language(buffer, HarfBuzz.hb_language_from_string(setting.lang()));
        }
        HarfBuzz.hb_buffer_set_invisible_glyph(buffer, GlyphReader.UNSEEN);
    }

    private static Shaped read(long buffer, String text, int from, int to, Setting setting) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            long count = stack.nmalloc(4, 4);
            long infos = HarfBuzz.nhb_buffer_get_glyph_infos(buffer, count);
            long positions = HarfBuzz.nhb_buffer_get_glyph_positions(buffer, count);
            return new GlyphReader(infos, positions, MemoryUtil.memGetInt(count), text, from).read(to, setting);
        }
    }

    private static int tag(String letters) {
        return letters.charAt(0) << 24 | letters.charAt(1) << 16 | letters.charAt(2) << 8 | letters.charAt(3);
    }
}
