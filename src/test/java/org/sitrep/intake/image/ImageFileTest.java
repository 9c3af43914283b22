package org.sitrep.intake.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;

/** An image is taken for what it is, and only what draws it leaves the office. */
class ImageFileTest {

    private static final Place AT = new Place("crisis.yaml", 7, 9, "");
    private static final String SECRET = "N 36.2021 E 37.1343, taken by Amal";

    @TempDir
    private Path crisis;

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void anImageIsTakenAsItIs(String format) throws IOException {
        byte[] kept = kept(drawn(format, 60, 40));

        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(kept));
        BufferedImage given = ImageIO.read(new ByteArrayInputStream(drawn(format, 60, 40)));
        for (int x = 0; x < 60; x++) {
            for (int y = 0; y < 40; y++) {
                assertThat(shown.getRGB(x, y)).isEqualTo(given.getRGB(x, y));
            }
        }
    }

    @Test
    void whereAndByWhomAPictureWasTakenStaysInTheOffice() throws IOException {
        byte[] png = drawn("png", 60, 40);
        byte[] withWords = joined(
                slice(png, 0, 33),
                chunk("tEXt", "Author\0" + SECRET),
                chunk("eXIf", SECRET),
                chunk("tIME", "1234567"),
                slice(png, 33, png.length),
                SECRET.getBytes(StandardCharsets.ISO_8859_1));
        byte[] jpeg = drawn("jpeg", 60, 40);
        byte[] withPlace = joined(
                slice(jpeg, 0, 2),
                segment(0xe1, exif(1) + SECRET),
                segment(0xe1, "http://ns.adobe.com/xap/1.0/\0" + SECRET),
                segment(0xed, SECRET),
                segment(0xfe, SECRET),
                slice(jpeg, 2, jpeg.length),
                SECRET.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(kept(withWords)).isEqualTo(kept(png));
        assertThat(kept(withPlace)).isEqualTo(kept(jpeg));
        assertThat(text(kept(withPlace))).doesNotContain("Amal", "Exif", "adobe", "JFIF");
        assertThat(text(kept(withWords))).doesNotContain("Amal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"behind the pixels", "more pixels", "opacities", "cut"})
    void nothingTravelsWithThePixels(String where) throws IOException {
        byte[] png = drawn("png", 9, 9);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream pixels = new DeflaterOutputStream(packed)) {
            pixels.write(new byte[where.equals("more pixels") ? 200_000 : 9 * 28]);
        }
        String rows = text(packed.toByteArray());
        String data = where.equals("behind the pixels")
                ? rows + SECRET
                : where.equals("cut") ? rows.substring(0, rows.length() - 4) : rows;
        byte[] carrier = joined(
                slice(png, 0, 33),
                chunk("tRNS", where.equals("opacities") ? SECRET : "123456"),
                chunk("IDAT", data),
                chunk("IEND", ""));

        assertThat(refused(carrier).rule().id()).isEqualTo("image-damaged");
        assertThat(read(joined(slice(png, 0, 33), chunk("IDAT", rows), chunk("IEND", "")))
                        .value()
                        .isPresent())
                .isEqualTo(!where.equals("more pixels"));
    }

    /** A decoder would show something of each, or skip it in silence. */
    @ParameterizedTest
    @ValueSource(strings = {"tables", "garbage", "behind the pixels", "larger", "two frames", "hole"})
    void aBrokenPhotographIsNotTaken(String damage) throws IOException {
        byte[] jpeg = drawn("jpeg", 64, 48);
        String file = text(jpeg);
        int frame = file.indexOf("\u00ff\u00c0");
        int scan = file.indexOf("\u00ff\u00da") + 14;
        byte[] broken = (switch (damage) {
                    case "tables" -> file.replace("\u00ff\u00db", "\u00ff\u00fe");
                    case "garbage" -> file.substring(0, scan + 40) + "\7".repeat(900) + "\u00ff\u00d9";
                    case "behind the pixels" -> file.substring(0, file.length() - 2) + SECRET + "\u00ff\u00d9";
                    case "larger" -> file.substring(0, frame + 5) + "\u0004\0\u0004\0" + file.substring(frame + 9);
                    case "two frames" ->
                        file.substring(0, frame + 19) + file.substring(frame, frame + 19) + file.substring(frame + 19);
                    default -> file.substring(0, scan + 40) + "\u00ff\1" + file.substring(scan + 42);
                })
                .getBytes(StandardCharsets.ISO_8859_1);

        Finding finding = refused(broken);

        assertThat(finding.rule().id()).isEqualTo("image-damaged");
        assertThat(finding.message()).doesNotContain("cut off");
        assertThat(finding.hint()).doesNotContain("upright");
    }

    @Test
    void whatOthersWriteWhereAdobeSaysItsColoursIsLeftOut() throws IOException {
        byte[] jpeg = drawn("jpeg", 60, 40);
        byte[] plain = segment(0xee, "Adobe\0d\0\0\0\0\1");

        for (String words : new String[] {"Adobe\0d\0\0\0\0\1" + SECRET, SECRET, "Adobe"}) {
            assertThat(kept(joined(slice(jpeg, 0, 2), segment(0xee, words), slice(jpeg, 2, jpeg.length))))
                    .isEqualTo(kept(jpeg));
        }
        assertThat(text(kept(joined(slice(jpeg, 0, 2), plain, slice(jpeg, 2, jpeg.length)))))
                .contains("Adobe");
    }

    @Test
    void brokenNotesOfACameraAreLeftOutLikeSoundOnes() throws IOException {
        byte[] jpeg = drawn("jpeg", 60, 40);

        for (String notes :
                new String[] {"Exif\0\0MM\0*\u00ff\u00ff\u00ff\u00ff", "Exif\0\0", "Exif\0\0II*\0\u00f0\0\0\0"}) {
            assertThat(kept(joined(slice(jpeg, 0, 2), segment(0xe1, notes), slice(jpeg, 2, jpeg.length))))
                    .isEqualTo(kept(jpeg));
        }
    }

    @Test
    void aPhotographThatLiesOnItsSideIsNotPrintedSo() throws IOException {
        byte[] jpeg = drawn("jpeg", 60, 40);

        Finding finding = refused(joined(slice(jpeg, 0, 2), segment(0xe1, exif(6)), slice(jpeg, 2, jpeg.length)));

        assertThat(finding.rule().id()).isEqualTo("image-damaged");
        assertThat(finding.hint()).contains("turn it upright");
    }

    @ParameterizedTest
    @CsvSource({
        "30000, 1, image-too-large",
        "30000, 30000, image-too-large",
        "1, 4001, image-too-large",
        "3000, 3000, image-too-large",
        "0, 5, image-damaged",
        "-1, 5, image-damaged"
    })
    void itsPixelsAreCountedBeforeAnyIsDecoded(int width, int height, String rule) throws IOException {
        byte[] png = drawn("png", 60, 40);
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());

        Finding finding = refused(png);

        assertThat(finding.rule().id()).isEqualTo(rule);
        assertThat(finding.place()).isEqualTo(AT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GIF89a..", "RIFF....WEBPVP8 ", "%PDF-1.7", "BM......", "hello", "\0\0\0\0ftypheic"})
    void aFileOfAnotherKindIsSaidToBeSo(String head) throws IOException {
        assertThat(refused(head.getBytes(StandardCharsets.ISO_8859_1)).rule().id())
                .isEqualTo("image-of-other-kind");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n"})
    void anEmptyFileIsSaidToBeEmpty(String nothing) throws IOException {
        Finding finding = refused(nothing.getBytes(StandardCharsets.UTF_8));

        assertThat(finding.message()).endsWith("is empty");
        assertThat(finding.hint()).isEqualTo("put the file itself into the crisis folder");
    }

    @Test
    void aFileThatIsNotThereIsOfferedItsNeighbour() throws IOException {
        Files.write(crisis.resolve("logo.png"), drawn("png", 9, 9));
        Files.writeString(crisis.resolve("facts.yaml"), "");

        Finding finding = ImageFile.read(crisis, "logo.pgn", AT).findings().get(0);

        assertThat(finding.rule().id()).isEqualTo("image-not-there");
        assertThat(finding.hint()).isEqualTo("did you mean `logo.png`?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside.png", "/etc/hostname", "inner", "link.png", "a\0b"})
    void nothingOutsideTheFolderIsRead(String name) throws IOException {
        Path folder = Files.createDirectories(crisis.resolve("crisis/inner")).getParent();
        Files.write(crisis.resolve("outside.png"), drawn("png", 9, 9));
        Files.createSymbolicLink(folder.resolve("link.png"), crisis.resolve("outside.png"));

        assertThat(ImageFile.read(folder, name, AT).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule().id()).isEqualTo("image-not-there"));
    }

    @Test
    void aHeavyOneIsNotReadAtAll() throws IOException {
        assertThat(refused(joined(drawn("png", 9, 9), new byte[300_000])).message())
                .contains("300 kB");
    }

    /** Damage is found, or does no harm: what is kept is never more than a picture. */
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void damagedBytesAreAFindingAndNeverAFault(String format) throws IOException {
        byte[] sound = drawn(format, 24, 16);
        Random random = new Random(20260801);
        int refused = 0;
        for (int i = 0; i < 500; i++) {
            byte[] damaged = random.nextBoolean() ? slice(sound, 0, random.nextInt(sound.length)) : sound.clone();
            for (int flips = random.nextInt(4); flips > 0 && damaged.length > 0; flips--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            Checked<String> read = read(damaged);
            refused += read.value().isEmpty() ? 1 : 0;
            assertThat(read.value().isEmpty()).isEqualTo(!read.findings().isEmpty());
        }
        assertThat(refused).isGreaterThan(200);
    }

    private Checked<String> read(byte[] bytes) throws IOException {
        Files.write(crisis.resolve("image"), bytes);
        return ImageFile.read(crisis, "image", AT);
    }

    private Finding refused(byte[] bytes) throws IOException {
        Checked<String> read = read(bytes);
        assertThat(read.value()).isEmpty();
        return read.findings().get(0);
    }

    private byte[] kept(byte[] bytes) throws IOException {
        String address = read(bytes).value().orElseThrow();
        assertThat(address).matches("data:image/(png|jpeg);base64,[-+/=\\w]+");
        return Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1));
    }

    private static byte[] drawn(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, ((x * 4) << 16) | ((y * 6) << 8) | ((x * y) % 256));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    private static byte[] chunk(String type, String words) {
        byte[] body = (type + words).getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(body);
        return ByteBuffer.allocate(body.length + 8)
                .putInt(body.length - 4)
                .put(body)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] segment(int marker, String words) {
        byte[] body = words.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(body.length + 4)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (body.length + 2))
                .put(body)
                .array();
    }

    private static String exif(int held) {
        byte[] tags = ByteBuffer.allocate(26)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {'I', 'I', 42, 0})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 274)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) held)
                .array();
        return "Exif\0\0" + new String(tags, StandardCharsets.ISO_8859_1);
    }

    private static byte[] slice(byte[] bytes, int from, int to) {
        return java.util.Arrays.copyOfRange(bytes, from, to);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
