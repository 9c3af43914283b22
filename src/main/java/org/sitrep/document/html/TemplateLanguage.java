package org.sitrep.document.html;

import freemarker.core.TemplateElement;
import freemarker.template.Template;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.Suggestion;
import org.sitrep.document.DocumentRule;

/**
 * What of the template language a template may use: what takes no longer than it is long, and makes nothing much larger than what it
 * is given. Loops are counted while a template runs; what loops or grows within one expression cannot be, and is refused here.
 */
@SuppressWarnings("deprecation") // the engine shows its tree in no other way
final class TemplateLanguage {

    /** Longer than any expression that somebody could still read. */
    private static final int LONGEST_EXPRESSION = 4_000;

    /** What a built-in that joins or fills may put in, and how far it may fill. */
    private static final int LONGEST_LITERAL = 100;

    private static final Set<String> BUILT_INS = Set.of(
            ("abs ancestors boolean c cap_first capitalize ceiling children chop_linebreak chunk cn contains counter"
                            + " default ends_with ensure_ends_with ensure_starts_with esc exists first floor groups has_content"
                            + " has_next if_exists index index_of int is_boolean is_collection is_date is_directive is_enumerable"
                            + " is_even_item is_first is_hash is_hash_ex is_indexable is_last is_macro is_markup_output is_method"
                            + " is_number is_odd_item is_sequence is_string is_unknown_date_like item_cycle item_parity"
                            + " item_parity_cap join keep_after keep_after_last keep_before keep_before_last keys last"
                            + " last_index_of left_pad length long lower_abc lower_case matches max min namespace number"
                            + " remove_beginning remove_ending replace right_pad round seq_contains seq_index_of seq_last_index_of"
                            + " size sort sort_by split starts_with string substring switch then trim trim_to_null blank_to_null"
                            + " empty_to_null truncate truncate_w truncate_c uncap_first upper_abc upper_case url url_path values"
                            + " word_list")
                    .split(" "));

    private static final String ATOM = "(?:\\[(?:[^\\[\\]\\\\&]|\\\\.)*+]|\\\\\\D|[^\\\\+*?{}()|\\[\\]^$])";

    /** Regular expressions that hardly ever go back: one repetition, and the rest of the text. */
    private static final Pattern SWIFT = Pattern.compile(ATOM + "*\\(?" + ATOM + "+[+*?]?\\)?" + ATOM + "*(?:\\.\\*)?");

    private static final Pattern WORDS = Pattern.compile(
            "(?<space>\\s++)"
                    + "|(?<string>\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+')"
                    + "|(?<number>\\d++(?:\\.\\d++)?)"
                    + "|(?<name>(?:[\\p{L}_$@]|\\\\.)(?:[\\p{L}\\p{N}_$@]|\\\\.)*+)"
                    + "|\\.\\.[<!*]?|->|\\?\\?|\\+=|[-*/%]=|\\+\\+|--|[=!<>]=|&&|\\|\\||.",
            Pattern.DOTALL);

    private static final Pattern DIRECTIVE = Pattern.compile("#\\w+");
    private static final Set<String> SPLITTING = Set.of("split", "word_list");
    private static final Set<String> LOOPS = Set.of("#list", "#foreach");
    private static final Set<String> OPERATORS = Set.of("gt", "gte", "lt", "lte", "as", "in", "using");

    private final String file;
    private final String source;
    private final List<Finding> findings = new ArrayList<>();
    private TemplateElement element;

    private TemplateLanguage(String file, String source, TemplateElement root) {
        this.file = file;
        this.source = source;
        this.element = root;
    }

    /**
     * Looks through a template as the engine understood it.
     *
     * @param file the template, for findings
     * @param source as the designer wrote it
     * @param template as the engine read it
     * @return an error for each thing that it may not use, at its place
     */
    static List<Finding> check(String file, String source, Template template) {
        TemplateElement root = template.getRootTreeNode();
        if (root == null) {
            return List.of();
        }
        TemplateLanguage language = new TemplateLanguage(file, source, root);
        language.look(root);
        return language.findings;
    }

    private void look(TemplateElement at) {
        String kind = at.getNodeName();
        if (!kind.equals("TextBlock") && !kind.equals("Comment")) {
            element = at;
            expression(at.getDescription());
        }
        for (int i = 0; i < at.getChildCount(); i++) {
            look((TemplateElement) at.getChildAt(i));
        }
    }

