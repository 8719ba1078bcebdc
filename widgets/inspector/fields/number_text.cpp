#include "widgets/inspector/fields/number_text.h"

#include "widgets/common/strings.h"

#include <array>
#include <charconv>
#include <cmath>

namespace netwright {
namespace {

template <class Number>
QString shortest(Number number)
{
    std::array<char, 64> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
    return QString::fromLatin1(text.data(), end - text.data());
}

QString realText(double number)
{
    const auto narrow = static_cast<float>(number);
    const bool isFloat = std::isfinite(narrow) && static_cast<double>(narrow) == number;
    QString text = isFloat ? shortest(narrow) : shortest(number);
    return text.replace("e-0", "e-").replace("e+0", "e+");
}

// Rounds away what adding decimal steps leaves behind.
double rounded(double number)
{
    return QString::number(number, 'g', 12).toDouble();
}

double decadeBelow(double size)
{
    return std::pow(10.0, std::floor(std::log10(size) + 1e-9));
}

} // namespace

QString numberText(const Value& value)
{
    if (value.is_null()) return {};
    if (value.is_number_float()) return realText(value.get<double>());
    return toQt(value.dump(-1, ' ', false, Value::error_handler_t::replace));
}

std::optional<Value> parseWhole(const QString& text)
{
    bool isNumber = false;
    const qlonglong number = text.trimmed().toLongLong(&isNumber);
    if (isNumber) return Value(number);
    const qulonglong large = text.trimmed().toULongLong(&isNumber);
    if (isNumber) return Value(large);
    return std::nullopt;
}

std::optional<Value> parseReal(const QString& text)
{
    QString plain = text.trimmed();
    if (plain.count(',') == 1 && !plain.contains('.')) plain.replace(',', '.');
    bool isNumber = false;
    const double number = plain.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number)) return std::nullopt;
    return Value(number);
}

double steppedReal(double from, int steps, double first)
{
    if (std::abs(steps) >= 10) {
        if (from == 0) return steps > 0 ? 10 * first : -10 * first;
        return rounded((steps > 0) == (from > 0) ? from * 10 : from / 10);
    }
    double value = from;
    for (int i = 0; i < std::abs(steps); ++i) {
        const int direction = steps > 0 ? 1 : -1;
        if (value == 0) {
            value = direction * first;
            continue;
        }
        double step = decadeBelow(std::fabs(value)) / 10;
        const bool shrinks = (direction > 0) != (value > 0);
        // From 0.001 down: 0.00099, not 0.0009.
        if (shrinks && std::fabs(value) / decadeBelow(std::fabs(value)) < 1 + 1e-9) step /= 10;
        value = rounded(value + direction * step);
    }
    return value;
}

} // namespace netwright
