package org.sitrep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A crisis whose every text is of one length, in one script.
 *
 * @param script the script
 * @param length of each text, in characters
 * @param spaced whether it is of several words; otherwise it is one
 */
record LongCrisis(Script script, int length, boolean spaced) {

    private static final int LETTERS = 12;
    private static final Pattern GAP = Pattern.compile("@(name|unseen|title|short|quote|document)@");

    /** A script, the language of the edition that prints it, and words in it. */
    enum Script {
        LATIN("en", "BCDFGHJKLMNP", "Households displaced northern valley registered through community centres "),
        ARABIC("ar", "بتثجحخسشصضطظ", "الأسر النازحة المسجلة شمال الوادي قرب المدينة القديمة "),
        BURMESE("en", "ကခဂဃစဆဇညတထဒဓ", "လူတိုင်းသည် တူညီ လွတ်လပ်သော ဂုဏ်သိက္ခာဖြင့် လည်းကောင်း တူညီ "),
        CHINESE("zh-Hans", "甲乙丙丁戊己庚辛壬癸子丑", "北部山谷 登记 流离失所 家庭 以及 社区中心 ");

        final String language;
        private final String letters;
        private final String words;

        Script(String language, String letters, String words) {
            this.language = language;
            this.letters = letters;
            this.words = words;
        }
    }

    private static final String CRISIS = """
            id: long
            title: @title@
            country: @title@
            zone: Asia/Kathmandu
            glide: FL-2016-000031-NPL
            schedule: {every-days: 1}
            languages: [%s]
            office: @name@
            prepared-by: @name@
            cleared-by: @name@
            contacts: [{name: @name@, email: %s@sitrep.example, telephone: "+254 20 000 0000 0000 0000 0000 0000"}]
            banner: @name@
            disclaimer: @name@
            audiences:
              - {id: public, label: @title@, mark: "%s"}
            places:
              - {id: whole, name: @name@, p-code: NP0000000000000000000000000000000000000, at: [28.1, 84.1], parts: [north, south]}
              - {id: north, name: @name@, at: [28.3, 84.2]}
              - {id: south, name: @name@, at: [27.9, 84.0]}
              - {id: west, name: @name@, at: [28.1, 83.2]}
            actors: [{id: army, name: @name@}, {id: envoy, name: @name@}]
            people: [{id: speaker, name: @name@, role: @name@}]
            clusters: [{id: wash, label: @name@}, {id: food, label: @name@}]
            tracks: [{id: truce, label: @name@}, {id: council, label: @name@}]
            conditions: [{id: siege, label: @name@, fresh-for: 90, cluster: food}]
            indicators:
              - {id: water, label: @name@, counts: @unseen@, measure: stock, fresh-for: 90, sources: [un, radio], cluster: wash}
              - {id: killed, label: @name@, counts: people, measure: period, topic: casualties}
              - {id: cases, label: @name@, counts: @unseen@, measure: cumulative, start: 2016-01-01}
              - {id: deaths, label: @name@, counts: people, measure: cumulative, start: 2016-01-01}
              - {id: fatality, label: @unseen@, counts: people, measure: cumulative, start: 2016-01-01,
                 ratio-of: {part: deaths, whole: cases}}
              - {id: relief, label: @name@, counts: @unseen@, measure: stock, topic: relief}
            key-figures: [{indicator: cases, place: whole}, {indicator: water, place: north}, {indicator: fatality, place: whole}]
            highlights: [@name@, @name@, @name@]
            charts: [{title: @name@, indicators: [cases, deaths]}, {title: @name@, indicators: [water]}]
            spans: [{label: @unseen@, from: begun, to: ended}]
            timeline: truce
            meeting: council
            mail:
              subject: {indicator: cases, place: whole, as: @unseen@}
            web: https://sitrep.example/%s
            """;

    private static final String SOURCES = """
            sources:
              - {id: un, name: @name@, short-name: @name@, kind: @name@, reliability: @name@, address: "https://un.example/%s"}
              - {id: radio, name: @name@, kind: @name@}
              - {id: ngo, name: @name@, kind: @name@}
            """;

    private static final String EARLIER = """
            known: 2016-08-30
            facts:
              - {figure: cases, id: cases-30, value: 100000, date: 2016-08-30, place: whole, source: un}
              - {figure: deaths, id: deaths-30, value: 100, date: 2016-08-30, place: whole, source: un}
              - {figure: water, value: 900, date: 2016-08-30, place: north, source: un}
              - {event: @name@, id: begun, date: 2016-08-28, tracks: [truce], place: north, source: un}
            """;

