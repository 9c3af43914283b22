package org.sitrep.fact.entry;

/** How far a fact has been checked. */
public enum Verification {
    REPORTED,
    ESTIMATED,
    VERIFIED,
    DISPUTED
}
