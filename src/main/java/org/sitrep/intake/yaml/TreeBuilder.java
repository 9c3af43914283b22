package org.sitrep.intake.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.diagnostic.Enough;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.Rule;
import org.sitrep.intake.yaml.Mapping.Member;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** Builds the tree of one file from the parser's tokens, and refuses what we do not take. */
final class TreeBuilder {

    private static final Pattern INTEGER = Pattern.compile("-?(?:0|[1-9]\\d{0,17})");
    private static final Pattern DECIMAL = Pattern.compile("-?(?:0|[1-9]\\d{0,19})\\.\\d{1,20}");

    private final JsonParser parser;
    private final String file;
    private final boolean json;
    private final List<Finding> findings = new ArrayList<>();
    // Ids and dates stand in a file thousands of times: each is kept once.
    private final Map<String, String> once = new HashMap<>();

    TreeBuilder(JsonParser parser, String file, boolean json) {
        this.parser = parser;
        this.file = file;
        this.json = json;
    }

    Tree build() {
        if (parser.nextToken() == null) {
            return nothing();
        }
        TokenStreamLocation at = parser.currentTokenLocation();
        try {
            Node root = node(Spot.root(file, at.getLineNr(), at.getColumnNr()));
            refuseMore();
            if (!json && findings.isEmpty() && root.isNothing()) {
                return nothing();
            }
            return new Tree(Optional.of(root), findings);
        } catch (StreamConstraintsException e) {
            findings.add(tooMuch());
        } catch (JacksonException e) {
            findings.add(json ? JsonFault.of(e, file) : YamlFault.of(e, file));
        }
        return new Tree(Optional.empty(), findings);
    }

    private Tree nothing() {
        return TreeReader.failed(TreeReader.empty(file, "the file says nothing"));
    }

    private Node node(Spot spot) {
        refuseFeatures(spot);
        JsonToken token = parser.currentToken();
        if (token.isScalarValue()) {
            return scalar(token, spot);
        }
        return token == JsonToken.START_OBJECT ? mapping(spot) : sequence(spot);
    }

    private Sequence sequence(Spot spot) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            TokenStreamLocation at = parser.currentTokenLocation();
            items.add(node(spot.child(items.size(), at.getLineNr(), at.getColumnNr())));
        }
        return new Sequence(items, spot);
    }

    private Mapping mapping(Spot spot) {
        Map<String, Member> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = kept(written(parser.currentName()));
            TokenStreamLocation at = parser.currentTokenLocation();
            Spot keySpot = spot.child(key, at.getLineNr(), at.getColumnNr());
            refuseFeatures(keySpot);
            Member member = member(spot, key, at);
            Member first = members.putIfAbsent(key, member);
            refuseKey(key, keySpot, first);
        }
        return new Mapping(List.copyOf(members.values()), spot);
    }

    private Member member(Spot parent, String key, TokenStreamLocation keyAt) {
        parser.nextToken();
        TokenStreamLocation at = parser.currentTokenLocation();
        Node value = node(parent.child(key, at.getLineNr(), at.getColumnNr()));
        return new Member(key, keyAt.getLineNr(), keyAt.getColumnNr(), value);
    }

    private Scalar scalar(JsonToken token, Spot spot) {
        String asWritten = parser.getString();
        String text = written(asWritten);
        // The parser takes a `~` for a text.
        if (token == JsonToken.VALUE_NULL || (isPlain() && (text.isEmpty() || text.equals("~")))) {
            return new Scalar(Scalar.Type.NOTHING, "", "", spot, false);
        }
        return new Scalar(type(token, text), kept(text), kept(asWritten), spot, isLined());
    }

    private Scalar.Type type(JsonToken token, String text) {
        if (token.isBoolean()) {
            return Scalar.Type.TRUTH;
        }
        if (!token.isNumeric() && !(isPlain() && !text.equals(parser.getString()))) {
            return Scalar.Type.TEXT;
        }
        if (INTEGER.matcher(text).matches()) {
            return Scalar.Type.INTEGER;
        }
        return DECIMAL.matcher(text).matches() ? Scalar.Type.DECIMAL : Scalar.Type.TEXT;
    }

    private boolean isPlain() {
        return parser instanceof StrictYaml yaml && yaml.isPlain();
    }

    private boolean isLined() {
        return parser instanceof StrictYaml yaml && yaml.isLined();
    }

    /** Returns a key or value as it is meant: YAML leaves out the spaces around a plain word, and some it does not know. */
    private String written(@Nullable String text) {
        return text == null ? "" : isPlain() ? HiddenSpaces.strip(text) : text;
    }

    private String kept(String word) {
        return word.length() > 48 ? word : once.computeIfAbsent(word, w -> w);
    }

    /** Refuses what YAML has beyond JSON, of the key or value that the parser stands at. */
    private void refuseFeatures(Spot spot) {
        if (!(parser instanceof StrictYaml yaml)) {
            return;
        }
        if (yaml.isAnchored()) {
            refuse(YamlRule.ANCHOR, spot, "an anchor (`&…`) is not taken", "write the value out wherever it is needed");
        }
        if (yaml.isTagged()) {
            refuse(YamlRule.TAG, spot, "a tag (`!…`) is not taken", "write the value alone; put a text in quotes");
        }
        if (yaml.isCurrentAlias()) {
            refuse(YamlRule.ALIAS, spot, "an alias (`*…`) is not taken", "write the value out");
        }
    }

    private void refuseKey(String key, Spot spot, @Nullable Member first) {
        if (first != null) {
            Place place = first.keyPlace();
            refuse(
                    YamlRule.DUPLICATE_KEY,
                    spot,
                    "the key " + Shown.of(key) + " stands twice; first in line " + place.line() + ", column "
                            + place.column(),
                    "keep one of them");
        }
        if (!json && key.equals("<<")) {
            refuse(YamlRule.MERGE_KEY, spot, "a merge key (`<<`) is not taken", "write the keys out");
        }
    }

    private void refuseMore() {
        if (parser.nextToken() != null) {
            TokenStreamLocation at = parser.currentTokenLocation();
            findings.add(Finding.of(
                    json ? YamlRule.TRAILING_TEXT : YamlRule.SEVERAL_DOCUMENTS,
                    new Place(file, at.getLineNr(), at.getColumnNr(), ""),
                    json ? "text after the end of the value" : "a second document (`---`) is not taken",
                    json ? "a file is one value; remove the rest" : "put it in a file of its own"));
        }
    }

    private Finding tooMuch() {
        TokenStreamLocation at = parser.currentTokenLocation();
        return YamlRule.TOO_DEEP.finding(
                new Place(file, at.getLineNr(), at.getColumnNr(), ""),
                "more than " + TreeReader.MAX_LEVELS + " levels within each other, or a name or number without end",
                "no part of a crisis needs as much");
    }

    private void refuse(Rule rule, Spot spot, String message, String hint) {
        if (findings.size() < Enough.MAX_ERRORS) {
            findings.add(rule.finding(spot.place(), message, hint));
        } else if (findings.size() == Enough.MAX_ERRORS) {
            findings.add(Enough.last(spot.place()));
        }
    }
}
