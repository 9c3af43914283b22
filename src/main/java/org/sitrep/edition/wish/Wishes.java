package org.sitrep.edition.wish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.crisis.Crisis;

/**
 * What becomes of the wishes of a crisis in one edition. The printer of a thing that is asked for says that it is
 * {@link #granted}, or why it is {@link #refused}; of what is printed in part, both. It says so whatever the language, in the
 * same words, so that a cause which several editions share is told once. A wish of which no printer speaks is refused
 * in the end: nothing that is asked for is left out in silence.
 *
 * <pre>{@code
 * context.wishes().granted(Wish.highlight(crisis, i));
 * context.wishes().refused(Wish.highlight(crisis, i), PrintRule.….finding(wish.place(), "…", "…"));
 * }</pre>
 */
public final class Wishes {

    private final Map<Wish, List<Finding>> refusals = new LinkedHashMap<>();
    private final Set<Wish> granted = new LinkedHashSet<>();

    /** Collects what becomes of the wishes that crisis.yaml states. */
    public Wishes(Crisis crisis) {
        Wish.of(crisis).forEach(this::asked);
    }

    /** Takes in a wish that stands elsewhere, such as one of the day's notes; twice is as good as once. */
    public void asked(Wish wish) {
        refusals.putIfAbsent(wish, new ArrayList<>());
    }

    /** Takes in that a wish prints, be it in part. */
    public void granted(Wish wish) {
        asked(wish);
        granted.add(wish);
    }

    /** Takes in why a wish does not print, or what of it does not; several wishes may have one finding. */
    public void refused(Wish wish, Finding why) {
        refusals.computeIfAbsent(wish, unanswered -> new ArrayList<>()).add(why);
    }

    /**
     * Returns what became of each wish.
     *
     * @param unanswered the finding on a wish of which no printer spoke
     */
    public List<Wish.Answer> answers(Function<Wish, Finding> unanswered) {
        return refusals.entrySet().stream()
                .map(wish -> answer(wish.getKey(), wish.getValue(), unanswered))
                .toList();
    }

    private Wish.Answer answer(Wish wish, List<Finding> why, Function<Wish, Finding> unanswered) {
        boolean isPrinted = granted.contains(wish);
        return new Wish.Answer(wish, isPrinted, isPrinted || !why.isEmpty() ? why : List.of(unanswered.apply(wish)));
    }
}
