package org.sitrep.document;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.edition.ReportModel;

/** Words that an edition has in another language only, where no style can mark them. */
public final class Foreign {

    private static final String MODEL = ReportModel.class.getPackage().getName();

    private Foreign() {}

    /** Returns a report as it is written where no style can mark words: where one line says that most are foreign, none is signed. */
    public static ReportModel signed(ReportModel report) {
        return report.masthead().marks().foreign().isEmpty() ? report : (ReportModel) unsigned(report);
    }

    private static Object unsigned(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Foreign::unsigned).toList();
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(Foreign::unsigned);
        }
        return value instanceof Record
                        && value.getClass().getPackage().getName().startsWith(MODEL)
                ? rebuilt(value)
                : value;
    }

    private static Object rebuilt(Object model) {
        RecordComponent[] components = model.getClass().getRecordComponents();
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                Object value = components[i].getAccessor().invoke(model);
                boolean isSign = components[i].getName().equals("lang") && value instanceof Optional;
                values[i] = isSign ? Optional.empty() : unsigned(value);
            }
            Class<?>[] types =
                    Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new);
            return model.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a report is a tree of open records", e);
        }
    }

    /** Returns what stands after words: their language, such as " (EN)"; nothing for the edition's own. */
    public static String sign(Optional<String> language) {
        return language.map(
                        tag -> " (" + Locale.forLanguageTag(tag).getLanguage().toUpperCase(Locale.ROOT) + ")")
                .orElse("");
    }
}
