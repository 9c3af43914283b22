package org.sitrep.intake.geojson;

import static org.sitrep.diagnostic.Severity.ERROR;
import static org.sitrep.diagnostic.Severity.NOTE;
import static org.sitrep.diagnostic.Severity.WARNING;

import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;

/** What is wrong with a layer of the map. */
public enum LayerRule implements Rule {
    WRONG_CRS(ERROR, "a map layer in another coordinate system than WGS 84", "export it in WGS 84 (EPSG:4326)"),
    WRONG_COORDINATES(ERROR, "coordinates that are no positions", "write each as longitude, then latitude"),
    SWAPPED_COORDINATES(ERROR, "coordinates that seem to be latitude, then longitude", "swap them"),
    ACROSS_180(ERROR, "a shape across the 180th meridian", "cut it there in two"),
    EMPTY_GEOMETRY(NOTE, "map features without a place: they are not drawn", "draw them, or take them out"),
    COLUMNS_NOT_USED(
            NOTE,
            "columns of a map layer that the report has no use for",
            "nothing, if none of them is a key misspelt"),
    LAYER_VALUE_HOLDS(
            NOTE,
            "a value in a map layer that its key does not take, where crisis.yaml gives one for the layer",
            "correct the column, or take it out"),
    DRAWN_OTHERWISE(NOTE, "shapes drawn in another form than they have", "nothing, if the map is right"),
    AMBIGUOUS_DATE(ERROR, "a day that can be read in two ways", "write the year first"),
    UNKNOWN_LAYER(ERROR, "a map layer that crisis.yaml names and that is not there", "the hint suggests the nearest"),
    SHORT_LINE(ERROR, "a line of fewer than two positions", "give it two"),
    SHORT_RING(ERROR, "an outline of fewer than four positions", "give it three corners, and the first again"),
    OPEN_RING(ERROR, "an outline that does not end where it begins", "repeat its first position at its end"),
    CROSSED_OUTLINE(ERROR, "an outline that crosses itself", "draw it anew"),
    WRONG_FORM(
            ERROR, "a map feature of a form that its kind does not have", "draw it as the form that the message names"),
    OUTLINE_WITHOUT_PLACE(
            NOTE,
            "outlines whose P-codes are of no place that crisis.yaml declares",
            "nothing, where the report is not about them; else correct the P-codes"),
    PLACE_WITHOUT_OUTLINE(
            WARNING,
            "places without an outline, where other parts of the same place have one",
            "draw them, or correct the P-codes"),
    OUTLINE_OF_TWO(ERROR, "an outline whose P-code is of one place and whose id of another", "correct one of them"),
    OUTLINE_TWICE(ERROR, "two outlines of one place and day", "join them to one, or correct a P-code"),
    WRONG_SIGN(
            ERROR, "a count as shades of a map, or a ratio as its circles", "write the other key, as the hint has it"),
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
