package org.sitrep.typeset.layout.mark;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A PNG file, read but not yet unpacked. Nobody changes its arrays.
 *
 * @param width in pixels
 * @param height in pixels
 * @param depth bits a channel: 8; also 1, 2 and 4 where there is one channel
 * @param kind what its pixels are
 * @param palette red, green and blue of each colour; empty but for INDEXED
 * @param transparency what the file says of transparent colours (tRNS); mostly empty
 * @param data the packed and filtered pixels
 */
@SuppressWarnings("ArrayRecordComponent")
public record Png(int width, int height, int depth, Kind kind, byte[] palette, byte[] transparency, byte[] data) {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /** A picture this large is a mistake, and would fill the memory. */
    private static final long MAX_BYTES = 200_000_000;

    /** What the pixels of a picture are. */
    public enum Kind {
        GREY(0, 1),
        COLOR(2, 3),
        INDEXED(3, 1),
        GREY_ALPHA(4, 2),
        COLOR_ALPHA(6, 4);

        private final int number;
        private final int channels;

        Kind(int number, int channels) {
            this.number = number;
            this.channels = channels;
        }

        /** Returns how many values a pixel has. */
        public int channels() {
            return channels;
        }

        private static Kind of(int number) throws Image.Unreadable {
            return Arrays.stream(values())
                    .filter(kind -> kind.number == number)
                    .findFirst()
                    .orElseThrow(() -> new Image.Unreadable("its head is broken"));
        }
    }

    /** Returns whether a file begins as a PNG does. */
    public static boolean isPng(byte[] bytes) {
        return bytes.length > SIGNATURE.length
                && ByteBuffer.wrap(bytes, 0, SIGNATURE.length).equals(ByteBuffer.wrap(SIGNATURE));
    }

    /**
     * Reads a file.
     *
     * @param bytes the file
     * @return what it holds
     * @throws Image.Unreadable where it is broken or cut off, is interlaced, or has 16 bits a channel
     */
    public static Png read(byte[] bytes) throws Image.Unreadable {
        ByteBuffer file = ByteBuffer.wrap(bytes).position(SIGNATURE.length).slice();
        ByteBuffer head = ByteBuffer.allocate(0);
        byte[] palette = {};
        byte[] transparency = {};
        ByteArrayOutputStream data = new ByteArrayOutputStream(bytes.length);
        for (Chunk chunk = Chunk.next(file); !chunk.name.equals("IEND"); chunk = Chunk.next(file)) {
            switch (chunk.name) {
                case "IHDR" -> head = ByteBuffer.wrap(chunk.bytes);
                case "PLTE" -> palette = chunk.bytes;
                case "tRNS" -> transparency = chunk.bytes;
                case "IDAT" -> data.writeBytes(chunk.bytes);
                default -> {}
            }
        }
        return of(head, palette, transparency, data.toByteArray());
    }

    private static Png of(ByteBuffer head, byte[] palette, byte[] transparency, byte[] data) throws Image.Unreadable {
        if (head.capacity() != 13) {
            throw new Image.Unreadable("its head is broken");
        }
        Png png =
                new Png(head.getInt(0), head.getInt(4), head.get(8), Kind.of(head.get(9)), palette, transparency, data);
        if (png.depth == 16) {
            throw new Image.Unreadable("it has 16 bits a channel");
        }
        if (head.get(12) != 0) {
            throw new Image.Unreadable("it is interlaced");
        }
        png.check();
        return png;
    }

    private void check() throws Image.Unreadable {
        boolean narrow = kind.channels == 1 && (depth == 1 || depth == 2 || depth == 4);
        boolean lacksPalette = kind == Kind.INDEXED && (palette.length == 0 || palette.length % 3 != 0);
        if (width <= 0 || height <= 0 || (depth != 8 && !narrow) || lacksPalette) {
            throw new Image.Unreadable("its head is broken");
        }
        if (rowBytes() >= MAX_BYTES / height) {
            throw new Image.Unreadable("it is " + width + " by " + height + " pixels large");
        }
    }

    /** Returns how many bytes a row of pixels takes. */
    public long rowBytes() {
        return ((long) width * kind.channels * depth + 7) / 8;
    }

    /**
     * Unpacks the pixels.
     *
     * @return row after row of {@link #rowBytes} bytes
     * @throws Image.Unreadable where there are fewer than there should be
     */
    public byte[] pixels() throws Image.Unreadable {
        int row = (int) rowBytes();
        byte[] filtered = inflate((row + 1) * height);
        byte[] pixels = new byte[row * height];
        int step = Math.max(1, kind.channels * depth / 8);
        for (int y = 0; y < height; y++) {
            int filter = filtered[y * (row + 1)];
            if (filter < 0 || filter > 4) {
                throw new Image.Unreadable("its pixels are broken");
            }
            System.arraycopy(filtered, y * (row + 1) + 1, pixels, y * row, row);
            unfilter(filter, pixels, y * row, row, step);
        }
        return pixels;
    }

    private byte[] inflate(int size) throws Image.Unreadable {
        byte[] bytes = new byte[size];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(data);
            for (int n = 1, done = 0; done < size; done += n) {
                n = inflater.inflate(bytes, done, size - done);
                if (n == 0) {
                    throw new Image.Unreadable("pixels are missing");
                }
            }
            return bytes;
        } catch (DataFormatException e) {
            throw new Image.Unreadable("its pixels are broken");
        } finally {
            inflater.end();
        }
    }

    /** Each byte is stored as its difference from what the filter predicts from the bytes left of it and above. */
    private static void unfilter(int filter, byte[] pixels, int start, int row, int step) {
        for (int i = start; i < start + row && filter != 0; i++) {
            int left = i - step < start ? 0 : pixels[i - step] & 0xFF;
            int above = start == 0 ? 0 : pixels[i - row] & 0xFF;
            int corner = start == 0 || i - step < start ? 0 : pixels[i - row - step] & 0xFF;
            pixels[i] += (byte) predicted(filter, left, above, corner);
        }
    }

    private static int predicted(int filter, int left, int above, int corner) {
        return switch (filter) {
            case 1 -> left;
            case 2 -> above;
            case 3 -> (left + above) / 2;
            default -> nearest(left, above, corner);
        };
    }

    private static int nearest(int left, int above, int corner) {
        int byLeft = Math.abs(above - corner);
        int byAbove = Math.abs(left - corner);
        int byCorner = Math.abs(left + above - 2 * corner);
        if (byLeft <= byAbove && byLeft <= byCorner) {
            return left;
        }
        return byAbove <= byCorner ? above : corner;
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Chunk(String name, byte[] bytes) {

        static Chunk next(ByteBuffer file) throws Image.Unreadable {
            if (file.remaining() < 12
                    || file.getInt(file.position()) < 0
                    || file.getInt(file.position()) > file.remaining() - 12) {
                throw new Image.Unreadable("the file is cut off");
            }
            byte[] bytes = new byte[file.getInt()];
            byte[] name = new byte[4];
            file.get(name).get(bytes);
            CRC32 sum = new CRC32();
            sum.update(name);
            sum.update(bytes);
            if (file.getInt() != (int) sum.getValue()) {
                throw new Image.Unreadable("its check sum is wrong");
            }
            return new Chunk(new String(name, StandardCharsets.US_ASCII), bytes);
        }
    }
}
