// Writes src/test/resources/jhepmc/library.hepmc3 and library.hepmc with the HepMC3 library, so that our readers are
// tested on files that are not ours. g++ library_events.cpp -o library_events -lHepMC3 && ./library_events
#include <memory>

#include "HepMC3/Attribute.h"
#include "HepMC3/GenCrossSection.h"
#include "HepMC3/GenEvent.h"
#include "HepMC3/GenParticle.h"
#include "HepMC3/GenRunInfo.h"
#include "HepMC3/GenVertex.h"
#include "HepMC3/WriterAscii.h"
#include "HepMC3/WriterAsciiHepMC2.h"

using namespace HepMC3;

namespace {

GenParticlePtr particle(double px, double py, double pz, double e, int pdg, int status) {
    return std::make_shared<GenParticle>(FourVector(px, py, pz, e), pdg, status);
}

void fill(GenEvent& event, bool shifted) {
    auto beam1 = particle(0, 0, 7000, 7000, 2212, 4);
    auto beam2 = particle(0, 0, -7000, 7000, 2212, 4);
    auto pion = particle(0.1, 0.2, 100.1234567890123, 100.125, 111, 2);
    auto dark = particle(0.05, 0.1, 60, 60.125, 32, 2);
    auto collision = std::make_shared<GenVertex>();
    collision->add_particle_in(beam1);
    collision->add_particle_in(beam2);
    collision->add_particle_out(pion);
    collision->add_particle_out(particle(-0.1, -0.2, -100.1234567890123, 13899.875, 81, 63));
    auto pion_decay = std::make_shared<GenVertex>();
    pion_decay->add_particle_in(pion);
    pion_decay->add_particle_out(dark);
    pion_decay->add_particle_out(particle(0.05, 0.1, 40.1234567890123, 40, 22, 1));
    auto decay = std::make_shared<GenVertex>(shifted ? FourVector() : FourVector(1, 2, 480000, 480000.5));
    decay->set_status(shifted ? 1 : 0);
    decay->add_particle_in(dark);
    decay->add_particle_out(particle(0.05, 0.1, 30, 30.125, 11, 1));
    decay->add_particle_out(particle(0, 0, 30, 30, -11, 1));
    event.add_vertex(collision);
    event.add_vertex(pion_decay);
    event.add_vertex(decay);
    dark->add_attribute("tag", std::make_shared<StringAttribute>("x y"));
    decay->add_attribute("kind", std::make_shared<DoubleAttribute>(0.1));
    if (shifted) event.shift_position_to(FourVector(0, 0, 5, 6));
}

}  // namespace

int main() {
    auto run = std::make_shared<GenRunInfo>();
    run->set_weight_names({"CV", "up"});
    run->tools().push_back({"tool|bar", "1.0", "a \\ b\nline two"});
    run->add_attribute("model", std::make_shared<StringAttribute>("a b\\c\nd"));
    run->add_attribute("seed", std::make_shared<IntAttribute>(7));
    WriterAscii writer3("library.hepmc3", run);
    WriterAsciiHepMC2 writer2("library.hepmc", run);
    for (int number = 0; number < 2; ++number) {
        GenEvent event(run, Units::GEV, Units::MM);
        event.set_event_number(number);
        fill(event, number == 1);
        event.weights() = {1.5, 2.5};
        auto cross_section = std::make_shared<GenCrossSection>();
        event.set_cross_section(cross_section);
        cross_section->set_cross_section(1.2, 0.1, 10, 20);
        event.add_attribute("signal_process_id", std::make_shared<IntAttribute>(3));
        writer3.write_event(event);
        writer2.write_event(event);
    }
    writer3.close();
    writer2.close();
    return 0;
}
