package org.sitrep.document.html;

import freemarker.core.XHTMLOutputFormat;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.diagnostic.Suggestion;
import org.sitrep.edition.Masthead.Drawing;
import org.sitrep.edition.ReportModel;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Numbers;
import org.sitrep.edition.text.Phrases;
import org.sitrep.edition.text.SourceNote;
import org.sitrep.picture.Picture;

/**
 * Shows values to a template: the components of records, lists, maps, words, days, numbers, truth values, and enums by their
 * lower-case name. A citation is the list of its marks; a picture is what is written of it in SVG, what draws a logo stands as it is. An empty {@code Optional} is a missing value. No class, method or bean is ever reachable.
 *
 * @param marks gives the marks of a line's sources on it
 * @param fromRight whether it runs from right to left
 */
record ClosedWrapper(Function<Citation, List<Mark>> marks, boolean fromRight) implements ObjectWrapper {

    /** Shows values that cite nothing. */
    static final ClosedWrapper PLAIN = new ClosedWrapper(citation -> List.of(), false);

    /**
     * A mark at a line.
     *
     * @param number the number of its source
     * @param source the note on it
     */
    record Mark(int number, SourceNote source) {}

    /** Returns the wrapper of a report. */
    static ClosedWrapper of(ReportModel report) {
        Numbers numbers = report.numbers();
        return new ClosedWrapper(
                citation -> numbers.of(citation).stream()
                        .map(number -> new Mark(number, report.sources().get(number - 1)))
                        .toList(),
                report.masthead().page().dir().equals("rtl"));
    }

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        if (value == null || value instanceof TemplateModel) {
            return (TemplateModel) value;
        } else if (value instanceof Optional<?> optional) {
            return wrap(optional.orElse(null));
        } else if (value instanceof Record || value instanceof Map || value instanceof List) {
            return tree(value);
        }
        return leaf(value);
    }

    private TemplateModel tree(Object value) throws TemplateModelException {
        if (value instanceof Citation citation) {
            return new Items(marks.apply(citation));
        } else if (value instanceof Drawing drawing) {
            return XHTMLOutputFormat.INSTANCE.fromMarkup(drawing.markup());
        } else if (value instanceof Picture picture) {
            return hash(Svg.of(picture, fromRight));
        } else if (value instanceof Record found) {
            return hash(found);
        } else if (value instanceof Map<?, ?> map) {
            return new Named(key -> phrase(map, key));
        }
        return new Items((List<?>) value);
    }

    /** Shows a record. */
    TemplateHashModel hash(Record value) {
        return new Named(key -> RecordReader.of(value.getClass()).read(value, key));
    }

    private static TemplateModel leaf(Object value) throws TemplateModelException {
        if (value instanceof String text) {
            return new Text(text);
        } else if (value instanceof LocalDate day) {
            return new Text(day.toString());
        } else if (value instanceof Number number) {
            return new SimpleNumber(number);
        } else if (value instanceof Boolean truth) {
            return truth ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
        } else if (value instanceof Enum<?> constant) {
            return new Text(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        throw new TemplateModelException(
                "a template sees no " + value.getClass().getSimpleName());
    }

    /** What the report itself holds, and no template made. */
    interface OfReport {}

    /** A text of the report. */
    private record Text(String text) implements TemplateScalarModel, OfReport {

        @Override
        public String getAsString() {
            return text;
        }
    }

    /** A list, by index. */
    private final class Items implements TemplateSequenceModel, OfReport {

        private final List<?> items;

        Items(List<?> items) {
            this.items = items;
        }

        @Override
        public @Nullable TemplateModel get(int index) throws TemplateModelException {
            Meter.count();
            return index < items.size() ? wrap(items.get(index)) : null;
        }

        @Override
        public int size() {
            return items.size();
        }
    }

    private static Object phrase(Map<?, ?> phrases, String key) throws Unknown {
        Object phrase = phrases.get(key);
        if (phrase == null) {
            List<String> known =
                    phrases.keySet().stream().map(String.class::cast).toList();
            Map<String, String> english =
                    Templates.ofProgram().ownPhrases("en").value().orElseThrow().patterns();
            throw new Unknown(
                    "no phrase `" + key + "`",
                    english.containsKey(key) ? Phrases.add(key, english) : Suggestion.hint(key, known));
        }
        return phrase;
    }

    private interface Lookup {
        @Nullable
        Object of(String key) throws Unknown;
    }

    /** A record, by component, or the map of phrases; a name that is not there is an error, never a missing value. */
    private final class Named implements TemplateHashModel {

        private final Lookup values;

        Named(Lookup values) {
            this.values = values;
        }

        @Override
        public @Nullable TemplateModel get(String key) throws TemplateModelException {
            return wrap(values.of(key));
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    /** A name that the report does not have. */
    static final class Unknown extends TemplateModelException {

        private static final long serialVersionUID = 1L;

        private final String text;
        private final String hint;

        Unknown(String text, String hint) {
            super(text);
            this.text = text;
            this.hint = hint;
        }

        /** The message without what the engine adds to it. */
        String text() {
            return text;
        }

        String hint() {
            return hint;
        }
    }
}
