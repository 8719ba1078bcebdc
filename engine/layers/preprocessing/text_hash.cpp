#include "engine/layers/preprocessing/text_hash.h"

#include <bit>
#include <cstring>
#include <utility>

namespace netwright {
namespace {

constexpr std::uint64_t k0 = 0xC3A5C85C97CB3127ULL;
constexpr std::uint64_t k1 = 0xB492B66FBE98F273ULL;
constexpr std::uint64_t k2 = 0x9AE16A3B2F90404FULL;

static_assert(std::endian::native == std::endian::little);

std::uint64_t fetch64(const char* at)
{
    std::uint64_t result = 0;
    std::memcpy(&result, at, sizeof(result));
    return result;
}

std::uint64_t fetch32(const char* at)
{
    std::uint32_t result = 0;
    std::memcpy(&result, at, sizeof(result));
    return result;
}

std::uint64_t rotateRight(std::uint64_t value, int bits)
{
    return std::rotr(value, bits);
}

std::uint64_t shiftMix(std::uint64_t value)
{
    return value ^ (value >> 47);
}

std::uint64_t hashTwo(std::uint64_t u, std::uint64_t v, std::uint64_t factor)
{
    const std::uint64_t a = shiftMix((u ^ v) * factor);
    const std::uint64_t b = shiftMix((v ^ a) * factor);
    return b * factor;
}

std::uint64_t hashUpTo16(const char* s, std::size_t length)
{
    if (length >= 8) {
        const std::uint64_t factor = k2 + length * 2;
        const std::uint64_t a = fetch64(s) + k2;
        const std::uint64_t b = fetch64(s + length - 8);
        return hashTwo(rotateRight(b, 37) * factor + a, (rotateRight(a, 25) + b) * factor, factor);
    }
    if (length >= 4)
        return hashTwo(length + (fetch32(s) << 3), fetch32(s + length - 4), k2 + length * 2);
    if (length == 0) return k2;
    const auto byte
        = [s](std::size_t at) { return std::uint32_t{static_cast<std::uint8_t>(s[at])}; };
    const std::uint32_t y = byte(0) + (byte(length >> 1) << 8);
    const std::uint32_t z = static_cast<std::uint32_t>(length) + (byte(length - 1) << 2);
    return shiftMix(y * k2 ^ z * k0) * k2;
}

std::uint64_t hashUpTo32(const char* s, std::size_t length)
{
    const std::uint64_t factor = k2 + length * 2;
    const std::uint64_t a = fetch64(s) * k1;
    const std::uint64_t b = fetch64(s + 8);
    const std::uint64_t c = fetch64(s + length - 8) * factor;
    const std::uint64_t d = fetch64(s + length - 16) * k2;
    return hashTwo(
        rotateRight(a + b, 43) + rotateRight(c, 30) + d, a + rotateRight(b + k2, 18) + c, factor);
}

std::uint64_t hashUpTo64(const char* s, std::size_t length)
{
    const std::uint64_t factor = k2 + length * 2;
    const std::uint64_t a = fetch64(s) * k2;
    const std::uint64_t b = fetch64(s + 8);
    const std::uint64_t c = fetch64(s + length - 8) * factor;
    const std::uint64_t d = fetch64(s + length - 16) * k2;
    const std::uint64_t y = rotateRight(a + b, 43) + rotateRight(c, 30) + d;
    const std::uint64_t z = hashTwo(y, a + rotateRight(b + k2, 18) + c, factor);
    const std::uint64_t e = fetch64(s + 16) * factor;
    const std::uint64_t f = fetch64(s + 24);
    const std::uint64_t g = (y + fetch64(s + length - 32)) * factor;
    const std::uint64_t h = (z + fetch64(s + length - 24)) * factor;
    return hashTwo(
        rotateRight(e + f, 43) + rotateRight(g, 30) + h, e + rotateRight(f + a, 18) + g, factor);
}

using Two = std::pair<std::uint64_t, std::uint64_t>;

Two weakHash32(const char* s, std::uint64_t a, std::uint64_t b)
{
    const std::uint64_t x = fetch64(s + 8);
    const std::uint64_t y = fetch64(s + 16);
    const std::uint64_t z = fetch64(s + 24);
    a += fetch64(s);
    b = rotateRight(b + a + z, 21);
    const std::uint64_t c = a;
    a += x + y;
    b += rotateRight(a, 44);
    return {a + z, b + c};
}

// What runs over a text of more than 64 bytes, 64 at a time.
struct Mixer {
    std::uint64_t x, y, z;
    Two v = {}, w = {};

