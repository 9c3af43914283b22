package org.sitrep.fact;

/** How far a fact has been checked. */
public enum Verification {
    REPORTED,
    ESTIMATED,
    VERIFIED,
    DISPUTED
}
