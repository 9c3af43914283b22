package org.sitrep.diagnostic;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A value together with everything found on the way to it. Without a value, at least one finding is an error.
 *
 * @param value the value; absent where an error stood in its way
 * @param findings all findings, in the order of the files
 */
public record Checked<T>(Optional<T> value, List<Finding> findings) {

    public Checked {
        findings = List.copyOf(findings);
        if (value.isEmpty() && findings.stream().noneMatch(Finding::isError)) {
            throw new IllegalArgumentException("no value, and no error that says why");
        }
    }

    /** Returns the value where no finding is an error, and no value otherwise. */
    public static <T> Checked<T> unlessErrors(T value, List<Finding> findings) {
        boolean failed = findings.stream().anyMatch(Finding::isError);
        return new Checked<>(failed ? Optional.empty() : Optional.of(value), findings);
    }

    /** Returns a value on the way to which nothing was found. */
    public static <T> Checked<T> ok(T value) {
        return new Checked<>(Optional.of(value), List.of());
    }

    /** Returns a failure with the one finding, an error, that says why. */
    public static <T> Checked<T> failed(Finding finding) {
        return failed(List.of(finding));
    }

    /** Returns a failure with its findings, one of which is an error. */
    public static <T> Checked<T> failed(List<Finding> findings) {
        return new Checked<>(Optional.empty(), findings);
    }

    /** Goes on with the value, where there is one; the findings of both steps are kept. */
    public <R> Checked<R> then(Function<? super T, Checked<R>> step) {
        return value.map(step)
                .map(next -> new Checked<>(next.value, join(findings, next.findings)))
                .orElseGet(() -> failed(findings));
    }

    /** Goes on without what cannot be had: with another value where there is none, and warnings instead of errors. */
    public Checked<T> withoutErrors(T otherwise) {
        return new Checked<>(
                value.or(() -> Optional.of(otherwise)),
                findings.stream().map(Finding::asWarning).toList());
    }

    /** Goes on with the value, where there is one, by a step that cannot fail. */
    public <R> Checked<R> map(Function<? super T, R> step) {
        return new Checked<>(value.map(step), findings);
    }

    /** Returns the values in order where every one is there; the findings of all are kept. */
    public static <T> Checked<List<T>> all(List<Checked<T>> parts) {
        List<Finding> findings =
                parts.stream().flatMap(part -> part.findings.stream()).toList();
        List<T> values = parts.stream().flatMap(part -> part.value.stream()).toList();
        return new Checked<>(values.size() == parts.size() ? Optional.of(values) : Optional.empty(), findings);
    }

    private static List<Finding> join(List<Finding> first, List<Finding> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
