package org.sitrep.intake.yaml;

import org.sitrep.diagnostic.Place;

/** A part of a YAML or JSON file, and where it stands. */
public sealed interface Node permits Mapping, Sequence, Scalar {

    /** Returns where the node stands. */
    Spot spot();

    /** Returns the place of the node. */
    default Place place() {
        return spot().place();
    }
}
