package org.farvertex.production;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.event.FlightBatch;

/** Several proposals for one process, such as for a meson and its antiparticle, whose spectra differ: the strata of one after those of another. */
final class ProposalSum implements Proposal {

    private final List<Proposal> parts;
    private final int[] first;

    private ProposalSum(List<Proposal> parts) {
        this.parts = List.copyOf(parts);
        this.first = new int[parts.size() + 1];
        for (int k = 0; k < parts.size(); k++) {
            first[k + 1] = first[k] + parts.get(k).strata();
        }
    }

    /** The only one, or the sum. */
    static Proposal of(List<Proposal> parts) {
        return parts.size() == 1 ? parts.get(0) : new ProposalSum(parts);
    }

    @Override
    public int strata() {
        return first[parts.size()];
    }

    @Override
    public int strataInRow() {
        int row = parts.get(0).strataInRow();
        return parts.stream().allMatch(part -> part.strataInRow() == row) ? row : 1;
    }

    @Override
    public boolean isSteered() {
        return parts.stream().anyMatch(Proposal::isSteered);
    }

    @Override
    public Proposal steered(double perMetre) {
        return new ProposalSum(parts.stream().map(part -> part.steered(perMetre)).toList());
    }

    @Override
    public boolean uneven() {
        return parts.stream().anyMatch(Proposal::uneven);
    }

    @Override
    public boolean displaces() {
        return parts.stream().anyMatch(Proposal::displaces);
    }

    @Override
    public int part(int stratum) {
        int k = 0;
        while (stratum >= first[k + 1]) {
            k++;
        }
        return k;
    }

    @Override
    public void draw(UniformRandomProvider rng, FlightBatch batch) {
        int only = onlyPart(batch);
        if (only >= 0) {
            shift(batch, -first[only]);
            parts.get(only).draw(rng, batch);
            shift(batch, first[only]);
            return;
        }
        for (int k = 0; k < parts.size(); k++) {
            drawPart(rng, batch, k);
        }
    }

    /** The part to which all samples of a batch belong, as they mostly do where strata are visited in their order; −1 if there are several. */
    private int onlyPart(FlightBatch batch) {
        if (batch.size == 0) {
            return -1;
        }
        int k = part(batch.stratum[0]);
        for (int i = 1; i < batch.size; i++) {
            if (batch.stratum[i] < first[k] || batch.stratum[i] >= first[k + 1]) {
                return -1;
            }
        }
        return k;
    }

    private static void shift(FlightBatch batch, int strata) {
        for (int i = 0; i < batch.size; i++) {
            batch.stratum[i] += strata;
        }
    }

    private void drawPart(UniformRandomProvider rng, FlightBatch batch, int k) {
        int[] places = new int[batch.size];
        int found = 0;
        for (int i = 0; i < batch.size; i++) {
            if (batch.stratum[i] >= first[k] && batch.stratum[i] < first[k + 1]) {
                places[found++] = i;
            }
        }
        FlightBatch own = new FlightBatch(found, batch.displaced);
        own.size = found;
        for (int i = 0; i < found; i++) {
            own.stratum[i] = batch.stratum[places[i]] - first[k];
            own.weight[i] = batch.weight[places[i]];
        }
        parts.get(k).draw(rng, own);
        for (int i = 0; i < found; i++) {
            int stratum = batch.stratum[places[i]];
            batch.copy(own, i, places[i]);
            batch.stratum[places[i]] = stratum;
        }
    }
}
