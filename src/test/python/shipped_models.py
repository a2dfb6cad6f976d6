#!/usr/bin/env python3
"""Computes the tables of the shipped model files (src/main/resources/models) from the formulas named in each table's head.

Run from the root of the project: python3 src/test/python/shipped_models.py PI KK
PI, KK: widths of a scalar with unit mixing into two pions and two kaons, two columns (mass and width in GeV), digitised by J.-L. Tastet
(github.com/JLTastet/scalar_portal, decay/winkler_pi.txt and winkler_K.txt, MIT licence) from arXiv:1809.01876.
Needs numpy and scipy. What a formula of the model file itself can say is not tabulated.
"""
import math
import sys
from pathlib import Path

import numpy as np
from scipy.integrate import quad, solve_ivp

ROOT = Path("src/main/resources")
G_FERMI = 1.1663788e-5
ALPHA = 7.2973525693e-3
VEV = (math.sqrt(2) * G_FERMI) ** -0.5
S2 = 0.23121
V_UD, V_US, V_UB, V_CD, V_CS, V_CB = 0.97373, 0.2243, 3.82e-3, 0.221, 0.975, 40.8e-3


def particles():
    rows = [line.split(",") for line in (ROOT / "particles/pdg.csv").read_text().splitlines() if not line.startswith("#")]
    return {int(r[1]): float(r[2]) for r in rows}, {int(r[1]): float(r[3]) for r in rows}


M, WIDTH = particles()
E, MU, TAU = M[11], M[13], M[15]


def kallen(a, b, c):
    return (a - b - c) ** 2 - 4 * b * c


def grid(low, high, step, extra=()):
    """Logarithmic masses from low to high and those of extra that lie between."""
    n = math.ceil(math.log(high / low) / step)
    points = [low * (high / low) ** (i / n) for i in range(n + 1)] + [m for m in extra if low < m < high]
    return sorted(set(float(f"{m:.6g}") for m in points))


def write(path, head, column, masses, value):
    masses = [float(f"{m:.6g}") for m in masses]
    lines = ["# " + line for line in head] + [f"# mass_GeV,{column}"]
    lines += [f"{m:.6g},{value(m):.6g}" for m in masses]
    file = ROOT / "models" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(lines) + "\n")


# --- strong coupling: two loops, thresholds at 1.27 and 4.18 GeV, alpha_s(m_Z) = 0.1179 (PDG 2022)

def run(a, start, end, flavours):
    b0, b1 = (33 - 2 * flavours) / (12 * math.pi), (153 - 19 * flavours) / (24 * math.pi ** 2)
    if start == end:
        return a
    return solve_ivp(lambda t, x: -2 * x * x * (b0 + b1 * x), [math.log(start), math.log(end)], [a], rtol=1e-10, atol=1e-12).y[0, -1]


A_B = run(0.1179, M[23], 4.18, 5)
A_C = run(A_B, 4.18, 1.27, 4)


def alpha_s(m):
    return run(0.1179, M[23], m, 5) if m > 4.18 else run(A_B, 4.18, m, 4) if m > 1.27 else run(A_C, 1.27, m, 3)


# --- scalar that mixes with the Higgs boson, at unit mixing

def loop(t):
    if t <= 1:
        return math.asin(math.sqrt(t)) ** 2
    root = math.sqrt(1 - 1 / t)
    return -0.25 * (math.log((1 + root) / (1 - root)) - 1j * math.pi) ** 2


def half(m, fermion):
    """Loop function of spin 1/2; 4/3 for a heavy fermion."""
    t = (m / (2 * fermion)) ** 2
    return 4 / 3 * (1 + 7 * t / 30) if t < 1e-3 else 2 * (t + (t - 1) * loop(t)) / t ** 2


def one(m):
    """Loop function of the W boson; -7 if it is heavy."""
    t = (m / (2 * M[24])) ** 2
    return -7 - 22 * t / 15 if t < 1e-2 else -(2 * t * t + 3 * t + 3 * (2 * t - 1) * loop(t)) / t ** 2


POLE_C, POLE_B, POLE_T = 1.67, 4.78, 172.5


def photons(m):
    amplitude = one(m) + 4 / 3 * (half(m, POLE_T) + half(m, POLE_C)) + half(m, POLE_B) / 3 + half(m, TAU) + half(m, MU) + half(m, E)
    return ALPHA ** 2 * m ** 3 / (256 * math.pi ** 3 * VEV ** 2) * abs(amplitude) ** 2


def gluons(m):
    amplitude = 0.75 * (half(m, POLE_C) + half(m, POLE_B) + half(m, POLE_T))
    return alpha_s(m) ** 2 * m ** 3 / (72 * math.pi ** 3 * VEV ** 2) * abs(amplitude) ** 2


