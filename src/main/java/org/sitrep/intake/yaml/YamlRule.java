package org.sitrep.intake.yaml;

import static org.sitrep.diagnostic.Severity.ERROR;
import static org.sitrep.diagnostic.Severity.NOTE;
import static org.sitrep.diagnostic.Severity.WARNING;

import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;

/** What is wrong with a file: its letters, its YAML, its shape, its entries. */
public enum YamlRule implements Rule {
    BROKEN_YAML(ERROR, "a file that is no YAML", "correct it at the place named"),
    BROKEN_JSON(ERROR, "a file that is no JSON", "correct it at the place named"),
    CONTROL_CHARACTER(ERROR, "a character in a file that no editor shows", "take it out"),
    DAMAGED_LETTER(WARNING, "a letter that was lost: U+FFFD stands in its place", "write the word anew"),
    ENCODED_TWICE(
            WARNING, "UTF-8 that was read as another encoding, such as `CafÃ©`", "write the text that the hint shows"),
    OPEN_DIRECTION(
            WARNING,
            "a direction control that nobody sees, and that would turn digits, or what stands after its text",
            "take it out; it is not printed"),
    DUPLICATE_KEY(ERROR, "a key that stands twice in one mapping", "keep one of them"),
    ALIAS(ERROR, "an alias (`*…`), which repeats what stands elsewhere", "write the value out"),
    ANCHOR(ERROR, "an anchor (`&…`)", "write the value out wherever it is needed"),
    TAG(ERROR, "a tag (`!…`) on a value", "write the value alone; put a text in quotes"),
    MERGE_KEY(ERROR, "a merge key (`<<`)", "write the keys out"),
    TRAILING_TEXT(ERROR, "text after the end of a JSON document", "take it out"),
    SEVERAL_DOCUMENTS(ERROR, "a YAML file of several documents", "keep one in each file"),
    TOO_DEEP(ERROR, "values nested deeper than any file needs", "look for brackets that do not end"),
    EMPTY_FILE(ERROR, "a file that says nothing", "write it, or remove it"),
    FILE_TOO_LARGE(ERROR, "a file larger than any that people write", "spread the facts over several files, one a day"),
    UNREADABLE_FILE(ERROR, "a file or folder that cannot be read", "check that it is there, and that you may read it"),
    BROKEN_PROSE(ERROR, "a text with a broken reference or mark", "write it as the hint shows: `{figure:ID}`"),
    READ_AS_WORDS(
            WARNING,
            "what looks like a heading or a table, and prints as words",
            "write it as the hint shows, or put words in its place"),
    RAW_REFERENCE(WARNING, "a reference where none is read", "write the number, or a note that holds the reference"),
    REVERSED_PERIOD(ERROR, "a period that ends before it begins", "write the first day first"),
    NO_SUCH_DAY(ERROR, "a day that does not exist", "correct the date"),
    OTHER_CALENDAR(WARNING, "a date that can only be of another calendar, or a slip", "write the Gregorian date"),
    NO_SUCH_TIME(ERROR, "a time, or a day, that the zone of the crisis went past", "correct it, or the `zone:`"),
    TIME_TWICE(NOTE, "a time that was there twice, as clocks went back", "give a time outside that hour"),
    WRONG_QUANTITY(
            ERROR,
            "a value that is no quantity",
            "write it as it was claimed: `about 1,500`, `at least 12`, `unknown`"),
    BROKEN_TABLE(ERROR, "a table whose cells do not end", "save it again as CSV, in UTF-8"),
    NOT_TO_BE_EDITED(ERROR, "a text into which no words can be written in place", "write them in by hand"),
    LONG_QUOTE(ERROR, "more than 25 quoted words", "quote what matters"),
    UNKNOWN_KEY(ERROR, "a key that the file does not take", "the hint suggests the nearest"),
    MISSING_KEY(ERROR, "an entry without a key that it needs", "add the key"),
    EXCLUDING_KEYS(ERROR, "two keys of which one excludes the other", "keep one of them"),
    WRONG_KEY(ERROR, "a key of a form that is not taken there", "the hint shows the form"),
    NO_VALUE(ERROR, "a key without a value", "write `unknown`, `not assessed` or `pending`, or remove the key"),
    WRONG_TYPE(ERROR, "a list where a text is expected, or the like", "the hint shows what the key takes"),
    WRONG_VALUE(ERROR, "a value that the key does not take", "the hint says what the key takes"),
    OUT_OF_BOUNDS(ERROR, "a number too small or too large for its key", "the message names the bounds"),
    NO_FACTS_FILE(ERROR, "a file of facts that holds no list of facts", "write `known:` and `facts:`"),
    NO_ENTRY(ERROR, "a text or number where an entry is expected", "write keys with their values, such as `figure: …`"),
    NO_KIND(
            ERROR,
            "an entry that does not say of what kind it is",
            "begin it with `figure:`, `event:`, `note:` or another kind"),
    TWO_KINDS(ERROR, "an entry of two kinds", "make two entries of it"),
    PLANNED_FOR_FEW(
            NOTE,
            "a planned event or an activity that does not say who may see it: the narrowest audience alone does",
            "state its `sensitivity:`"),
    OTHER_DAY(WARNING, "a file of facts named for another day than it says", "rename it, or correct `known:`");

    private final Meaning meaning;

    YamlRule(Severity severity, String finds, String todo) {
        meaning = new Meaning(severity, finds, todo);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
