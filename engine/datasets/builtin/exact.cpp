#include "engine/datasets/builtin/exact.h"

#include "engine/base/random.h"

#include <bit>
#include <cmath>

namespace netwright::exact {
namespace {

// Taylor's series, for at most a quarter turn: sum of (-x²)^k / (first+1)(first+2)…
double series(double start, double x, int first)
{
    double term = start;
    double sum = start;
    for (int k = first + 1; k < first + 20; k += 2) {
        term = -term * x * x / (k * (k + 1));
        sum = sum + term;
    }
    return sum;
}

} // namespace

double sine(double x)
{
    // pi in two parts, the first of few bits, so that whole turns are taken off without loss.
    constexpr double kHigh = 3.140625, kLow = 9.67653589793115997963e-4;
    const double turns = std::floor(x / kPi + 0.5);
    const double rest = (x - turns * kHigh) - turns * kLow;
    const bool isOdd = std::floor(turns / 2) * 2 != turns;
    const double value = series(rest, rest, 1);
    return isOdd ? -value : value;
}

double cosine(double x)
{
    return sine(x + kPi / 2);
}

double logarithm(double x)
{
    constexpr double kLog2 = 0.693147180559945309417;
    const auto bits = std::bit_cast<std::uint64_t>(x);
    int exponent = static_cast<int>(bits >> 52) - 1023;
    double fraction = std::bit_cast<double>((bits & 0x000FFFFFFFFFFFFFULL) | 0x3FF0000000000000ULL);
    if (fraction > 1.4142135623730951) {
        fraction = fraction / 2;
        ++exponent;
    }
    // log f = 2 (z + z³/3 + z⁵/5 + …), z = (f - 1)/(f + 1)
    const double z = (fraction - 1) / (fraction + 1);
    double power = z;
    double sum = 0;
    for (int k = 1; k < 24; k += 2) {
        sum = sum + power / k;
        power = power * z * z;
    }
    return exponent * kLog2 + 2 * sum;
}

double exponential(double x)
{
    constexpr double kLog2 = 0.693147180559945309417;
    const double doublings = std::floor(x / kLog2 + 0.5);
    const double rest = x - doublings * kLog2;
    double term = 1;
    double sum = 1;
    for (int k = 1; k < 18; ++k) {
        term = term * rest / k;
        sum = sum + term;
    }
    const auto exponent = static_cast<std::uint64_t>(static_cast<std::int64_t>(doublings) + 1023);
    return sum * std::bit_cast<double>(exponent << 52);
}

Noise::Noise(std::uint64_t seed, std::uint64_t sample) : m_seed(seed), m_sample(sample) { }

std::uint32_t Noise::bits()
{
    if (m_used == m_block.size()) {
        m_block = philox(m_seed, m_sample, m_counter++);
        m_used = 0;
    }
    return m_block[m_used++];
}

double Noise::uniform()
{
    return bits() * 0x1p-32;
}

double Noise::uniform(double low, double high)
{
    return low + (high - low) * uniform();
}

double Noise::normal()
{
    const double radius = std::sqrt(-2 * logarithm((bits() + 1.0) * 0x1p-32));
    return radius * cosine(2 * kPi * uniform());
}

int Noise::below(int bound)
{
    return static_cast<int>((bits() * static_cast<std::uint64_t>(bound)) >> 32);
}

} // namespace netwright::exact
