package org.sitrep.typeset.text;

import java.util.ArrayList;
import java.util.List;
import org.lwjgl.system.MemoryUtil;
import org.lwjgl.util.harfbuzz.HarfBuzz;
import org.lwjgl.util.harfbuzz.hb_glyph_info_t;
import org.lwjgl.util.harfbuzz.hb_glyph_position_t;
import org.sitrep.typeset.Specimens.Specimen;
import org.sitrep.typeset.text.font.Face;
import org.sitrep.typeset.text.font.Glyph;

/** What HarfBuzz makes of a text in one go. */
public final class HarfBuzzItself {

    private HarfBuzzItself() {}

    /** Returns each glyph and where it stands, in font units from the left. */
    public static List<Glyph> shape(Specimen specimen, Face face) {
        long font = font(face);
        long buffer = HarfBuzz.hb_buffer_create();
        HarfBuzz.hb_buffer_add_utf16(buffer, MemoryUtil.memUTF16(specimen.text(), false), 0, -1);
        HarfBuzz.hb_buffer_set_direction(
                buffer, specimen.rtl() ? HarfBuzz.HB_DIRECTION_RTL : HarfBuzz.HB_DIRECTION_LTR);
        HarfBuzz.hb_buffer_set_script(buffer, HarfBuzz.hb_script_from_string(specimen.script()));
        HarfBuzz.hb_buffer_set_language(buffer, HarfBuzz.hb_language_from_string(specimen.lang()));
        HarfBuzz.hb_buffer_set_flags(buffer, HarfBuzz.HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
        HarfBuzz.hb_shape(font, buffer, null);
        List<Glyph> glyphs = glyphs(buffer);
        HarfBuzz.hb_buffer_destroy(buffer);
        HarfBuzz.hb_font_destroy(font);
        return glyphs;
    }

    private static long font(Face face) {
        return HarfBuzz.hb_font_create(HarfBuzz.hb_font_get_face(face.handle()));
    }

    private static List<Glyph> glyphs(long buffer) {
        hb_glyph_info_t.Buffer infos = HarfBuzz.hb_buffer_get_glyph_infos(buffer);
        hb_glyph_position_t.Buffer positions = HarfBuzz.hb_buffer_get_glyph_positions(buffer);
        List<Glyph> glyphs = new ArrayList<>();
        int pen = 0;
        for (int i = 0; i < infos.remaining(); i++) {
            glyphs.add(new Glyph(
                    infos.get(i).codepoint(),
                    pen + positions.get(i).x_offset(),
                    positions.get(i).y_offset()));
            pen += positions.get(i).x_advance();
        }
        return glyphs;
    }
}
