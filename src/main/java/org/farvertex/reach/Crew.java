package org.farvertex.reach;

import java.util.List;
import java.util.function.Function;
import org.farvertex.simulation.Threads;

/** Who does pieces of work: the caller, or the threads of a pool. Results come in the order of the pieces either way. */
public interface Crew {

    /** The caller alone. */
    Crew ALONE = new Crew() {

        @Override
        public <P, R> List<R> map(List<P> pieces, Function<P, R> work) {
            return pieces.stream().map(work).toList();
        }
    };

    /**
     * The threads of a pool; not to be used by work that itself runs on them.
     *
     * @param threads the pool
     * @return the crew
     */
    static Crew of(Threads threads) {
        return new Crew() {

            @Override
            public <P, R> List<R> map(List<P> pieces, Function<P, R> work) {
                return threads.map(pieces, () -> work, (w, piece) -> w.apply(piece));
            }
        };
    }

    /**
     * Does pieces of work.
     *
     * @param pieces the pieces
     * @param work   does one
     * @param <P>    piece
     * @param <R>    result
     * @return the results
     */
    <P, R> List<R> map(List<P> pieces, Function<P, R> work);
}
