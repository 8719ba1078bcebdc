#include "widgets/common/strings.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace netwright {
namespace {

struct CategoryName {
    const char* category;
    const char* title;
};
constexpr CategoryName kCategoryNames[] = {
    {"core", QT_TRANSLATE_NOOP("Categories", "Core")},
    {"convolutional", QT_TRANSLATE_NOOP("Categories", "Convolution")},
    {"pooling", QT_TRANSLATE_NOOP("Categories", "Pooling")},
    {"normalization", QT_TRANSLATE_NOOP("Categories", "Normalization")},
    {"regularization", QT_TRANSLATE_NOOP("Categories", "Regularization")},
    {"reshaping", QT_TRANSLATE_NOOP("Categories", "Reshaping")},
    {"merging", QT_TRANSLATE_NOOP("Categories", "Merging")},
    {"activations", QT_TRANSLATE_NOOP("Categories", "Activations")},
    {"preprocessing", QT_TRANSLATE_NOOP("Categories", "Preprocessing")},
    {"rnn", QT_TRANSLATE_NOOP("Categories", "Recurrent")},
    {"attention", QT_TRANSLATE_NOOP("Categories", "Attention")},
    {"models", QT_TRANSLATE_NOOP("Categories", "Models")},
    {"unknown", QT_TRANSLATE_NOOP("Categories", "Unknown")},
};

QString dash()
{
    return QString::fromUtf8("–");
}

// Fills %1 … %9 in one pass: a mark inside an argument stays as it is.
QString filled(const QString& sentence, const std::vector<std::string>& arguments)
{
    QString result;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const int digit
            = sentence[i] == '%' && i + 1 < sentence.size() ? sentence[i + 1].digitValue() : -1;
        if (digit < 1 || digit > static_cast<int>(arguments.size())) {
            result += sentence[i];
            continue;
        }
        result += toQt(arguments[static_cast<std::size_t>(digit - 1)]);
        ++i;
    }
    return result;
}

QString withoutTrailingZeros(QString digits, const QLocale& locale)
{
    const QString point = locale.decimalPoint();
    if (!digits.contains(point)) return digits;
    while (digits.endsWith(locale.zeroDigit())) digits.chop(1);
    if (digits.endsWith(point)) digits.chop(point.size());
    return digits;
}

// A setting is written without separators, as it is typed.
QString plainNumber(double number)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(number, 'g', QLocale::FloatingPointShortest);
}

QString listText(const Value& list)
{
    QStringList items;
    for (const Value& item : list) items << valueText(item);
    return QString("(%1)").arg(items.join(", "));
}

QString settingsText(const Value& settings)
{
    QStringList parts;
    for (const auto& [key, value] : settings.items())
        if (!value.is_null()) parts << QString("%1: %2").arg(toQt(key), valueText(value));
    return parts.join(", ");
}

QString objectText(const Value& object)
{
    const auto name = object.find("class_name");
    if (name == object.end() || !name->is_string()) return settingsText(object);
    const auto config = object.find("config");
    const QString settings
        = config != object.end() && config->is_object() ? settingsText(*config) : QString();
    const QString title = toQt(name->get<std::string>());
    return settings.isEmpty() ? title : QString("%1 (%2)").arg(title, settings);
}

} // namespace

QString translated(const Text& text)
{
    if (text.empty()) return {};
    // Names of types and the like are sentences of the engine too.
    std::vector<std::string> arguments = text.arguments;
    for (std::string& argument : arguments) argument = fromQt(translated(argument));
    return filled(translated(text.source), arguments);
}

QString translated(const std::string& source)
{
    return source.empty() ? QString() : QCoreApplication::translate("engine", source.c_str());
}

QString categoryTitle(const QString& category)
{
    for (const CategoryName& known : kCategoryNames)
        if (category == QLatin1String(known.category))
            return QCoreApplication::translate("Categories", known.title);
    QString title = category;
    title.replace('_', ' ');
    if (!title.isEmpty()) title[0] = title[0].toUpper();
    return title;
}

