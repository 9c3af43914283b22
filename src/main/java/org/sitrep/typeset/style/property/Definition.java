package org.sitrep.typeset.style.property;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.typeset.style.css.Cursor;
import org.sitrep.typeset.style.css.Token;
import org.sitrep.typeset.style.css.Token.Kind;
import org.sitrep.typeset.style.property.Declaration.Slot;

/**
 * What may be declared under a name of the sheet.
 *
 * @param expects what its value may be, for hints
 * @param slots what it sets
 * @param reader reads a value for each of them
 */
public record Definition(String expects, List<Slot> slots, Reader reader) {

    /** Reads values, or returns null where they cannot be read. */
    interface Reader {
        @Nullable
        List<? extends Specified<?>> read(Cursor cursor);
    }

    /** Reads the declarations that a value stands for, or returns null where it cannot be read. */
    @Nullable
    public List<Declaration> declarations(Cursor value) {
        List<? extends Specified<?>> values = wide(value);
        values = values == null ? reader.read(value) : values;
        if (values == null || !value.atEnd()) {
            return null;
        }
        List<Declaration> declarations = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            declarations.add(new Declaration(slots.get(i), values.get(i)));
        }
        return declarations;
    }

    private @Nullable List<Specified<?>> wide(Cursor value) {
        if (value.takeName("inherit")) {
            return Collections.nCopies(slots.size(), Specified.INHERIT);
        }
        return value.takeName("initial") ? Collections.nCopies(slots.size(), Specified.INITIAL) : null;
    }

    /** Sets one property as its grammar says. */
    static Definition of(Property<?> property) {
        return of(property.grammar(), property);
    }

    /** Sets all of some properties to one value. */
    static Definition of(Grammar<?> grammar, Property<?>... properties) {
        return new Definition(grammar.expects(), slots(properties), cursor -> {
            Specified<?> value = grammar.read(cursor);
            return value == null ? null : Collections.nCopies(properties.length, value);
        });
    }

    /** Accepts what changes nothing, as it is what the typesetter does anyway. */
    static Definition idle(String... words) {
        return new Definition("`" + String.join("`, `", words) + "`", List.of(), cursor -> {
            boolean known = Stream.of(words).anyMatch(cursor::takeName);
            return known ? List.of() : null;
        });
    }

    /** Sets up to four sides: top, right, bottom and left; what is not given is as on the opposite side. */
    static Definition sides(Grammar<?> grammar, Property<?>... properties) {
        return new Definition("one to four of: " + grammar.expects(), slots(properties), cursor -> {
            List<Specified<?>> given = some(grammar, cursor, 4);
            int n = given.size();
            return n == 0
                    ? null
                    : List.of(
                            given.get(0),
                            given.get(n > 1 ? 1 : 0),
                            given.get(n > 2 ? 2 : 0),
                            given.get(n > 3 ? 3 : n > 1 ? 1 : 0));
        });
    }

    /** Accepts a number without unit that changes nothing. */
    static Definition idle(int number) {
        return new Definition("`" + number + "`", List.of(), cursor -> {
            Token token = cursor.next();
            return token.is(Kind.NUMBER) && token.number() == number ? List.of() : null;
        });
    }

    /** Sets a property that depends on the direction. */
    static Definition logical(Property<?> ltr, Property<?> rtl) {
        Definition plain = of(ltr);
        return new Definition(plain.expects, List.of(new Slot(ltr, rtl)), plain.reader);
    }

    private static List<Specified<?>> some(Grammar<?> grammar, Cursor cursor, int max) {
        List<Specified<?>> given = new ArrayList<>();
        while (given.size() < max && !cursor.atEnd()) {
            Specified<?> value = grammar.read(cursor);
            if (value == null) {
                return List.of();
            }
            given.add(value);
        }
        return given;
    }

    static List<Slot> slots(Property<?>... properties) {
        return Stream.of(properties).map(Slot::of).toList();
    }
}
