package org.sitrep.register;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * In which languages the texts of an entry may have stood before others were added. Of what was issued there is a digest
 * alone: it is that of one of these.
 */
final class Translations {

    /** The most that are tried where each text may have gained languages of its own. */
    private static final int MAX_TRIED = 4_096;

    private Translations() {}

    /**
     * Returns the languages of each text, as they may have been before.
     *
     * @param texts the languages of each text, in their order; none of them is empty
     */
    static Stream<List<List<String>>> before(List<List<String>> texts) {
        return Stream.concat(each(texts, true), each(texts, false));
    }

    /** Each text in its turn: in any of its languages, or in the first so many of them, as others are mostly added at the end. */
    private static Stream<List<List<String>>> each(List<List<String>> texts, boolean any) {
        Stream<List<List<String>>> chosen = Stream.of(List.of());
        for (List<String> text : texts) {
            List<List<String>> choices = any
                    ? parts(text).toList()
                    : IntStream.rangeClosed(1, text.size())
                            .mapToObj(n -> text.subList(0, n))
                            .toList();
            chosen = chosen.flatMap(before -> choices.stream()
                    .map(choice ->
                            Stream.concat(before.stream(), Stream.of(choice)).toList()));
        }
        return chosen.limit(MAX_TRIED);
    }

    /** Returns every part of a list that is not empty; of a long one, none. */
    private static Stream<List<String>> parts(List<String> list) {
        int size = list.size() > 12 ? 0 : list.size();
        return IntStream.range(1, 1 << size)
                .mapToObj(bits -> IntStream.range(0, size)
                        .filter(i -> (bits >> i & 1) == 1)
                        .mapToObj(list::get)
                        .toList());
    }
}
