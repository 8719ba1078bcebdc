#pragma once

#include <array>
#include <cstdint>

// Arithmetic that gives the same bits on every machine: additions, multiplications, divisions
// and square roots of doubles, which IEEE 754 fixes, and nothing of the C library. The files of
// this folder are compiled with -ffp-contract=off, so that no machine fuses two of them.
namespace netwright::exact {

inline constexpr double kPi = 3.14159265358979323846;

// Within 1e-13 of the true value for arguments up to a million.
double sine(double x);
double cosine(double x);
// Natural logarithm of a positive normal number.
double logarithm(double x);
// e to the power of x, for -700 < x < 700.
double exponential(double x);

// Random numbers for one sample: a function of seed, sample and order of calls.
class Noise {
public:
    Noise(std::uint64_t seed, std::uint64_t sample);

    std::uint32_t bits();
    double uniform(); // [0, 1), 32 bits
    double uniform(double low, double high);
    double normal(); // Box-Muller
    int below(int bound);

private:
    std::uint64_t m_seed;
    std::uint64_t m_sample;
    std::uint64_t m_counter = 0;
    std::array<std::uint32_t, 4> m_block{};
    std::size_t m_used = 4;
};

} // namespace netwright::exact
