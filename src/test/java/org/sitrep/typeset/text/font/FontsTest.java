package org.sitrep.typeset.text.font;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UScript;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.typeset.TestFonts;
import org.sitrep.typeset.text.Paragraph;
import org.sitrep.typeset.text.Texts;
import org.sitrep.typeset.text.WithoutHarfBuzz;
import org.sitrep.typeset.text.item.Span;

class FontsTest {

    private static final Map<String, byte[]> FILES = TestFonts.files();
    private static final int HEADER = 12;
    private static final int MANY = 1_000;

    @TempDir
    private Path folder;

    @Test
    void whatIsKeptBetweenPagesIsBounded() {
        Fonts fonts = Fonts.of(FILES).value().orElseThrow();
        Type type = Texts.type("en", "Noto Sans");
        List<Face> ranked = fonts.ranked(type);
        Setting setting = new Setting(fonts.first(type), UScript.LATIN, "en", false);
        fonts.words().shape(setting, fonts.words().in(setting), "word");

        assertThat(fonts.ranked(type)).isSameAs(ranked);
        assertThat(fonts.words().in(setting)).containsKey("word");
        for (int i = 0; i < MANY; i++) {
            fonts.ranked(Texts.type("en", "family " + i));
            fonts.words().in(new Setting(fonts.first(type), UScript.LATIN, "x-" + i, false));
        }
        assertThat(fonts.ranked(type)).isNotSameAs(ranked);
        assertThat(fonts.words().in(setting)).isEmpty();
    }

    @Test
    void fontsInReserveAreParsedOnceAndOnlyForACharacterThatNoOtherHas() {
        AtomicInteger asked = new AtomicInteger();
        Fonts fonts = Fonts.of(Map.of("sans", FILES.get("NotoSans-Regular")), Map.of(), () -> {
                    asked.incrementAndGet();
                    return Map.of("chinese", FILES.get("SC"));
                })
                .value()
                .orElseThrow();
        Type type = Texts.type("zh-Hans", "Noto Sans");

        assertThat(missing("Water: 25, Вода", type, fonts)).isEmpty();
        assertThat(asked).hasValue(0);
        assertThat(missing("水 25", type, fonts)).isEmpty();
        assertThat(missing("水 ক", type, fonts)).containsExactly(2);
        assertThat(asked).hasValue(1);
    }

    private static List<Integer> missing(String text, Type type, Fonts fonts) {
        List<Span> spans = List.of(new Span(0, text.length(), type, true));
        return Paragraph.of(text, spans, List.of(), false, fonts).missing();
    }

    @Test
    void aFaceSaysWhatItsFileSays() {
        Face bold = face("NotoSans-Bold");
        assertThat(bold.family()).isEqualTo("Noto Sans");
        assertThat(bold.postScriptName()).isEqualTo("NotoSans-Bold");
        assertThat(bold.weight()).isEqualTo(700);
        assertThat(bold.italic()).isFalse();
        assertThat(face("NotoSans-Italic").italic()).isTrue();
        assertThat(bold.unitsPerEm()).isEqualTo(1000);
        assertThat(bold.ascent()).isEqualTo(1069);
        assertThat(bold.descent()).isEqualTo(293);
        assertThat(bold.capHeight()).isEqualTo(714);
        assertThat(bold.underlinePosition()).isNegative();
        assertThat(bold.underlineThickness()).isPositive();
        assertThat(face("NotoSans-Regular").advance(3)).isEqualTo(260);
    }

    @Test
    void aFaceGivesTheTablesOfItsFileToAnyNumberOfReaders() {
        ByteBuffer head = face("NotoSans-Bold").table("head");
        assertThat(head.getInt(12)).isEqualTo(0x5F0F3CF5);
        assertThat(head.limit()).isEqualTo(54);
        assertThat(head.isReadOnly()).isTrue();
    }

    @Test
    void theNearestWeightIsTakenAndAnUprightFaceWhereNoneSlants() {
        assertThat(first(600, false, "Noto Sans")).isEqualTo("NotoSans-Bold");
        assertThat(first(900, false, "Noto Sans")).isEqualTo("NotoSans-Bold");
        assertThat(first(500, false, "Noto Sans")).isEqualTo("NotoSans-Regular");
        assertThat(first(300, false, "noto sans")).isEqualTo("NotoSans-Regular");
        assertThat(first(700, true, "Noto Sans")).isEqualTo("NotoSans-Italic");
        assertThat(first(400, true, "Noto Naskh Arabic")).isEqualTo("NotoNaskhArabic-Regular");
        assertThat(first(400, false, "None", "Noto Sans SC")).isEqualTo("NotoSansSC-Regular");
    }

