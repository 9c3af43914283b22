package org.sitrep.intake.yaml;

import java.util.List;
import java.util.Optional;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/**
 * What the parser says about broken YAML, in plain words. Its own messages speak of tokens and blocks; each line of the
 * table gives the reason that such a message commonly has.
 *
 * @param sign what the parser's message contains
 * @param atBeginning whether the fault is best shown where the broken part begins, not where the parser gave up
 * @param message what was found
 * @param hint what to do
 */
record YamlFault(String sign, boolean atBeginning, String message, String hint) {

    private static final String QUOTE = "put the text in quotes";
    private static final String INDENT =
            "entries of one list, and keys of one entry, begin in the same column; indent with spaces";

    private static final String LONG_TEXT = "`>` or `|` begins a long text";
    private static final String NO_LONG_TEXT =
            "for a number write `more than 300` in place of `>300`; otherwise put the text in quotes";

    private static final List<YamlFault> KNOWN = List.of(
            new YamlFault("scanning a block scalar", false, LONG_TEXT, NO_LONG_TEXT),
            new YamlFault("character '>'", false, LONG_TEXT, NO_LONG_TEXT),
            new YamlFault(
                    "mapping values are not allowed here",
                    false,
                    "a colon where no key can end",
                    "put a text that holds `: ` in quotes; otherwise check the indentation"),
            new YamlFault("\\t(TAB)", false, "a tab where spaces are expected", "indent with spaces"),
            new YamlFault("cannot start any token", false, "a text that begins with a sign of YAML's own", QUOTE),
            new YamlFault(
                    "unexpected end of stream", true, "a quote that is never closed", "close it with the same quote"),
            new YamlFault(
                    "unexpected document separator",
                    true,
                    "a quote that is never closed",
                    "close it with the same quote"),
            new YamlFault(
                    "could not find expected ':'",
                    true,
                    "a line that is neither a key with `:` nor an entry with `- `",
                    INDENT),
            new YamlFault(
                    "but found '<scalar>'",
                    false,
                    "text where a key or an entry is expected",
                    "put the whole text in one pair of quotes; otherwise check the indentation"),
            new YamlFault("expected <block end>", false, "the indentation does not fit the lines above", INDENT),
            new YamlFault(
                    "sequence entries are not allowed",
                    false,
                    "`- ` where no entry can begin",
                    "begin the list on a line of its own, below its key"),
            new YamlFault(
                    "expected ',' or ']'",
                    true,
                    "a list in brackets that is not closed, or lacks a comma",
                    "a text that holds `,`, `[` or `]` needs quotes"),
            new YamlFault(
                    "expected ',' or '}'",
                    true,
                    "a map in braces that is not closed, or lacks a comma",
                    "a text that holds `,`, `{` or `}` needs quotes"),
            new YamlFault(
                    "<stream end>",
                    false,
                    "the file ends before everything in it is closed",
                    "close every bracket and brace"),
            new YamlFault(
                    "escape",
                    false,
                    "no escape that double quotes know",
                    "write `\\\\` for a backslash, or use single quotes"),
            new YamlFault("while scanning an a", true, "a text that begins with `*` or `&`", QUOTE),
            new YamlFault(
                    "Expected a property name", false, "a key that is no plain word", "a key is one word and a colon"),
            new YamlFault(
                    "expected the node content", false, "a value is missing", "write a value, or remove the key"));
    private static final YamlFault OTHER =
            new YamlFault("", false, "this is not valid YAML", "check quotes, colons and indentation");

    static Finding of(JacksonException e, String file) {
        String problem = e.getOriginalMessage();
        YamlFault fault = KNOWN.stream()
                .filter(known -> problem.contains(known.sign))
                .findFirst()
                .orElse(OTHER);
        return YamlRule.BROKEN_YAML.finding(fault.place(e, file), fault.message, fault.hint);
    }

    private Place place(JacksonException e, String file) {
        Optional<Mark> mark = e.getCause() instanceof MarkedYamlEngineException marked
                ? (atBeginning ? marked.getContextMark().or(marked::getProblemMark) : marked.getProblemMark())
                : Optional.empty();
        TokenStreamLocation at = e.getLocation();
        return mark.map(m -> new Place(file, m.getLine() + 1, m.getColumn() + 1, ""))
                .orElseGet(() -> new Place(file, at.getLineNr(), at.getColumnNr(), ""));
    }
}
