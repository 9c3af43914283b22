package org.sitrep.typeset.style.css;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.Rule;
import org.sitrep.typeset.style.css.Token.Kind;

/** Goes over the tokens of a style sheet, and collects what is wrong with them. */
public final class Cursor {

    private final Origin origin;
    private final List<Token> tokens;
    private final List<Finding> findings;
    private int at;

    /** Takes tokens of which the last is END, and the list that findings are added to. */
    public Cursor(Origin origin, List<Token> tokens, List<Finding> findings) {
        this.origin = origin;
        this.tokens = tokens;
        this.findings = findings;
    }

    /** Returns the tokens from one index to another, without spaces, as a text of their own. */
    public Cursor part(int from, int to) {
        List<Token> value = tokens.subList(from, to).stream()
                .filter(token -> !token.is(Kind.SPACE))
                .toList();
        int end = value.isEmpty()
                ? tokens.get(from).start()
                : value.get(value.size() - 1).end();
        List<Token> ended = new ArrayList<>(value);
        ended.add(new Token(Kind.END, "", 0, end, end));
        return new Cursor(origin, ended, findings);
    }

    public Token peek() {
        return tokens.get(at);
    }

    /** Returns the token and goes on; stays at the end. */
    public Token next() {
        Token token = tokens.get(at);
        at += token.is(Kind.END) ? 0 : 1;
        return token;
    }

    public int at() {
        return at;
    }

    public void back(int index) {
        at = index;
    }

    public boolean atEnd() {
        return peek().is(Kind.END);
    }

    /** Goes past a symbol where it stands here. */
    public boolean take(String symbol) {
        boolean found = peek().isSymbol(symbol);
        at += found ? 1 : 0;
        return found;
    }

    /** Goes past a name where it stands here. */
    public boolean takeName(String name) {
        boolean found = peek().isName(name);
        at += found ? 1 : 0;
        return found;
    }

    /** Goes past spaces and comments, and returns whether there were any. */
    public boolean spaces() {
        int start = at;
        while (peek().is(Kind.SPACE)) {
            at++;
        }
        return at > start;
    }

    /** Goes to the first of some symbols outside of brackets, or to the end. */
    public void seek(String symbols) {
        int depth = 0;
        while (!atEnd()) {
            Token token = peek();
            if (depth == 0 && token.is(Kind.SYMBOL) && symbols.contains(token.text())) {
                return;
            }
            depth += depth(token);
            depth = Math.max(0, depth);
            at++;
        }
    }

    private static int depth(Token token) {
        if (token.is(Kind.FUNCTION)) {
            return 1;
        }
        if (!token.is(Kind.SYMBOL)) {
            return 0;
        }
        return "({[".contains(token.text()) ? 1 : ")}]".contains(token.text()) ? -1 : 0;
    }

    /** Returns the index of the token that begins the line on which another stands, but no index below the least. */
    public int lineStart(int min, int index) {
        int start = index;
        while (start > min && !isLineEnd(tokens.get(start - 1))) {
            start--;
        }
        return start;
    }

    private boolean isLineEnd(Token token) {
        return token.is(Kind.SPACE)
                && origin.text().substring(token.start(), token.end()).indexOf('\n') >= 0;
    }

    /** Goes past a block, or what stands in place of one up to its semicolon. */
    public void skipBlock() {
        seek("{;}");
        if (take("{")) {
            seek("}");
            take("}");
        } else {
            take(";");
        }
    }

    /** Returns the source from one token to before another. */
    public String shown(int from, int to) {
        String text =
                origin.text().substring(tokens.get(from).start(), tokens.get(to).start());
        return text.strip();
    }

    /** Returns the whole source of a part. */
    public String shown() {
        return shown(0, tokens.size() - 1);
    }

    public List<Token> tokens() {
        return tokens;
    }

    public void error(Rule rule, Token token, String message, String hint) {
        findings.add(rule.finding(place(token), message, hint));
    }

    /** Reports that a semicolon is missing behind a token. */
    public void unended(Token last, String next) {
        String message = "`;` is missing before `" + next + "`";
        findings.add(StyleRule.BAD_SYNTAX.finding(origin.at(last.end()), message, "end each declaration with `;`"));
    }

    public Origin origin() {
        return origin;
    }

    public Place place(Token token) {
        return origin.at(token.start());
    }
}
