package org.farvertex.config;

import java.util.List;
import org.farvertex.input.Decimal;
import org.farvertex.input.InputException;
import org.farvertex.particle.Particle;

/** Reads particles by their PDG numbers. */
final class ProductsReader {

    private ProductsReader() {
    }

    /** The particle of a PDG number. */
    static Particle particle(YamlNode node) {
        int number = number(node);
        return Particle.find(number).orElseThrow(() -> node.wrong(Particle.find(-number).isPresent()
            ? "unknown PDG number: " + Particle.of(-number).label() + " is its own antiparticle, write " + -number
            : "unknown PDG number; the particles of the program are those of particles/pdg.csv"));
    }

    /** A PDG number, of a known particle or not. */
    static int number(YamlNode node) {
        String text = node.value() instanceof String scalar ? scalar : "";
        try {
            return (int) Decimal.parseWhole(text, -Integer.MAX_VALUE, Integer.MAX_VALUE);
        } catch (IllegalArgumentException e) {
            throw node.wrong("must be a PDG number, for example 11 or -11");
        }
    }

    /** A list of particles, one a number. */
    static List<Particle> list(YamlNode node, int fewest, int most) {
        List<YamlNode> entries = node.list("PDG numbers, for example [11, -11]");
        if (entries.size() < fewest || entries.size() > most) {
            throw InputException.of(node.place(), node, "must hold " + (fewest == most ? fewest : fewest + " to " + most) + " PDG numbers");
        }
        // who writes names in place of numbers writes them all
        return entries.stream().map(ProductsReader::particle).toList();
    }
}
