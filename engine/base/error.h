#pragma once

#include "engine/base/text.h"

#include <stdexcept>

namespace netwright {

// What the engine throws. The text says who, what was expected, what was received.
class Error : public std::runtime_error {
public:
    explicit Error(Text text) : std::runtime_error(text.english()), m_text(std::move(text)) { }
    const Text& text() const { return m_text; }

private:
    Text m_text;
};

// A setting that is missing, unknown or out of its limits.
class ConfigError final : public Error {
public:
    template <class... Arguments>
    explicit ConfigError(const char* sentence, const Arguments&... values)
        : Error(Text(sentence, values...))
    {
    }
    explicit ConfigError(Text text) : Error(std::move(text)) { }
};

// Shapes or dtypes that do not fit together.
class ShapeError final : public Error {
public:
    template <class... Arguments>
    explicit ShapeError(const char* sentence, const Arguments&... values)
        : Error(Text(sentence, values...))
    {
    }
    explicit ShapeError(Text text) : Error(std::move(text)) { }
};

// A file that cannot be read or written, or holds what it must not.
class FormatError final : public Error {
public:
    template <class... Arguments>
    explicit FormatError(const char* sentence, const Arguments&... values)
        : Error(Text(sentence, values...))
    {
    }
    explicit FormatError(Text text) : Error(std::move(text)) { }
};

} // namespace netwright
