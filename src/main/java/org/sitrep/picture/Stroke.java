package org.sitrep.picture;

/** A part of a shape. */
public sealed interface Stroke permits Outline, Stroke.Dot {

    /** A circle. */
    record Dot(double x, double y, double radius) implements Stroke {}
}
