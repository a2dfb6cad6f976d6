package org.farvertex.eventfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.farvertex.event.SampleDecays;
import org.junit.jupiter.api.Test;

/** Frames are read by the library of Zstandard's authors; what comes out is what went in. */
class ZstandardFrameTest {

    private static byte[] same(byte[] text) throws IOException {
        byte[] frame = ZstandardFrame.of(text);
        assertThat(ZstandardLibrary.unpack(frame)).isEqualTo(text);
        return frame;
    }

    /** Every size about the edges of blocks and headers, of one symbol, few, many and all of them, in runs and in none. */
    @Test
    void anyBytes() throws IOException {
        UniformRandomProvider random = RandomSource.SPLIT_MIX_64.create(5);
        for (int size : new int[] {1, 2, 5, 6, 31, 32, 255, 256, 257, 1023, 4096, 131_071, 131_072, 131_073, 300_000}) {
            for (int symbols : new int[] {1, 2, 3, 10, 100, 129, 256}) {
                for (int run : new int[] {1, 20, 70_000}) {
                    byte[] text = new byte[size];
                    for (int i = 0; i < size; i++) {
                        text[i] = i % run == 0 ? (byte) random.nextInt(symbols) : text[i - 1];
                    }
                    assertThat(same(text).length).isLessThan(size + size / 1000 + 32);
                }
            }
        }
    }

    /** Counts like Fibonacci's numbers make codes as long as there are symbols, beyond what the format holds. */
    @Test
    void codesThatWouldBeTooLong() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int before = 1;
        int count = 1;
        for (int symbol = 0; symbol < 22; symbol++) {
            byte[] run = new byte[count];
            Arrays.fill(run, (byte) ('a' + symbol));
            text.writeBytes(run);
            int next = before + count;
            before = count;
            count = next;
        }
        byte[] shuffled = text.toByteArray();
        UniformRandomProvider random = RandomSource.SPLIT_MIX_64.create(6);
        for (int i = shuffled.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            byte kept = shuffled[i];
            shuffled[i] = shuffled[j];
            shuffled[j] = kept;
        }
        assertThat(same(shuffled).length).isLessThan(shuffled.length / 2);
    }

    /** Matches of every length at every distance that a block can have, and more of them than two bytes can count. */
    @Test
    void matchesOfAnyLength() throws IOException {
        UniformRandomProvider random = RandomSource.SPLIT_MIX_64.create(7);
        byte[] text = new byte[1_000_000];
        int at = 1000;
        for (int i = 0; i < at; i++) {
            text[i] = (byte) random.nextInt(256);
        }
        while (at < text.length) {
            int length = Math.min(text.length - at, 1 + (int) Math.exp(random.nextDouble() * Math.log(70_000)));
            int from = random.nextInt(at);
            for (int i = 0; i < length; i++) {
                text[at + i] = random.nextInt(50) == 0 && length < 100 ? (byte) random.nextInt(256) : text[from + i];
            }
            at += length;
        }
        same(text);
        byte[] pairs = new byte[131_072];
        for (int i = 0; i < pairs.length; i += 8) {
            Arrays.fill(pairs, i, i + 6, (byte) (i / 8 % 40));
            pairs[i + 6] = (byte) random.nextInt(256);
            pairs[i + 7] = (byte) random.nextInt(256);
        }
        same(pairs);
    }

    /** Events shrink to less than two fifths, in as many frames as there are blocks. */
    @Test
    void events() throws IOException {
        BlockEncoder plain = new BlockEncoder(EventFileFormat.HEPMC3.formatter(SampleRun.of(500)), Packing.PLAIN);
        BlockEncoder packed = new BlockEncoder(EventFileFormat.HEPMC3.formatter(SampleRun.of(500)), Packing.ZSTANDARD);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        SampleDecays one = new SampleDecays(9);
        for (int i = 0; i < 5; i++) {
            var decays = one.next(100);
            text.writeBytes(plain.encode(decays));
            frames.writeBytes(packed.encode(decays));
        }
        assertThat(new String(ZstandardLibrary.unpack(frames.toByteArray()), StandardCharsets.UTF_8)).isEqualTo(text.toString(StandardCharsets.UTF_8));
        assertThat(frames.size()).isLessThan(text.size() * 2 / 5);
    }
}
