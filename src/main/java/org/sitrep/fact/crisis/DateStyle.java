package org.sitrep.fact.crisis;

/** How the editions in a language write days, where a crisis asks for another way than the usual. */
public enum DateStyle {
    /** Beside each day, in brackets, that of the Solar Hijri calendar. */
    SOLAR_HIJRI,
    /** With the names of months of the Levant: أيلول. */
    LEVANTINE,
    /** With both names of each month: أيلول/سبتمبر. */
    LEVANTINE_AND_WESTERN
}
