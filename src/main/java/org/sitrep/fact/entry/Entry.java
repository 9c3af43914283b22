package org.sitrep.fact.entry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One entry of the ledger: a fact, or a change to what is on record. */
public sealed interface Entry permits Fact, Change, Entry.Dated {

    /** Returns what every entry has. */
    Head head();

    /** Returns the day the entry is true of: its date, the end of its period, or its beginning. */
    LocalDate trueOf();

    /** Returns the entry's id. */
    default String id() {
        return head().id();
    }

    /** Returns the id of where it is true, where it says so; of a correction, that of the entry as it now reads. */
    default Optional<String> place() {
        return Optional.empty();
    }

    /** Returns the ids of all places where it is true. */
    default List<String> places() {
        return place().stream().toList();
    }

    /** Returns whether it changes what another entry says: a correction or a withdrawal, not news of it. */
    default boolean isRevision() {
        return this instanceof Correction || this instanceof Withdrawal;
    }

    /** Returns the entry, and behind a correction the facts that it splits off. */
    default Stream<Entry> withAdded() {
        return Stream.of(this);
    }

    /** Returns the entries of one kind, in their order. */
    static <E extends Entry> Stream<E> only(Class<E> kind, Collection<? extends Entry> entries) {
        return entries.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Returns the word for its kind, such as {@code figure}. */
    default String word() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Returns the result of the case that this entry is. */
    <R> R match(Cases<R> cases);

    /** Returns the same entry, but for what a rewriting gives otherwise. */
    Entry rewritten(Rewriting by);

    /** An entry that is true of the one day it names. */
    sealed interface Dated extends Entry permits Demand, Statement, Note, Update, Correction, Withdrawal {

        LocalDate date();

        @Override
        default LocalDate trueOf() {
            return date();
        }
    }

    /** What a copy of an entry has otherwise, whatever its kind. */
    interface Rewriting {

        /** Returns the head of the copy. */
        Head head(Entry entry);

        /** Returns the id of a place. */
        default String place(String id) {
            return id;
        }

        /** Returns the id of another entry that is named in it: the target of a change, or of a reference in prose. */
        default String named(String id) {
            return id;
        }
    }

    /** One result for each kind of entry: a new kind breaks every caller at compile time. */
    interface Cases<R> {
        R figure(Figure figure);

        R condition(Condition condition);

        R event(Event event);

        R demand(Demand demand);

        R statement(Statement statement);

        R note(Note note);

        R activity(Activity activity);

        R update(Update update);

        R correction(Correction correction);

        R withdrawal(Withdrawal withdrawal);
    }
}
