#pragma once

#include <array>
#include <cstdint>
#include <string_view>

// The hash functions with which TensorFlow, and so Keras, puts texts into bins; the same on every
// machine.
namespace netwright {

// Source: FarmHash, farmhashna::Hash64, which is Fingerprint64.
std::uint64_t fingerprint64(std::string_view text);
// Source: Aumasson and Bernstein, SipHash: a fast short-input PRF (2012); SipHash-2-4.
std::uint64_t sipHash64(std::string_view text, const std::array<std::uint64_t, 2>& key);
// The fingerprint of two parts that have fingerprints. Source: TensorFlow's FingerprintCat64.
std::uint64_t concatenatedFingerprints(std::uint64_t first, std::uint64_t second);

} // namespace netwright
