#pragma once

#include <string>
#include <string_view>
#include <vector>

// Marks a sentence for translation and changes nothing.
#define NW_TEXT(sentence) sentence

namespace netwright {

std::string toText(std::string_view value);
std::string toText(const char* value);
std::string toText(bool value);
std::string toText(int value);
std::string toText(long value);
std::string toText(long long value);
std::string toText(unsigned value);
std::string toText(unsigned long value);
std::string toText(double value);

// A sentence with %1, %2 … and what stands there. The command line prints it in English;
// the window looks the source up in its translations.
struct Text {
    std::string source;
    std::vector<std::string> arguments;

    Text() = default;
    template <class... Arguments>
    explicit(false) Text(const char* sentence, const Arguments&... values)
        : source(sentence), arguments{toText(values)...}
    {
    }

    bool empty() const { return source.empty(); }
    std::string english() const;
    bool operator==(const Text&) const = default;
};

} // namespace netwright