def running(mass, scale, m):
    """MS-bar mass at m, leading order in the anomalous dimension."""
    low = min(m, 4.18)
    at_low = mass * (alpha_s(low) / alpha_s(scale)) ** (12 / 25)
    return at_low if m <= 4.18 else at_low * (alpha_s(m) / A_B) ** (12 / 23)


def quarks(m, mass, meson):
    x = alpha_s(m) / math.pi
    n = 4 if m > 2 * M[421] else 3
    delta = 5.67 * x + (35.94 - 1.36 * n) * x ** 2 + (164.14 - 25.77 * n + 0.259 * n * n) * x ** 3
    return 3 * mass ** 2 * m / (8 * math.pi * VEV ** 2) * max(0, 1 - (2 * meson / m) ** 2) ** 1.5 * (1 + delta)


def strange(m):
    return quarks(m, running(M[3], 2, m), M[321])


def charm(m):
    return quarks(m, running(M[4], M[4], m), M[421])


def dark_higgs(pion_file, kaon_file):
    source = ["Source: M. W. Winkler, arXiv:1809.01876 (dispersive), as digitised by J.-L. Tastet (scalar_portal, MIT licence),",
              "in order of mass and read at these masses."]
    pions, kaons = (np.loadtxt(f) for f in (pion_file, kaon_file))
    pions, kaons = (t[np.argsort(t[:, 0], kind="stable")] for t in (pions, kaons))
    limit = 2.0

    def digitised(table, threshold, power):
        """Linear in the width over its threshold factor, which digitising has blurred."""
        table = table[table[:, 0] > threshold + 1e-3]
        factor = lambda x: (1 - (threshold / x) ** 2) ** power
        return lambda m: 0 if m <= threshold else float(np.interp(m, table[:, 0], table[:, 1] / factor(table[:, 0]))) * factor(m)

    two_pions, two_kaons = digitised(pions, 2 * M[211], 0.5), digitised(kaons, 2 * M[321], 0.5)
    four = 4 * M[211]
    shape = lambda m: m ** 3 * math.sqrt(max(0, 1 - (four / m) ** 2))
    constant = (gluons(limit) + strange(limit) - two_pions(limit) - two_kaons(limit)) / shape(limit)
    print(f"many mesons: C = {constant:.3g} GeV^-2")
    head = lambda what: [f"Width [GeV] of a scalar with sin(theta) = 1 into {what}."]
    after = [2.00001, 4.6]

    def until(f):
        return lambda m: f(m) if m <= limit else 0

    pion_masses = grid(0.2791, 0.9, 0.02) + grid(0.9, 1.15, 0.004)[1:] + grid(1.15, limit, 0.015)[1:] + after
    kaon_masses = grid(2 * M[321] - 1e-4, 1.15, 0.004) + grid(1.15, limit, 0.015)[1:] + after
    for name, what, masses, part in (
            ("pi-plus", "pi+ pi-, 2/3 of two pions", pion_masses, lambda m: 2 / 3 * two_pions(m)),
            ("pi-zero", "pi0 pi0, 1/3 of two pions", [0.2699] + pion_masses, lambda m: 1 / 3 * two_pions(m)),
            ("k-plus", "K+ K-, 1/2 of two kaons", kaon_masses, lambda m: 1 / 2 * two_kaons(m)),
            ("k-zero", "K_S K_S, and the same into K_L K_L, 1/4 of two kaons", kaon_masses, lambda m: 1 / 4 * two_kaons(m))):
        write(f"dark-higgs/{name}.csv", head(what) + source, "width_GeV", masses, until(part))
    perturbative = ["Above 2 GeV gluons: alpha_s^2 m^3/(72 pi^3 v^2) |sum of 3/4 A(q)|^2, q = c, b, t with pole masses 1.67, 4.78, 172.5 GeV, and",
                    "strange and charm quarks: 3 m_q(m)^2 m/(8 pi v^2) (1-4 M^2/m^2)^(3/2) (1+Delta), M that of K and D, Delta to alpha_s^3;",
                    "arXiv:hep-ph/9504378. Computed by src/test/python/shipped_models.py."]
    many = lambda m: constant * shape(m) if m <= limit else gluons(m) + strange(m) + charm(m)
    masses = [0.279] + grid(0.5582, limit, 0.02) + grid(2.00001, 4.6, 0.015, (2 * M[421], 2 * POLE_C))
    write("dark-higgs/hadrons.csv", head("hadrons other than two pions or two kaons (up to 2 GeV) or all hadrons (above)")
          + [f"Up to 2 GeV: C m^3 sqrt(1-(4 m_pi/m)^2), the form of arXiv:1809.01876; C = {constant:.3g} GeV^-2 makes the sum of all hadrons",
             "continuous at 2 GeV."] + perturbative, "width_GeV", masses, many)
    write("dark-higgs/gamma-gamma.csv", head("two photons") + ["alpha^2 m^3/(256 pi^3 v^2) |A(W) + sum of N Q^2 A(f)|^2, f = e, mu, tau, c, b, t (arXiv:hep-ph/0503172);",
          "light quarks, of the same order, are left out. Computed by src/test/python/shipped_models.py."], "width_GeV", grid(0.001, 4.6, 0.05, (2 * MU, 2 * POLE_C, 2 * TAU)), photons)


