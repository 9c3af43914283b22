package org.sitrep.bench;

/** The page of a brief made long: its sections over and over, each time with ids of their own. */
final class LongBrief {

    private static final String FIRST = "<main id=\"main\">";
    private static final String END = "</section>";

    private LongBrief() {}

    /**
     * Repeats what lies between the beginning and the end of the last section.
     *
     * @param page the page of a brief
     * @param times how often the sections are to be there
     */
    static String of(String page, int times) {
        int first = page.indexOf(FIRST) + FIRST.length();
        int end = page.lastIndexOf(END) + END.length();
        String sections = page.substring(first, end);
        StringBuilder whole = new StringBuilder(page.length() + sections.length() * times);
        whole.append(page, 0, end);
        for (int copy = 2; copy <= times; copy++) {
            whole.append('\n').append(numbered(sections, "-" + copy));
        }
        return whole.append(page, end, page.length()).toString();
    }

    /** Returns the ids, the links to them and what else refers to them an ending. */
    private static String numbered(String sections, String ending) {
        return sections.replaceAll(
                "( id=\"[^\"]+| href=\"#[^\"]+| headers=\"[^\" ]+| aria-labelledby=\"[^\" ]+)", "$1" + ending);
    }
}
