#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace netwright {

// 64-bit FNV-1a, for naming random streams and for cache keys; the same on every machine.
constexpr std::uint64_t hashOf(std::string_view text)
{
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    return hash;
}
constexpr std::uint64_t combine(std::uint64_t a, std::uint64_t b)
{
    a ^= b + 0x9E3779B97F4A7C15ULL + (a << 6) + (a >> 2);
    a = (a ^ (a >> 30)) * 0xBF58476D1CE4E5B9ULL;
    a = (a ^ (a >> 27)) * 0x94D049BB133111EBULL;
    return a ^ (a >> 31);
}

// The counter-based generator Philox4x32-10 (Salmon et al. 2011): a function of key and counter,
// without state, so that an element's number does not depend on threads or order.
std::array<std::uint32_t, 4> philox(std::uint64_t key, std::uint64_t high, std::uint64_t low);

// 24 random bits to [0, 1).
constexpr float unitFloat(std::uint32_t bits)
{
    return static_cast<float>(bits >> 8) * 0x1p-24F;
}

// A sequence over one key, for hosts: shuffles, initial values, generated data. Value type.
class Random {
public:
    explicit Random(std::uint64_t seed, std::uint64_t stream = 0);

    std::uint32_t bits();
    double uniform(); // [0, 1), 53 bits
    double uniform(double low, double high); // [low, high)
    double normal(); // mean 0, standard deviation 1 (Box-Muller)
    std::uint64_t below(std::uint64_t bound); // 0 … bound-1, unbiased

private:
    std::uint64_t m_key;
    std::uint64_t m_stream;
    std::uint64_t m_counter = 0;
    std::array<std::uint32_t, 4> m_block{};
    int m_used = 4;
};

} // namespace netwright
