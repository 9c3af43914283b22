package org.sitrep.typeset.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.typeset.pdf.Sample.book;
import static org.sitrep.typeset.pdf.Sample.leaf;
import static org.sitrep.typeset.pdf.Sample.page;
import static org.sitrep.typeset.pdf.Sample.part;
import static org.sitrep.typeset.pdf.Sample.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.typeset.layout.mark.Image;
import org.sitrep.typeset.layout.mark.Mark;

/** A picture may be damaged in any way: it is shown, or it is a finding at the place that asks for it. */
class DamagedPicturesTest {

    private static final Place PLACE = new Place("page.xhtml", 7, 3, "");
    private static final Path PICTURES = Path.of("src/test/resources/typeset/pictures");

    private static byte[] file(String name) throws IOException {
        return Files.readAllBytes(PICTURES.resolve(name));
    }

    private static String fault(byte[] file) {
        return Image.read(file, PLACE).findings().stream()
                .map(Finding::message)
                .findFirst()
                .orElse("none");
    }

    @Test
    void aDamageIsFoundOrThePictureIsShown() throws IOException {
        int found = 0;
        for (String name : List.of("wide.png", "tall.png", "photo.jpg")) {
            byte[] file = file(name);
            for (int seed = 0; seed < 500; seed++) {
                Checked<Image> image = Image.read(DamagedPictures.changed(file, seed), PLACE);
                image.value().ifPresent(shown -> assertThat(shown(shown)).isNotEmpty());
                assertThat(image.findings())
                        .allSatisfy(finding -> assertThat(finding.place()).isEqualTo(PLACE));
                found += image.findings().size();
            }
        }
        assertThat(found).isGreaterThan(500);
    }

    private static byte[] shown(Image image) {
        return pdf(book(
                part(0, "Document", part(1, "Figure", Map.of("alt", "Damaged"), leaf(2))),
                page(new Mark.Picture(image, 40, 50, 100, 50, 2))));
    }

    @Test
    void whatCannotBeShownSaysWhy() throws IOException {
        byte[] wide = file("wide.png");
        byte[] photo = file("photo.jpg");

        assertThat(fault(new byte[0])).endsWith("it is neither a PNG nor a JPEG");
        assertThat(fault(DamagedPictures.with(wide, "tRNS", 1, 2))).endsWith("its head is broken");
        assertThat(fault(huge(wide))).endsWith("it is 30000 by 30000 pixels large");
        assertThat(fault(press(photo))).endsWith("it has 4 channels of 8 bits, as printing presses have it (CMYK)");
        assertThat(fault(Arrays.copyOf(photo, photo.length - 2))).endsWith("the file is cut off");
    }

    private static byte[] huge(byte[] png) {
        byte[] huge = png.clone();
        ByteBuffer.wrap(huge).putInt(16, 30_000).putInt(20, 30_000);
        return DamagedPictures.sealed(huge);
    }

    private static byte[] press(byte[] jpeg) {
        byte[] press = jpeg.clone();
        for (int i = 2; i < press.length - 9; i++) {
            if (press[i] == (byte) 0xFF && press[i + 1] == (byte) 0xC0) {
                press[i + 9] = 4;
            }
        }
        return press;
    }
}
