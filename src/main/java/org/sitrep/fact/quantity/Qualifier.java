package org.sitrep.fact.quantity;

/** What a claim says about its number. */
public enum Qualifier {
    /** The number itself. */
    EXACTLY,
    /** n or more: [n, ∞). */
    AT_LEAST,
    /** More than n; also written "over": (n, ∞). */
    MORE_THAN,
    /** Fewer than n: [0, n). */
    FEWER_THAN,
    /** Up to n: [0, n]. */
    UP_TO,
    /** Nearly n; also written "almost": [0.9 n, n]. */
    NEARLY,
    /** About n: [0.9 n, 1.1 n]. */
    ABOUT
}