    private static final String FACTS = """
            known: 2016-09-01
            facts:
              - {figure: cases, id: cases-1, value: "about 1,234,567", date: 2016-09-01, place: whole, remark: @name@,
                 sources: [{source: un, via: radio, document: @document@}, {source: ngo, document: @document@}], attributed-to: [army]}
              - {figure: deaths, value: 1234, date: 2016-09-01, place: whole, source: un}
              - {figure: water, value: "1,000 to 2,000", date: 2016-09-01, place: north, source: un, via: radio}
              - {figure: water, value: several, date: 2016-09-01, place: north, source: ngo, document: @document@}
              - {figure: water, value: no access, date: 2016-09-01, place: south, source: un}
              - {figure: relief, value: 44, date: 2016-09-01, place: west, source: un, remark: @name@}
              - {figure: killed, value: 12, period: 2016-08-25/2016-08-31, place: south, source: ngo, remark: @name@}
              - {condition: siege, id: siege-1, since: 2016-08-01, place: north, by: army, source: un, remark: @name@}
              - {update: siege-1, state: interrupted, date: 2016-08-20, text: @name@, source: radio}
              - {update: siege-1, state: resumed, date: 2016-08-22, text: @name@, source: radio}
              - {event: @name@, id: ended, date: 2016-08-31, tracks: [truce], place: south, source: un, document: @document@}
              - {event: @name@, date: 2016-08-31, tracks: [council], source: un}
              - {demand: pause, ask: @name@, by: envoy, of: [army, envoy], date: 2016-08-11, source: un}
              - {update: pause, state: accepted-in-part, by: army, date: 2016-08-25, text: @name@, source: ngo}
              - {statement: @name@, speaker: speaker, quote: @quote@, occasion: @name@, date: 2016-08-31, via: radio}
              - {note: overview, text: @name@}
              - {note: needs, cluster: wash, text: @name@}
              - {note: response, cluster: wash, text: @name@}
              - {note: gaps, cluster: food, text: @name@}
              - {correct: cases-30, set: {figure: cases, value: 100001}, cause: our-error, reason: @name@}
            """;

    private static final String LAYER = """
            {"type": "FeatureCollection", "features": [{"type": "Feature", "properties":
              {"kind": "site", "name": @short@, "source": "un", "date": "2016-08-31"},
              "geometry": {"type": "Point", "coordinates": [84.1, 28.2]}}]}
            """;

    /**
     * Writes it into an empty folder.
     *
     * @return the texts that a page shows: not units, what is for mail alone, and what stands in the alternative of a picture
     */
    List<String> write(Path folder) {
        List<String> texts = new ArrayList<>();
        String code = "x".repeat(Math.min(length, 150));
        Given.in(folder)
                .write(
                        "crisis.yaml",
                        filled(
                                CRISIS.formatted(
                                        script.language,
                                        code.substring(0, Math.min(60, code.length())),
                                        code.substring(0, Math.min(40, code.length())),
                                        code),
                                texts))
                .write("sources.yaml", filled(SOURCES.formatted("path/".repeat(Math.min(length, 900) / 5)), texts))
                .write("facts/2016-08-30.yaml", filled(EARLIER, texts))
                .write("facts/2016-09-01.yaml", filled(FACTS, texts))
                .write("map/sites.geojson", filled(LAYER, texts));
        texts.removeIf(String::isEmpty);
        return texts;
    }

    private String filled(String text, List<String> texts) {
        return GAP.matcher(text).replaceAll(gap -> {
            String words = limited(gap.group(1), text(texts.size()));
            texts.add(gap.group(1).equals("unseen") ? "" : words);
            return '"' + words + '"';
        });
    }

    /** A quotation has 25 words at most, a document 1000 characters, a name in a layer of the map 200. */
    private static String limited(String form, String words) {
        return switch (form) {
            case "quote" -> Arrays.stream(words.split(" ")).limit(25).collect(Collectors.joining(" "));
            case "title" -> words.substring(0, Math.min(600, words.length()));
            case "document" -> words.substring(0, Math.min(1000, words.length()));
            case "short" -> words.substring(0, Math.min(200, words.length()));
            default -> words;
        };
    }

    /** Each begins with two letters of its own. */
    private String text(int number) {
        String begins = letter(number / LETTERS) + letter(number % LETTERS);
        String words = spaced ? script.words : script.words.replace(" ", "");
        return (begins + words.repeat(1 + length / words.length()))
                .substring(0, length)
                .strip();
    }

    private String letter(int number) {
        return script.letters.substring(number, number + 1);
    }

    @Override
    public String toString() {
        return script + " " + length + (spaced ? " spaced" : " in one word");
    }
}
