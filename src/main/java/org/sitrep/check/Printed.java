package org.sitrep.check;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.check.words.Writing;
import org.sitrep.edition.Heading;
import org.sitrep.edition.Imprint;
import org.sitrep.edition.Masthead;
import org.sitrep.edition.Notice;
import org.sitrep.edition.ReportModel;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.DateText;
import org.sitrep.edition.text.Grid;
import org.sitrep.edition.text.Passage;
import org.sitrep.edition.text.QuantityText;
import org.sitrep.fact.entry.Attribution;

/**
 * Everything that an edition prints in words, numbers and dates left out. It walks the report as it is, so that no part
 * that is added to it later can be forgotten.
 */
final class Printed {

    /** How to read the parts of each kind of record: looked up once, as a report has many of each. */
    private static final ClassValue<List<Method>> PARTS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> kind) {
            return Arrays.stream(kind.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    private final Set<String> strings = new LinkedHashSet<>();
    private final Set<String> contacts = new LinkedHashSet<>();

    private Printed(ReportModel model) {
        walk(model);
    }

    static Printed of(ReportModel model) {
        return new Printed(model);
    }

    /** Returns every string but those of the contacts, plain. */
    List<String> outsideContacts() {
        return strings.stream().map(Plain::of).toList();
    }

    /** Returns every string, plain. */
    List<String> everywhere() {
        return Stream.concat(strings.stream(), contacts.stream()).map(Plain::of).toList();
    }

    private void walk(Object value) {
        if (value instanceof String text) {
            strings.add(text);
        } else if (value instanceof Passage.Block block) {
            block.lines().forEach(this::line);
        } else if (value instanceof Imprint.Contact contact) {
            contacts.add(contact.name().text());
        } else if (value instanceof Notice notice) {
            strings.add(notice.subject());
            contacts.add(notice.fullBrief());
        } else if (value instanceof Heading heading) {
            strings.add(heading.text());
        } else if (value instanceof Grid grid) {
            walk(List.of(grid.head(), grid.caption(), grid.columns()));
            grid.rows().forEach(row -> row(grid, row));
        } else if (value instanceof Optional<?> some) {
            some.ifPresent(this::walk);
        } else if (value instanceof Collection<?> many) {
            many.forEach(this::walk);
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(this::walk);
        } else if (value instanceof Record tree && !isNoWords(tree)) {
            PARTS.get(tree.getClass()).forEach(part -> walk(part(tree, part)));
        }
    }

    /** Numbers, dates and drawings, and the ids of what a line rests on. */
    private static boolean isNoWords(Record tree) {
        return tree instanceof QuantityText
                || tree instanceof DateText
                || tree instanceof Citation
                || tree instanceof Attribution
                || tree instanceof Masthead.Drawing;
    }

    /** How much a number changed is a number. */
    private void row(Grid grid, Grid.Row row) {
        walk(row.label());
        IntStream.range(0, row.cells().size())
                .filter(at -> !grid.columns().get(at).change())
                .forEach(at -> walk(row.cells().get(at)));
    }

    /** A line is read as one: a name may be half of it strong. What a figure prints is a gap. */
    private void line(List<Passage.Span> spans) {
        StringBuilder text = new StringBuilder();
        spans.forEach(span -> text.append(span.style() == Passage.Style.VALUE ? Writing.GAP : span.text()));
        strings.add(text.toString());
    }

    private static Object part(Record tree, Method part) {
        try {
            return part.invoke(tree);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a report is made of public records: " + part, e);
        }
    }
}