QString countText(double number)
{
    if (!std::isfinite(number)) return figureText(number);
    return QLocale().toString(number, 'f', 0);
}

QString shortCountText(double number)
{
    constexpr double kLongest = 10'000;
    if (!std::isfinite(number) || std::abs(number) < kLongest) return countText(number);
    const double thousands = number / 1e3;
    if (std::abs(thousands) < 999.5)
        return QCoreApplication::translate("Numbers", "%1 k").arg(figureText(thousands, 3));
    if (std::abs(thousands) < 999.5e3)
        return QCoreApplication::translate("Numbers", "%1 M").arg(figureText(number / 1e6, 3));
    if (std::abs(thousands) < 999.5e6)
        return QCoreApplication::translate("Numbers", "%1 G").arg(figureText(number / 1e9, 3));
    return QCoreApplication::translate("Numbers", "%1 T").arg(figureText(number / 1e12, 3));
}

QString bytesText(double bytes)
{
    constexpr double kStep = 1024;
    constexpr std::array kUnits{"%1 B", "%1 KB", "%1 MB", "%1 GB", "%1 TB"};
    std::size_t unit = 0;
    while (std::abs(bytes) >= kStep && unit + 1 < kUnits.size()) {
        bytes /= kStep;
        ++unit;
    }
    const int decimals = unit == 0 ? 0 : 1;
    const QLocale locale;
    return QString(kUnits[unit])
        .arg(withoutTrailingZeros(locale.toString(bytes, 'f', decimals), locale));
}

QString figureText(double figure, int digits)
{
    if (std::isnan(figure)) return "NaN";
    if (std::isinf(figure)) return QString::fromUtf8(figure > 0 ? "∞" : "−∞");
    if (figure == 0) return QLocale().toString(0);
    constexpr double kSmallest = 1e-4;
    constexpr double kLargest = 1e7;
    const QLocale locale;
    const double size = std::abs(figure);
    if (size < kSmallest || size >= kLargest) {
        const QString text = locale.toString(figure, 'e', digits - 1);
        const qsizetype exponent = text.indexOf(locale.exponential(), 0, Qt::CaseInsensitive);
        return withoutTrailingZeros(text.left(exponent), locale) + text.mid(exponent);
    }
    const int before = static_cast<int>(std::floor(std::log10(size))) + 1;
    const int decimals = std::max(0, digits - before);
    return withoutTrailingZeros(locale.toString(figure, 'f', decimals), locale);
}

QString durationText(double seconds)
{
    if (!std::isfinite(seconds) || seconds < 0) return dash();
    const auto total = static_cast<long long>(std::llround(std::min(seconds, 1e12)));
    const auto twoDigits
        = [](long long number) { return QString("%1").arg(number, 2, 10, QChar('0')); };
    const long long hours = total / 3600, minutes = total / 60 % 60;
    if (hours == 0) return QString("%1:%2").arg(minutes).arg(twoDigits(total % 60));
    return QString("%1:%2:%3").arg(hours).arg(twoDigits(minutes), twoDigits(total % 60));
}

QString valueText(const Value& value)
{
    switch (value.type()) {
    case Value::value_t::boolean:
        return value.get<bool>() ? QCoreApplication::translate("Values", "yes")
                                 : QCoreApplication::translate("Values", "no");
    case Value::value_t::number_integer: return QString::number(value.get<long long>());
    case Value::value_t::number_unsigned: return QString::number(value.get<unsigned long long>());
    case Value::value_t::number_float: return plainNumber(value.get<double>());
    case Value::value_t::string: return toQt(value.get_ref<const std::string&>());
    case Value::value_t::array: return listText(value);
    case Value::value_t::object: return objectText(value);
    default: return dash();
    }
}

} // namespace netwright
