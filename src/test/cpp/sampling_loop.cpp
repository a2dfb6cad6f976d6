// The counting loop of the generator as one would write it in C++: a yardstick for its speed, not for its numbers.
//
//   g++ -O3 -march=native -std=c++17 src/test/cpp/sampling_loop.cpp -o sampling_loop && ./sampling_loop 30000000
//
// Each sample: a stratum of momentum and decay angle by alias table, pi0 -> gamma A' in flight, a direction in the window of a cylinder 480 m
// away, the density of the pions in the direction that follows (a table, linear in its logarithm), the chord, survival and decay in it, a
// cut on the energy, the sums. The table holds a made-up spectrum of the same shape and size as a real one; no number depends on a detector file.
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

namespace {

struct Random {  // xoshiro256++
    uint64_t s[4] = {0x9e3779b97f4a7c15, 0xbf58476d1ce4e5b9, 0x94d049bb133111eb, 0x2545f4914f6cdd1d};
    static uint64_t turn(uint64_t x, int k) { return x << k | x >> (64 - k); }
    uint64_t next() {
        uint64_t result = turn(s[0] + s[3], 23) + s[0], t = s[1] << 17;
        s[2] ^= s[0]; s[3] ^= s[1]; s[1] ^= s[2]; s[0] ^= s[3]; s[2] ^= t; s[3] = turn(s[3], 45);
        return result;
    }
    double uniform() { return (next() >> 11) * 0x1p-53; }
};

constexpr int ROWS = 60, BINS = 80, ENERGY_BINS = 16, STRATA = ROWS * ENERGY_BINS;
constexpr double PION = 0.1349768, MASS = 0.06, RADIUS = 0.1, FRONT = 480, LENGTH = 1.5, LEAST_ENERGY = 100, DECAY_PER_GEV = 0.2;
constexpr double LOW_LOG_P = 2.3, ROW_WIDTH = 0.108, LOW_LOG_THETA = -13, BIN_WIDTH = 0.16;

struct Alias {
    std::vector<double> share;
    std::vector<int> other;
    explicit Alias(std::vector<double> p) : share(p.size(), 1), other(p.size()) {
        std::vector<int> small, large;
        for (size_t i = 0; i < p.size(); i++) {
            other[i] = i;
            p[i] *= p.size();
            (p[i] < 1 ? small : large).push_back(i);
        }
        while (!small.empty() && !large.empty()) {
            int s = small.back(), l = large.back();
            small.pop_back();
            share[s] = p[s];
            other[s] = l;
            p[l] -= 1 - p[s];
            if (p[l] < 1) {
                large.pop_back();
                small.push_back(l);
            }
        }
    }
    int draw(Random& rng) const {
        double u = rng.uniform() * share.size();
        int i = (int) u;
        return u - i < share[i] ? i : other[i];
    }
};

}  // namespace

int main(int argc, char** argv) {
    long samples = argc > 1 ? std::atol(argv[1]) : 10000000;
    Random rng;
    std::vector<double> table(ROWS * BINS), slope(ROWS * BINS), probability(STRATA);
    auto density = [](double log_p, double log_theta) {
        double transverse = std::exp(log_p + log_theta);
        return -0.9 * log_p - 3 * transverse + 2 * log_theta;
    };
    for (int r = 0; r < ROWS; r++) {
        for (int j = 0; j < BINS; j++) {
            double log_theta = LOW_LOG_THETA + j * BIN_WIDTH;
            table[r * BINS + j] = density(LOW_LOG_P + (r + 0.5) * ROW_WIDTH, log_theta);
            slope[r * BINS + j] = density(LOW_LOG_P + (r + 0.5) * ROW_WIDTH, log_theta + BIN_WIDTH) - table[r * BINS + j];
        }
    }
    double total = 0;
    for (int h = 0; h < STRATA; h++) total += probability[h] = 0.05 / STRATA + std::exp(-0.03 * (h / ENERGY_BINS));
    for (double& p : probability) p /= total;
    Alias strata(probability);
    const double rest_energy = (PION * PION + MASS * MASS) / (2 * PION), rest_momentum = (PION * PION - MASS * MASS) / (2 * PION);
    const double window = RADIUS / FRONT;
    double sum = 0, squares = 0, energies = 0;
    std::clock_t begin = std::clock();
    for (long n = 0; n < samples; n++) {
        int h = strata.draw(rng), row = h / ENERGY_BINS;
        double weight = 1 / probability[h];
        double p = std::exp(LOW_LOG_P + (row + rng.uniform()) * ROW_WIDTH);
        double gamma_beta = p / PION, gamma = std::sqrt(1 + gamma_beta * gamma_beta);
        double cosine = 2 * (h % ENERGY_BINS + rng.uniform()) / ENERGY_BINS - 1;
        double across = rest_momentum * std::sqrt((1 - cosine) * (1 + cosine));
        double along = gamma * rest_momentum * cosine + gamma_beta * rest_energy;
        double momentum = std::sqrt(along * along + across * across), energy = gamma * rest_energy + gamma_beta * rest_momentum * cosine;
        double alpha = std::atan2(across, along), roll = 2 * M_PI * rng.uniform();
        double theta = window * std::sqrt(rng.uniform()), phi = 2 * M_PI * rng.uniform();
        double x = std::sin(theta) * std::cos(phi), y = std::sin(theta) * std::sin(phi), z = std::cos(theta);
        double radial = std::cos(alpha) * std::sin(theta) + std::sin(alpha) * std::cos(roll) * std::cos(theta);
        double tangential = std::sin(alpha) * std::sin(roll);
        double parent = std::atan2(std::sqrt(radial * radial + tangential * tangential), std::cos(alpha) * std::cos(theta));
        double position = (std::log(parent) - LOW_LOG_THETA) / BIN_WIDTH;
        if (!(position >= 0 && position < BINS) || energy < LEAST_ENERGY) continue;
        int j = (int) position;
        double exponent = table[row * BINS + j] + slope[row * BINS + j] * (position - j);
        double entry = FRONT / z, exit = (FRONT + LENGTH) / z;
        double at = std::sqrt(x * x + y * y) * entry;
        if (at > RADIUS) continue;
        if (at < RADIUS && std::sqrt(x * x + y * y) > 0) exit = std::fmin(exit, RADIUS / std::sqrt(x * x + y * y));
        double length = momentum * DECAY_PER_GEV;
        double w = weight * std::exp(exponent - entry / length) * -std::expm1(-(exit - entry) / length);
        sum += w;
        squares += w * w;
        energies += w * energy;
    }
    double seconds = (double) (std::clock() - begin) / CLOCKS_PER_SEC;
    std::printf("%.4g +- %.2g, mean energy %.4g GeV, %.1f ns of CPU per sample, %.2f million samples/s\n", sum / samples,
        std::sqrt(squares - sum * sum / samples) / samples, energies / sum, 1e9 * seconds / samples, samples / seconds / 1e6);
}
