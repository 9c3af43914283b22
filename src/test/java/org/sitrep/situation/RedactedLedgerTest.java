package org.sitrep.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.fact.crisis.Where;
import org.sitrep.fact.entry.Entry;
import org.sitrep.situation.redact.Redaction.Redacted;
import org.sitrep.situation.redact.RedactionLog.Line;

/** A redacted ledger holds nothing of what is withheld, wherever one looks in it, and its log says why of each. */
class RedactedLedgerTest {

    private static final String DAY = "2016-09-03";

    /** What is withheld: ids, values, words, sources, an exact place, days. Nothing else holds any of them. */
    private static final List<String> SECRETS = List.of(
            "marked-figure",
            "98765",
            "Okapi",
            "2016-08-13",
            "zebra",
            "Zebra",
            "2.40404",
            "quokka",
            "Quokka",
            "Civet",
            "alone-event",
            "Quoll",
            "small-women",
            "987",
            "reviewed-deaths",
            "7001",
            "43219",
            "Pangolins",
            "split-off-secret",
            "55555",
            "2016-08-14",
            "66666",
            "cleared.2016-09-02",
            "axolotls",
            "dingo",
            "Narwhals",
            "Walrus",
            "1.40404",
            "numbat",
            "whole-displaced",
            "8181");

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void plant() throws IOException {
        given = Given.in(folder);
        Path crisis = folder.resolve("crisis.yaml");
        Files.writeString(
                crisis,
                Files.readString(crisis)
                                .replace("name: Desk, email: desk@", "name: Numbat desk, email: numbat@")
                                .replace("sources: [un, radio]", "sources: [quokka, un, radio]")
                                .replace(
                                        "  - {id: south, name: The south}\n",
                                        "  - {id: south, name: The south}\n"
                                                + "  - {id: zebra-hospital, name: Zebra hospital, p-code: ZB0001,"
                                                + " at: [1.5, 2.40404], coarsen-to: north}\n")
                        + """
                        small-numbers-below: 1000
                        highlights: ["It is {figure:marked-figure}."]
                        spans: [{label: The wait, from: alone-event, to: talks}]
                        audiences:
                          - {id: public, withholds: [contacts, exact-places, private-persons, small-numbers]}
                          - {id: internal}
                        """);
        given.append("sources.yaml", """
                  - {id: quokka, name: Nurse Quokka, kind: nurse, private-person: true, private-names: [Civet]}
                  - {id: wombat, name: The Wombat network, kind: network}
                """)
                .write("map/lines.geojson", """
                {"type": "FeatureCollection", "features": [
                 {"type": "Feature", "properties": {"kind": "front-line", "name": "Walrus line", "source": "un",
                   "date": "2016-09-01", "sensitivity": "internal"},
                  "geometry": {"type": "LineString", "coordinates": [[2.4, 1.40404], [2.6, 1.5]]}},
                 {"type": "Feature", "properties": {"kind": "road", "name": "Old road", "source": "un", "date": "2016-09-01"},
                  "geometry": {"type": "LineString", "coordinates": [[2.3, 1.3], [2.6, 1.6]]}}]}
                """)
                .known("2016-08-14", """
                - {figure: cases, id: cleared, value: 66666, date: 2016-08-10, place: south, source: un, sensitivity: internal}
                """)
                .known("2016-09-01", """
                - {figure: without-water, value: 8000, date: 2016-09-01, place: zebra-hospital, source: un, same-origin-as: marked-figure}
                - {condition: siege, since: 2016-08-01, place: zebra-hospital, source: un}
                - {update: siege.zebra-hospital.2016-08-01.un, state: confirmed, date: 2016-09-01, source: un}
                - {figure: killed, id: marked-figure, value: 98765, period: 2016-08-13, place: south, source: wombat,
                   document: Okapi paper, sensitivity: internal}
                - {event: The Quoll bridge fell, id: alone-event, date: 2016-09-01, source: quokka}
                - {event: A road closed, date: 2016-09-01, sources: [{source: radio, via: quokka}, {source: quokka}]}
                - {figure: women, id: small-women, value: 987, date: 2016-09-01, place: south, source: un}
                - {figure: men, value: 9200, date: 2016-09-01, place: south, source: un}
                - {figure: displaced, id: whole-displaced, value: 8181, date: 2016-09-01, place: south, source: un}
                - {figure: deaths, id: reviewed-deaths, value: 7001, date: 2016-09-01, place: north, source: un}
                - {figure: displaced, id: parent, value: 3000, date: 2016-09-01, place: north, source: radio}
                - {note: overview, text: The axolotls are gone., sensitivity: internal}
                - {note: background, text: "It is {figure:marked-figure}."}
                - {demand: access, ask: Let the dingo in, by: envoy, date: 2016-09-01, source: un, sensitivity: internal}
                - {statement: Narwhals matter, speaker: speaker, date: 2016-09-01, via: radio, sensitivity: internal}
                """)
                .known("2016-09-02", """
                - {correct: reviewed-deaths, set: {value: 43219}, cause: our-error, reason: Pangolins misread, sensitivity: internal}
                - {correct: cleared, set: {value: 60000, sensitivity: public}, cause: our-error, reason: Cleared for all}
                - {correct: parent, set: {value: 4000}, cause: our-error, reason: Split,
                   add: [{id: split-off-secret, figure: cases, value: 55555, sensitivity: internal}, {id: split-off, value: 44444, place: south}]}
                - {event: Talks began, id: talks, date: 2016-09-02, source: radio}
                """);
    }

