package org.sitrep.check;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.edition.DateText;
import org.sitrep.edition.Imprint;
import org.sitrep.edition.Passage;
import org.sitrep.edition.QuantityText;
import org.sitrep.edition.ReportModel;

/**
 * Everything that an edition prints in words, numbers and dates left out. It walks the report as it is, so that no part
 * that is added to it later can be forgotten.
 */
final class Printed {

    private final List<String> strings = new ArrayList<>();
    private final List<String> contacts = new ArrayList<>();

    private Printed(ReportModel model) {
        walk(model);
    }

    static Printed of(ReportModel model) {
        return new Printed(model);
    }

    /** Gives every string but those of the contacts, plain. */
    List<String> outsideContacts() {
        return strings;
    }

    /** Gives every string, plain. */
    List<String> everywhere() {
        List<String> all = new ArrayList<>(strings);
        all.addAll(contacts);
        return all;
    }

    private void walk(Object value) {
        if (value instanceof String text) {
            strings.add(Plain.of(text));
        } else if (value instanceof Passage.Block block) {
            block.lines().forEach(this::line);
        } else if (value instanceof Imprint.Contact contact) {
            contacts.add(Plain.of(contact.name().text()));
        } else if (value instanceof Optional<?> some) {
            some.ifPresent(this::walk);
        } else if (value instanceof Collection<?> many) {
            many.forEach(this::walk);
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(this::walk);
        } else if (value instanceof Record tree && !(value instanceof QuantityText || value instanceof DateText)) {
            parts(tree).forEach(this::walk);
        }
    }

    /** A line is read as one: a name may be half of it strong. What a figure prints is a gap. */
    private void line(List<Passage.Span> spans) {
        StringBuilder text = new StringBuilder();
        spans.forEach(span -> text.append(span.style() == Passage.Style.VALUE ? Writing.GAP : span.text()));
        strings.add(Plain.of(text.toString()));
    }

    private static List<Object> parts(Record tree) {
        List<Object> parts = new ArrayList<>();
        for (RecordComponent component : tree.getClass().getRecordComponents()) {
            try {
                parts.add(component.getAccessor().invoke(tree));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a report is made of public records: " + component, e);
            }
        }
        return parts;
    }
}
