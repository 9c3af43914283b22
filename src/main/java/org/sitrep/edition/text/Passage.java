package org.sitrep.edition.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.sitrep.fact.prose.Form;

/**
 * Prose with its references resolved.
 *
 * @param lang the language tag, where it is not the edition's own
 * @param dir the direction of that language, {@code ltr} or {@code rtl}
 * @param blocks its paragraphs and lists, headings and tables
 * @param notes what the prose as a whole rests on, printed at its end
 */
public record Passage(Optional<String> lang, Optional<String> dir, List<Block> blocks, Citation notes) {

    public Passage {
        blocks = List.copyOf(blocks);
    }

    /** Returns words of our own, in the edition's language. */
    public static Passage of(List<Block> blocks) {
        return new Passage(Optional.empty(), Optional.empty(), blocks, Citation.NONE);
    }

    /** Returns what it cites, in reading order. */
    public Stream<Citation> shown() {
        Stream<Citation> values = blocks.stream()
                .flatMap(block -> block.lines().stream())
                .flatMap(line -> line.stream())
                .map(Span::notes);
        return Stream.concat(values, Stream.of(notes));
    }

    /** Returns the same below a heading of its own. */
    public Passage below() {
        return new Passage(
                lang,
                dir,
                blocks.stream()
                        .map(block ->
                                new Block(block.list, block.lines, block.lang, block.dir, block.form.map(Form::below)))
                        .toList(),
                notes);
    }

    /**
     * Returns several as one, in their order, each with what it rests on at its end.
     *
     * @param passages the passages, one or more
     */
    public static Passage together(List<Passage> passages) {
        Passage last = passages.get(passages.size() - 1);
        boolean mixed = passages.stream().map(Passage::lang).distinct().count() > 1;
        Stream<Passage> others = passages.subList(0, passages.size() - 1).stream()
                .map(passage -> passage.ending(Span.mark(passage.notes)));
        List<Block> blocks = Stream.concat(others, Stream.of(last))
                .flatMap(passage ->
                        passage.blocks.stream().map(block -> mixed ? block.in(passage.lang, passage.dir) : block))
                .toList();
        return mixed
                ? new Passage(Optional.empty(), Optional.empty(), blocks, last.notes)
                : new Passage(last.lang, last.dir, blocks, last.notes);
    }

    /** Returns the same with more before its first line; what is no paragraph has it as a line of its own above. */
    public Passage beginning(List<Span> spans) {
        List<Block> more = new ArrayList<>(blocks);
        List<List<Span>> lines = new ArrayList<>(
                blocks.isEmpty() || !blocks.get(0).isParagraph()
                        ? List.of()
                        : more.remove(0).lines());
        List<Span> first = new ArrayList<>(spans);
        first.addAll(lines.isEmpty() ? List.of() : lines.remove(0));
        lines.add(0, first);
        more.add(0, new Block(false, lines));
        return new Passage(lang, dir, more, notes);
    }

    /** Returns the same with more at the end of its last line; of the first one of a table, for its last is of one row. */
    public Passage ending(Span... spans) {
        return ending(line -> Stream.concat(line.stream(), Stream.of(spans)).toList(), notes);
    }

    /**
     * Returns the same with one mark at its end: where its last words have one, what the whole rests on joins it. It is the only
     * one where nothing in the prose rests on another source.
     */
    public Passage closed() {
        boolean isAlone = !notes.sources().isEmpty()
                && shown().allMatch(part -> notes.sources().containsAll(part.sources()));
        Stream<Block> plain = isAlone ? blocks.stream().map(Block::unmarked) : blocks.stream();
        return new Passage(lang, dir, plain.toList(), notes).joined();
    }

    private Passage joined() {
        if (isTable()) {
            Span mark = Span.mark(notes);
            return ending(line -> Stream.concat(line.stream(), Stream.of(mark)).toList(), Citation.NONE);
        }
        Optional<Span> last = blocks.stream()
                .flatMap(block -> block.lines().stream())
                .reduce((line, next) -> next)
                .map(line -> line.get(line.size() - 1))
                .filter(span -> !span.notes.sources().isEmpty());
        return last.map(span -> span.citing(span.notes.and(notes)))
                .map(span -> ending(
                        line -> Stream.concat(line.stream().limit(line.size() - 1), Stream.of(span))
                                .toList(),
                        Citation.NONE))
                .orElse(this);
    }

    private boolean isTable() {
        return !blocks.isEmpty() && !blocks.get(blocks.size() - 1).rows().isEmpty();
    }