    void mix(const char* s, std::uint64_t factor, std::uint64_t weight)
    {
        x = rotateRight(x + y + v.first + fetch64(s + 8), 37) * factor;
        y = rotateRight(y + v.second + fetch64(s + 48), 42) * factor;
        x ^= w.second * weight;
        y += v.first * weight + fetch64(s + 40);
        z = rotateRight(z + w.first, 33) * factor;
        v = weakHash32(s, v.second * factor, x + w.first);
        w = weakHash32(s + 32, z + w.second, y + fetch64(s + 16));
        std::swap(z, x);
    }
};

std::uint64_t hashLong(const char* s, std::size_t length)
{
    constexpr std::uint64_t kSeed = 81;
    const std::uint64_t y = kSeed * k1 + 113;
    Mixer mixer{.x = kSeed * k2 + fetch64(s), .y = y, .z = shiftMix(y * k2 + 113) * k2};
    const std::size_t rest = (length - 1) & 63;
    const char* const end = s + (length - 1) / 64 * 64;
    for (const char* at = s; at != end; at += 64) mixer.mix(at, k1, 1);
    const std::uint64_t factor = k1 + ((mixer.z & 0xFF) << 1);
    mixer.w.first += rest;
    mixer.v.first += mixer.w.first;
    mixer.w.first += mixer.v.first;
    mixer.mix(end + rest - 63, factor, 9);
    return hashTwo(hashTwo(mixer.v.first, mixer.w.first, factor) + shiftMix(mixer.y) * k0 + mixer.z,
        hashTwo(mixer.v.second, mixer.w.second, factor) + mixer.x, factor);
}

struct SipState {
    std::array<std::uint64_t, 4> v;

    void round()
    {
        v[0] += v[1];
        v[2] += v[3];
        v[1] = std::rotl(v[1], 13) ^ v[0];
        v[3] = std::rotl(v[3], 16) ^ v[2];
        v[0] = std::rotl(v[0], 32);
        v[2] += v[1];
        v[0] += v[3];
        v[1] = std::rotl(v[1], 17) ^ v[2];
        v[3] = std::rotl(v[3], 21) ^ v[0];
        v[2] = std::rotl(v[2], 32);
    }

    void take(std::uint64_t word)
    {
        v[3] ^= word;
        round();
        round();
        v[0] ^= word;
    }
};

} // namespace

std::uint64_t fingerprint64(std::string_view text)
{
    if (text.size() <= 16) return hashUpTo16(text.data(), text.size());
    if (text.size() <= 32) return hashUpTo32(text.data(), text.size());
    if (text.size() <= 64) return hashUpTo64(text.data(), text.size());
    return hashLong(text.data(), text.size());
}

std::uint64_t sipHash64(std::string_view text, const std::array<std::uint64_t, 2>& key)
{
    SipState state{{key[0] ^ 0x736F6D6570736575ULL, key[1] ^ 0x646F72616E646F6DULL,
        key[0] ^ 0x6C7967656E657261ULL, key[1] ^ 0x7465646279746573ULL}};
    const std::size_t whole = text.size() / 8 * 8;
    for (std::size_t i = 0; i < whole; i += 8) state.take(fetch64(text.data() + i));
    std::uint64_t last = static_cast<std::uint64_t>(text.size()) << 56;
    std::memcpy(&last, text.data() + whole, text.size() - whole);
    state.take(last);
    state.v[2] ^= 0xFF;
    for (int i = 0; i < 4; ++i) state.round();
    return state.v[0] ^ state.v[1] ^ state.v[2] ^ state.v[3];
}

std::uint64_t concatenatedFingerprints(std::uint64_t first, std::uint64_t second)
{
    constexpr std::uint64_t kFactor = 0xC6A4A7935BD1E995ULL;
    std::uint64_t result = first ^ kFactor;
    result ^= shiftMix(second * kFactor) * kFactor;
    result *= kFactor;
    result = shiftMix(result) * kFactor;
    return shiftMix(result);
}

} // namespace netwright
