package org.farvertex.eventfile;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Events of one section within a block: sections go into the file one after the other, blocks come with events of all of them.
 */
final class FileSection {

    private static final int HEAD = 3 * Integer.BYTES;

    private final int mode;
    private final int events;
    private final byte[] bytes;

    /** So many events of a section: their text, compressed if the file is. */
    FileSection(int mode, int events, byte[] bytes) {
        this.mode = mode;
        this.events = events;
        this.bytes = bytes;
    }

    int mode() {
        return mode;
    }

    int events() {
        return events;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Puts sections into one block. */
    static byte[] join(List<FileSection> sections) {
        ByteBuffer block = ByteBuffer.allocate(sections.stream().mapToInt(s -> HEAD + s.bytes.length).sum());
        sections.forEach(s -> block.putInt(s.mode).putInt(s.events).putInt(s.bytes.length).put(s.bytes));
        return block.array();
    }

    /** Takes a block apart. */
    static List<FileSection> split(byte[] block) {
        List<FileSection> sections = new ArrayList<>();
        ByteBuffer left = ByteBuffer.wrap(block);
        while (left.hasRemaining()) {
            int mode = left.getInt();
            int events = left.getInt();
            byte[] bytes = new byte[left.getInt()];
            left.get(bytes);
            sections.add(new FileSection(mode, events, bytes));
        }
        return sections;
    }
}
