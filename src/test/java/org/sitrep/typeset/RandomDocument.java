package org.sitrep.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A page made up by chance, the same for the same seed. Every word stands in it once, so that one that is lost, or printed
 * twice, shows.
 */
final class RandomDocument {

    /** The first letter of each script begins a word and stands nowhere else in it; the others are its digits. */
    static final List<String> SCRIPTS =
            List.of("Wabcdefghij", "حبتسدرصطفقل", "Яабвгдежзик", "मकखगघचछजटठड", "မကခဂဃစဆဇညဋဌ");

    private static final int LATIN = 0;
    /** Added to the depth of what stands in columns: there a designer puts no more columns, and no lists. */
    private static final int COLUMNS = 100;

    private final Random random;
    private final Taste taste;
    private final StringBuilder page = new StringBuilder();
    private final StringBuilder sheet = new StringBuilder();
    private final List<String> words = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    /** How many cells, captions and parts of rows it is in: no page ends there. */
    private int closed;

    private int headings;
    private int level;
    private boolean turns;
    private int rules;

    /**
     * What a page is like.
     *
     * @param blocks how many blocks it has, about
     * @param width of its paper, in points
     * @param height of its paper, in points
     * @param wild whether it has what no designer would do
     * @param scripts how many scripts it is written in
     */
    record Taste(int blocks, double width, double height, boolean wild, int scripts) {}

    private RandomDocument(long seed, Taste taste) {
        this.random = new Random(seed);
        this.taste = taste;
    }

    static RandomDocument of(long seed, Taste taste) {
        RandomDocument document = new RandomDocument(seed, taste);
        document.write();
        return document;
    }

    /** Returns one of which every other block, more or less, stands on pages that are turned. */
    static RandomDocument turning(long seed, Taste taste) {
        RandomDocument document = new RandomDocument(seed, taste);
        document.turns = true;
        document.write();
        return document;
    }

    String xhtml() {
        return page.toString();
    }

    String css() {
        return sheet.toString();
    }

    /** The words in the order in which they are read. */
    List<String> words() {
        return words;
    }

    int headings() {
        return headings;
    }

    private void write() {
        int margin = chance(4) ? 10 : 30;
        sheet.append(say(
                "@page { size: %spt %spt; margin: %dpt %dpt 40pt; ", taste.width(), taste.height(), margin, margin));
        sheet.append("@bottom-center { content: element(foot); } }\n");
        sheet.append("@page turned { size: landscape; }\n.turned { page: turned; }\n");
        sheet.append("body { font-size: 10pt; margin: 0; }\n.foot { position: running(foot); font-size: 8pt; }\n");
        sheet.append(".foot::before { content: counter(page) \" / \" counter(pages); }\n");
        sheet.append("table[class] { height: auto; }\n"); // a table has the height of its cells
        boolean rtl = taste.scripts() > 1 && chance(3);
        page.append(say("<html lang=\"en\"><head><title>Seed</title></head><body dir=\"%s\">", rtl ? "rtl" : "ltr"));
        page.append("<div class=\"foot\"></div>");
        blocks(taste.blocks(), 0);
        page.append("</body></html>");
    }

