package org.farvertex.report.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.farvertex.input.InputException;

/**
 * Writes a table as Apache Parquet: words as UTF-8 strings, numbers as doubles, null where a row has no value, as an
 * empty cell of a CSV is read. The same rows give the same bytes. Pages are not compressed, since words and repeated numbers are kept in dictionaries as it is.
 */
public final class ParquetFile implements AutoCloseable {

    private final Path file;
    private final ParquetWriter<ParquetRow> writer;
    private boolean committed;

    private ParquetFile(Path file, ParquetWriter<ParquetRow> writer) {
        this.file = file;
        this.writer = writer;
    }

    /**
     * Starts a file.
     *
     * @param file   its name; no file of this name may be there
     * @param layout a table with its columns, which may be without rows
     * @param about  words on how the table was made, for the metadata of the file
     * @return the open file
     * @throws InputException if it cannot be written there
     */
    public static ParquetFile create(Path file, Table layout, Map<String, String> about) {
        MessageType schema = new MessageType("table", layout.columns().stream().map(ParquetFile::type).toList());
        try {
            return new ParquetFile(file, new ParquetRow.Builder(new LocalOutputFile(file), schema, about).withConf(new PlainParquetConfiguration())
                .withCodecFactory(new NoCompression()).withWriteMode(ParquetFileWriter.Mode.CREATE)
                .withWriterVersion(ParquetProperties.WriterVersion.PARQUET_1_0).build());
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    private static Type type(Column column) {
        return column instanceof Column.Numbers ? Types.optional(PrimitiveTypeName.DOUBLE).named(column.heading())
            : Types.optional(PrimitiveTypeName.BINARY).as(LogicalTypeAnnotation.stringType()).named(column.heading());
    }

    /**
     * Appends the rows of a table.
     *
     * @param table a table of the same columns
     * @throws InputException if they cannot be written, for instance because the disk is full
     */
    public void write(Table table) {
        try {
            for (int row = 0; row < table.rows(); row++) {
                writer.write(new ParquetRow(cells(table, row)));
            }
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    private static List<Object> cells(Table table, int row) {
        List<Object> cells = new ArrayList<>();
        for (Column column : table.columns()) {
            cells.add(column instanceof Column.Numbers numbers ? numbers.values().get(row) : ((Column.Words) column).values().get(row));
        }
        return cells;
    }

    /**
     * Completes the file.
     *
     * @throws InputException if that fails
     */
    public void commit() {
        committed = true;
        try {
            writer.close();
            ParquetFooter.sort(file);
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    /** Removes the file unless it was committed. */
    @Override
    public void close() {
        if (!committed) {
            try {
                writer.close();
            } catch (IOException e) {
                // it goes all the same; the first error has been told
            }
            file.toFile().delete();
        }
    }

    private static InputException failure(Path file, IOException e) {
        return InputException.of(file.toString(), "cannot be written (" + e.getMessage() + "): choose another place or make room");
    }
}