    private void expression(String text) {
        if (text.length() > LONGEST_EXPRESSION) {
            refuse(
                    "",
                    "an expression of more than " + LONGEST_EXPRESSION + " characters",
                    "put its parts into `<#assign>`");
            return;
        }
        Matcher directive = DIRECTIVE.matcher(text);
        boolean isLoop = directive.lookingAt() && LOOPS.contains(directive.group());
        new Expression(words(text.substring(directive.lookingAt() ? directive.end() : 0)), isLoop).check();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORDS.matcher(text);
        while (matcher.find()) {
            if (matcher.group("space") == null) {
                words.add(matcher.group());
            }
        }
        return words;
    }

    private void refuse(String word, String what, String hint) {
        findings.add(DocumentRule.FORBIDDEN_IN_TEMPLATE.finding(place(word), "a template may not use " + what, hint));
    }

    /** Returns where a word stands, at the element or after its beginning. */
    private Place place(String word) {
        Place start = new Place(file, Math.max(0, element.getBeginLine()), Math.max(0, element.getBeginColumn()), "");
        int from = start.indexIn(source);
        int found = word.isEmpty() ? -1 : source.indexOf(word, from);
        return found < 0 ? start : Place.in(file, source, found);
    }

    /** One expression, or the several of one tag, word by word. */
    private final class Expression {

        private final List<String> words;
        private final boolean isLoop;
        private final Deque<Bracket> open = new ArrayDeque<>();
        private int at;
        private int splits;

        Expression(List<String> words, boolean isLoop) {
            this.words = words;
            this.isLoop = isLoop;
        }

        void check() {
            open.push(new Bracket(""));
            for (at = 0; at < words.size(); at++) {
                word(words.get(at));
            }
            open.forEach(this::sum);
        }

        private String word(int index) {
            return index >= 0 && index < words.size() ? words.get(index) : "";
        }

        private void word(String word) {
            if (word.equals("?")) {
                builtIn(word(at + 1));
            } else if (word.equals("->")) {
                refuse("->", "a function `->`", "it loops where nobody counts; write `<#list>` with `<#if>`");
            } else if (word.startsWith("..")) {
                range(word);
            } else if (isLiteral(word)) {
                literal(word);
            } else if (isName(word)) {
                begins(OPERATORS.contains(word));
            } else {
                symbol(word);
            }
        }

        private void symbol(String word) {
            switch (word) {
                case "(", "[", "{" -> open.push(new Bracket(isEnd(word(at - 1)) ? word + "after" : word));
                case ")", "]", "}" -> close();
                case "+" -> bracket().isSum |= isEnd(word(at - 1));
                case "+=" -> {
                    sum(bracket());
                    bracket().isSum = true;
                }
                case ",", ";", ":", "=", "==", "!=", "<", ">", "<=", ">=", "&&", "||" -> sum(bracket());
                default -> {
                    // nothing that could grow
                }
            }
        }

        private Bracket bracket() {
            Bracket top = open.peek();
            return top == null ? new Bracket("") : top;
        }

        private void close() {
            Bracket closed = open.size() > 1 ? open.pop() : bracket();
            sum(closed);
            bracket().hasRange |= closed.hasRange;
            if (closed.hasRange && word(at + 1).equals("?")) {
                refuse("..", "a range with `?" + word(at + 2) + "`", RANGES);
            }
        }

        private void literal(String word) {
            begins(false);
            String next = word(at + 1);
            boolean isBare = !next.equals("?") && !next.equals("[") && !next.equals(".") && !next.equals("(");
            bracket().hasLiteral |= isBare && !word(at - 1).equals("!");
            if (word.contains("${") || word.contains("#{")) {
                expression(word.substring(1, word.length() - 1).replaceAll("\\\\(.)", "$1"));
            }
        }

        /** A word after the end of another begins the next value of a tag. */
        private void begins(boolean isOperator) {
            if (isOperator || isEnd(word(at - 1))) {
                sum(bracket());
            }
        }

        /** Lists and hashes joined to themselves grow without end; what is joined to a literal is a text or a number. */
        private void sum(Bracket bracket) {
            if (bracket.isSum && !bracket.hasLiteral) {
                refuse(
                        "+",
                        "`+` without a literal text or number",
                        "write `\"${a}${b}\"` for texts, `0 + a + b` for numbers");
            }
            bracket.isSum = false;
            bracket.hasLiteral = false;
        }

