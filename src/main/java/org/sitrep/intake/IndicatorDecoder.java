package org.sitrep.intake;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sitrep.fact.crisis.Counted;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Indicator.Direction;
import org.sitrep.fact.crisis.Indicator.Ratio;
import org.sitrep.fact.crisis.Indicator.Recent;
import org.sitrep.fact.crisis.Indicator.Relations;
import org.sitrep.fact.crisis.Indicator.Role;
import org.sitrep.fact.crisis.Indicator.Section;
import org.sitrep.fact.crisis.Indicator.Topic;
import org.sitrep.fact.crisis.Indicator.Use;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.fact.prose.Text;
import org.sitrep.fact.quantity.Unit;
import org.sitrep.intake.yaml.Fields;
import org.sitrep.intake.yaml.Mapping;

/** Decodes an indicator. */
final class IndicatorDecoder {

    private static final int PERCENTAGE = 100;

    private IndicatorDecoder() {}

    static Indicator indicator(Fields fields) {
        return new Indicator(
                fields.need("id"),
                fields.needText("label"),
                counts(fields),
                fields.choice("measure", Measure.class).orElseThrow(),
                fields.date("start"),
                relations(fields),
                fields.number("fresh-for"),
                fields.word("hxl"),
                fields.choice("more-is", Direction.class).orElse(Direction.NEITHER),
                new Section(fields.choice("topic", Topic.class).orElse(Topic.PEOPLE), fields.word("cluster")),
                fields.words("sources"),
                new Use(fields.choice("role", Role.class), fields.word("activity")));
    }

    static Counted counts(Fields fields) {
        return Counted.of(fields.needForms("counts", Counted.OTHER));
    }

    private static Relations relations(Fields fields) {
        return new Relations(
                fields.word("parts-of"),
                by(fields),
                fields.word("new-of"),
                fields.within("ratio-of")
                        .map(ratio -> ratio(ratio, ratio.number("per").orElseGet(() -> per(counts(fields)))))
                        .or(() -> fields.within("gap-of").map(gap -> ratio(gap, Ratio.GAP))),
                fields.within("last")
                        .map(last -> new Recent(last.need("of"), last.number("days")))
                        .or(() -> fields.word("days-since-last").map(of -> new Recent(of, Optional.empty()))));
    }

    /** Returns by which dimensions a part is told apart, each with its value where it is stated. */
    static Map<String, Optional<Text>> by(Fields fields) {
        if (fields.node().get("by").filter(Mapping.class::isInstance).isPresent()) {
            return fields.byKey("by", Fields::text);
        }
        return fields.words("by").stream().collect(Collectors.toMap(word -> word, word -> Optional.empty()));
    }

    private static Ratio ratio(Fields fields, int per) {
        return new Ratio(
                fields.need("part"),
                fields.need("whole"),
                per,
                fields.word("sources").filter("any"::equals).isPresent(),
                fields.word("dates").map("latest"::equals));
    }

    /** "Cases per 10,000 people" are stated per 10,000. */
    private static int per(Counted counts) {
        return counts.text().byLanguage().values().stream()
                .flatMap(words -> Unit.Rate.in(words).stream())
                .map(Unit.Rate::per)
                .findFirst()
                .orElse(PERCENTAGE);
    }
}