# --- Majorana neutrino that mixes with the muon neutrino, at unit mixing

def three(x, y, z):
    """Phase-space integral I(x,y,z) of arXiv:1805.08567; x, z: fermions of the current that N turns into and ends with."""
    if x + y + z >= 1:
        return 0
    f = lambda s: (s - x * x - y * y) * (1 + z * z - s) * math.sqrt(max(0, kallen(s, x * x, y * y) * kallen(1, s, z * z))) / s
    return 12 * quad(f, (x + y) ** 2, (1 - z) ** 2, epsabs=0, epsrel=1e-9, limit=300)[0]


def unit(m):
    return G_FERMI ** 2 * m ** 5 / (192 * math.pi ** 3)


def charged_pseudoscalar(m, meson, f, v):
    if m <= meson + MU:
        return 0
    x, y = (meson / m) ** 2, (MU / m) ** 2
    return (G_FERMI * f * v) ** 2 * m ** 3 / (16 * math.pi) * ((1 - y) ** 2 - x * (1 + y)) * math.sqrt(kallen(1, x, y))


def charged_vector(m, meson, g, v):
    if m <= meson + MU:
        return 0
    x, y = (meson / m) ** 2, (MU / m) ** 2
    return (G_FERMI * g * v / meson) ** 2 * m ** 3 / (16 * math.pi) * ((1 - y) ** 2 + x * (1 + y) - 2 * x * x) * math.sqrt(kallen(1, x, y))


def neutral_pseudoscalar(m, meson, f):
    return 0 if m <= meson else (G_FERMI * f) ** 2 * m ** 3 / (16 * math.pi) * (1 - (meson / m) ** 2) ** 2


def neutral_vector(m, meson, g, k):
    x = (meson / m) ** 2
    return 0 if x >= 1 else (G_FERMI * g * k / meson) ** 2 * m ** 3 / (16 * math.pi) * (1 + 2 * x) * (1 - x) ** 2


def pair(m, fermion, c1, c2):
    """N to a neutrino and a pair, both signs of lepton number."""
    if m <= 2 * fermion:
        return 0
    x = (fermion / m) ** 2
    s = math.sqrt(1 - 4 * x)
    log = math.log(4 * x * x / ((1 + s) * (1 - 3 * x + (1 - x) * s)))
    return 2 * unit(m) * (c1 * ((1 - 14 * x - 2 * x ** 2 - 12 * x ** 3) * s + 12 * x ** 2 * (x ** 2 - 1) * log)
                          + 4 * c2 * (x * (2 + 10 * x - 12 * x ** 2) * s + 6 * x ** 2 * (1 - 2 * x + 2 * x ** 2) * log))


def gluonic(m):
    a = alpha_s(m) / math.pi
    return 1 + a + 5.2 * a ** 2 + 26.4 * a ** 3


def charged_rest(m):
    """Width per charge into a muon and hadrons beyond the single mesons of the model file."""
    if m < 1:
        return 0
    light = V_UD ** 2 * three(MU / m, M[2] / m, M[1] / m) + V_US ** 2 * three(MU / m, M[2] / m, M[3] / m)
    heavy = (V_CD ** 2 * three(MU / m, M[4] / m, M[1] / m) + V_CS ** 2 * three(MU / m, M[4] / m, M[3] / m)) if m > MU + M[431] else 0
    single = (charged_pseudoscalar(m, M[211], 0.1302, V_UD) + charged_pseudoscalar(m, M[321], 0.1556, V_US)
              + charged_pseudoscalar(m, M[411], 0.212, V_CD) + charged_pseudoscalar(m, M[431], 0.249, V_CS)
              + charged_vector(m, M[213], 0.162, V_UD) + charged_vector(m, M[323], 0.178, V_US))
    return max(0, 3 * unit(m) * gluonic(m) * (light + heavy) - single)


