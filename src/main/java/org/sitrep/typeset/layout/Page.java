package org.sitrep.typeset.layout;

import java.util.List;
import org.sitrep.typeset.layout.mark.Mark;

/**
 * A page: marks in the order in which they are drawn. Points, from the top left corner, downwards.
 *
 * @param width its width
 * @param height its height
 * @param marks what is on it
 */
public record Page(double width, double height, List<Mark> marks) {}
