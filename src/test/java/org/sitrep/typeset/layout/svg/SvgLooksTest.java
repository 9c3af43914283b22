package org.sitrep.typeset.layout.svg;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.sitrep.typeset.ReferenceImage;

/** Pictures as the eye sees them in a PDF. */
class SvgLooksTest {

    private static final String VIEW = "viewBox='0 0 200 150' font-family='Noto Sans' font-size='8'";

    @Test
    void everyShapeLooksAsASvgDoes() throws IOException {
        looks(
                "svg-shapes",
                VIEW,
                "<rect width='200' height='150' fill='#f4f4f4'/><rect x='10' y='10' width='30' height='20'"
                        + " fill='#1f4e79'/><rect x='50' y='10' width='30' height='20' fill='none'"
                        + " stroke='#c00000'/><circle cx='105' cy='20' r='10' fill='#8fa6bc'/><ellipse cx='145' cy='20'"
                        + " rx='18' ry='10' fill='#ffc000' stroke='black' stroke-width='0.5'/><line x1='170' y1='10'"
                        + " x2='190' y2='30' stroke='#1f4e79' stroke-width='3'/><polyline points='10,60 25,40 40,55 55,40'"
                        + " fill='none' stroke='black' stroke-width='2'/><polygon points='70,60 80,40 90,60'"
                        + " fill='#70ad47'/><path d='M100 60 C100 40 130 40 130 60 S160 80 160 60 Q170 40 180 60 T190 60'"
                        + " fill='none' stroke='#c00000'/><path d='M40 100 L40 75 A25 25 0 0 1 61.65 112.5 Z'"
                        + " fill='#1f4e79'/><path d='M38 102 L59 115 A25 25 0 1 1 38 77 Z' fill='#9dc3e6'/><path d='M80"
                        + " 80h40v40h-40z M90 90v20h20v-20z' fill='#7f7f7f'/><g transform='translate(150 100)"
                        + " rotate(30)'><rect x='-20' y='-10' width='40' height='20' fill='none' stroke='black'"
                        + " stroke-dasharray='4 2'/><text y='3' text-anchor='middle'>turned</text></g><g"
                        + " transform='translate(170 130) scale(2 1)'><circle r='6' fill='none' stroke='black'/></g>");
    }

    @Test
    void aLogoLooksAsDrawingProgramsShowIt() throws IOException {
        String star = "M100 10 L130 100 L53 45 L147 45 L70 100 Z";
        looks(
                "svg-logo",
                VIEW,
                "<rect x='4' y='4' width='40' height='30' rx='8' fill='#0b5269'/><rect x='4' y='44' width='40'"
                        + " height='30' rx='30' ry='6' fill='none' stroke='#c00000' stroke-width='3'/><path"
                        + " fill-rule='evenodd' fill='#1f4e79' stroke='#ffc000' stroke-linejoin='round' stroke-width='3'"
                        + " d='"
                        + star + "'/><path transform='translate(48 30) scale(0.6)' fill='#1f4e79' d='" + star + "'/><g"
                        + " fill='none'"
                        + " stroke='black'"
                        + " stroke-width='8'><path"
                        + " d='M20"
                        + " 100h40l-20"
                        + " 30'/><path"
                        + " stroke-linecap='round'"
                        + " stroke-linejoin='round'"
                        + " d='M80"
                        + " 120h40l-20"
                        + " 20'/><path"
                        + " stroke-linecap='square'"
                        + " stroke-linejoin='bevel'"
                        + " d='M140"
                        + " 120h40l-20"
                        + " 20'/></g><rect"
                        + " transform='translate(160"
                        + " 10) skewX(-20)'"
                        + " width='20'"
                        + " height='20'"
                        + " rx='4'"
                        + " fill='#70ad47'/>");
    }

    @Test
    void aChartKeepsItsTextAsText() throws IOException {
        looks(
                "svg-chart",
                VIEW,
                "<title>Chart</title><line x1='30' y1='120' x2='190' y2='120' stroke='#7f7f7f'/><rect x='40' y='60'"
                        + " width='30' height='60' fill='#1f4e79'/><rect x='90' y='30' width='30' height='90'"
                        + " fill='#1f4e79'/><rect x='140' y='80' width='30' height='40' fill='#9dc3e6'/><g"
                        + " text-anchor='middle'><text x='55' y='55'>231</text><text x='105' y='25' font-weight='bold'>1"
                        + " 750</text><text x='155' y='75'>at least 96</text><text x='55' y='132'>17 July</text></g><g"
                        + " dir='rtl' lang='ar' font-family='Noto Naskh Arabic' font-size='10'><text x='112'"
                        + " y='132'>\u062d\u0644\u0628</text><text x='180' y='143' fill='#c00000'>\u206618\u201321\u2069"
                        + " \u062d\u0632\u064a\u0631\u0627\u0646</text></g><text transform='translate(20 120)"
                        + " rotate(-90)'>people killed</text>");
    }

    private static void looks(String name, String attributes, String parts) throws IOException {
        ReferenceImage.assertLooks(name, Drawn.into(200, 150, attributes, parts).pdf(200, 150));
    }
}
