// Reads a file of FarVertex with the HepMC3 library and checks its physics, event by event:
//   check_events asciiv3|hepmc2 EVENTS < file
// Momentum balances at every vertex to 1e-12 of the energy; statuses are those of the format, others are declared in
// the run information; a particle that flies from one vertex to the next does so along its momentum (1e-9) in the time
// c t = path E / p (1e-9); in a file of decays alone it comes from nowhere. Prints one line; exits with 1 at the first fault.
#include <cmath>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "HepMC3/Attribute.h"
#include "HepMC3/GenCrossSection.h"
#include "HepMC3/GenEvent.h"
#include "HepMC3/GenParticle.h"
#include "HepMC3/GenRunInfo.h"
#include "HepMC3/GenVertex.h"
#include "HepMC3/ReaderAscii.h"
#include "HepMC3/ReaderAsciiHepMC2.h"

using namespace HepMC3;

namespace {

constexpr double balance_tolerance = 1e-12;
constexpr double flight_tolerance = 1e-9;
constexpr int dark_photon = 32;

[[noreturn]] void fail(const GenEvent& event, const std::string& problem) {
    std::cerr << "event " << event.event_number() << ": " << problem << std::endl;
    std::exit(1);
}

void require(bool condition, const GenEvent& event, const std::string& problem) {
    if (!condition) fail(event, problem);
}

double largest(const FourVector& v) {
    return std::max(std::max(std::abs(v.px()), std::abs(v.py())), std::max(std::abs(v.pz()), std::abs(v.e())));
}

double check_balance(const GenEvent& event, const ConstGenVertexPtr& vertex) {
    FourVector excess;
    double energy = 0;
    for (const auto& particle : vertex->particles_in()) {
        excess += particle->momentum();
        energy += particle->momentum().e();
    }
    for (const auto& particle : vertex->particles_out()) excess -= particle->momentum();
    double imbalance = largest(excess) / energy;
    require(imbalance <= balance_tolerance, event,
            "vertex " + std::to_string(vertex->id()) + " loses " + std::to_string(imbalance) + " of its energy");
    return imbalance;
}

void check_status(const GenEvent& event, const ConstGenParticlePtr& particle, const std::set<int>& declared) {
    bool ends = static_cast<bool>(particle->end_vertex());
    bool begins = particle->production_vertex() && particle->production_vertex()->id() != 0;
    int status = particle->status();
    switch (status) {
    case 1: require(!ends, event, "a final particle ends at a vertex"); break;
    case 2: require(ends, event, "a decayed particle ends nowhere"); break;
    case 4:
    case 20: require(ends && !begins, event, "a beam or target particle is not the start of the event"); break;
    default: require(status >= 21 && declared.count(status) == 1, event, "status " + std::to_string(status) + " is not declared");
    }
    const FourVector& p = particle->momentum();
    double mass = particle->generated_mass();
    require(mass >= 0, event, "a mass is negative");
    double energy = std::sqrt(p.px() * p.px() + p.py() * p.py() + p.pz() * p.pz() + mass * mass);
    require(std::abs(energy - p.e()) <= balance_tolerance * p.e() * 10, event,
            "particle " + std::to_string(particle->id()) + " is off its mass shell");
}

double check_flight(const GenEvent& event, const ConstGenParticlePtr& particle) {
    FourVector path = particle->end_vertex()->position() - particle->production_vertex()->position();
    const FourVector& p = particle->momentum();
    double length = std::sqrt(path.x() * path.x() + path.y() * path.y() + path.z() * path.z());
    double momentum = std::sqrt(p.px() * p.px() + p.py() * p.py() + p.pz() * p.pz());
    if (length == 0) {
        require(path.t() == 0, event, "time passes at one point");
        return 0;
    }
    double dx = path.x() / length - p.px() / momentum;
    double dy = path.y() / length - p.py() / momentum;
    double dz = path.z() / length - p.pz() / momentum;
    double direction = std::sqrt(dx * dx + dy * dy + dz * dz);
    double time = std::abs(path.t() - length * p.e() / momentum) / path.t();
    require(direction <= flight_tolerance, event, "a path leaves the direction of its momentum");
    require(time <= flight_tolerance, event, "a time of flight is not path E / p");
    return std::max(direction, time);
}

std::set<int> declared_statuses(const GenRunInfo& run) {
    std::set<int> declared;
    auto list = run.attribute<StringAttribute>("NuHepMC.ParticleStatusIDs");
    std::istringstream words(list ? list->value() : std::string());
    for (int status; words >> status;) declared.insert(status);
    return declared;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: check_events asciiv3|hepmc2 EVENTS < file" << std::endl;
        return 1;
    }
    bool ascii = std::string(argv[1]) == "asciiv3";
    std::unique_ptr<Reader> reader;
    if (ascii) reader = std::make_unique<ReaderAscii>(std::cin);
    else reader = std::make_unique<ReaderAsciiHepMC2>(std::cin);
    long events = 0;
    double worst_balance = 0;
    double worst_flight = 0;
    for (;;) {
        GenEvent event(Units::GEV, Units::MM);
        if (!reader->read_event(event) || reader->failed()) break;
        require(event.momentum_unit() == Units::GEV && event.length_unit() == Units::MM, event, "units are not GeV and mm");
        require(!event.weights().empty(), event, "there is no weight");
        const auto names = reader->run_info()->weight_names();
        require(!ascii || (names.size() == event.weights().size() && names.front() == "CV"), event, "the first weight is not CV, or one has no name");
        require(static_cast<bool>(event.cross_section()), event, "there is no cross section");
        std::set<int> declared = ascii ? declared_statuses(*reader->run_info()) : std::set<int>{63};
        int dark_photons = 0;
        for (const auto& particle : event.particles()) {
            check_status(event, particle, declared);
            if (particle->pid() == dark_photon) {
                ++dark_photons;
                bool made = particle->production_vertex() && particle->production_vertex()->id() != 0;
                if (made) worst_flight = std::max(worst_flight, check_flight(event, particle));
                require(made || event.vertices().size() == 1, event, "a decay alone is more than one vertex");
            }
        }
        require(dark_photons == 1, event, "there is not one dark photon");
        for (const auto& vertex : event.vertices()) worst_balance = std::max(worst_balance, check_balance(event, vertex));
        ++events;
    }
    if (events != std::atol(argv[2])) {
        std::cerr << "read " << events << " events, expected " << argv[2] << std::endl;
        return 1;
    }
    std::cout << events << " events, momentum balanced to " << worst_balance << ", flight exact to " << worst_flight << std::endl;
    return 0;
}
