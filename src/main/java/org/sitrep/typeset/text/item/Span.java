package org.sitrep.typeset.text.item;

import org.sitrep.typeset.text.font.Type;

/**
 * A stretch of a paragraph's text set in one type.
 *
 * @param start its first character
 * @param end the character after its last
 * @param type what it is set in
 * @param wraps whether lines may break inside it (not so in white-space: nowrap)
 */
public record Span(int start, int end, Type type, boolean wraps) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a span from " + start + " to " + end);
        }
    }
}