def neutral_rest(m):
    """Width into a neutrino and hadrons beyond the single mesons of the model file."""
    if m < 1:
        return 0
    up = (0.25 * (1 - 8 / 3 * S2 + 32 / 9 * S2 ** 2), S2 / 3 * (4 / 3 * S2 - 1))
    down = (0.25 * (1 - 4 / 3 * S2 + 8 / 9 * S2 ** 2), S2 / 6 * (2 / 3 * S2 - 1))
    kaons = math.sqrt(max(0, 1 - (2 * M[321] / m) ** 2))
    all_quarks = pair(m, M[2], *up) + pair(m, M[1], *down) + kaons * pair(m, M[3], *down) + (pair(m, M[4], *up) if m > 2 * M[421] else 0)
    single = (neutral_pseudoscalar(m, M[111], 0.1302) + neutral_pseudoscalar(m, M[221], 0.0817) + neutral_pseudoscalar(m, M[331], 0.0947)
              + neutral_vector(m, M[113], 0.162, 1 - 2 * S2) + neutral_vector(m, M[223], 0.153, 2 / 3 * S2)
              + neutral_vector(m, M[333], 0.234, (1 - 4 / 3 * S2) / math.sqrt(2)))
    return max(0, 3 * gluonic(m) * all_quarks - single)


def pole(f, mass):
    return lambda q2: f / (1 - q2 / mass ** 2)


def expansion(parent, meson, coefficients, mass=math.inf, constrained=False, both=None, zero=None):
    """
    Form factor of Bourrely, Caprini and Lellouch (arXiv:0807.2722): powers of z over a pole; with the last power tied to the others at threshold for f+.
    Where the cut begins and where z is 0 [GeV^2] are those of the two mesons, with the latter in the best place, unless given.
    """
    count = len(coefficients)
    powers = list(coefficients) + ([-sum((-1) ** (n - count) * n / count * a for n, a in enumerate(coefficients))] if constrained else [])

    def value(q2):
        cut = both or (M[parent] + M[meson]) ** 2
        root = math.sqrt(cut - (zero or (M[parent] + M[meson]) * (math.sqrt(M[parent]) - math.sqrt(M[meson])) ** 2))
        z = (math.sqrt(cut - q2) - root) / (math.sqrt(cut - q2) + root)
        return sum(a * z ** n for n, a in enumerate(powers)) / (1 - q2 / mass ** 2)

    return value


# parent, meson, number of CKM, Clebsch-Gordan squared, f(0), pole masses of f+ and f0
SEMILEPTONIC = {
    "k-plus-pi0": (321, 111, V_US, 0.5, 0.9698, 0.878, 1.252),
    "k-long-pi": (130, 211, V_US, 0.5, 0.9698, 0.878, 1.252),
    "k-short-pi": (310, 211, V_US, 0.5, 0.9698, 0.878, 1.252),
    "d0-k": (421, 321, V_CS, 1, 0.747, M[433], M[431]),
    "d-plus-k0": (411, 311, V_CS, 1, 0.747, M[433], M[431]),
    "ds-eta": (431, 221, V_CS, 1, 0.495, M[433], M[431]),
    "b-plus-d0": (521, 421, V_CB, 1, 0.66, 6.4, M[541]),
    "b0-d": (511, 411, V_CB, 1, 0.66, 6.4, M[541]),
    "bs-ds": (531, 431, V_CB, 1, 0.65, 6.4, M[541]),
}
# the same with f+ and f0 in powers of z: of B to pi from lattice QCD fitted together with the measured spectrum (arXiv:1503.07839, table XIX), of B_s to K
# from lattice QCD (FLAG, arXiv:2111.09849), where the last of f0 makes f0(0) = f+(0); pole masses of f+ (B*) and f0. What decays to B pi has its cut there,
# and z of the latter is 0 at t+ (1 - sqrt(1 - t-/t+)) with t- = (M(B_s) - M(K))^2
B_STAR = 5.32471
PIONS = ((0.419, -0.495, -0.43, 0.22), (0.510, -1.700, 1.53, 4.52), B_STAR, math.inf)
CUT = (M[511] + M[211]) ** 2
IN_POWERS_OF_Z = {
    "b0-pi": (511, 211, V_UB, 1) + PIONS,
    "b-plus-pi0": (521, 111, V_UB, 0.5) + PIONS,
    "bs-k": (531, 321, V_UB, 1, (0.374, -0.672, 0.07, 1.34), (0.2203, 0.089, 0.24, 0.503866), B_STAR, 5.68, CUT, CUT * (1 - math.sqrt(1 - (M[531] - M[321]) ** 2 / CUT))),
}


