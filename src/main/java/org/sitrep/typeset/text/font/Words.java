package org.sitrep.typeset.text.font;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The words shaped so far, for all threads. It forgets everything when it is full; that shows in time alone. */
public final class Words {

    private static final int MAX = 20_000;
    /** Settings count apart: a page may name any number of languages, with few words in each. */
    private static final int MAX_SETTINGS = 500;
    /** A longer stretch hardly comes again: it is a sentence in a script without spaces, or an address. */
    private static final int LONGEST = 40;

    private final Map<Setting, Map<String, Shaped>> shaped = new ConcurrentHashMap<>();
    private final AtomicInteger size = new AtomicInteger();

    /** Returns what was shaped in one way so far, for {@link #shape}. */
    public Map<String, Shaped> in(Setting setting) {
        Map<String, Shaped> known = shaped.get(setting);
        return known != null ? known : inAnew(setting);
    }

    private Map<String, Shaped> inAnew(Setting setting) {
        if (shaped.size() >= MAX_SETTINGS) {
            forget();
        }
        return shaped.computeIfAbsent(setting, s -> new ConcurrentHashMap<>());
    }

    private void forget() {
        shaped.clear();
        size.set(0);
    }

    /** Shapes a word that stands alone, or finds it among those {@link #in} one setting. */
    public Shaped shape(Setting setting, Map<String, Shaped> known, String word) {
        Shaped found = known.get(word);
        return found != null ? found : shapeAnew(setting, known, word);
    }

    private Shaped shapeAnew(Setting setting, Map<String, Shaped> known, String word) {
        Shaped made = Shaper.shape(setting, word, 0, word.length());
        if (word.length() <= LONGEST && known.putIfAbsent(word, made) == null && size.incrementAndGet() > MAX) {
            forget();
        }
        return made;
    }
}
