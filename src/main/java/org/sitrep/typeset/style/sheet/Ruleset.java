package org.sitrep.typeset.style.sheet;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.diagnostic.Place;
import org.sitrep.typeset.style.css.Origin;
import org.sitrep.typeset.style.property.Declaration;

/**
 * Declarations and the elements that they are for. Rules are the same only where they are one.
 */
public final class Ruleset {

    private final Selector selector;
    private final List<Declaration> declarations;
    private final @Nullable Origin origin;
    private final int start;

    /** Takes the text in which it begins at an index, or none where it stands in no sheet. */
    public Ruleset(Selector selector, List<Declaration> declarations, @Nullable Origin origin, int start) {
        this.selector = selector;
        this.declarations = List.copyOf(declarations);
        this.origin = origin;
        this.start = start;
    }

    /** Takes what no selector asks for. */
    public Ruleset(List<Declaration> declarations) {
        this(new Selector(List.of(), "", 0), declarations, null, 0);
    }

    Selector selector() {
        return selector;
    }

    public List<Declaration> declarations() {
        return declarations;
    }

    /** Returns where it begins, if it stands in a sheet. */
    public Optional<Place> place() {
        return Optional.ofNullable(origin).map(text -> text.at(start));
    }
}