    /** Numbers are written with the digits of style sheets, wherever the test runs. */
    private static String say(String pattern, Object... things) {
        return String.format(Locale.ROOT, pattern, things);
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    private String pick(String... from) {
        return from[random.nextInt(from.length)];
    }

    private String id() {
        String id = "i" + ids.size();
        ids.add(id);
        return " id=\"" + id + "\"";
    }

    private void blocks(int count, int depth) {
        for (int i = 0; i < count; i++) {
            boolean isTurned = turns && depth < 2 && closed == 0 && chance(2);
            page.append(isTurned ? "<div class=\"turned\">" : "");
            block(depth);
            page.append(isTurned ? "</div>" : "");
        }
    }

    private void block(int depth) {
        int kind = random.nextInt(depth % COLUMNS > 5 ? 4 : 14);
        boolean tooNarrow = !taste.wild() && depth >= COLUMNS && kind >= 4;
        switch (tooNarrow ? 0 : kind) {
            case 0, 1, 2 -> element("p", () -> text(1 + random.nextInt(40), 0));
            case 3 -> heading();
            case 4 -> list(depth);
            case 5, 6 -> table(depth);
            case 7 -> flex(depth);
            case 8 -> definitions(depth);
            case 9 -> figure(depth);
            case 10 -> element(pick("p", "div", "ul", "section"), () -> {});
            case 11 -> columns(depth);
            default ->
                element(pick("div", "section", "blockquote", "header"), () -> blocks(random.nextInt(4), depth + 1));
        }
        if (chance(12)) {
            text(1 + random.nextInt(5), 0); // text between blocks
        }
    }

    private void heading() {
        level = 1 + random.nextInt(Math.min(4, level + 1));
        headings++;
        element("h" + level, () -> text(1 + random.nextInt(6), 3));
    }

    private void list(int depth) {
        String name = pick("ul", "ol");
        int count = random.nextInt(6);
        element(name, () -> {
            for (int i = 0; i < count; i++) {
                element("li", () -> content(depth));
            }
        });
    }

    /** Of an item or a cell: nothing, words, or blocks. */
    private void content(int depth) {
        switch (random.nextInt(7)) {
            case 0 -> {}
            case 1 -> blocks(1 + random.nextInt(2), depth + 2);
            default -> text(1 + random.nextInt(8), 0);
        }
    }

    private void columns(int depth) {
        closed++;
        page.append("<div").append(style("column-count: 2; gap: 6pt")).append('>');
        blocks(random.nextInt(5), depth + COLUMNS);
        page.append("</div>");
        closed--;
    }

    private void definitions(int depth) {
        element("dl", () -> {
            for (int i = random.nextInt(4); i > 0; i--) {
                element("dt", () -> text(2, 3));
                element("dd", () -> content(depth));
            }
        });
    }

    private void figure(int depth) {
        element("figure", () -> {
            page.append("<svg viewBox=\"0 0 90 20\" width=\"90\" height=\"20\" role=\"img\"><title>T</title><rect"
                    + " width=\"90\" height=\"20\" fill=\"#ddd\"/><text x=\"45\" y=\"14\" text-anchor=\"middle\""
                    + " font-size=\"9\" font-weight=\"normal\">");
            page.append(word(LATIN, 0)).append("</text></svg>");
            element("figcaption", () -> content(depth + 4));
        });
    }

    private void flex(int depth) {
        String rule = rule(say(
                "display: flex; gap: %dpt; align-items: %s; %s",
                random.nextInt(9), pick("stretch", "flex-end"), chance(3) ? "break-inside: avoid;" : ""));
        page.append("<div class=\"").append(rule).append("\">");
        closed++;
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            String item = rule(say(
                    "flex: %d; padding: %dpt; %s",
                    random.nextInt(3), random.nextInt(6), chance(4) ? "width: 25%;" : ""));
            page.append("<div class=\"").append(item).append("\">");
            if (chance(3)) {
                blocks(1 + random.nextInt(2), depth + COLUMNS);
            } else {
                text(1 + random.nextInt(6), 1);
            }
            page.append("</div>");
        }
        closed--;
        page.append("</div>");
    }

    private void table(int depth) {
        int columns = taste.wild() && chance(5) ? 30 : 1 + random.nextInt(5);
        int rows = random.nextInt(chance(8) ? 40 : 8);
        element("table", () -> {
            if (chance(3)) {
                closed++;
                element("caption", () -> text(1 + random.nextInt(5), 2));
                closed--;
            }
            if (chance(2)) {
                page.append("<thead><tr>");
                for (int i = 0; i < columns; i++) {
                    cell("th", 1, () -> text(1, 3));
                }
                page.append("</tr></thead>");
            }
            page.append("<tbody>");
            boolean tangled = chance(3);
            for (int i = 0; i < rows; i++) {
                row(columns, tangled, depth);
            }
            page.append("</tbody>");
        });
    }

    private void row(int columns, boolean tangled, int depth) {
        page.append("<tr>");
        for (int i = 0; i < columns; i++) {
            int across = tangled && chance(4) ? 1 + random.nextInt(2) : 1;
            boolean small = columns > 8;
            cell("td", across, () -> {
                if (small) {
                    page.append(word(LATIN, 0));
                } else {
                    content(depth + COLUMNS);
                }
            });
        }
        page.append("</tr>");
    }

    private void cell(String name, int across, Runnable inside) {
        closed++;
        page.append('<').append(name);
        page.append(across > 1 ? " colspan=\"" + across + "\"" : "");
        page.append(chance(6) ? id() : "").append(chance(6) ? style() : "").append('>');
        inside.run();
        page.append("</").append(name).append('>');
        closed--;
    }

    private void element(String name, Runnable inside) {
        String style = chance(3) ? style() : "";
        String generated = name.equals("p") && chance(8) ? rules(style) : "";
        page.append('<').append(name).append(generated.isEmpty() ? style : " class=\"" + generated + "\"");
        page.append(chance(8) ? id() : "");
        page.append(taste.scripts() > 1 && chance(10) ? " dir=\"" + pick("ltr", "rtl") + "\"" : "")
                .append('>');
        if (generated.isEmpty()) {
            inside.run();
        } else {
            String before = word(LATIN, 0);
            inside.run();
            String after = word(LATIN, 0);
            sheet.append(say(
                    ".%s::before { content: \"%s \"; } .%s::after { content: \" %s\"; }\n",
                    generated, before, generated, after));
        }
        page.append("</").append(name).append(">\n");
    }

