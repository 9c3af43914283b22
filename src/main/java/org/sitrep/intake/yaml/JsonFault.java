package org.sitrep.intake.yaml;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** What the parser says about broken JSON, in plain words. */
final class JsonFault {

    private static final Pattern UNEXPECTED = Pattern.compile(
            "(?s)(?:Unexpected character \\('(.)'|Unrecognized token '([^']*)'|Unexpected close marker '(.)').*");
    private static final String HINT =
            "texts and keys stand in double quotes, commas stand between members and none after the last";

    private JsonFault() {}

    static Finding of(JacksonException e, String file) {
        TokenStreamLocation at = e.getLocation();
        Place place = new Place(file, Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()), "");
        return YamlRule.BROKEN_JSON.finding(place, message(e), HINT);
    }

    private static String message(JacksonException e) {
        if (e instanceof UnexpectedEndOfInputException) {
            return "the file ends before everything in it is closed";
        }
        Matcher found = UNEXPECTED.matcher(e.getOriginalMessage());
        if (!found.matches()) {
            return "this is not valid JSON";
        }
        String word = Stream.of(found.group(1), found.group(2), found.group(3))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        return Shown.of(word) + " where JSON expects something else";
    }
}
