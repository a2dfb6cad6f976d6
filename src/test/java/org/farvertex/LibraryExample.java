package org.farvertex;

import java.nio.file.Path;
import org.farvertex.config.Detectors;
import org.farvertex.eventfile.EventFile;
import org.farvertex.eventfile.EventFileWriter;
import org.farvertex.eventfile.RunDescriptions;
import org.farvertex.model.Model;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.simulation.EventGenerator;
import org.farvertex.simulation.Experiment;
import org.farvertex.simulation.Progress;
import org.farvertex.simulation.Rate;
import org.farvertex.simulation.RateEstimator;
import org.farvertex.simulation.RunSettings;
import org.farvertex.simulation.Setup;

/** The program that {@code src/site/markdown/library.md} shows. */
final class LibraryExample {

    public static void main(String[] arguments) {
        Model model = new RightHandedT3R(10, 1, false, RightHandedT3R.Scenario.VISIBLE);
        Experiment experiment = Setup.standard(Detectors.resolve("faser"), model).at(0.060);
        RunSettings settings = RunSettings.standard(1);

        Rate rate = new RateEstimator(settings, Progress.SILENT).estimate(experiment);
        System.out.println(rate.expected().value() + " +- " + rate.expected().error() + " decays");
        experiment.citations().lines().forEach(System.out::println);

        long events = 500;
        EventFile file = EventFile.of(Path.of(arguments[0]));
        try (EventGenerator generator = new EventGenerator(experiment, settings, false);
             EventFileWriter writer = new EventFileWriter(file,
                 RunDescriptions.of(experiment, settings, generator.expected(), events, false), false)) {
            generator.generate(events, writer.encoder()::encode, writer::append, Progress.SILENT);
            writer.commit();
        }
    }
}
