package org.sitrep.situation;

import java.time.LocalDate;
import java.util.Optional;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Figure;

/** What a reference in prose stands for, as of the viewpoint. */
public sealed interface Resolved {

    /** A figure's value. */
    record Value(Figure figure) implements Resolved {}

    /** A number of days, and the entry they are counted from. */
    record Days(long days, Entry entry) implements Resolved {}

    /** The days of an entry: of a condition without an end on record, the first alone. */
    record Span(LocalDate from, Optional<LocalDate> to, Entry entry) implements Resolved {}

    /** Who says an entry. */
    record Said(Entry entry) implements Resolved {}

    /** The day of an entry. */
    record Day(LocalDate date, Entry entry) implements Resolved {}

    /** How a figure stands to an earlier one. */
    record Change(Figure from, Figure to, Comparison comparison) implements Resolved {}

    /** A computed total, or what stands for an indicator and place by now. */
    record Headline(HeadlineFigure figure) implements Resolved {}
}
