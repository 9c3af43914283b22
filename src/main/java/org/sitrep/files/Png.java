package org.sitrep.files;

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
 * @param depth bits a channel: 8 or 16; also 1, 2 and 4 where there is one channel
 * @param kind what its pixels are
 * @param palette red, green and blue of each colour; empty but for INDEXED
 * @param transparency what the file says of transparent colours (tRNS); mostly empty
 * @param data the packed and filtered pixels
 * @param interlaced whether a coarse picture comes first in them, then the pixels between
 */
@SuppressWarnings("ArrayRecordComponent")
public record Png(
        int width,
        int height,
        int depth,
        Kind kind,
        byte[] palette,
        byte[] transparency,
        byte[] data,
        boolean interlaced) {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /** Of each round of an interlaced picture: its first column and row, and the steps from one to the next. */
    private static final int[][] ROUNDS = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

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

        private static Kind of(int number) throws UnreadablePicture {
            return Arrays.stream(values())
                    .filter(kind -> kind.number == number)
                    .findFirst()
                    .orElseThrow(() -> new UnreadablePicture("its head is broken"));
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
     * @throws UnreadablePicture where it is broken or cut off, or too large
     */
    public static Png read(byte[] bytes) throws UnreadablePicture {
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

    private static Png of(ByteBuffer head, byte[] palette, byte[] transparency, byte[] data) throws UnreadablePicture {
        if (head.capacity() != 13 || head.get(10) != 0 || head.get(11) != 0 || head.get(12) >> 1 != 0) {
            throw new UnreadablePicture("its head is broken");
        }
        Png png = new Png(
                head.getInt(0),
                head.getInt(4),
                head.get(8),
                Kind.of(head.get(9)),
                palette,
                transparency,
                data,
                head.get(12) == 1);
        png.check();
        return png;
    }

    private void check() throws UnreadablePicture {
        boolean narrow = kind.channels == 1 && (depth == 1 || depth == 2 || depth == 4);
        boolean wide = kind != Kind.INDEXED && depth == 16;
        int colors = palette.length / 3;
        boolean lacksPalette = kind == Kind.INDEXED
                && (colors == 0 || palette.length != 3 * colors || depth > 8 || colors > 1 << depth);
        boolean isTransparent = switch (kind) {
            case GREY, COLOR -> transparency.length == 2 * kind.channels;
            case INDEXED -> transparency.length <= colors;
            case GREY_ALPHA, COLOR_ALPHA -> false;
        };
        if ((depth != 8 && !narrow && !wide) || lacksPalette || (transparency.length > 0 && !isTransparent)) {
            throw new UnreadablePicture("its head is broken");
        }
        UnreadablePicture.checkSize(width, height);
    }

    /** Returns the file without words, places, times and profiles. */
    public byte[] bare() {
        ByteBuffer head = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) depth);
        head.put((byte) kind.number).put((byte) 0).put((byte) 0).put((byte) (interlaced ? 1 : 0));
        ByteArrayOutputStream bare = new ByteArrayOutputStream();
        bare.writeBytes(SIGNATURE);
        new Chunk("IHDR", head.array()).write(bare);
        new Chunk("PLTE", kind == Kind.INDEXED ? palette : new byte[0]).write(bare);
        new Chunk("tRNS", transparency).write(bare);
        new Chunk("IDAT", data).write(bare);
        new Chunk("IEND", new byte[0]).write(bare);
        return bare.toByteArray();
    }

    /** Returns how many bytes a row of pixels takes. */
    public long rowBytes() {
        return rowBytes(width);
    }

    private long rowBytes(int pixels) {
        return ((long) pixels * kind.channels * depth + 7) / 8;
    }

    /**
     * Unpacks the pixels.
     *
     * @return row after row of {@link #rowBytes} bytes
     * @throws UnreadablePicture where there are fewer than there should be, or something else is packed with them
     */
    public byte[] pixels() throws UnreadablePicture {
        if (!interlaced) {
            int size = ((int) rowBytes() + 1) * height;
            return pixels(ByteBuffer.wrap(inflate(size)), (int) rowBytes(), height);
        }
        int size = 0;
        for (int[] round : ROUNDS) {
            int row = (int) rowBytes(count(width, round[0], round[2]));
            size += row == 0 ? 0 : (row + 1) * count(height, round[1], round[3]);
        }
        ByteBuffer filtered = ByteBuffer.wrap(inflate(size));
        byte[] pixels = new byte[(int) rowBytes() * height];
        for (int[] round : ROUNDS) {
            int row = (int) rowBytes(count(width, round[0], round[2]));
            byte[] some = pixels(filtered, row, row == 0 ? 0 : count(height, round[1], round[3]));
            spread(some, row, round, pixels);
        }
        return pixels;
    }

    /** Returns how many columns or rows a round has. */
    private static int count(int all, int first, int step) {
        return Math.max(0, (all - first + step - 1) / step);
    }

    /** Puts the pixels of a round into their places, bit by bit. */
    private void spread(byte[] from, int row, int[] round, byte[] pixels) {
        int bits = kind.channels * depth;
        for (int y = 0; row > 0 && y < from.length / row; y++) {
            for (int x = 0; round[0] + x * round[2] < width; x++) {
                for (int bit = 0; bit < bits; bit++) {
                    int at = x * bits + bit;
                    int to = (round[0] + x * round[2]) * bits + bit;
                    int one = from[y * row + at / 8] >> (7 - at % 8) & 1;
                    pixels[(round[1] + y * round[3]) * (int) rowBytes() + to / 8] |= (byte) (one << (7 - to % 8));
                }
            }
        }
    }

    private byte[] pixels(ByteBuffer filtered, int row, int rows) throws UnreadablePicture {
        byte[] pixels = new byte[row * rows];
        int step = Math.max(1, kind.channels * depth / 8);
        for (int y = 0; y < rows; y++) {
            int filter = filtered.get();
            if (filter < 0 || filter > 4) {
                throw new UnreadablePicture("its pixels are broken");
            }
            filtered.get(pixels, y * row, row);
            unfilter(filter, pixels, y * row, row, step);
        }
        return pixels;
    }

    private byte[] inflate(int size) throws UnreadablePicture {
        byte[] bytes = new byte[size];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(data);
            for (int n = 1, done = 0; done < size; done += n) {
                n = inflater.inflate(bytes, done, size - done);
                if (n == 0) {
                    throw new UnreadablePicture("pixels are missing");
                }
            }
            if (inflater.inflate(new byte[1]) > 0 || !inflater.finished() || inflater.getRemaining() > 0) {
                throw new UnreadablePicture("there is more in it than its pixels, or their end is cut off");
            }
            return bytes;
        } catch (DataFormatException e) {
            throw new UnreadablePicture("its pixels are broken");
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

        static Chunk next(ByteBuffer file) throws UnreadablePicture {
            if (file.remaining() < 12
                    || file.getInt(file.position()) < 0
                    || file.getInt(file.position()) > file.remaining() - 12) {
                throw new UnreadablePicture("the file is cut off");
            }
            byte[] bytes = new byte[file.getInt()];
            byte[] name = new byte[4];
            file.get(name).get(bytes);
            Chunk chunk = new Chunk(new String(name, StandardCharsets.US_ASCII), bytes);
            if (file.getInt() != sum(name, bytes)) {
                throw new UnreadablePicture("its check sum is wrong");
            }
            return chunk;
        }

        private static int sum(byte[] name, byte[] bytes) {
            CRC32 sum = new CRC32();
            sum.update(name);
            sum.update(bytes);
            return (int) sum.getValue();
        }

        /** Writes it, unless it says nothing. */
        void write(ByteArrayOutputStream file) {
            byte[] letters = name.getBytes(StandardCharsets.US_ASCII);
            if (bytes.length > 0 || name.equals("IEND")) {
                file.writeBytes(ByteBuffer.allocate(bytes.length + 12)
                        .putInt(bytes.length)
                        .put(letters)
                        .put(bytes)
                        .putInt(sum(letters, bytes))
                        .array());
            }
        }
    }
}
