package org.farvertex.report.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.Util;

/**
 * Puts the footer of a Parquet file in order: the library lists encodings as a set has them, which differs from one start of the program to the
 * next, and the same rows shall be the same bytes.
 */
final class ParquetFooter {

    /** Length of the footer and the four letters that end the file. */
    private static final int TAIL = 2 * Integer.BYTES;

    private ParquetFooter() {
    }

    /** Sorts what has no order. */
    static void sort(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            byte[] tail = new byte[TAIL];
            file.seek(file.length() - TAIL);
            file.readFully(tail);
            int length = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt();
            long begin = file.length() - TAIL - length;
            byte[] footer = new byte[length];
            file.seek(begin);
            file.readFully(footer);
            FileMetaData data = Util.readFileMetaData(new ByteArrayInputStream(footer));
            data.getRow_groups().forEach(group -> group.getColumns().forEach(column -> sort(column.getMeta_data())));
            ByteArrayOutputStream sorted = new ByteArrayOutputStream(length);
            Util.writeFileMetaData(data, sorted);
            file.seek(begin);
            file.write(sorted.toByteArray());
            file.write(ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(sorted.size()).array());
            file.write(tail, Integer.BYTES, Integer.BYTES);
            file.setLength(file.getFilePointer());
        }
    }

    private static void sort(ColumnMetaData column) {
        column.setEncodings(column.getEncodings().stream().sorted().toList());
        if (column.isSetEncoding_stats()) {
            List<PageEncodingStats> stats = new ArrayList<>(column.getEncoding_stats());
            stats.sort(Comparator.comparing(PageEncodingStats::getPage_type).thenComparing(PageEncodingStats::getEncoding));
            column.setEncoding_stats(stats);
        }
    }
}
