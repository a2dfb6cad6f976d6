package org.farvertex.eventfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.farvertex.Effort;
import org.farvertex.event.SampleDecays;
import org.farvertex.jhepmc.EventReader;
import org.farvertex.jhepmc.MalformedEventException;
import org.junit.jupiter.api.Test;

/** Frames of Zstandard in a row are one text; what is damaged is not read. */
class ZstandardTest {

    private static final int BLOCKS = 5;

    private final byte[][] texts = new byte[BLOCKS][];
    private final byte[][] frames = new byte[BLOCKS][];

    ZstandardTest() {
        BlockEncoder plain = new BlockEncoder(EventFileFormat.HEPMC3.formatter(SampleRun.of(500)), Packing.PLAIN);
        BlockEncoder packed = new BlockEncoder(EventFileFormat.HEPMC3.formatter(SampleRun.of(500)), Packing.ZSTANDARD);
        SampleDecays one = new SampleDecays(9);
        for (int i = 0; i < BLOCKS; i++) {
            var decays = one.next(100);
            texts[i] = plain.encode(decays);
            frames[i] = packed.encode(decays);
        }
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] read(byte[] bytes) throws IOException {
        try (InputStream in = new Zstandard().open(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }

    /** A file that ends within its second frame, however early, was cut; only between two frames nothing tells. */
    @Test
    void cutsInALaterFrameAreSeen() {
        byte[] whole = join(frames[0], frames[1]);
        for (int length = frames[0].length + 1; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(cut)).as("%d bytes of the second frame", length - frames[0].length).isInstanceOf(IOException.class);
        }
    }

    @Test
    void framesInARowAreTheText() throws IOException {
        assertThat(new String(read(join(frames)), UTF_8)).isEqualTo(new String(join(texts), UTF_8));
        assertThat(join(frames).length).isLessThan(join(texts).length * 2 / 5);
    }

    /** By RFC 8878, section 3.1.1: the number that frames begin with, what the descriptor says, and the size of the content. */
    @Test
    void eachFrameTellsItsSizeAndHasAChecksum() {
        for (int i = 0; i < BLOCKS; i++) {
            ByteBuffer head = ByteBuffer.wrap(frames[i]).order(ByteOrder.LITTLE_ENDIAN);
            assertThat(head.getInt()).isEqualTo(0xfd2fb528);
            int descriptor = head.get() & 0xff;
            assertThat(descriptor & 0x04).as("checksum").isPositive();
            assertThat(descriptor >> 5).as("one segment, size in four or in two bytes").isIn(0b101, 0b011);
            int size = descriptor >> 6 == 2 ? head.getInt() : (head.getShort() & 0xffff) + 256;
            assertThat(size).isEqualTo(texts[i].length);
            assertThat(new Zstandard().undoes(frames[i][0] & 0xff, frames[i][1] & 0xff)).isTrue();
        }
    }

    /** A bit that turned over anywhere, and a frame that is cut; what lacks whole frames is told by the text. */
    @Test
    void damageIsSeen() throws IOException {
        byte[] whole = join(frames);
        UniformRandomProvider random = RandomSource.SPLIT_MIX_64.create(8);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            assertRefusedOrSame(damaged);
        }
        for (int length = 1; length < frames[0].length; length += Effort.of(41, 1)) {
            byte[] cut = Arrays.copyOf(frames[0], length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> read(join(frames[0], "no frame".getBytes(UTF_8)))).isInstanceOf(IOException.class);
    }

    /** As for gzip: the reader of events names the line. */
    @Test
    void theReaderNamesTheLineThatDamageLeavesOut() {
        byte[] whole = file(frames);
        byte[] otherSum = frames[1].clone();
        otherSum[otherSum.length - 1] ^= 0x55;
        assertThatThrownBy(() -> events(file(frames[0], otherSum, frames[2]))).isInstanceOf(MalformedEventException.class)
            .hasMessageMatching("e: line [0-9]+: the compressed file is damaged or cut short");
        for (int length : new int[] {3, 20, whole.length / 2, whole.length * 3 / 4}) {
            assertThatThrownBy(() -> events(Arrays.copyOf(whole, length))).isInstanceOf(MalformedEventException.class)
                .hasMessageMatching("e: line [0-9]+: .* cut short");
        }
    }

    /** RFC 8878, section 3.1.2: frames that hold something else, with any of sixteen numbers, are passed over, at the start too. */
    @Test
    void framesOfSomethingElseArePassedOver() throws IOException {
        assertThat(events(file(frames[0]))).isEqualTo(100);
        for (int kind = 0; kind < 16; kind++) {
            byte[] skipped = {(byte) (0x50 + kind), 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 'a', 'b', 'c'};
            assertThat(events(join(skipped, file(frames[0])))).isEqualTo(100);
            assertThat(events(join(file(skipped, frames[0], skipped), skipped))).isEqualTo(100);
        }
        assertThat(new Zstandard().undoes(0x60, 0x2a)).isFalse();
        assertThat(new Zstandard().undoes(-1, -1)).isFalse();
    }

    private static byte[] file(byte[]... frames) {
        BlockEncoder encoder = new BlockEncoder(EventFileFormat.HEPMC3.formatter(SampleRun.of(500)), Packing.ZSTANDARD);
        return join(encoder.header(), join(frames), encoder.footer());
    }

    private static int events(byte[] file) throws IOException {
        int count = 0;
        try (EventReader reader = EventReader.of(new ByteArrayInputStream(file), "e")) {
            while (reader.next().isPresent()) {
                count++;
            }
        }
        return count;
    }

    /** One bit of a descriptor means nothing (section 3.1.1.1.1.3), so nothing is lost with it. */
    private void assertRefusedOrSame(byte[] damaged) {
        byte[] text;
        try {
            text = read(damaged);
        } catch (IOException e) {
            return;
        }
        assertThat(text).isEqualTo(join(texts));
    }
}
