package org.sitrep.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A file of a million errors is not looked through for each of them. */
class EnoughTest {

    private final AtomicInteger made = new AtomicInteger();

    @Test
    void nothingIsLookedForOnceThereAreEnoughErrors() {
        List<Finding> taken = Enough.of(many(1_000_000, SharedRule.DUPLICATE_ID));

        assertThat(made).hasValueLessThan(Enough.MAX_ERRORS + 10);
        assertThat(taken).hasSize(Enough.MAX_ERRORS + 1);
        assertThat(taken.get(Enough.MAX_ERRORS).rule().id()).isEqualTo("too-many-errors");
        assertThat(taken.get(Enough.MAX_ERRORS).place()).isEqualTo(place(Enough.MAX_ERRORS));
    }

    @Test
    void fewerAreAllTold() {
        assertThat(Enough.of(many(Enough.MAX_ERRORS, SharedRule.DUPLICATE_ID))).hasSize(Enough.MAX_ERRORS);
    }

    @Test
    void severalChecksOfAFileDoNotAddUp() {
        List<Finding> entries = Enough.of(many(5_000, SharedRule.DUPLICATE_ID));
        List<Finding> references = Enough.of(many(5_000, SharedRule.ILL_FORMED_PAGE));
        List<Finding> both = Stream.concat(entries.stream(), references.stream())
                .sorted(Comparator.comparing(Finding::place))
                .toList();

        List<Finding> taken = Enough.inEachFile(both);

        assertThat(taken).hasSize(Enough.MAX_ERRORS + 1);
        assertThat(taken)
                .filteredOn(finding -> finding.rule() == SharedRule.TOO_MANY_ERRORS)
                .hasSize(1);
        assertThat(Enough.inEachFile(taken)).isEqualTo(taken);
    }

    private Stream<Finding> many(int number, Rule rule) {
        return IntStream.range(0, number).boxed().flatMap(i -> {
            made.incrementAndGet();
            return Stream.of(rule.finding(place(i), "found", ""));
        });
    }

    private static Place place(int i) {
        return new Place("a.yaml", i + 1, 1, "");
    }
}