def semileptonic(m, parent, meson, v, c, plus_of, zero_of, lepton=MU):
    """Branching ratio at unit mixing of P to P' mu N with form factors f+ and f0 of q2; the width over dE dq2 is in the model file as a density."""
    big, small = M[parent], M[meson]
    if m >= big - small - lepton:
        return 0
    m2, l2 = m * m, lepton * lepton

    def density(e, q2):
        a, b = 4 * e * big + l2 - m2 - q2, 2 * big ** 2 - 2 * small ** 2 - 4 * e * big - l2 + m2 + q2
        plus, zero = plus_of(q2), zero_of(q2)
        minus = (zero - plus) * (big ** 2 - small ** 2) / q2
        return (minus ** 2 * (q2 * (m2 + l2) - (m2 - l2) ** 2) + 2 * plus * minus * (m2 * b + l2 * a)
                + plus ** 2 * (a * b - (2 * big ** 2 + 2 * small ** 2 - q2) * (q2 - m2 - l2)))

    def over_energy(q2):
        q = math.sqrt(q2)
        energy, momentum = (q2 + m2 - l2) / (2 * q), math.sqrt(max(0, kallen(q2, m2, l2))) / (2 * q)
        pair_energy, pair_momentum = (big ** 2 + q2 - small ** 2) / (2 * big), math.sqrt(max(0, kallen(big ** 2, q2, small ** 2))) / (2 * big)
        low, high = ((pair_energy * energy + sign * pair_momentum * momentum) / q for sign in (-1, 1))
        # a parabola in the energy: Simpson's rule is exact
        return (high - low) / 6 * (density(low, q2) + 4 * density((low + high) / 2, q2) + density(high, q2))

    integral = quad(over_energy, (m + lepton) ** 2, (big - small) ** 2, epsabs=0, epsrel=1e-8, limit=300)[0]
    return c * (v * G_FERMI) ** 2 / (64 * math.pi ** 3 * big ** 2) * integral / WIDTH[parent]


# parent, vector meson, number of CKM, Clebsch-Gordan squared, pole masses of A0 and of V, and (f(0), sigma1, sigma2) of A0, V, A1, A2 (hep-ph/0001113)
TO_VECTORS = {
    "d0-kstar": (421, 323, V_CS, 1, M[431], M[433], (0.76, 0.17, 0), (1.03, 0.27, 0), (0.66, 0.30, 0.20), (0.49, 0.67, 0.16)),
    "d-plus-kstar0": (411, 313, V_CS, 1, M[431], M[433], (0.76, 0.17, 0), (1.03, 0.27, 0), (0.66, 0.30, 0.20), (0.49, 0.67, 0.16)),
    "ds-phi": (431, 333, V_CS, 1, M[431], M[433], (0.73, 0.10, 0), (1.10, 0.26, 0), (0.64, 0.29, 0), (0.47, 0.63, 0)),
    "b-plus-dstar0": (521, 423, V_CB, 1, M[541], 6.4, (0.69, 0.58, 0), (0.76, 0.57, 0), (0.66, 0.78, 0), (0.62, 1.04, 0)),
    "b0-dstar": (511, 413, V_CB, 1, M[541], 6.4, (0.69, 0.58, 0), (0.76, 0.57, 0), (0.66, 0.78, 0), (0.62, 1.04, 0)),
}
# the same as another quark model has them, collected in arXiv:1805.08567 (there with the sign of sigma2 turned): sigma of all go with the pole of V
RHO = ((0.231, 0.796, -0.055), (0.295, 0.875, 0), (0.269, 0.54, 0), (0.282, 1.34, 0.21))
TO_VECTORS_OF_BEAUTY = {
    "b0-rho": (511, 213, V_UB, 1, M[521], B_STAR) + RHO,
    "b-plus-rho0": (521, 113, V_UB, 0.5, M[521], B_STAR) + RHO,
    "b-plus-omega": (521, 223, V_UB, 0.5, M[521], B_STAR) + RHO,
    "bs-kstar": (531, 323, V_UB, 1, M[521], B_STAR, (0.289, -0.383, -1.58), (0.291, -0.516, -2.10), (0.287, 0, -1.06), (0.286, 1.05, 0.074)),
    "bs-dsstar": (531, 433, V_CB, 1, M[541], 6.332, (0.67, 0.350, -0.600), (0.95, 0.372, -0.561), (0.70, 0.463, -0.510), (0.75, 1.04, -0.070)),
}


def to_vector(m, parent, meson, v, c, pole_p, pole_v, a0, vector, a1, a2, inner_p=None, lepton=MU):
    """Branching ratio at unit mixing of P to V mu N, from the helicity amplitudes; the width over dE dq2 is in the model file as a density."""
    big, small = M[parent], M[meson]
    if m >= big - small - lepton:
        return 0

    def form(parameters, poles, y):
        return parameters[0] / (poles * (1 - parameters[1] * y + parameters[2] * y * y))

    def over_angle(q2):
        q, y = math.sqrt(q2), q2 / pole_v ** 2
        momentum, inner = math.sqrt(max(0, kallen(big ** 2, small ** 2, q2))) / (2 * big), math.sqrt(max(0, kallen(q2, m * m, lepton ** 2))) / (2 * q)
        both = big + small
        across = both * form(a1, 1, y)
        axial = 2 * big * momentum * form(vector, 1 - y, y) / both
        along = ((big ** 2 - small ** 2 - q2) * across - 4 * (big * momentum) ** 2 * form(a2, 1, y) / both) / (2 * small * q)
        timelike = 2 * big * momentum / q * form(a0, 1 - q2 / pole_p ** 2, q2 / (inner_p or pole_p) ** 2)
        energies = (q2 ** 2 - (m * m - lepton ** 2) ** 2) / (4 * q2)
        square = (energies + inner ** 2 / 3) * (along ** 2 + 2 * across ** 2 + 2 * axial ** 2) + (energies - inner ** 2) * timelike ** 2
        return square * momentum * inner / q

    integral = quad(over_angle, (m + lepton) ** 2, (big - small) ** 2, epsabs=0, epsrel=1e-8, limit=300)[0]
    return c * (v * G_FERMI) ** 2 / (16 * math.pi ** 3 * big ** 2) * integral / WIDTH[parent]


