package org.farvertex.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.farvertex.event.Polarisation;
import org.farvertex.model.LongLivedParticle;
import org.farvertex.model.data.FileModel;
import org.farvertex.model.data.ModelDescription;
import org.farvertex.model.data.ModelPoint;
import org.farvertex.particle.Particle;
import org.farvertex.production.ProductionProcess;
import org.junit.jupiter.api.Test;

/** A particle of a model file is what its file says, as a particle of a model in code. */
class FileModelTest {

    private static final ModelDescription FILE = ModelFile.read(ParsedModels.EVERY_KEY);
    private static final FileModel MODEL = new FileModel(FILE, 1e-4);

    @Test
    void theParticleHasWhatTheFileSays() {
        LongLivedParticle particle = MODEL.at(0.5);
        ModelPoint point = FILE.at(0.5, 1e-4);
        assertThat(particle.mass()).isEqualTo(0.5);
        assertThat(particle.parameters()).containsEntry(FILE.coupling().name(), 1e-4).hasSize(1);
        assertThat(particle.lifetime().length()).isCloseTo(point.properDecayLength(), within(1e-12 * point.properDecayLength()));
        assertThat(particle.decays()).hasSameSizeAs(point.decays());
        for (int i = 0; i < point.decays().size(); i++) {
            assertThat(particle.decays().get(i).branching()).isEqualTo(point.decays().get(i).branching());
            assertThat(particle.decays().get(i).shape()).isNotNull();
        }
        assertThat(particle.processes()).extracting(ProductionProcess::label).containsExactlyElementsOf(point.production().stream().map(t -> t.name().label()).toList());
        assertThat(point.production().stream().flatMap(term -> MODEL.processes(term, 0.5).stream()).map(ProductionProcess::label).toList())
            .isEqualTo(particle.processes().stream().map(ProductionProcess::label).toList());
    }

    /** Another coupling is the same file at another coupling: lifetimes are those of the file there, and what is made goes as its square. */
    @Test
    void anotherCoupling() {
        FileModel other = MODEL.withCoupling(3e-4);
        assertThat(other.coupling()).isEqualTo(3e-4);
        assertThat(other.name()).isEqualTo(MODEL.name());
        assertThat(other.at(0.3).parameters()).containsValue(3e-4);
        assertThat(other.at(0.3).lifetime().length()).isEqualTo(FILE.at(0.3, 3e-4).properDecayLength());
        assertThat(other.at(0.3).process("decay-521").orElseThrow().logStrength() - MODEL.at(0.3).process("decay-521").orElseThrow().logStrength())
            .isCloseTo(2 * Math.log(3), within(1e-9));
    }

    /** What is made with it, and in which spin state: a scalar has none. */
    @Test
    void processesSayWhatHappens() {
        ProductionProcess kaon = MODEL.at(0.1).process("decay-521").orElseThrow();
        assertThat(kaon.description()).isEqualTo(Particle.of(521).label() + " -> " + Particle.of(321).label() + " " + FILE.identity().symbol());
        assertThat(kaon.parent()).hasValue(Particle.of(521));
        assertThat(kaon.polarisation()).isEqualTo(Polarisation.NONE);
    }

    @Test
    void whereItEnds() {
        assertThat(MODEL.lightest()).isEqualTo(0.002);
        assertThat(MODEL.masses().low()).isEqualTo(MODEL.lightest());
        assertThat(MODEL.covers(0.3)).isTrue();
        assertThat(MODEL.covers(0.0019)).isFalse();
        assertThat(MODEL.covers(1.001 * MODEL.heaviest())).isFalse();
    }

    /** So small a coupling that what is made is less than the smallest number is refused by name. */
    @Test
    void couplingsTooSmall() {
        assertThatThrownBy(() -> new FileModel(Models.byName("dark-higgs").orElseThrow(), 1e-200).at(0.3)).hasMessageContaining("so small")
            .hasMessageContaining("smallest number");
    }
}
