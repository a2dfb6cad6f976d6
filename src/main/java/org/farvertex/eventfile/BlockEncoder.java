package org.farvertex.eventfile;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.farvertex.event.DisplacedDecay;
import org.farvertex.jhepmc.AsciiBuffer;

/**
 * Turns blocks of decays into the bytes of a file, for any number of threads: the blocks, put one behind the
 * other in order, are the file, whatever thread made them; a format with sections sorts them further. A compressed block is complete in itself
 * and readers go on into the next.
 */
public final class BlockEncoder {

    private static final int BYTES_PER_EVENT = 1200;

    private final DecayFormatter formatter;
    private final Packing packing;
    /** Buffers of blocks that are done, for those to come. */
    private final Queue<AsciiBuffer> idle = new ConcurrentLinkedQueue<>();

    BlockEncoder(DecayFormatter formatter, Packing packing) {
        this.formatter = formatter;
        this.packing = packing;
    }

    /**
     * Formats and, if asked for, compresses a block.
     *
     * @param decays the decays of the block; a thousand or so make a good block
     * @return what to append to the file by its writer
     */
    public byte[] encode(List<DisplacedDecay> decays) {
        if (formatter.sections() == 1) {
            return text(decays);
        }
        Map<Integer, List<DisplacedDecay>> modes = decays.stream().collect(
            Collectors.groupingBy(DisplacedDecay::mode, TreeMap::new, Collectors.toList()));
        return FileSection.join(modes.entrySet().stream().map(e -> new FileSection(e.getKey(), e.getValue().size(), text(e.getValue()))).toList());
    }

    private byte[] text(List<DisplacedDecay> decays) {
        return bytes(decays.size() * BYTES_PER_EVENT, out -> formatter.decays(decays, out));
    }

    int sections() {
        return formatter.sections();
    }

    byte[] section(int mode, long events) {
        return bytes(BYTES_PER_EVENT, out -> formatter.section(mode, events, out));
    }

    byte[] header() {
        return bytes(BYTES_PER_EVENT, formatter::header);
    }

    byte[] footer() {
        return bytes(BYTES_PER_EVENT, formatter::footer);
    }

    private byte[] bytes(int capacity, Consumer<AsciiBuffer> content) {
        AsciiBuffer kept = idle.poll();
        AsciiBuffer text = kept == null ? new AsciiBuffer(capacity) : kept;
        text.clear();
        content.accept(text);
        byte[] packed = text.size() > 0 ? packing.pack(text) : new byte[0];
        idle.add(text);
        return packed;
    }
}
