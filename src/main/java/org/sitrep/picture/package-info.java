/**
 * What is drawn, in numbers: scales, ticks, shapes and places of labels. No words and no SVG: those who ask give the room
 * that their words take, and write what comes back.
 */
@NullMarked
package org.sitrep.picture;

import org.jspecify.annotations.NullMarked;
