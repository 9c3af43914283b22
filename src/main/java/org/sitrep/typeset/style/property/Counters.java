package org.sitrep.typeset.style.property;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The counters of a page while it is gone through: each counts for the siblings of the element that set it, and within them. */
public final class Counters {

    private final Map<String, Deque<Integer>> values = new HashMap<>();
    private final Deque<Set<String>> scopes = new ArrayDeque<>();

    public Counters() {
        enter();
    }

    /** Enters an element: what its children set is forgotten with it. */
    public void enter() {
        scopes.push(Set.of());
    }

    /** Leaves the element entered last. */
    public void leave() {
        scopes.pop().forEach(name -> stack(name).pop());
    }

    /** Sets a counter from here to the end of the element around. */
    public void reset(String name, int value) {
        if (scopes.element().contains(name)) {
            stack(name).pop();
        } else {
            Set<String> scope = new HashSet<>(scopes.pop());
            scope.add(name);
            scopes.push(scope);
        }
        stack(name).push(value);
    }

    /** Adds to a counter; one that is not there begins at 0. */
    public void add(String name, int number) {
        if (stack(name).isEmpty()) {
            reset(name, 0);
        }
        stack(name).push(stack(name).pop() + number);
    }

    /** Sets the innermost counter of a name, or a new one. */
    public void set(String name, int value) {
        add(name, value - value(name));
    }

    public int value(String name) {
        Deque<Integer> stack = stack(name);
        return stack.isEmpty() ? 0 : stack.element();
    }

    private Deque<Integer> stack(String name) {
        return values.computeIfAbsent(name, key -> new ArrayDeque<>());
    }
}
