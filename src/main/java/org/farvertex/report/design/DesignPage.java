package org.farvertex.report.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.farvertex.design.Baseline;
import org.farvertex.design.DesignResult;
import org.farvertex.report.Provenance;
import org.farvertex.report.chart.Label;
import org.farvertex.report.page.Page;
import org.farvertex.report.page.Section;

/** The page of {@code design}: Fig. 6, the proposal, the sliders. */
final class DesignPage {

    private DesignPage() {
    }

    static Page of(DesignResult result, Provenance provenance) {
        List<Section> sections = new ArrayList<>();
        survey(sections, result);
        proposal(sections, result);
        return new Page("Reach of displaced decays and a shorter baseline", rich(result.survey().claim().map(DesignText::claim).orElse("")),
            provenance, sections);
    }

    private static void survey(List<Section> sections, DesignResult result) {
        sections.add(new Section.Heading("Fig. 6: distance over ln *N*"));
        sections.add(new Section.Paragraph("An experiment at the distance *d* that makes *N* A′ of energy *E* has about one left at its place where the decay length "
            + "is *d* / ln *N*. It reaches the masses whose line its own curve touches from above."));
        sections.add(new Section.Figure("fig6", SurveyChart.of(result.survey(), Optional.of(result.proposed()), vev(result)),
            "Grey: decay length of A′ in the window of masses, only e⁺e⁻ open. Lines: *d* / ln *N*(*E*) with the simulated number of A′ above *E* that fly at "
            + "the decay volume. Points: the rough estimate, all of them counted at the energy of the beam. Black: the proposal below."));
        List<Baseline> all = new ArrayList<>(result.survey().experiments());
        all.add(result.proposed());
        sections.add(new Section.Numbers(SurveyTables.experiments(all)));
    }

    private static void proposal(List<Section> sections, DesignResult result) {
        sections.add(new Section.Heading("A shorter baseline"));
        sections.add(new Section.Paragraph(rich(DesignText.request(result.proposal()))));
        DesignText.findings(result.proposal()).forEach(sentence -> sections.add(new Section.Paragraph(rich(sentence))));
        sections.add(new Section.Numbers(ProposalTables.checks(result.proposal())));
        sections.add(new Section.Figure("reach-by-distance", ProposalCharts.reach(result.proposal()),
            "Largest mass with the needed signal against distance, with the exposure asked for."));
        sections.add(new Section.Figure("exposure-by-distance", ProposalCharts.exposure(result.proposal()),
            "Exposure that just covers the window of masses against distance, and the protons that cross the shielding without interaction during it."));
        sections.add(new Section.Heading("Move the detector"));
        sections.add(new Section.Sliders(DesignExplorer.of(result.proposal()), "Expected decays against mass for any distance, length, radius, exposure and *V*; the "
            + "shaded masses give the needed signal. Only A′ still inside the radius at the far end count; bins are wider than those of the search, which moves "
            + "edges by some tenths of an MeV."));
    }

    private static double vev(DesignResult result) {
        return result.proposal().experiment().particle().parameters().get("V_GeV");
    }

    /** The sentences are plain text, with names of experiments in them. */
    private static String rich(String sentence) {
        return Label.verbatim(sentence).replace("m\\_A'", "*m*_{A′}");
    }
}
