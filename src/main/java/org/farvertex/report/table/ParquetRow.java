package org.farvertex.report.table;

import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;

/**
 * One row, as the library takes it.
 *
 * @param cells a Double or a String for each column; NaN or an empty text for no value
 */
record ParquetRow(List<Object> cells) {

    /** Tells the library how a row is written. */
    private static final class Support extends WriteSupport<ParquetRow> {

        private final MessageType schema;
        private final Map<String, String> about;
        private RecordConsumer consumer;

        Support(MessageType schema, Map<String, String> about) {
            this.schema = schema;
            this.about = about;
        }

        @Override
        public WriteContext init(Configuration configuration) {
            return new WriteContext(schema, about);
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return new WriteContext(schema, about);
        }

        @Override
        public void prepareForWrite(RecordConsumer to) {
            consumer = to;
        }

        @Override
        public void write(ParquetRow row) {
            consumer.startMessage();
            for (int i = 0; i < row.cells.size(); i++) {
                Object cell = row.cells.get(i);
                boolean missing = cell instanceof Double number ? Double.isNaN(number) : ((String) cell).isEmpty();
                if (!missing) {
                    consumer.startField(schema.getFieldName(i), i);
                    put(cell);
                    consumer.endField(schema.getFieldName(i), i);
                }
            }
            consumer.endMessage();
        }

        private void put(Object cell) {
            if (cell instanceof Double number) {
                consumer.addDouble(number);
            } else {
                consumer.addBinary(Binary.fromString((String) cell));
            }
        }
    }

    /** Makes a writer of rows. The class of another library in two signatures is never loaded. */
    static final class Builder extends ParquetWriter.Builder<ParquetRow, Builder> {

        private final Support support;

        Builder(OutputFile file, MessageType schema, Map<String, String> about) {
            super(file);
            this.support = new Support(schema, about);
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<ParquetRow> getWriteSupport(Configuration configuration) {
            return support;
        }

        @Override
        protected WriteSupport<ParquetRow> getWriteSupport(ParquetConfiguration configuration) {
            return support;
        }
    }
}
