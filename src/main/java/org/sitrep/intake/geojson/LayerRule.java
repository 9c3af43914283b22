package org.sitrep.intake.geojson;

import static org.sitrep.diagnostic.Severity.ERROR;

import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;

/** What is wrong with a layer of the map. */
public enum LayerRule implements Rule {
    WRONG_CRS(ERROR, "a map layer in another coordinate system than WGS 84", "export it in WGS 84 (EPSG:4326)"),
    WRONG_COORDINATES(ERROR, "coordinates that are no positions", "write each as longitude, then latitude"),
    SWAPPED_COORDINATES(ERROR, "coordinates that seem to be latitude, then longitude", "swap them"),
    ACROSS_180(ERROR, "a shape across the 180th meridian", "cut it there in two"),
    EMPTY_GEOMETRY(ERROR, "a map feature without a shape", "draw it, or take it out"),
    SHORT_LINE(ERROR, "a line of fewer than two positions", "give it two"),
    SHORT_RING(ERROR, "an outline of fewer than four positions", "give it three corners, and the first again"),
    OPEN_RING(ERROR, "an outline that does not end where it begins", "repeat its first position at its end"),
    CROSSED_OUTLINE(ERROR, "an outline that crosses itself", "draw it anew"),
    WRONG_FORM(
            ERROR, "a map feature of a form that its kind does not have", "draw it as the form that the message names"),
    TOO_MANY_POSITIONS(ERROR, "a map layer with more positions than a report can draw", "simplify the shapes");

    private final Meaning meaning;

    LayerRule(Severity severity, String finds, String todo) {
        meaning = new Meaning(severity, finds, todo);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
