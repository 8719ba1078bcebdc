#pragma once

#include "engine/base/text.h"
#include "engine/base/value.h"

#include <QString>

#include <string>
#include <string_view>

namespace netwright {

inline QString toQt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}
inline std::string fromQt(const QString& text)
{
    return text.toStdString();
}

// A sentence of the engine in the language of the window: its source is looked up in the
// translation context "engine", then %1, %2 … are filled in.
QString translated(const Text& text);
// A help sentence, summary or category of a Schema.
QString translated(const std::string& source);

// The name of a layer category for people: "rnn" is "Recurrent".
QString categoryTitle(const QString& category);

// "1,234,567" with the separators of the language; "1.23 M" where short is enough.
QString countText(double number);
QString shortCountText(double number);
// "1.2 MB", in steps of 1024.
QString bytesText(double bytes);
// A figure with at most so many significant digits; "NaN" and "∞" where it is not finite.
QString figureText(double figure, int digits = 4);
// "0:42", "1:05:09".
QString durationText(double seconds);
// A setting as a person writes it: relu, (3, 3), 0.5, None becomes a dash.
QString valueText(const Value& value);

} // namespace netwright
