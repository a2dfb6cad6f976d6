package org.farvertex.random;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;

/**
 * Independent random streams of one run, one for each numbered piece of work.
 *
 * <p>A piece draws from its own stream whichever thread works on it, so a run gives the same bytes on any number of
 * threads. The 256 bits of state of each xoshiro256++ generator come from SplitMix64, which is started from the mixed
 * seed and labels (Blackman and Vigna, arXiv:1805.01407).
 *
 * @param seed the run's seed
 */
public record RandomStreams(long seed) {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /**
     * The stream of a piece of work.
     *
     * @param purpose what the piece does; streams of different purposes never meet
     * @param piece   its number
     * @return a fresh generator at the beginning of the stream
     */
    public UniformRandomProvider stream(long purpose, long piece) {
        long state = mix(mix(mix(seed + GOLDEN) ^ purpose * GOLDEN) + piece * GOLDEN);
        long[] words = new long[4];
        for (int i = 0; i < words.length; i++) {
            state += GOLDEN;
            words[i] = mix(state);
        }
        return new XoShiRo256PlusPlus(words);
    }

    private static long mix(long z) {
        long a = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ a >>> 27) * 0x94D049BB133111EBL;
        return b ^ b >>> 31;
    }
}
