package org.sitrep.typeset.style;

import java.util.List;

/**
 * Declarations and the elements that they are for. Rules are the same only where they are one.
 */
final class Rule {

    private final Selector selector;
    private final List<Declaration> declarations;

    Rule(Selector selector, List<Declaration> declarations) {
        this.selector = selector;
        this.declarations = List.copyOf(declarations);
    }

    Selector selector() {
        return selector;
    }

    List<Declaration> declarations() {
        return declarations;
    }
}
