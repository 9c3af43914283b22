package org.sitrep.intake.image;

import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;

/** What is wrong with the house style of a crisis. */
public enum ImageRule implements Rule {
    IMAGE_NOT_THERE("an image that is named and cannot be read", "put the file itself into the crisis folder"),
    IMAGE_OF_OTHER_KIND(
            "an image that is no SVG, PNG or JPEG, whatever its name",
            "open it in a picture program, and save it as PNG (a logo) or JPEG (a photograph)"),
    IMAGE_TOO_LARGE(
            "an image of more than 300 kB, 4,000 pixels a side, or 8 million pixels",
            "save it with fewer pixels, some 1,600 across for a cover and 600 for a logo, a photograph as JPEG of"
                    + " quality 75"),
    IMAGE_DAMAGED(
            "an image that is damaged, in colours for print (CMYK), or lying on its side",
            "open it in a picture program, and save it anew, as RGB (sRGB)"),
    COLOUR_WITHOUT_CONTRAST("a colour of the house in which words cannot be read on white", "take a darker one"),
    LOGO_NOT_PLAIN(
            "a logo that does more than draw plain shapes: scripts, links, letters, effects",
            "save it as plain SVG with letters as outlines and styles as presentation attributes; or as PNG");

    private final Meaning meaning;

    ImageRule(String finds, String todo) {
        meaning = new Meaning(Severity.ERROR, finds, todo);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
