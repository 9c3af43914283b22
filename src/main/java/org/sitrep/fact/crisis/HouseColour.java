package org.sitrep.fact.crisis;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The one colour of a house, and those that are made of it. Relative luminance and contrast are those of WCAG 2.2
 * (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance and #dfn-contrast-ratio): words want 4.5, lines and shapes 3.
 *
 * @param rgb its red, green and blue, eight bits each
 */
public record HouseColour(int rgb) {

    /** That of a crisis that names none. */
    public static final HouseColour USUAL = new HouseColour(0x0b5269);

    /** The contrast that words want. */
    public static final double OF_WORDS = 4.5;

    private static final double OF_LINES = 3;
    private static final Pattern HEX = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final HouseColour WHITE = new HouseColour(0xffffff);
    private static final HouseColour BLACK = new HouseColour(0);

    /** The grounds of a dark screen: of the page, and of its lines, which are the paler ones. */
    private static final HouseColour NIGHT = new HouseColour(0x11191d);

    private static final HouseColour DUSK = new HouseColour(0x1b282e);

    /** Chosen by hand for the usual colour. */
    private static final Map<String, String> CHOSEN = Map.of(
            "accent-ink", "#0b5269",
            "accent-pale", "#d3e4ea",
            "accent-tint", "#e6f0f3",
            "accent-soft", "#8fb8c6",
            "accent-night", "#84c7da",
            "accent-dusk", "#0b4153",
            "accent-line", "#4d93a8",
            "accent-haze", "#3f7587");

    /** The tones of the areas of a map, the palest first, and how light they are: dark names are read on each, and by night pale ones. */
    private static final List<String> TONES = List.of("one", "two", "three", "four", "five");

    private static final double[] LIGHT = {0.76, 0.62, 0.49, 0.385, 0.292};
    private static final double[] DIM = {0.02, 0.036, 0.058, 0.087, 0.124};

    /** Reads a colour as a style sheet writes it, such as {@code #0b5269}. */
    public static HouseColour of(String hex) {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException(hex);
        }
        return new HouseColour(Integer.parseInt(hex.substring(1), 16));
    }

    /** Returns the contrast with white paper, from 1 to 21. */
    public double onWhite() {
        return contrast(WHITE);
    }

    /** Returns the same colour where words in it can be read on white; else the nearest darker one. */
    public HouseColour readable() {
        return until(BLACK, WHITE, 0, OF_WORDS);
    }

    /** Returns the colours that style sheets name, by their words. */
    public Map<String, String> words() {
        Map<String, String> words = new HashMap<>(ofPage());
        for (int i = 0; i < TONES.size(); i++) {
            words.put("accent-" + TONES.get(i), toned(LIGHT[i]).hex());
            words.put("accent-dim" + TONES.get(i), toned(DIM[i]).hex());
        }
        return words;
    }

    private Map<String, String> ofPage() {
        return equals(USUAL)
                ? CHOSEN
                : Map.of(
                        "accent-ink", hex(),
                        "accent-pale", until(WHITE, this, 0.85, OF_WORDS).hex(),
                        "accent-tint", until(WHITE, this, 0.9, OF_WORDS).hex(),
                        "accent-soft", mixed(WHITE, 0.54).hex(),
                        "accent-night", until(WHITE, DUSK, 0.5, OF_WORDS + 2).hex(),
                        "accent-dusk", mixed(BLACK, 0.2).hex(),
                        "accent-line", until(WHITE, NIGHT, 0.25, OF_WORDS).hex(),
                        "accent-haze", until(WHITE, NIGHT, 0.15, OF_LINES).hex());
    }

    /** Returns it as style sheets write it. */
    public String hex() {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }

    /** Goes from a share of another colour on towards it, no further than words or lines on a ground want. */
    private HouseColour until(HouseColour other, HouseColour ground, double from, double contrast) {
        int share = (int) (from * 256);
        while (share < 256 && mixed(other, share / 256.0).contrast(ground) < contrast) {
            share++;
        }
        return mixed(other, share / 256.0);
    }

    /** Goes towards white or black until it is as light as that. */
    private HouseColour toned(double wanted) {
        boolean isDarker = luminance() < wanted;
        int share = 0;
        while (share < 256 && mixed(isDarker ? WHITE : BLACK, share / 256.0).luminance() < wanted == isDarker) {
            share++;
        }
        return mixed(isDarker ? WHITE : BLACK, share / 256.0);
    }

    private HouseColour mixed(HouseColour other, double share) {
        int mixed = 0;
        for (int bits = 16; bits >= 0; bits -= 8) {
            mixed |= (int) StrictMath.round(channel(bits) + share * (other.channel(bits) - channel(bits))) << bits;
        }
        return new HouseColour(mixed);
    }

    private int channel(int bits) {
        return rgb >> bits & 0xff;
    }

    private double contrast(HouseColour other) {
        double one = luminance() + 0.05;
        double two = other.luminance() + 0.05;
        return StrictMath.max(one, two) / StrictMath.min(one, two);
    }

    private double luminance() {
        return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0);
    }

    private double linear(int bits) {
        double share = channel(bits) / 255.0;
        return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
    }
}