def tau_to_muon(m):
    """Branching ratio at unit mixing of tau to mu nu_tau N, from the width over dE in the model file."""
    if m >= TAU - MU:
        return 0

    def per_energy(e):
        s = TAU ** 2 + m * m - 2 * TAU * e
        return e * math.sqrt(max(0, e * e - m * m)) * (s - MU ** 2) ** 2 / s

    top = (TAU ** 2 + m * m - MU ** 2) / (2 * TAU)
    return G_FERMI ** 2 / (2 * math.pi ** 3) * quad(per_energy, m, top, epsabs=0, epsrel=1e-9, limit=300)[0] / WIDTH[15]


def heavy_neutrino():
    computed = "Computed by src/test/python/shipped_models.py."
    masses = [0.999999] + grid(1, 5.1, 0.012, (MU + M[431], MU + M[411], MU + M[321], 2 * M[421]))
    quark = ["Quarks: arXiv:1805.08567, with its factor 1 + a + 5.2 a^2 + 26.4 a^3, a = alpha_s(m)/pi, from 1 GeV on; less the single mesons of",
             "hnl-mu.yaml. " + computed]
    write("hnl-mu/mu-hadrons.csv", ["Width [GeV] at U = 1 of N into mu- and several hadrons, and the same into mu+."] + quark, "width_GeV",
          [0.11] + masses, charged_rest)
    write("hnl-mu/nu-hadrons.csv", ["Width [GeV] at U = 1 of N into a neutrino or antineutrino and several hadrons."] + quark, "width_GeV",
          [0.005] + masses, neutral_rest)
    write("hnl-mu/mu-tau-nu.csv", ["Width [GeV] at U = 1 of N into mu- tau+ nu, and the same into mu+ tau- nu: G^2 m^5/(192 pi^3) I(x_mu, 0, x_tau),",
          "arXiv:1805.08567. " + computed], "width_GeV", [1.8825] + grid(1.884, 2, 0.006)[:-1] + [m for m in masses if m >= 2], lambda m: unit(m) * three(MU / m, 0, TAU / m))
    head = lambda mode: f"Branching ratio at U = 1 of {mode[0]} into {mode[1]}, a muon (one charge) and N, from the density of hnl-mu.yaml"

    def table(name, lines, end, step, value):
        masses = [m for m in grid(0.009, 5, step) if m < 0.8 * end] + [end * (1 - 0.2 * (1 - i / 30) ** 2) for i in range(31)]
        write(f"hnl-mu/{name}.csv", lines, "branching", sorted(set(masses)), value)

    for name, mode in SEMILEPTONIC.items():
        table(name, [head(mode), f"(arXiv:2405.07330) with f(0) = {mode[4]}, poles {mode[5]} and {mode[6]} GeV. " + computed], M[mode[0]] - M[mode[1]] - MU, 0.035,
              lambda m: semileptonic(m, *mode[:4], pole(mode[4], mode[5]), pole(mode[4], mode[6])))
    for name, mode in IN_POWERS_OF_Z.items():
        plus, zero = expansion(*mode[:2], mode[4], mode[6], True, *mode[8:]), expansion(*mode[:2], mode[5], mode[7], False, *mode[8:])
        source = "arXiv:2111.09849" if mode[0] == 531 else "arXiv:1503.07839, table XIX"
        table(name, [head(mode) + ",", f"form factors in powers of z of {source}. " + computed], M[mode[0]] - M[mode[1]] - MU, 0.035,
              lambda m: semileptonic(m, *mode[:4], plus, zero))
    for name, mode in TO_VECTORS.items():
        table(name, [head(mode) + ",", f"form factors of hep-ph/0001113, poles {mode[4]} and {mode[5]} GeV. " + computed], M[mode[0]] - M[mode[1]] - MU, 0.02,
              lambda m: to_vector(m, *mode))
    for name, mode in TO_VECTORS_OF_BEAUTY.items():
        table(name, [head(mode) + ",", f"form factors as in arXiv:1805.08567, poles {mode[4]} and {mode[5]} GeV. " + computed], M[mode[0]] - M[mode[1]] - MU, 0.02,
              lambda m: to_vector(m, *mode, inner_p=mode[5]))
    table("tau-mu-nu", ["Branching ratio at U = 1 of 15 into 13, 16 and N, from the density of hnl-mu.yaml: G^2/(2 pi^3) E p (s-m_mu^2)^2/s over dE,",
                        "s the squared mass of muon and neutrino. " + computed], TAU - MU, 0.02, tau_to_muon)


