package org.farvertex.report.design;

import java.util.ArrayList;
import java.util.List;
import org.farvertex.config.DetectorFile;
import org.farvertex.design.BaselineProposal;
import org.farvertex.design.FlightHistogram;
import org.farvertex.report.Figures;
import org.farvertex.report.page.ReachExplorer;
import org.farvertex.report.page.ReachExplorer.Controls;
import org.farvertex.report.page.ReachExplorer.Copy;
import org.farvertex.report.page.ReachExplorer.Sample;
import org.farvertex.report.page.ReachExplorer.Setting;
import org.farvertex.simulation.Experiment;

/** The production histograms of a proposal as data for the sliders of the page. */
final class DesignExplorer {

    /** Two bins of momentum become one of 4.7 %, four of angle one of 1.8 times. */
    private static final int COLUMNS = 2;
    private static final int ROWS = 4;
    private static final int DIGITS = 4;
    /** Of what stands for itself and not for one bin of thousands. */
    private static final int FINER_DIGITS = 6;
    /** Range of V around the model's value. */
    private static final double VEV_RANGE = 3;
    /** Bins that can never give this many events are left out. */
    private static final double NOTHING = 1e-3;

    private DesignExplorer() {
    }

    static ReachExplorer of(BaselineProposal proposal) {
        var request = proposal.request();
        double unit = DesignUnits.perUnit(request.beam());
        double exposure = request.exposure() / unit;
        double vev = proposal.experiment().particle().parameters().get("V_GeV");
        Setting lowest = new Setting(request.shielding() / 2, proposal.length() / 10, exposure * 1e-8, vev / VEV_RANGE, request.radius() / 50);
        Setting start = new Setting(proposal.distance(), proposal.length(), exposure, vev, request.radius());
        Setting highest = new Setting(10 * request.shielding(), 2 * request.longest(), exposure * 100, vev * VEV_RANGE, 4 * request.radius());
        List<Sample> samples = new ArrayList<>();
        for (FlightHistogram histogram : proposal.grid().histograms()) {
            samples.add(sample(histogram, unit, lowest, highest));
        }
        return new ReachExplorer(rounded(vev), rounded(request.needed()), DesignUnits.symbol(request.beam()), samples, new Controls(rounded(lowest), rounded(start), rounded(highest)),
            copies(proposal.experiment()));
    }

    /** The detector file of a setting and the command that looks at it. */
    private static List<Copy> copies(Experiment experiment) {
        String number = "[0-9.eE+-]+";
        String yaml = DetectorFile.write(experiment.detector()).replaceFirst("(?m)^description: .*$", "description: \"Moved on the page of the command in source.\"")
            .replaceFirst("(?m)^exposure: " + number, "exposure: {exposure}").replaceFirst("front: " + number, "front: {distance}")
            .replaceFirst("length: " + number, "length: {length}").replaceFirst("radius: " + number, "radius: {radius}");
        return List.of(new Copy("command", "farvertex reach moved.yaml --vev {vev}GeV"), new Copy("YAML of moved.yaml", yaml));
    }

    private static Sample sample(FlightHistogram histogram, double unit, Setting lowest, Setting highest) {
        List<Double> momentum = new ArrayList<>();
        List<Double> angle = new ArrayList<>();
        List<Double> yield = new ArrayList<>();
        double mass = histogram.particle().mass();
        double ctau = histogram.particle().properDecayLength();
        double longer = VEV_RANGE * VEV_RANGE * ctau / mass;
        for (FlightHistogram.Bin bin : histogram.merged(COLUMNS, ROWS)) {
            double n = bin.number() * histogram.branching() * unit;
            double most = highest.exposure() * n * VEV_RANGE * VEV_RANGE * Math.exp(-lowest.distance() * bin.inverse() / longer);
            if (most > NOTHING) {
                momentum.add(Figures.rounded(1 / bin.inverse(), DIGITS));
                angle.add(Figures.rounded(Math.atan(bin.tangent()), DIGITS));
                yield.add(Figures.rounded(n, DIGITS));
            }
        }
        return new Sample(mass, rounded(ctau), momentum, angle, yield);
    }

    private static Setting rounded(Setting setting) {
        return new Setting(rounded(setting.distance()), rounded(setting.length()), rounded(setting.exposure()), rounded(setting.vev()),
            rounded(setting.radius()));
    }

    private static double rounded(double value) {
        return Figures.rounded(value, FINER_DIGITS);
    }
}
