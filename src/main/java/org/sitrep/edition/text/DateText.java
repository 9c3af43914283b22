package org.sitrep.edition.text;

/**
 * A day, or a run of days, as printed.
 *
 * @param iso the first day, or the only one, as ISO 8601
 * @param isoEnd the last day; the same as the first for a single day
 * @param text the printed form
 */
public record DateText(String iso, String isoEnd, String text) {}
