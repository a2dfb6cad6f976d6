package org.farvertex.cli;

import java.util.Iterator;
import java.util.stream.Stream;
import org.farvertex.config.Detectors;
import org.farvertex.config.Models;
import org.farvertex.model.CodedModels;
import org.farvertex.model.Model;

/** Names that a shell offers for an argument, besides files; looked up when somebody asks for them only. */
final class ShippedNames {

    private ShippedNames() {
    }

    /** Of detectors. */
    static final class OfDetectors implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Detectors.names().iterator();
        }
    }

    /** Of models, in code and in files. */
    static final class OfModels implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Stream.concat(CodedModels.ALL.stream().map(Model::name), Models.names().stream()).iterator();
        }
    }
}
