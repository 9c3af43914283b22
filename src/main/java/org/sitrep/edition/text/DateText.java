package org.sitrep.edition.text;

import java.time.LocalDate;

/**
 * A day, or a run of days, as printed.
 *
 * @param from the first day, or the only one
 * @param to the last day; the same as the first for a single day
 * @param text the printed form
 */
public record DateText(LocalDate from, LocalDate to, String text) {}
