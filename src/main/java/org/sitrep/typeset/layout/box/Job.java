package org.sitrep.typeset.layout.box;

import static org.sitrep.typeset.style.property.Property.FONT_FAMILY;
import static org.sitrep.typeset.style.property.Property.FONT_SIZE;
import static org.sitrep.typeset.style.property.Property.FONT_WEIGHT;
import static org.sitrep.typeset.style.property.Property.ITALIC;
import static org.sitrep.typeset.style.property.Property.LANG;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.typeset.layout.mark.Image;
import org.sitrep.typeset.layout.mark.LayoutRule;
import org.sitrep.typeset.style.Element;
import org.sitrep.typeset.style.Paper;
import org.sitrep.typeset.style.Style;
import org.sitrep.typeset.text.font.Fonts;
import org.sitrep.typeset.text.font.Type;

/** What all boxes of one document share while it is laid out. Used by one thread. */
public final class Job {

    private static final int AROUND = 24;
    private static final Pattern STEERING = Pattern.compile("[\u200e\u200f\u2028\u202a-\u202e\u2066-\u2069\ufffc]");

    private final Fonts fonts;
    private final Map<String, Paper> papers;
    private final PageNumbers numbers;
    private final IdentityHashMap<Style, Type> types = new IdentityHashMap<>();
    private final Map<String, Image> read;
    private final List<Element> running = new ArrayList<>();
    private final Set<Object> reported = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private boolean lookedUpPages;
    private boolean isTight;

    /**
     * Begins a document.
     *
     * @param fonts what text is set in
     * @param papers what it is laid out on, by the names of pages
     * @param numbers the numbers of pages, as far as they are known
     * @param read keeps pictures by their sources once they have been read
     */
    public Job(Fonts fonts, Map<String, Paper> papers, PageNumbers numbers, Map<String, Image> read) {
        this.read = read;
        this.fonts = fonts;
        this.papers = papers;
        this.numbers = numbers;
    }

    /** Returns the same job for what stands in the margins of one page; its findings are gathered here. */
    public Job onPage(PageNumbers known) {
        return new Job(fonts, papers, known, read);
    }

    /** Returns the same job for what has little room: its lines are as high as its style says, whatever is set in them. */
    public Job tight() {
        Job job = onPage(numbers);
        job.isTight = true;
        return job;
    }

    /** Returns whether lines are no higher than their style says. */
    boolean isTight() {
        return isTight;
    }

    public Fonts fonts() {
        return fonts;
    }

    /** Returns what pages of a name are; an empty one is that of all others. */
    public Paper paper(String name) {
        return Objects.requireNonNull(papers.get(name));
    }

    /** Returns the height between the margins of a usual page, in points. */
    double pageHeight() {
        return paper("").along();
    }

    public PageNumbers numbers() {
        return numbers;
    }

    /** Returns the number of the page that an id stands on, as far as it is known by now. */
    public int pageOf(String id) {
        lookedUpPages = true;
        return numbers.of(id);
    }

    /** Returns how many pages there are, as far as that is known by now. */
    public int pageCount() {
        lookedUpPages |= numbers.page() == 0;
        return numbers.count();
    }

    /** Returns whether the layout depends on the numbers of pages. */
    public boolean lookedUpPages() {
        return lookedUpPages;
    }

    /** Returns what the text of a style is set in. */
    public Type type(Style style) {
        return types.computeIfAbsent(
                style,
                s -> new Type(s.get(FONT_FAMILY), s.get(FONT_SIZE), s.get(FONT_WEIGHT), s.get(ITALIC), s.get(LANG)));
    }

    /** Keeps an element out of the flow for the margins; returns the name of the anchor that marks its place. */
    public String run(Element element) {
        running.add(element);
        return Anchors.running(running.size() - 1);
    }

    public List<Element> running() {
        return running;
    }

    public Element running(int index) {
        return running.get(index);
    }

    /** Returns a picture by its source, or reports why it cannot be read. */
    public Optional<Image> image(String source, Place place) {
        Image known = read.get(source);
        if (known != null) {
            return Optional.of(known);
        }
        Checked<Image> image = Image.of(source, place);
        image.findings().forEach(this::report);
        image.value().ifPresent(found -> read.put(source, found));
        return image.value();
    }

    /** Reports that no font has a character of a text, once for each character. */
    public void reportMissing(String text, int index, Place place) {
        int character = text.codePointAt(index);
        if (!reported.add(character)) {
            return;
        }
        String code = String.format(Locale.ROOT, "U+%04X", character);
        String name = Character.getName(character);
        String message =
                "no font has the character " + code + (name == null ? "" : " " + name) + " in: " + around(text, index);
        String hint = "write it with another character, or add a font that has it";
        findings.add(LayoutRule.MISSING_GLYPH
                .finding(place, message, hint)
                .about(Character.toString(character))
                .namedBy(Finding.Naming.CHARACTER));
    }

    /** Returns a text without the character that stands for pictures and boxes in a line, and reports where it held one. */
    public String withoutAtoms(String text, Place place) {
        if (text.indexOf('\uFFFC') < 0) {
            return text;
        }
        report(LayoutRule.MISPLACED_CHARACTER.finding(
                place,
                "the text holds U+FFFC OBJECT REPLACEMENT CHARACTER: something was lost when it was copied",
                "put in what stood there, or leave the character out"));
        return text.replace("\uFFFC", "");
    }

    /** Returns what stands around a character, without what only steers directions. */
    private static String around(String text, int at) {
        int start = Math.max(0, at - AROUND);
        int end = Math.min(text.length(), at + AROUND);
        start -= start > 0 && Character.isLowSurrogate(text.charAt(start)) ? 1 : 0;
        end += end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? 1 : 0;
        String words =
                STEERING.matcher(text.substring(start, end)).replaceAll("").strip();
        return (start > 0 ? "…" : "") + words + (end < text.length() ? "…" : "");
    }

    /** Reports a finding, once. */
    public void report(Finding finding) {
        if (reported.add(finding)) {
            findings.add(finding);
        }
    }

    public List<Finding> findings() {
        return findings;
    }
}
