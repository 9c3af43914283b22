package org.sitrep.intake.image;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.HouseColour;
import org.sitrep.fact.crisis.ReportPlan.Cover;
import org.sitrep.fact.crisis.ReportPlan.House;
import org.sitrep.fact.crisis.ReportPlan.Image;

/** Reads the images that a house style names, and looks at its colour. */
public final class HouseStyle {

    private final Path folder;
    private final Crisis crisis;
    private final List<Finding> findings = new ArrayList<>();

    private HouseStyle(Path folder, Crisis crisis) {
        this.folder = folder;
        this.crisis = crisis;
    }

    /**
     * Reads the images of a crisis.
     *
     * @param folder the crisis's folder; findings name its files as it is given here
     * @param crisis the crisis
     * @return the same crisis with what draws its images, as far as they can be read; an error for each that cannot, and for a
     *     colour in which words cannot be read
     */
    public static Checked<Crisis> read(Path folder, Crisis crisis) {
        HouseStyle style = new HouseStyle(folder, crisis);
        House house = crisis.report().house();
        Optional<Image> logo = house.logo().flatMap(image -> style.image(image, "house", "logo", "file"));
        List<Image> partners = IntStream.range(0, house.partners().size())
                .mapToObj(i -> style.image(house.partners().get(i), "house", "partners", i, "file"))
                .flatMap(Optional::stream)
                .toList();
        Optional<Cover> cover = house.cover().flatMap(style::cover);
        house.colour().ifPresent(style::colour);
        House read = new House(logo, house.colour(), partners, house.paper(), cover);
        return new Checked<>(Optional.of(crisis.with(crisis.report().with(read))), style.findings);
    }

    private Optional<Cover> cover(Cover cover) {
        if (cover.image().file().toLowerCase(Locale.ROOT).endsWith(".svg")) {
            ImageRule rule = ImageRule.IMAGE_OF_OTHER_KIND;
            findings.add(rule.finding(
                    crisis.origin().crisis().at("house", "cover", "file"),
                    "a cover is a photograph, PNG or JPEG",
                    rule.todo()));
        }
        return image(cover.image(), "house", "cover", "file")
                .map(image -> new Cover(image, cover.credit(), cover.consent()));
    }

    private Optional<Image> image(Image image, Object... keys) {
        Checked<String> read =
                ImageFile.read(folder, image.file(), crisis.origin().crisis().at(keys));
        findings.addAll(read.findings());
        return read.value().map(drawn -> new Image(image.file(), image.alt(), drawn));
    }

    private void colour(String hex) {
        HouseColour colour = HouseColour.of(hex);
        HouseColour darker = colour.readable();
        if (!colour.equals(darker)) {
            findings.add(ImageRule.COLOUR_WITHOUT_CONTRAST.finding(
                    crisis.origin().crisis().at("house", "colour"),
                    String.format(
                            Locale.ROOT,
                            "words in `%s` cannot be read on white: their contrast is %.2f, and must be %.2f",
                            hex,
                            Math.floor(100 * colour.onWhite()) / 100,
                            HouseColour.OF_WORDS),
                    "the nearest darker colour that can be read: `\"" + darker.hex() + "\"`"));
        }
    }
}
