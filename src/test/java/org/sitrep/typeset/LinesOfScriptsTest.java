package org.sitrep.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lwjgl.util.harfbuzz.HarfBuzz;
import org.lwjgl.util.harfbuzz.hb_glyph_extents_t;
import org.sitrep.diagnostic.Checked;
import org.sitrep.typeset.Typesetter.Copy;
import org.sitrep.typeset.layout.Book;
import org.sitrep.typeset.layout.mark.Mark;
import org.sitrep.typeset.style.sheet.Sheet;
import org.sitrep.typeset.text.Run;
import org.sitrep.typeset.text.font.Cluster;
import org.sitrep.typeset.text.font.Glyph;

/** No line prints over the next, in any script whose font somebody brings, however near the style sheet sets them. */
class LinesOfScriptsTest {

    private static final String STYLE = """
        @page { size: 130pt 800pt; margin: 10pt 10pt 34pt; @bottom-center { content: element(foot) } }
        .foot { position: running(foot) }
        body { margin: 0; font-family: "Noto Sans"; font-size: 8pt; line-height: 1.24 }
        h1 { margin: 0; font-size: 14pt; line-height: 1.1 } p, table { margin: 0 } td { padding: 0; vertical-align: top }
        sup { font-size: 5pt; line-height: 1 }
        """;

    private static final String URDU = "پاکستان میں سیلاب";

    /** Raised letters have a baseline of their own, and this size. */
    private static final double RAISED = 5;

    /** A line's rounding, in points. */
    private static final double SLACK = 0.01;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        NotoSansMyanmar-Regular   | my | လူတိုင်းသည် တူညီ လွတ်လပ်သော ဂုဏ်သိက္ခာဖြင့် လည်းကောင်း၊ တူညီလွတ်လပ်သော အခွင့်အရေးများဖြင့် မွေးဖွားလာသူများ ဖြစ်သည်။
        NotoSansKhmer-Subset      | km | មនុស្សទាំងអស់ កើតមកមានសេរីភាព និងសមភាព ក្នុងផ្នែកសេចក្ដីថ្លៃថ្នូរនិងសិទ្ធិ។ មនុស្ស មានវិចារណញ្ញាណនិងសតិសម្បជញ្ញៈជាប់ពីកំណើត
        NotoSerifTibetan-Subset   | bo | འགྲོ་བ་མིའི་རིགས་རྒྱུད་ཡོངས་ལ་སྐྱེས་ཙམ་ཉིད་ནས་ཆེ་མཐོངས་དང༌། ཐོབ་ཐངགི་རང་དབང་འདྲ་མཉམ་དུ་ཡོད་ལ།
        NotoSansThai-Subset       | th | ทุกคนเกิดมามีอิสระและเสมอภาคในเกียรติศักดิ์และสิทธิ ต่างมีเหตุผลและมโนธรรม ที่นี่ ปั๊ม ญี่ปุ่น
        NotoSansLao-Subset        | lo | ມະນຸດທຸກຄົນເກີດມາມີກຽດສັກສີ ສິດທິ ເສລີພາບ ແລະ ຄວາມສະເໝີພາບເທົ່າທຽມກັນ ທຸກໆຄົນມີເຫດຜົນ
        NotoSansDevanagari-Regular| hi | सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता और समानता प्राप्त है। उन्हें बुद्धि की देन प्राप्त है
        NotoSansBengali-Regular   | bn | সমস্ত মানুষ স্বাধীনভাবে সমান মর্যাদা এবং অধিকার নিয়ে জন্মগ্রহণ করে। তাঁদের বিবেক এবং বুদ্ধি আছে
        NotoSansTamil-Subset      | ta | மனிதப் பிறவியினர் சகலரும் சுதந்திரமாகவே பிறக்கின்றனர்; அவர்கள் மதிப்பிலும், உரிமைகளிலும் சமமானவர்கள்
        NotoSansEthiopic-Regular  | am | የሰው ልጅ ሁሉ ሲወለድ ነጻና በክብርና በመብትም እኩልነት ያለው ነው። የተፈጥሮ ማስተዋልና ሕሊና ስላለው
        NotoNastaliqUrdu-Subset   | ur | پاکستان میں سیلاب پاکستان میں سیلاب پاکستان میں سیلاب پاکستان میں سیلاب پاکستان میں سیلاب
        """)
    void noLinePrintsOverTheNext(String font, String lang, String text) {
        Book book = book(font, lang, """
            <h1>%s</h1><p>Water <sup>1</sup> %s</p><table><tr><td>%s</td></tr><tr><td>%s</td></tr></table>
            """.formatted(text, text, text, text));

        List<double[]> lines = lines(book);

        assertThat(lines).hasSizeGreaterThan(9);
        for (int i = 1; i < lines.size(); i++) {
            assertThat(lines.get(i)[0])
                    .as("the top of line %d, below the foot of the line before", i)
                    .isGreaterThanOrEqualTo(lines.get(i - 1)[1] - SLACK);
        }
    }

    @Test
    void inTheMarginsOfAPageLinesAreNoHigherThanThereIsRoom() {
        String foot = "<div class=\"foot\"><p>%s</p><p>%s</p><p>%s</p></div>".formatted(URDU, URDU, URDU);

        Book book = book("NotoNastaliqUrdu-Subset", "ur", foot + "<p>" + URDU + "</p>");

        assertThat(book.pages()).hasSize(1);
    }

    private static Book book(String font, String lang, String body) {
        String page = "<html lang=\"%s\"><head><title>T</title></head><body>%s</body></html>".formatted(lang, body);
        Checked<Book> book = TestFonts.bringing(font)
                .pages(
                        new Copy("lines.html", page),
                        Sheet.parse("lines.css", STYLE).value().orElseThrow());
        assertThat(book.findings()).isEmpty();
        return book.value().orElseThrow();
    }

    /** Top and foot of the brought font's ink on each baseline, downwards, as HarfBuzz gives it. */
    private static List<double[]> lines(Book book) {
        assertThat(book.pages()).hasSize(1);
        Map<String, double[]> lines = new TreeMap<>();
        for (Mark.Words words : BookReader.words(book.pages().get(0))) {
            if (words.run().face().isBrought() && words.run().size() > RAISED) {
                lines.merge(String.format(Locale.ROOT, "%07.2f", words.y()), ink(words), (a, b) ->
                        new double[] {Math.min(a[0], b[0]), Math.max(a[1], b[1])});
            }
        }
        return new ArrayList<>(lines.values());
    }

    private static double[] ink(Mark.Words words) {
        Run run = words.run();
        double top = Double.MAX_VALUE;
        double foot = -Double.MAX_VALUE;
        try (hb_glyph_extents_t extents = hb_glyph_extents_t.malloc()) {
            for (Cluster cluster : run.clusters()) {
                for (Glyph glyph : cluster.glyphs()) {
                    HarfBuzz.hb_font_get_glyph_extents(run.face().handle(), glyph.id(), extents);
                    double unit = run.size() / run.face().unitsPerEm();
                    top = Math.min(top, words.y() - (glyph.y() + extents.y_bearing()) * unit);
                    foot = Math.max(foot, words.y() - (glyph.y() + extents.y_bearing() + extents.height()) * unit);
                }
            }
        }
        return new double[] {top, foot};
    }
}
