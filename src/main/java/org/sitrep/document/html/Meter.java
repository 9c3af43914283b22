package org.sitrep.document.html;

import freemarker.core.Environment;
import freemarker.core.Macro;
import freemarker.core.TemplateElement;
import freemarker.core.TemplateMarkupOutputModel;
import freemarker.core.TemplateProcessingTracer;
import freemarker.template.SimpleScalar;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateSequenceModel;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.document.DocumentRule;

/**
 * Counts what a template does while it makes one page, and stops it where that is more than any report needs: elements entered,
 * how deep, characters written, and how long a text grows. A template and a report always come to the same end, on a fast machine
 * and on a slow one. What is done to draw a picture is not counted.
 */
@SuppressWarnings("deprecation") // the engine shows its tree in no other way
final class Meter implements TemplateProcessingTracer {

    /** Some twelve times what a report on 500 places by 20 indicators takes, with all its rows. */
    static final int MOST_STEPS = 10_000_000;

    private static final int DEEPEST = 500;
    private static final int MOST_CHARACTERS = 16 * 1024 * 1024;
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_LIST = 100_000;
    private static final int DEEPEST_LIST = 9;

    /** An element that sorts or searches takes as long as many. */
    private static final Pattern HEAVY = Pattern.compile(
            "\\?(?:seq_|sort|split|join|matches|word_list|contains|index_of|last_index_of|m(?:ax|in)\\b)");

    private static final int HEAVY_STEPS = 100;

    private static final Pattern ASSIGNED = Pattern.compile("#(assign|local|global) (\\S+)");
    private static final Pattern LOOPED = Pattern.compile("\\bas (\\S+?)(?:, (\\S+))?$|^#foreach (\\S+)|; (.*)$");

    private final Function<String, String> places;
    private final Map<TracedElement, Note> notes;
    private final int mostSteps;
    private int steps;
    private int depth;
    private int characters;
    private @Nullable Stopped stopped;

    /**
     * Begins to count.
     *
     * @param places gives a template's path as a user would type it
     * @param notes what is known of the elements, see {@link #note}
     * @param mostSteps how many elements may be entered
     */
    Meter(Function<String, String> places, Map<TracedElement, Note> notes, int mostSteps) {
        this.mostSteps = mostSteps;
        this.places = places;
        this.notes = notes;
    }

    /**
     * What is known of an element before it is entered.
     *
     * @param steps how many steps it counts for
     * @param begun the names that have a new value when it begins
     * @param scope where those that have a new value at its end stand: assign, local or global
     * @param ended these names
     */
    record Note(int steps, List<String> begun, String scope, List<String> ended) {}

    /** Returns why a template was stopped, if it was. */
    Optional<Finding> finding() {
        return Optional.ofNullable(stopped).map(Stopped::finding);
    }

    @Override
    public void enterElement(Environment page, TracedElement element) {
        depth++;
        Note note = notes.get(element);
        count(note == null ? 1 : note.steps(), element);
        if (depth > DEEPEST) {
            stop(
                    DocumentRule.TEMPLATE_TOO_DEEP,
                    element,
                    "the template calls itself without end",
                    "look for a macro that calls itself, or a template that includes itself");
        }
        if (!(page.getOut() instanceof Counted)) {
            page.setOut(new Counted(page.getOut(), element));
        }
        if (note != null) {
            note.begun().forEach(name -> bound(page, "", name, element));
        }
    }

    @Override
    public void exitElement(Environment page, TracedElement element) {
        depth--;
        Note note = notes.get(element);
        if (note != null && stopped == null) {
            note.ended().forEach(name -> bound(page, note.scope(), name, element));
        }
    }

    /** Counts items of a list of the report, which expressions go through without entering an element. */
    static void count() {
        Environment page = Environment.getCurrentEnvironment();
        if (page != null && page.getTemplateProcessingTracer() instanceof Meter meter) {
            meter.count(1, null);
        }
    }

    private void count(int more, @Nullable TracedElement element) {
        if (stopped != null) {
            throw stopped;
        }
        steps += more;
        if (steps > mostSteps || Thread.currentThread().isInterrupted()) {
            stop(
                    DocumentRule.TEMPLATE_TOO_SLOW,
                    element,
                    "the template does more than " + mostSteps + " steps, and was stopped",
                    "look for a loop without end, or loops within loops; or give --since, so that the report covers"
                            + " less");
        }
    }

    private void wrote(int more, TracedElement element) {
        characters += more;
        if (characters > MOST_CHARACTERS) {
            stop(DocumentRule.TEMPLATE_TOO_LONG, element, "the template writes more than a brief may hold", LOOP);
        }
    }

    private static final String LOOP =
            "look for a loop in the template; or give --since, so that the brief covers less";

    /** Stops where a name was given what is too large to go on with. */
    private void bound(Environment page, String scope, String name, TracedElement element) {
        try {
            if (isLarge(value(page, scope, name), 0)) {
                String message =
                        "`" + name + "` grows beyond " + LONGEST_TEXT + " characters or items, or lists within lists";
                stop(DocumentRule.TEMPLATE_TOO_LONG, element, message, LOOP);
            }
        } catch (TemplateException e) {
            stop(DocumentRule.TEMPLATE_FAILED, element, "`" + name + "` cannot be read", "");
        }
    }

