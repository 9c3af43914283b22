package org.sitrep.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sitrep.Counts;
import org.sitrep.typeset.RandomDocument.Taste;
import org.sitrep.typeset.Typesetter.Copy;
import org.sitrep.typeset.Typesetter.Imprint;
import org.sitrep.typeset.style.sheet.Sheet;

/** The same page gives the same bytes: in any order, on any thread, in any place. */
@Tag("slow")
@Tag("anywhere")
class SameBytesTest {

    private static final LocalDate DAY = LocalDate.of(2016, 9, 25);
    private static final int COUNT = Counts.of(20, 50);

    private final Typesetter typesetter =
            Typesetter.of(TestFonts.files()).value().orElseThrow();

    /** Returns the digest of a PDF; of some seeds it would be a page in which a designer's mistake is found. */
    private int digest(int seed) {
        RandomDocument document = RandomDocument.of(seed, new Taste(3, 500, 600, false, 5));
        Sheet sheet = Sheet.parse("same.css", document.css()).value().orElseThrow();
        byte[] pdf = typesetter
                .pdf(new Copy("same.html", document.xhtml()), sheet, new Imprint("test", DAY, List.of()))
                .value()
                .orElseThrow();
        return Arrays.hashCode(pdf);
    }

    private List<Integer> oneAfterAnother() {
        return IntStream.range(0, COUNT).mapToObj(this::digest).toList();
    }

    @Test
    void fourThreadsGiveTheSameBytesAsOne() throws Exception {
        List<Integer> expected = oneAfterAnother();
        List<Integer> order = new ArrayList<>(IntStream.range(0, COUNT).boxed().toList());
        Collections.shuffle(order, new Random(4));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> tasks = new ArrayList<>();
            order.forEach(seed -> tasks.add(() -> digest(seed)));
            List<Future<Integer>> found = threads.invokeAll(tasks);
            for (int i = 0; i < COUNT; i++) {
                assertThat(found.get(i).get()).as("seed " + order.get(i)).isEqualTo(expected.get(order.get(i)));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anotherTypesetterInAnotherPlaceGivesTheSameBytes() {
        List<Integer> expected = oneAfterAnother();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(new SameBytesTest().oneAfterAnother()).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