    /** Returns a rule of an element's own. */
    private String rules(String style) {
        return rule(style.isEmpty() ? "color: #333;" : "padding: 2pt;");
    }

    private String style() {
        return " class=\"" + rule(declarations()) + "\"";
    }

    private String rule(String declarations) {
        String name = "c" + rules++;
        sheet.append('.').append(name).append(" { ").append(declarations).append(" }\n");
        return name;
    }

    private String declarations() {
        StringBuilder all = new StringBuilder();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            all.append(declaration()).append(' ');
        }
        return all.toString();
    }

    private String declaration() {
        int much = taste.wild() ? 60 : 8;
        return switch (random.nextInt(taste.wild() ? 18 : 16)) {
            case 0 -> say("padding: %dpt;", random.nextInt(much));
            case 1 -> say("margin: %dpt 0;", random.nextInt(2 * much));
            case 2 -> say("border: %dpt solid #888;", random.nextInt(4));
            case 3 -> say("text-align: %s;", pick("start", "end", "center"));
            case 4 -> "break-inside: avoid;";
            case 5 -> say("break-after: %s;", pick("avoid", "avoid", "auto"));
            case 6 -> say("break-before: %s;", pick("avoid", "avoid", "auto", closed > 0 ? "auto" : "page"));
            case 7 -> "background: #eef;";
            case 8 -> say("font-size: %dpt;", 6 + random.nextInt(taste.wild() ? 60 : 12));
            case 9 -> say("line-height: 1.%d;", 2 + random.nextInt(7));
            case 10 -> say("orphans: %d; widows: %d;", 1 + random.nextInt(4), 1 + random.nextInt(4));
            case 11 -> "font-style: italic;";
            case 12 -> say("height: %dpt;", random.nextInt(4 * much));
            case 13 -> say("margin-inline-start: %dpt;", random.nextInt(much));
            case 14 -> say("vertical-align: %s;", pick("top", "middle", "bottom"));
            case 15 -> say("white-space: %s;", pick("nowrap", "normal"));
            case 16 -> say("width: %dpt;", random.nextInt(200));
            default -> say("min-width: %dpt;", random.nextInt(80));
        };
    }

    /** Some words, with elements among them; kinds 2 and 3 have no links, 3 is words alone. */
    private void text(int count, int kind) {
        int script = random.nextInt(taste.scripts());
        for (int i = 0; i < count; i++) {
            int what = kind == 3 ? 20 : random.nextInt(20);
            int here = chance(9) ? random.nextInt(taste.scripts()) : script;
            switch (what) {
                case 0 -> inline(pick("strong", "em", "small", "span", "bdi"), "", here);
                case 1 -> inline("sup", "", LATIN);
                case 2 -> inline("span", style("display: inline-block; padding: 2pt; border: 1pt solid #a00;"), here);
                case 3 -> link(kind, here);
                case 5 -> page.append(word(here, chance(3) ? 60 : 12));
                case 6 -> page.append(word(here, 0)).append(chance(3) ? "<br/>" : " ");
                case 7 -> inline("span", " dir=\"" + pick("ltr", "rtl", "auto") + "\"", here);
                case 8 -> inline("span", style("display: inline-block; background: #ffa;"), here);
                default -> page.append(word(here, 0));
            }
            page.append(' ');
        }
    }

    private String style(String declarations) {
        return " class=\"" + rule(declarations) + "\"";
    }

    private void inline(String name, String attributes, int script) {
        page.append('<').append(name).append(attributes).append('>');
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            if (chance(6)) {
                inline(pick("strong", "em", "span"), "", script);
            } else {
                page.append(word(script, 0));
            }
            page.append(i > 1 ? " " : "");
        }
        page.append("</").append(name).append('>');
    }

    private void link(int kind, int script) {
        if (kind < 2) {
            String href = ids.isEmpty() ? "https://example.org/" : "#" + ids.get(random.nextInt(ids.size()));
            inline("a", " href=\"" + href + "\"", script);
        } else {
            page.append(word(script, 0));
        }
    }

    /** Makes up the next word. */
    private String word(int script, int more) {
        String letters = SCRIPTS.get(script);
        StringBuilder word = new StringBuilder().append(letters.charAt(0));
        String number = Integer.toString(words.size());
        for (int i = 0; i < number.length(); i++) {
            word.append(letters.charAt(1 + number.charAt(i) - '0'));
        }
        for (int i = 0; i < more; i++) {
            word.append(letters.charAt(1 + random.nextInt(10)));
        }
        words.add(word.toString());
        return word.toString();
    }
}
