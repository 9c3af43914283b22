package org.sitrep.intake;

import java.util.Locale;
import org.sitrep.fact.crisis.Counted;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Indicator.Direction;
import org.sitrep.fact.crisis.Indicator.Ratio;
import org.sitrep.fact.crisis.Indicator.Relations;
import org.sitrep.fact.crisis.Indicator.Section;
import org.sitrep.fact.crisis.Indicator.Topic;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.intake.yaml.Fields;

/** Decodes an indicator. */
final class IndicatorDecoder {

    private IndicatorDecoder() {}

    static Indicator indicator(Fields fields) {
        return new Indicator(
                fields.need("id"),
                fields.needText("label"),
                Counted.of(fields.needForms("counts", Counted.OTHER)),
                Measure.valueOf(upper(fields.need("measure"))),
                fields.date("start"),
                relations(fields),
                fields.number("fresh-for"),
                fields.word("hxl"),
                fields.word("more-is")
                        .map(word -> Direction.valueOf(upper(word)))
                        .orElse(Direction.NEITHER),
                new Section(
                        fields.word("topic")
                                .map(word -> Topic.valueOf(upper(word)))
                                .orElse(Topic.PEOPLE),
                        fields.word("cluster")),
                fields.words("sources"));
    }

    private static Relations relations(Fields fields) {
        return new Relations(
                fields.word("parts-of"),
                fields.word("by"),
                fields.word("new-of"),
                fields.within("ratio-of").map(ratio -> new Ratio(ratio.need("part"), ratio.need("whole"))));
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