    @Test
    void everyFileThatIsNoStaticTrueTypeFontIsAnErrorThatNamesIt() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("text.ttf", "This is not a font, whatever its name says.".getBytes(StandardCharsets.UTF_8));
        files.put("empty.ttf", new byte[0]);
        files.put("cff.otf", beginning("OTTO"));
        files.put("web.woff2", beginning("wOF2"));
        files.put("all.ttc", beginning("ttcf"));
        files.put("moving.ttf", renamed("gasp", "fvar"));
        files.put("nothing.ttf", renamed("glyf", "gone"));
        files.put("half.ttf", Arrays.copyOf(FILES.get("NotoSans-Bold"), 200_000));

        Checked<Fonts> fonts = Fonts.of(files);
        assertThat(fonts.value()).isEmpty();
        assertThat(fonts.findings())
                .allMatch(Finding::isError)
                .extracting(f -> f.place().file() + ": " + f.message())
                .containsExactly(
                        "text.ttf: this font cannot be used: it is no font",
                        "empty.ttf: this font cannot be used: it is empty",
                        "cff.otf: this font cannot be used: it has PostScript (CFF) outlines",
                        "web.woff2: this font cannot be used: it is compressed for the web (WOFF2)",
                        "all.ttc: this font cannot be used: it is a collection of fonts",
                        "moving.ttf: this font cannot be used: it is a variable font",
                        "nothing.ttf: this font cannot be used: it has no table glyf",
                        "half.ttf: this font cannot be used: it is damaged: it ends too early");
    }

    @Test
    void aDamagedFontIsAnErrorOrIsReadButNeverAnException() {
        Random random = new Random(20160925);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = FILES.get("Bengali").clone();
            for (int j = 0; j < 5; j++) {
                damaged[random.nextInt(HEADER + 19 * 16)] = (byte) random.nextInt();
            }
            Checked<Fonts> fonts = Fonts.of(Map.of("damaged.ttf", damaged));
            assertThat(fonts.value().isPresent())
                    .isEqualTo(fonts.findings().stream().noneMatch(Finding::isError));
        }
    }

    @Test
    void thereHasToBeAFont() {
        assertThat(Fonts.of(Map.of()).findings())
                .extracting(finding -> finding.rule().id())
                .containsExactly("no-font");
    }

    @Test
    void whereThePlatformHasNoHarfBuzzOneErrorSaysSoAndNothingElseIsPrinted() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dorg.lwjgl.librarypath=" + folder,
                        "-cp",
                        withoutNatives(),
                        WithoutHarfBuzz.class.getName())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();

        assertThat(process.waitFor()).isZero();
        assertThat(Files.readString(out))
                .contains("no-shaper: HarfBuzz, the library that shapes text, cannot be loaded here: "
                        + System.getProperty("os.name") + " on " + System.getProperty("os.arch"));
        assertThat(err).isEmptyFile();
    }

    private static String withoutNatives() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains("natives"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Face face(String name) {
        return Fonts.of(Map.of(name, FILES.getOrDefault(name, new byte[0])))
                .value()
                .orElseThrow()
                .faces()
                .get(0);
    }

    private static String first(int weight, boolean italic, String... families) {
        return TestFonts.all()
                .first(new Type(List.of(families), 10, weight, italic, ""))
                .postScriptName();
    }

    private static byte[] beginning(String tag) {
        byte[] file = FILES.get("NotoSans-Bold").clone();
        System.arraycopy(tag.getBytes(StandardCharsets.US_ASCII), 0, file, 0, 4);
        return file;
    }

    private static byte[] renamed(String table, String other) {
        byte[] file = FILES.get("NotoSans-Bold").clone();
        ByteBuffer bytes = ByteBuffer.wrap(file);
        for (int at = HEADER; ; at += 16) {
            if (new String(file, at, 4, StandardCharsets.US_ASCII).equals(table)) {
                bytes.put(at, other.getBytes(StandardCharsets.US_ASCII));
                return file;
            }
        }
    }
}
