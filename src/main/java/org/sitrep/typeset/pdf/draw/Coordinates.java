package org.sitrep.typeset.pdf.draw;

import org.sitrep.typeset.layout.mark.Matrix;

/**
 * Coordinates in force: those of the page, or of a group in it. Marks count downwards, the PDF upwards.
 *
 * @param flip what a height is taken from to count upwards: the page's height, 0 in a group
 * @param matrix from here to the page, both upwards
 */
record Coordinates(double flip, Matrix matrix) {

    static Coordinates ofPage(double height) {
        return new Coordinates(height, Matrix.IDENTITY);
    }

    double up(double y) {
        return flip - y;
    }

    /** Returns the matrix that leads from within a group to here, both upwards. */
    Matrix upwards(Matrix group) {
        return new Matrix(group.a(), -group.b(), -group.c(), group.d(), group.e(), flip - group.f());
    }

    /** Returns the coordinates within a group. */
    Coordinates inside(Matrix group) {
        return new Coordinates(0, matrix.times(upwards(group)));
    }

    /** Returns the matrix that leads from marks here to the page, upwards. */
    Matrix toPage() {
        return matrix.times(new Matrix(1, 0, 0, -1, 0, flip));
    }
}
