package org.sitrep.fact.map;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Keyed;
import org.sitrep.fact.crisis.Sensitivity;
import org.sitrep.fact.crisis.Where;
import org.sitrep.fact.entry.Attribution;
import org.sitrep.fact.entry.Moment;
import org.sitrep.fact.prose.Text;

/**
 * A line, an area or a point that the crisis's own map layers record.
 *
 * @param id names it; of features with one id, the latest in view is shown
 * @param kind what it is
 * @param name its name in print
 * @param parts where it runs: of an area each part is an outline and its holes; a line or a point is one run of its own
 * @param source who says so
 * @param date the day it is true of
 * @param until the day from which it no longer holds; absent where it goes on
 * @param known when we came to know it
 * @param sensitivity which audience may see it
 * @param by the actor it is attributed to, by id
 * @param place the place whose outline it is, by id
 * @param where where its parts stand in the file
 */
public record MapFeature(
        String id,
        Kind kind,
        Optional<Text> name,
        List<List<List<Position>>> parts,
        Attribution source,
        LocalDate date,
        Optional<LocalDate> until,
        Moment known,
        Sensitivity sensitivity,
        Optional<String> by,
        Optional<String> place,
        Where where) {

    public MapFeature {
        parts = parts.stream()
                .map(part -> part.stream().map(List::copyOf).toList())
                .toList();
    }

    /** Returns the same from another source, for another audience. */
    public MapFeature with(Attribution other, Sensitivity marked) {
        return new MapFeature(id, kind, name, parts, other, date, until, known, marked, by, place, where);
    }

    /** Returns the same drawn in fewer positions. */
    public MapFeature drawn(List<List<List<Position>>> others) {
        return new MapFeature(id, kind, name, others, source, date, until, known, sensitivity, by, place, where);
    }

    /** Returns lines, outlines and holes, or the one position of each point. */
    public List<List<Position>> runs() {
        return parts.stream().flatMap(List::stream).toList();
    }

    /** What a feature is drawn as. */
    public enum Form {
        POINT,
        LINE,
        AREA
    }

    /** What a feature is, in the order in which features are drawn. */
    public enum Kind implements Keyed {
        AREA(Form.AREA),
        AREA_OF_CONTROL(Form.AREA),
        BESIEGED_AREA(Form.AREA),
        LAKE(Form.AREA),
        RIVER(Form.LINE),
        BOUNDARY(Form.LINE),
        ROAD(Form.LINE),
        CLOSED_ROAD(Form.LINE),
        FRONT_LINE(Form.LINE),
        SITE(Form.POINT),
        CAMP(Form.POINT),
        CROSSING(Form.POINT);

        private final Form form;

        Kind(Form form) {
            this.form = form;
        }

        /** Returns what it is drawn as. */
        public Form form() {
            return form;
        }

        /** Returns the names of all kinds in files. */
        public static List<String> ids() {
            return Stream.of(values()).map(Kind::id).toList();
        }
    }
}
