package org.sitrep.typeset.pdf.tag;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.sitrep.typeset.layout.mark.Area;
import org.sitrep.typeset.layout.mark.Mark;
import org.sitrep.typeset.pdf.object.Cos;

/** The links of a document, in the order of their pages. */
public final class Links {

    private static final int PRINTED = 4;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final Set<String> targets;
    private final Set<String> led = new HashSet<>();
    private final List<Link> links = new ArrayList<>();

    /**
     * Begins.
     *
     * @param targets the ids that links may lead to
     */
    public Links(Set<String> targets) {
        this.targets = targets;
    }

    /** Adds a link that stands on a page, numbered from 0, within an area. */
    public void add(Mark.Link mark, int page, Area area) {
        COSDictionary annotation = Cos.object("Annot");
        annotation.setItem(COSName.SUBTYPE, COSName.LINK);
        annotation.setItem(
                COSName.RECT,
                Cos.numbers(Arrays.stream(area.edges()).map(Links::rounded).toArray()));
        annotation.setItem(COSName.BORDER, Cos.array(COSInteger.ZERO, COSInteger.ZERO, COSInteger.ZERO));
        annotation.setInt(COSName.F, PRINTED);
        annotation.setItem(COSName.CONTENTS, Cos.text(mark.title()));
        lead(annotation, mark.target());
        links.add(new Link(annotation, page, mark.part()));
    }

    /** Where a link may be pressed need not be said more finely than a point. */
    private static double rounded(double edge) {
        return Math.rint(edge);
    }

    private void lead(COSDictionary annotation, String target) {
        if (!target.startsWith("#")) {
            COSDictionary action = Cos.direct();
            action.setItem(COSName.S, COSName.URI);
            action.setItem(COSName.URI, Cos.key(ascii(target)));
            annotation.setItem(COSName.A, action);
        } else if (targets.contains(target.substring(1))) {
            led.add(target.substring(1));
            annotation.setItem(COSName.DEST, Cos.key(target.substring(1)));
        } else {
            throw new IllegalStateException("a link leads to " + target + ", which stands nowhere");
        }
    }

    /** Addresses in a PDF are plain ASCII: other characters are written as %XX. */
    private static String ascii(String address) {
        StringBuilder ascii = new StringBuilder();
        for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
            if (b > ' ' && b < 0x7F) {
                ascii.append((char) b);
            } else {
                ascii.append('%').append(HEX.toHexDigits(b));
            }
        }
        return ascii.toString();
    }

    /** Returns the ids that links lead to. */
    public Set<String> led() {
        return led;
    }

    List<Link> all() {
        return links;
    }

    /** Puts the links on their pages, in reading order; a line from right to left was drawn in that of the eye. */
    public void write(List<COSDictionary> pages) {
        links.sort(Comparator.comparingInt(Link::page).thenComparingInt(Link::part));
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            link.annotation.setInt(COSName.STRUCT_PARENT, pages.size() + i);
            COSDictionary page = pages.get(link.page);
            COSArray annotations = page.getCOSArray(COSName.ANNOTS);
            if (annotations == null) {
                annotations = Cos.array();
                page.setItem(COSName.ANNOTS, annotations);
                page.setItem(Cos.name("Tabs"), COSName.S);
            }
            annotations.add(link.annotation);
        }
    }

    /**
     * A link.
     *
     * @param annotation what makes it one
     * @param page the number of its page, from 0
     * @param part the part of the structure that it belongs to
     */
    record Link(COSDictionary annotation, int page, int part) {}
}