    private Passage ending(UnaryOperator<List<Span>> change, Citation whole) {
        List<Block> more = new ArrayList<>(blocks);
        Block block = more.remove(more.size() - 1);
        List<List<Span>> lines = new ArrayList<>(block.lines());
        int last = isTable() ? 0 : lines.size() - 1;
        lines.set(last, change.apply(lines.get(last)));
        more.add(block.with(lines));
        return new Passage(lang, dir, more, whole);
    }

    /** Returns a line of the edition's own language. */
    public static Passage line(Span span, Citation notes) {
        Block block = new Block(false, List.of(List.of(span)));
        return new Passage(Optional.empty(), Optional.empty(), List.of(block), notes);
    }

    /** Returns a heading below that of the part. */
    public static Passage heading(Wording words, Optional<String> dir) {
        Span name = Span.of(words.text());
        Form form = new Form(2, 0, false, List.of());
        Block block = new Block(false, List.of(List.of(name)), Optional.empty(), Optional.empty(), Optional.of(form));
        return new Passage(words.lang(), dir, List.of(block), Citation.NONE);
    }

    /**
     * A paragraph, a list, a heading or a table.
     *
     * @param list whether there are several lines: the items of a list, or the cells of a table
     * @param lines the lines; of a table its caption, where it has one, its heads, and its cells row by row
     * @param lang the language tag, where it is neither the edition's own nor the passage's
     * @param dir the direction of that language
     * @param form what makes it a heading or a table
     */
    public record Block(
            boolean list, List<List<Span>> lines, Optional<String> lang, Optional<String> dir, Optional<Form> form) {

        public Block {
            lines = List.copyOf(lines);
        }

        /** Returns a paragraph or list in the language of its passage. */
        public Block(boolean list, List<List<Span>> lines) {
            this(list, lines, Optional.empty(), Optional.empty(), Optional.empty());
        }

        private boolean isParagraph() {
            return !list && form.isEmpty();
        }

        private Block unmarked() {
            return with(lines.stream().map(Block::unmarked).toList());
        }

        private static List<Span> unmarked(List<Span> line) {
            return line.stream()
                    .map(span -> span.citing(span.notes.by(List.of())))
                    .toList();
        }

        private Block with(List<List<Span>> others) {
            return new Block(list, others, lang, dir, form);
        }

        private Block in(Optional<String> tag, Optional<String> direction) {
            return new Block(list, lines, tag, direction, form);
        }

        /** Returns the rows of a table, its heads first; none of what is no table. */
        public List<List<List<Span>>> rows() {
            return form.map(found -> found.rows(lines)).orElse(List.of());
        }

        /**
         * Returns the lines where no table can be set: a row is one, each cell after its head.
         *
         * @param colon what the language puts between the two
         */
        public List<List<Span>> said(String colon) {
            List<List<List<Span>>> rows = rows();
            if (rows.isEmpty()) {
                return lines;
            }
            List<List<Span>> said = new ArrayList<>(form.orElseThrow().caption(lines));
            for (int row = 1; row < rows.size(); row++) {
                List<Span> line = new ArrayList<>();
                for (int i = 0; i < rows.get(row).size(); i++) {
                    List<Span> head = rows.get(0).get(i);
                    line.add(Span.of(i == 0 ? "" : " · "));
                    line.addAll(row == 1 ? head : unmarked(head));
                    line.add(Span.of(colon));
                    line.addAll(rows.get(row).get(i));
                }
                said.add(line);
            }
            return said;
        }
    }

    /**
     * A piece of a line.
     *
     * @param style how it is set
     * @param text the words, or a value's printed form
     * @param notes what it rests on
     * @param lang the language tag, where it is not that of the words around it
     */
    public record Span(Style style, String text, Citation notes, Optional<String> lang) {

        /** Returns a piece in the language of the words around it. */
        public Span(Style style, String text, Citation notes) {
            this(style, text, notes, Optional.empty());
        }

        /** Returns words that rest on nothing by themselves. */
        public static Span of(Style style, Wording words) {
            return new Span(style, words.text(), Citation.NONE, words.lang());
        }

        /** Returns words of our own. */
        public static Span of(String words) {
            return new Span(Style.PLAIN, words, Citation.NONE);
        }

        /** Returns the mark of what the words before it rest on. */
        public static Span mark(Citation notes) {
            return new Span(Style.PLAIN, "", notes);
        }

        private Span citing(Citation others) {
            return new Span(style, text, others, lang);
        }
    }

    /** How a piece of a line is set. */
    public enum Style {
        PLAIN,
        STRONG,
        EMPHASIS,
        /** A number or date taken from the ledger; it is kept in one piece whatever the direction of the line. */
        VALUE,
        /** A telephone number to call. */
        CALL
    }
}