# --- vector that couples to baryon number, at unit coupling

F_PI = 0.0922


def propagators(s12, s13, s23):
    mass, width = M[113], WIDTH[113]
    return sum(1 / (mass ** 2 - s - 1j * mass * width) for s in (s12, s13, s23))


def dalitz(m, n=100):
    """Integral over the energies of the charged pions of |p+|^2 |p-|^2 - (p+.p-)^2 times the squared sum of rho propagators."""
    pion, neutral = M[211], M[111]
    if m <= 2 * pion + neutral:
        return 0
    x, w = np.polynomial.legendre.leggauss(n)
    top = (m * m + pion ** 2 - (pion + neutral) ** 2) / (2 * m)
    total = 0
    for energy, weight in zip(pion + (x + 1) / 2 * (top - pion), w / 2 * (top - pion)):
        momentum = math.sqrt(energy ** 2 - pion ** 2)
        s = m * m + pion ** 2 - 2 * m * energy
        inner = (s + pion ** 2 - neutral ** 2) / (2 * math.sqrt(s))
        reach = momentum * math.sqrt(max(0, inner ** 2 - pion ** 2)) / math.sqrt(s)
        other = (m - energy) * inner / math.sqrt(s) + x * reach
        p2 = other ** 2 - pion ** 2
        third = m - energy - other
        dot = (third ** 2 - neutral ** 2 - momentum ** 2 - p2) / 2
        size = np.maximum(0, momentum ** 2 * p2 - dot ** 2)
        total += weight * reach * np.sum(w * size * abs(propagators(m * m + neutral ** 2 - 2 * m * third, m * m + pion ** 2 - 2 * m * other, s)) ** 2)
    return total


def omega(m):
    return 1 / abs(1 - (m / M[223]) ** 2 - 1j * WIDTH[223] / M[223]) ** 2


def pion_photon(m):
    return ALPHA / (4 * math.pi) * m ** 3 / (96 * math.pi ** 3 * F_PI ** 2) * (1 - (M[111] / m) ** 2) ** 3 * omega(m)


def baryon_number():
    # PDG 2022: omega to pi+ pi- pi0 89.2 %, to pi0 gamma 8.35 %
    scale = 0.892 / 0.0835 * pion_photon(M[223]) / (M[223] * dalitz(M[223]) * omega(M[223]))
    universal = 6.0 ** 4 / (4 * math.pi) / (192 * math.pi ** 6 * F_PI ** 2)
    print(f"three pions: measured over universal coupling g_rho = 6: {scale / universal:.3f}")
    rows = [line for line in (ROOT / "data/vector-hadronic-ratios.csv").read_text().splitlines()]
    names = [line for line in rows if line.startswith("# mass_GeV")][0][2:].split(",")
    data = dict(zip(names, np.array([line.split(",") for line in rows if not line.startswith("#")], dtype=float).T))

    def ratio(m, **strengths):
        # below the phi three pions cancel but for the rounding of the table
        return m / (12 * math.pi) * max(0, sum(s * float(np.interp(m, data["mass_GeV"], data[name])) for name, s in strengths.items()))

    def measured(low):
        return [float(m) for m in data["mass_GeV"] if m > low]

    join = 0.87  # both agree to 2 % here
    masses = [2 * M[211] + M[111] + 1e-6] + grid(0.42, 0.72, 0.01) + grid(0.72, 0.85, 0.0015, (M[223],))[1:] + grid(0.85, join, 0.005)[1:]
    computed = "Computed by src/test/python/shipped_models.py."
    source = "data/vector-hadronic-ratios.csv, arXiv:1801.04847, omega and phi with 2 and 1 times g/e"
    write("b/three-pions.csv", ["Width [GeV] at g = 1 of a vector coupled to baryon number into pi+ pi- pi0: the integral of arXiv:1404.4370 over the Dalitz plot",
          "with rho propagators and the omega form factor, in proportion to pi0 gamma as the measured omega decays (89.2 and 8.35 %, PDG 2022);",
          f"above {join} GeV as measured ({source}). {computed}"], "width_GeV", masses + measured(join + 0.001),
          lambda m: scale * m * dalitz(m) * omega(m) if m <= join + 1e-9 else ratio(m, omega_3pi=4, phi_3pi=1, omega_phi_3pi=4))

    def cube(m, kaon):
        return max(0, m * m / 4 - kaon * kaon) ** 1.5

    def charged(m):
        return cube(m, M[321]) / (cube(m, M[321]) + cube(m, M[130]))

    for name, what, kaon, share in (("charged-kaons", "K+ K-", M[321], charged), ("neutral-kaons", "K_S K_L", M[130], lambda m: 1 - charged(m))):
        write(f"b/{name}.csv", [f"Width [GeV] at g = 1 of a vector coupled to baryon number into {what}: two kaons ({source}),",
              f"shared by the cube of the momenta. {computed}"], "width_GeV", [2 * kaon] + measured(2 * kaon),
              lambda m, kaon=kaon, share=share: 0 if m <= 2 * kaon else share(m) * ratio(m, phi_KK=1))
    write("b/hadrons.csv", [f"Width [GeV] at g = 1 of a vector coupled to baryon number into K K pi and other hadrons, as a sum ({source}).", computed],
          "width_GeV", [1.399] + measured(1.4), lambda m: ratio(m, omega_other=4, phi_KKpi=1))


