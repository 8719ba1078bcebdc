#include "engine/base/random.h"

#include <cmath>
#include <numbers>

namespace netwright {

std::array<std::uint32_t, 4> philox(std::uint64_t key, std::uint64_t high, std::uint64_t low)
{
    auto key0 = static_cast<std::uint32_t>(key);
    auto key1 = static_cast<std::uint32_t>(key >> 32);
    std::array<std::uint32_t, 4> c{static_cast<std::uint32_t>(low),
        static_cast<std::uint32_t>(low >> 32), static_cast<std::uint32_t>(high),
        static_cast<std::uint32_t>(high >> 32)};
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t a = 0xD2511F53ULL * c[0];
        const std::uint64_t b = 0xCD9E8D57ULL * c[2];
        c = {static_cast<std::uint32_t>(b >> 32) ^ c[1] ^ key0, static_cast<std::uint32_t>(b),
            static_cast<std::uint32_t>(a >> 32) ^ c[3] ^ key1, static_cast<std::uint32_t>(a)};
        key0 += 0x9E3779B9U;
        key1 += 0xBB67AE85U;
    }
    return c;
}

Random::Random(std::uint64_t seed, std::uint64_t stream) : m_key(seed), m_stream(stream) { }

std::uint32_t Random::bits()
{
    if (m_used == 4) {
        m_block = philox(m_key, m_stream, m_counter++);
        m_used = 0;
    }
    return m_block[static_cast<std::size_t>(m_used++)];
}

double Random::uniform()
{
    const std::uint64_t high = bits();
    const std::uint64_t both = (high << 32) | bits();
    return static_cast<double>(both >> 11) * 0x1p-53;
}

double Random::uniform(double low, double high)
{
    return low + (high - low) * uniform();
}

double Random::normal()
{
    const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform()));
    return radius * std::cos(2.0 * std::numbers::pi * uniform());
}

std::uint64_t Random::below(std::uint64_t bound)
{
    const std::uint64_t limit = bound * (UINT64_MAX / bound);
    for (;;) {
        const std::uint64_t high = bits();
        const std::uint64_t both = (high << 32) | bits();
        if (both < limit) return both % bound;
    }
}

} // namespace netwright