    private static @Nullable TemplateModel value(Environment page, String scope, String name) throws TemplateException {
        return switch (scope) {
            case "assign" -> page.getCurrentNamespace().get(name);
            case "global" -> page.getGlobalNamespace().get(name);
            case "local" -> page.getLocalVariable(name);
            default -> page.getVariable(name);
        };
    }

    /** What the report itself holds is as large as it is. */
    private static boolean isLarge(@Nullable TemplateModel model, int deep) throws TemplateException {
        if (model instanceof SimpleScalar text) {
            return text.getAsString().length() > LONGEST_TEXT;
        } else if (model instanceof TemplateMarkupOutputModel<?>) {
            return false; // each was written, and counted
        } else if (model instanceof TemplateSequenceModel list && !(model instanceof ClosedWrapper.OfReport)) {
            int size = list.size();
            boolean isLarge = size > LONGEST_LIST || deep > DEEPEST_LIST;
            for (int i = 0; i < size && !isLarge && deep <= DEEPEST_LIST; i++) {
                isLarge = isLarge(list.get(i), deep + 1);
            }
            return isLarge;
        } else if (model instanceof TemplateHashModelEx map && !(model instanceof Environment.Namespace)) {
            TemplateModelIterator values = map.values().iterator();
            boolean isLarge = deep > DEEPEST_LIST;
            while (!isLarge && values.hasNext()) {
                isLarge = isLarge(values.next(), deep + 1);
            }
            return isLarge;
        }
        return false;
    }

    private void stop(DocumentRule rule, @Nullable TracedElement element, String message, String hint) {
        stopped = new Stopped(rule.finding(place(element), message, hint));
        throw stopped;
    }

    private Place place(@Nullable TracedElement element) {
        Environment page = Environment.getCurrentEnvironment();
        Template template = element == null ? page.getCurrentTemplate() : element.getTemplate();
        String file = places.apply(template.getName());
        return element == null
                ? Place.of(file)
                : new Place(file, Math.max(0, element.getBeginLine()), Math.max(0, element.getBeginColumn()), "");
    }

    /** Notes what is known of the elements of a template before it runs; of most there is nothing to note. */
    static void note(Template template, Map<TracedElement, Note> notes) {
        TemplateElement root = template.getRootTreeNode();
        if (root != null) {
            note(root, notes);
        }
    }

    private static void note(TemplateElement element, Map<TracedElement, Note> notes) {
        String text = element.getNodeName().equals("TextBlock") ? "" : element.getDescription();
        Matcher assigned = ASSIGNED.matcher(text);
        boolean isAssigned = assigned.lookingAt();
        int steps = HEAVY.matcher(text).find() ? HEAVY_STEPS : 1;
        if (steps > 1 || isAssigned) {
            notes.merge(
                    element,
                    new Note(
                            steps,
                            List.of(),
                            isAssigned ? assigned.group(1) : "",
                            isAssigned ? List.of(plain(assigned.group(2))) : List.of()),
                    Meter::both);
        }
        List<String> begun = begun(element, text);
        if (!begun.isEmpty() && element.getChildCount() > 0) {
            notes.merge((TracedElement) element.getChildAt(0), new Note(1, begun, "", List.of()), Meter::both);
        }
        for (int i = 0; i < element.getChildCount(); i++) {
            note((TemplateElement) element.getChildAt(i), notes);
        }
    }

    private static Note both(Note first, Note second) {
        return new Note(
                Math.max(first.steps, second.steps),
                first.begun.isEmpty() ? second.begun : first.begun,
                first.ended.isEmpty() ? second.scope : first.scope,
                first.ended.isEmpty() ? second.ended : first.ended);
    }

    /** Returns the names that have a value of their own within an element. */
    private static List<String> begun(TemplateElement element, String text) {
        if (element instanceof Macro macro) {
            return Stream.concat(Arrays.stream(macro.getArgumentNames()), Stream.ofNullable(macro.getCatchAll()))
                    .toList();
        }
        Matcher looped = LOOPED.matcher(text);
        return looped.find()
                ? IntStream.rangeClosed(1, 4)
                        .mapToObj(looped::group)
                        .filter(Objects::nonNull)
                        .flatMap(names -> Arrays.stream(names.split(",\\s*")))
                        .map(Meter::plain)
                        .toList()
                : List.of();
    }

    /** Returns a name without the marks by which FreeMarker escapes its odd characters. */
    private static String plain(String name) {
        return name.replace("\\", "").replace("\"", "");
    }

    /** Counts what is written, to the page or into a variable. */
    private final class Counted extends FilterWriter {

        private final TracedElement element;

        Counted(Writer out, TracedElement element) {
            super(out);
            this.element = element;
        }

        @Override
        public void write(int letter) throws IOException {
            wrote(1, element);
            super.write(letter);
        }

        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            wrote(length, element);
            super.write(text, offset, length);
        }

        @Override
        public void write(String text, int offset, int length) throws IOException {
            wrote(length, element);
            super.write(text, offset, length);
        }
    }

    /** Ends the work on a page. */
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Finding finding;

        Stopped(Finding finding) {
            super(finding.message(), null, false, false);
            this.finding = finding;
        }

        Finding finding() {
            return finding;
        }
    }
}
