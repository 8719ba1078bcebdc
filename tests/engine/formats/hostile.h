#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace netwright::test {

using Bytes = std::vector<std::byte>;

Bytes bytesOf(std::string_view text);
std::string textOf(std::span<const std::byte> bytes);

// Gives the reader the file cut off at many places, and `rounds` times with a few bytes
// changed at random (the same ones each time). The reader may accept or throw FormatError;
// returns what else it threw, or nothing.
std::string surviveDamage(
    const Bytes& file, int rounds, const std::function<void(const Bytes&)>& reader);

// The sentence of the FormatError that the action throws; a remark where it throws none.
std::string refusal(const std::function<void()>& action);

} // namespace netwright::test
