package org.sitrep.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.fact.crisis.ReportPlan;
import org.sitrep.fact.crisis.ReportPlan.Appeal;
import org.sitrep.fact.crisis.ReportPlan.By;
import org.sitrep.fact.crisis.ReportPlan.Consent;
import org.sitrep.fact.crisis.ReportPlan.Cover;
import org.sitrep.fact.crisis.ReportPlan.House;
import org.sitrep.fact.crisis.ReportPlan.Image;
import org.sitrep.fact.crisis.ReportPlan.Kind;
import org.sitrep.fact.crisis.ReportPlan.OwnSection;
import org.sitrep.fact.crisis.ReportPlan.Paper;
import org.sitrep.fact.crisis.ReportPlan.PartWish;
import org.sitrep.fact.crisis.ReportPlan.Reach;
import org.sitrep.fact.crisis.ReportPlan.TableWish;
import org.sitrep.intake.yaml.Fields;
import org.sitrep.intake.yaml.Node;

/** Decodes what reports are made of and how they look, from a crisis file found right. */
final class ReportPlanDecoder {

    /** What stands before the place whose parts are the rows of a table. */
    static final String PARTS_OF = "parts-of ";

    private final Fields crisis;

    ReportPlanDecoder(Fields crisis) {
        this.crisis = crisis;
    }

    ReportPlan plan() {
        return new ReportPlan(
                crisis.choice("kind", Kind.class),
                crisis.node().has("report")
                        ? Optional.of(
                                crisis.items("report").stream().map(this::part).toList())
                        : Optional.empty(),
                sections(),
                house(),
                crisis.within("appeal")
                        .map(appeal -> new Appeal(
                                appeal.needText("name"), appeal.word("code"), appeal.date("from"), appeal.date("to"))),
                crisis.within("coverage").map(ReportPlanDecoder::reach).orElse(new Reach(Optional.empty(), false)));
    }

    private static Reach reach(Fields coverage) {
        return new Reach(
                coverage.word("place"),
                coverage.word("sources").filter("any"::equals).isPresent());
    }

    private PartWish part(Node item) {
        if (item.single().isPresent()) {
            return new PartWish(
                    item.text(), Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty());
        }
        Fields part = new Fields(item, crisis.language());
        Optional<TableWish> table = part.within("table").map(ReportPlanDecoder::table);
        return new PartWish(
                part.word("part").orElse(table.isPresent() ? "table" : "section"),
                part.word("section"),
                part.text("heading"),
                part.number("most"),
                part.isTrue("when-empty"),
                table);
    }

    private static TableWish table(Fields table) {
        List<String> rows = table.words("rows");
        boolean parts = rows.size() == 1 && rows.get(0).startsWith(PARTS_OF);
        return new TableWish(
                table.text("title"),
                parts ? Optional.of(rows.get(0).substring(PARTS_OF.length()).strip()) : Optional.empty(),
                parts ? List.of() : rows,
                table.words("columns"),
                table.words("changes"),
                table.isTrue("totals"),
                table.word("sort"),
                table.number("most"),
                table.word("of"),
                table.word("place"),
                table.words("by"));
    }

    private Map<String, OwnSection> sections() {
        Map<String, OwnSection> sections = new LinkedHashMap<>();
        crisis.each("sections")
                .map(section -> new OwnSection(
                        section.need("id"),
                        section.needText("heading"),
                        section.text("prompt"),
                        section.choice("by", By.class)))
                .forEach(section -> sections.put(section.id(), section));
        return sections;
    }

    private House house() {
        Optional<Fields> house = crisis.within("house");
        return new House(
                house.flatMap(style -> style.node().get("logo")).map(this::image),
                house.flatMap(style -> style.word("colour")),
                house.map(style -> style.items("partners").stream()
                                .map(this::image)
                                .toList())
                        .orElse(List.of()),
                house.flatMap(style -> style.choice("paper", Paper.class)).orElse(Paper.A4),
                house.flatMap(style -> style.within("cover")).map(ReportPlanDecoder::cover));
    }

    private Image image(Node value) {
        return value.single().isPresent()
                ? new Image(value.text(), Optional.empty(), "")
                : image(new Fields(value, crisis.language()));
    }

    private static Image image(Fields image) {
        return new Image(image.need("file"), image.text("alt"), "");
    }

    private static Cover cover(Fields cover) {
        return new Cover(
                image(cover),
                cover.needText("credit"),
                cover.need("consent").equals("given") ? Consent.GIVEN : Consent.NOBODY_SHOWN);
    }
}