# --- vector that couples to L_mu - L_tau, at unit coupling

PAULI = (np.array([[0, 1], [1, 0]]), np.array([[0, -1j], [1j, 0]]), np.array([[1, 0], [0, -1]]))
GAMMA = [np.diag([1, 1, -1, -1]).astype(complex)] + [np.block([[np.zeros((2, 2)), s], [-s, np.zeros((2, 2))]]) for s in PAULI]
LEFT = np.eye(4) - 1j * GAMMA[0] @ GAMMA[1] @ GAMMA[2] @ GAMMA[3]
METRIC = (1, -1, -1, -1)


def slash(p):
    """Vectors, components first, to one matrix each."""
    return sum(g * x[..., None, None] * gamma for g, x, gamma in zip(METRIC, p, GAMMA))


def square(p):
    return (p[0] ** 2 - p[1] ** 2 - p[3] ** 2)[..., None, None]


def emission(muon, neutrino, vector):
    """Spin sum of |amplitude|^2 over G^2 V^2 f^2/2 for K to mu nu Z': a conserved current, so minus the metric is the sum over polarisations."""
    kaon = slash(muon + neutrino + vector)
    total = 0
    for sign, gamma in zip(METRIC, GAMMA):
        amplitude = (gamma @ slash(neutrino + vector) / square(neutrino + vector) @ kaon @ LEFT
                     + kaon @ LEFT @ (MU * np.eye(4) - slash(muon + vector)) / (square(muon + vector) - MU ** 2) @ gamma)
        conjugate = GAMMA[0] @ amplitude.conj().swapaxes(-1, -2) @ GAMMA[0]
        product = slash(neutrino) @ amplitude @ (slash(muon) - MU * np.eye(4)) @ conjugate
        total = total - sign * np.trace(product, axis1=-2, axis2=-1).real
    return total


def kaon_to_vector(m, n=32):
    big = M[321]
    if m >= big - MU:
        return 0
    x, w = np.polynomial.legendre.leggauss(n)
    low, high = (MU + m) ** 2, big ** 2
    s, c = np.meshgrid(low + (x + 1) / 2 * (high - low), x, indexing="ij")
    weight = np.outer(w / 2 * (high - low), w)
    root = np.sqrt(s)
    momentum = np.sqrt(np.maximum(0, kallen(s, MU ** 2, m * m))) / (2 * root)
    back = (big ** 2 - s) / (2 * big)
    gamma, beta = (big - back) / root, back / (big - back)
    along, across = momentum * c, momentum * np.sqrt(1 - c * c)

    def boosted(energy, sign):
        return np.array([gamma * (energy + sign * beta * along), sign * across, 0 * s, gamma * (sign * along + beta * energy)])

    neutrino = np.array([back, 0 * s, 0 * s, -back])
    size = emission(boosted(np.hypot(momentum, MU), -1), neutrino, boosted(np.hypot(momentum, m), 1))
    total = np.sum(weight * size * momentum * back / root)
    return (G_FERMI * V_US * 0.1557) ** 2 / 2 * total / ((2 * math.pi) ** 3 * 16 * big ** 2) / WIDTH[321]


def muon_number():
    write("l-mu-l-tau/k-plus-mu-nu.csv", ["Branching ratio at g = 1 of K+ into mu+ nu_mu and a vector coupled alike to mu- and nu_mu, tree level:",
          "f_K = 155.7 MeV, V_us = 0.2243, radiation from muon and neutrino. Computed by src/test/python/shipped_models.py."], "branching",
          grid(0.0014, 0.33, 0.025) + [M[321] - MU - 0.058 * (1 - i / 40) ** 2 for i in range(1, 41)], kaon_to_vector)


if __name__ == "__main__":
    dark_higgs(*sys.argv[1:3])
    heavy_neutrino()
    baryon_number()
    muon_number()
