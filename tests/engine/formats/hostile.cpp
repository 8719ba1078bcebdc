#include "tests/engine/formats/hostile.h"

#include "engine/base/error.h"

#include <algorithm>
#include <random>

namespace netwright::test {
namespace {

std::string outcome(const Bytes& file, const std::function<void(const Bytes&)>& reader)
{
    try {
        reader(file);
    } catch (const FormatError& error) {
        return error.text().english().empty() ? "an empty sentence" : "";
    } catch (const std::exception& error) {
        return error.what();
    }
    return "";
}

} // namespace

Bytes bytesOf(std::string_view text)
{
    const auto bytes = std::as_bytes(std::span(text));
    return {bytes.begin(), bytes.end()};
}

std::string textOf(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::string surviveDamage(
    const Bytes& file, int rounds, const std::function<void(const Bytes&)>& reader)
{
    std::mt19937 random(7);
    const auto below = [&](std::size_t limit) { return random() % limit; };
    const std::size_t step = std::max<std::size_t>(file.size() / 40, 1);
    for (std::size_t length = 0; length < file.size(); length += step) {
        const Bytes part(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(length));
        const std::string fault = outcome(part, reader);
        if (!fault.empty()) return "cut off at " + std::to_string(length) + ": " + fault;
    }
    for (int round = 0; round < rounds; ++round) {
        Bytes damaged = file;
        for (std::size_t i = 0; i <= below(8); ++i) {
            // The beginning holds most of the structure.
            const std::size_t range
                = below(2) == 0 ? std::min<std::size_t>(file.size(), 200) : file.size();
            damaged[below(range)] = static_cast<std::byte>(random());
        }
        const std::string fault = outcome(damaged, reader);
        if (!fault.empty()) return "round " + std::to_string(round) + ": " + fault;
    }
    return "";
}

std::string refusal(const std::function<void()>& action)
{
    try {
        action();
    } catch (const FormatError& error) {
        return error.what();
    }
    return "it was accepted";
}

} // namespace netwright::test
