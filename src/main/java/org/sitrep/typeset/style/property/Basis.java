package org.sitrep.typeset.style.property;

import org.sitrep.typeset.style.value.Color;

/**
 * What relative values refer to.
 *
 * @param em the size of the font
 * @param rem the size of the root element's font, in the same unit
 * @param unit how many units of the element's lengths are a point: 1, or inside a picture 4/3, as its unit is the pixel
 * @param current the colour of the text
 */
public record Basis(double em, double rem, double unit, Color current) {}
