package org.sitrep.picture;

import java.util.List;

/**
 * What is drawn, in numbers: distances run from the left and from the top.
 *
 * @param width how wide it is
 * @param height how high it is
 * @param shapes its shapes, in the order of drawing
 * @param labels its words, which stand before all shapes
 */
public record Picture(double width, double height, List<Shape> shapes, List<Label> labels) {

    public Picture {
        shapes = List.copyOf(shapes);
        labels = List.copyOf(labels);
    }
}
