package org.sitrep.document.html;

import freemarker.core.Environment;
import freemarker.template.TemplateException;
import java.io.Writer;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.diagnostic.Place;

/** Watches a page while it is written, and finds which line of which template each part of it came from. */
final class PageOrigins extends Writer {

    private final Templates templates;
    private final String main;
    private final StringBuilder page = new StringBuilder();
    private final TreeMap<Integer, TemplateException> chunks = new TreeMap<>();

    /** Takes the set, and the template that the page starts from. */
    PageOrigins(Templates templates, String main) {
        this.templates = templates;
        this.main = main;
    }

    /** The engine states where it is in the exceptions it makes, and nowhere else. */
    @Override
    public void write(char[] characters, int start, int length) {
        chunks.put(page.length(), new TemplateException("", Environment.getCurrentEnvironment()));
        page.append(characters, start, length);
    }

    /** Returns the place in a template of what stands at a place of the page. */
    Place of(Place place) {
        int at = place.indexIn(page.toString());
        Map.Entry<Integer, TemplateException> chunk = chunks.floorEntry(at);
        if (chunk == null) {
            return Place.of(templates.place(main));
        }
        Integer next = chunks.higherKey(at);
        String written = page.substring(chunk.getKey(), next == null ? page.length() : next);
        return within(place(chunk.getValue()), written, at - chunk.getKey());
    }

    private Place place(TemplateException here) {
        @Nullable String name = here.getTemplateSourceName();
        int line = Math.max(0, number(here.getLineNumber()));
        return new Place(name == null ? main : name, line, Math.max(0, number(here.getColumnNumber())), "");
    }

    private static int number(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    /** What was written as it stands in the template is gone along; what a value wrote is where the value is asked for. */
    private Place within(Place start, String written, int offset) {
        String file = templates.place(start.file());
        String source = templates.text(start.file()).orElse("");
        int from = start.indexIn(source);
        int found = source.indexOf(written, from);
        return found >= 0 && source.substring(from, found).isBlank()
                ? Place.in(file, source, found + offset)
                : new Place(file, start.line(), start.column(), "");
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        // nothing is open
    }
}
