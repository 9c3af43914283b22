package org.sitrep.fact.crisis;

import org.sitrep.diagnostic.Keyed;

/** What is withheld from an audience, whatever the sensitivity of the fact. */
public enum Withholding implements Keyed {
    /** Whom to ask: the contacts of the crisis. */
    CONTACTS,
    /** Places that the crisis coarsens to an area: the area is printed instead. */
    EXACT_PLACES,
    /** Sources who are private persons; what rests on them alone is withheld. */
    PRIVATE_PERSONS,
    /** Figures below the crisis's threshold; what would reveal them is withheld too. */
    SMALL_NUMBERS;
}
