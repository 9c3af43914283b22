package org.sitrep.document.html;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.diagnostic.Suggestion;

/** Reads the components of one class of records, and nothing else of it. */
final class RecordReader {

    private static final ClassValue<RecordReader> READERS = new ClassValue<>() {
        @Override
        protected RecordReader computeValue(Class<?> type) {
            return new RecordReader(type);
        }
    };

    private final String name;
    private final Map<String, Method> accessors;

    private RecordReader(Class<?> type) {
        name = type.getSimpleName();
        SortedMap<String, Method> found = new TreeMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            found.put(component.getName(), component.getAccessor());
        }
        accessors = found;
    }

    static RecordReader of(Class<? extends Record> type) {
        return READERS.get(type);
    }

    @Nullable
    Object read(Record value, String component) throws ClosedWrapper.Unknown {
        Method accessor = accessors.get(component);
        if (accessor == null) {
            String message = "`" + component + "` is no part of " + name;
            throw new ClosedWrapper.Unknown(message, Suggestion.hint(component, accessors.keySet()));
        }
        try {
            return accessor.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a record of the report cannot be read: " + name, e);
        }
    }
}
