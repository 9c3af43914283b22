package org.sitrep.typeset.layout.box;

import java.util.Map;

/**
 * The numbers of pages, as far as they are known.
 *
 * @param page the page at hand, from 1; 0 in the flow of text, which stands on no page yet
 * @param count how many there are; 0 where that is not known yet
 * @param ids the page on which the element of an id begins, from 1
 */
public record PageNumbers(int page, int count, Map<String, Integer> ids) {

    /** Before the first layout every number is taken to have two digits. */
    private static final int GUESS = 88;

    public static final PageNumbers UNKNOWN = new PageNumbers(0, 0, Map.of());

    int of(String id) {
        return ids.getOrDefault(id, GUESS);
    }
}