        private void range(String word) {
            Bracket inner = bracket();
            boolean isKey = inner.kind.equals("[after");
            boolean isLooped = isLoop && open.stream().allMatch(bracket -> "(".contains(bracket.kind));
            if (!isKey && !isLooped) {
                refuse(word, "a range here", RANGES);
            }
            inner.hasRange |= !isKey;
            sum(inner);
        }

        private void builtIn(String name) {
            String plain = name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
            if (!BUILT_INS.contains(plain)) {
                refuse("?" + name, "`?" + name + "`", Suggestion.hint(plain, BUILT_INS));
                return;
            }
            splits += SPLITTING.contains(plain) ? 1 : 0;
            if (splits > 1) {
                refuse("?" + name, "`?" + name + "` after another in one expression", "put the first into `<#assign>`");
            }
            List<String> arguments = arguments();
            badArgument(plain, arguments).ifPresent(hint -> refuse("?" + name, "`?" + name + "` so", hint));
        }

        /** Returns the words between the brackets that follow; empty where there are none. */
        private List<String> arguments() {
            List<String> found = new ArrayList<>();
            int depth = 0;
            for (int i = at + 2; i < words.size() && (i > at + 2 || word(i).equals("(")); i++) {
                depth += "(".equals(word(i)) ? 1 : ")".equals(word(i)) ? -1 : 0;
                if (depth == 0) {
                    return found;
                }
                if (i > at + 2) {
                    found.add(word(i));
                }
            }
            return found;
        }
    }

    private static final String RANGES =
            "ranges stand in `<#list 1..9 as i>` and `text[0..2]`, where they are counted or no longer than the text";

    /** What is open while an expression is read. */
    private static final class Bracket {

        private final String kind;
        private boolean isSum;
        private boolean hasLiteral;
        private boolean hasRange;

        Bracket(String kind) {
            this.kind = kind;
        }
    }

    private static boolean isLiteral(String word) {
        return !word.isEmpty() && ("\"'".indexOf(word.charAt(0)) >= 0 || Character.isDigit(word.charAt(0)));
    }

    private static boolean isName(String word) {
        return !word.isEmpty()
                && (Character.isLetter(word.charAt(0)) || "_$@\\".indexOf(word.charAt(0)) >= 0)
                && !word.equals("$");
    }

    /** Returns whether a value may end with a word. */
    private static boolean isEnd(String word) {
        return isLiteral(word)
                || (isName(word) && !OPERATORS.contains(word))
                || Set.of(")", "]", "}", "??").contains(word);
    }

    /** Returns what to do about the arguments of a built-in, where they could make it slow or its result large. */
    private static Optional<String> badArgument(String name, List<String> arguments) {
        boolean isFine = switch (name) {
            case "matches" -> isSwift(arguments);
            case "split",
                    "ensure_starts_with",
                    "ensure_ends_with",
                    "keep_before",
                    "keep_after",
                    "keep_before_last",
                    "keep_after_last" -> !arguments.contains(",");
            case "replace" -> isShrinking(arguments);
            case "join" -> arguments.stream().allMatch(TemplateLanguage::isShort);
            case "left_pad", "right_pad" -> arguments.stream().allMatch(TemplateLanguage::isShort);
            default -> true;
        };
        return isFine
                ? Optional.empty()
                : Optional.of(
                        switch (name) {
                            case "matches" -> "give one literal expression with one repetition, such as `\"[a-z]+.*\"`";
                            case "replace" ->
                                "give two literal texts, the second no longer than the first, and no flags";
                            case "join", "left_pad", "right_pad" -> "give literals of at most " + LONGEST_LITERAL;
                            default -> "give one value, and no flags";
                        });
    }

    private static boolean isShort(String word) {
        return word.equals(",")
                || (isLiteral(word)
                        && !word.contains("${")
                        && (Character.isDigit(word.charAt(0))
                                ? word.length() <= 3 && Integer.parseInt(word) <= LONGEST_LITERAL
                                : word.length() <= LONGEST_LITERAL));
    }

    private static boolean isShrinking(List<String> words) {
        return words.size() == 3
                && words.get(1).equals(",")
                && isShort(words.get(0))
                && isShort(words.get(2))
                && words.get(0).length() > 2
                && words.get(2).length() <= words.get(0).length();
    }

    private static boolean isSwift(List<String> words) {
        if (words.isEmpty() || !words.stream().allMatch(TemplateLanguage::isShort)) {
            return false;
        }
        String expression = words.get(0).substring(1, words.get(0).length() - 1);
        return SWIFT.matcher(expression.replaceAll("\\\\(.)", "$1")).matches();
    }
}