    @Test
    void itHoldsNothingOfWhatIsWithheld() {
        String held = everythingIn(given.redacted(DAY, DAY, "public").ledger(), Set.of(Where.class));
        assertThat(held)
                .contains(
                        "8000",
                        "north-site-1",
                        "siege.north-site-1",
                        "60000",
                        "4000",
                        "44444",
                        "Talks began",
                        "Old road");
        assertThat(SECRETS).allSatisfy(secret -> assertThat(held).doesNotContain(secret));
    }

    /** A source or a place is declared for all audiences; that something withheld names it is not to be seen. */
    @Test
    void norTheSourcesThatWithheldFactsAloneName() {
        Set<Class<?>> declared = Set.of(Where.class, Vocabulary.class);
        assertThat(everythingIn(given.redacted(DAY, DAY, "public").ledger(), declared))
                .doesNotContain("wombat", "Wombat");
    }

    @Test
    void thoseWhoMayKnowEverythingHaveItAll() {
        String held = everythingIn(given.redacted(DAY, DAY, "internal").ledger(), Set.of(Where.class));
        assertThat(SECRETS).allSatisfy(secret -> assertThat(held).contains(secret));
    }

    @Test
    void theLogNamesEachEntryThatIsWithheldAndNoOther() {
        Redacted redacted = given.redacted(DAY, DAY, "public");
        Set<String> shown = redacted.ledger().record().stream().map(Entry::id).collect(Collectors.toSet());
        List<String> gone = given.ledger().ids().stream()
                .filter(id -> !shown.contains(redacted.log().idFor(id)) && !id.equals("split-off"))
                .toList();
        assertThat(redacted.log().lines().stream()
                        .filter(line -> !List.of("contacts", "cleared").contains(line.id()))
                        .filter(line -> !List.of("COARSENED", "SOURCE_NOT_NAMED")
                                .contains(line.why().name()))
                        .map(Line::id)
                        .filter(id -> !id.contains("geojson")))
                .containsExactlyInAnyOrderElementsOf(gone);
    }

    /** Returns every word, number and day that an object holds, however deep. */
    private static String everythingIn(Object object, Set<Class<?>> opaque) {
        List<String> found = new ArrayList<>();
        walk(object, opaque, Collections.newSetFromMap(new IdentityHashMap<>()), found);
        return String.join("\n", found);
    }

    private static void walk(Object object, Set<Class<?>> opaque, Set<Object> seen, List<String> found) {
        if (object == null || opaque.stream().anyMatch(kind -> kind.isInstance(object)) || !seen.add(object)) {
            return;
        }
        if (object instanceof Optional<?> optional) {
            optional.ifPresent(value -> walk(value, opaque, seen, found));
        } else if (object instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                walk(key, opaque, seen, found);
                walk(value, opaque, seen, found);
            });
        } else if (object instanceof Iterable<?> all) {
            all.forEach(value -> walk(value, opaque, seen, found));
        } else if (object.getClass().getName().startsWith("org.sitrep.") && !(object instanceof Enum<?>)) {
            fields(object).forEach(value -> walk(value, opaque, seen, found));
        } else {
            found.add(object.toString());
        }
    }

    private static List<Object> fields(Object object) {
        List<Object> values = new ArrayList<>();
        for (Field field : object.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                try {
                    field.setAccessible(true);
                    values.add(field.get(object));
                } catch (IllegalAccessException e) {
                    throw new AssertionError(e);
                }
            }
        }
        return values;
    }
}
