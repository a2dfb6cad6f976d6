package org.farvertex.model.data;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.farvertex.particle.Particle;
import org.farvertex.spectrum.MassTables;

/** One way in which the particle is made, with its numbers at one mass and coupling. */
public sealed interface ProductionTerm {

    /**
     * Name and number of the process.
     *
     * @return the same at every mass and coupling
     */
    ProcessName name();

    /**
     * Logarithm of what the yield is proportional to when the coupling changes and the mass does not.
     *
     * @return the logarithm; −∞ for none
     */
    double logStrength();

    /**
     * Its numbers for people and JSON.
     *
     * @return values by name
     */
    Map<String, Double> numbers();

    /**
     * Name and number of a process, unique in a model.
     *
     * @param label  lower-case letters, digits and hyphens, for example {@code decay-521}
     * @param number number in event files
     * @param place  file and key, for messages
     */
    record ProcessName(String label, int number, String place) {
    }

    /**
     * A decay of a parent.
     *
     * @param name        name and number
     * @param parent      what decays
     * @param companions  what leaves with the particle, one or two
     * @param branching   branching ratio of each of the {@linkplain #reactions() reactions}; 0 if the particle is too heavy
     * @param logStrength see {@link ProductionTerm#logStrength()}
     * @param density     how three bodies share the energy; empty for phase space
     * @param conjugate   whether the charge conjugate is meant too
     */
    record MesonDecay(ProcessName name, Particle parent, List<Particle> companions, double branching, double logStrength,
                      Optional<Density.Evaluated> density, boolean conjugate) implements ProductionTerm {

        @Override
        public Map<String, Double> numbers() {
            return Map.of("branching", branching);
        }

        /**
         * Branching ratio of the parent itself, not of its antiparticle: both charges of the companions if it is its own antiparticle.
         *
         * @return the ratio of all reactions of this parent
         */
        public double perParent() {
            return branching * reactions().stream().filter(reaction -> reaction.parent() == parent).count();
        }

        /**
         * The decay and, if it is meant and another one, its charge conjugate.
         *
         * @return one or two reactions
         */
        public Set<Reaction> reactions() {
            Set<Reaction> reactions = new LinkedHashSet<>();
            reactions.add(new Reaction(parent, companions));
            if (conjugate) {
                reactions.add(new Reaction(parent, companions).conjugate());
            }
            return reactions;
        }
    }

    /**
     * A parent and what leaves with the particle.
     *
     * @param parent     what decays
     * @param companions what leaves with the particle, in the order of the file
     */
    record Reaction(Particle parent, List<Particle> companions) {

        /**
         * With all charges turned.
         *
         * @return the reaction of the antiparticles
         */
        public Reaction conjugate() {
            return new Reaction(parent.antiparticle(), companions.stream().map(Particle::antiparticle).toList());
        }
    }

    /**
     * The particle in place of a meson or photon.
     *
     * @param name        name and number
     * @param replaced    in place of what
     * @param amplitude   mixing angle; its square weighs
     * @param logStrength see {@link ProductionTerm#logStrength()}
     */
    record Mixing(ProcessName name, Particle replaced, double amplitude, double logStrength) implements ProductionTerm {

        @Override
        public Map<String, Double> numbers() {
            return Map.of("theta2", amplitude * amplitude);
        }
    }

    /**
     * Bremsstrahlung of the beam.
     *
     * @param name        name and number
     * @param electron    of beam electrons; else of protons
     * @param vector      coupling to the vector current of the projectile
     * @param scalar      coupling to its scalar density
     * @param axial       coupling to its axial current
     * @param logStrength see {@link ProductionTerm#logStrength()}
     */
    record Bremsstrahlung(ProcessName name, boolean electron, double vector, double scalar, double axial, double logStrength)
        implements ProductionTerm {

        @Override
        public Map<String, Double> numbers() {
            Map<String, Double> numbers = new LinkedHashMap<>();
            numbers.put("vector", vector);
            numbers.put("scalar", scalar);
            numbers.put("axial", axial);
            numbers.values().removeIf(value -> value == 0);
            return numbers;
        }
    }

    /**
     * Photons of the beam that become the particle in the field of a nucleus (Primakoff).
     *
     * @param name        name and number
     * @param coupling    coupling to two photons, \(g_{a\gamma\gamma}\) [1/GeV]
     * @param logStrength see {@link ProductionTerm#logStrength()}
     */
    record Conversion(ProcessName name, double coupling, double logStrength) implements ProductionTerm {

        @Override
        public Map<String, Double> numbers() {
            return Map.of("g_per_GeV", coupling);
        }
    }

    /**
     * Tables of the particle itself, one for each of some masses.
     *
     * @param name        name and number
     * @param tables      the tables
     * @param scale       what the cross sections are multiplied with: \((g/g_0)^n\)
     * @param mostTransverse largest transverse momentum that counts [GeV]; infinite if all of the tables does
     * @param logStrength see {@link ProductionTerm#logStrength()}
     */
    record TabulatedSpectrum(ProcessName name, MassTables tables, double scale, double mostTransverse, double logStrength) implements ProductionTerm {

        @Override
        public Map<String, Double> numbers() {
            return Map.of("scale", scale);
        }
    }

    /**
     * Everything that a vector particle is made by through its couplings to the vector currents: decays of light mesons and bremsstrahlung.
     *
     * @param name        name and number of the first of them
     * @param charges     charges of the fermions
     * @param coupling    what they are multiplied with
     * @param logStrength see {@link ProductionTerm#logStrength()}
     */
    record VectorCurrents(ProcessName name, FermionCharges charges, double coupling, double logStrength) implements ProductionTerm {

        @Override
        public Map<String, Double> numbers() {
            return Map.of("coupling", coupling);
        }
    }
}
