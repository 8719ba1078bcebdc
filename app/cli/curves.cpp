#include "app/cli/curves.h"

#include "engine/base/error.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace netwright {
namespace {

constexpr double kWidth = 420;
constexpr double kHeight = 260;
constexpr double kLeft = 58;
constexpr double kRight = 16;
constexpr double kTop = 34;
constexpr double kBottom = 40;
const char* const kColours[] = {"#1f5fb4", "#c2571a", "#2a7d4f", "#7a4ea3"};

std::string formatted(const char* pattern, double a, double b = 0, double c = 0, double d = 0)
{
    char text[256];
    std::snprintf(text, sizeof text, pattern, a, b, c, d);
    return text;
}

std::string escaped(const std::string& text)
{
    std::string result;
    for (const char c : text) {
        if (c == '<')
            result += "&lt;";
        else if (c == '&')
            result += "&amp;";
        else
            result += c;
    }
    return result;
}

std::vector<double> numbersOf(const Value* list)
{
    std::vector<double> numbers;
    if (list == nullptr) return numbers;
    for (const Value& value : *list)
        numbers.push_back(value.is_number() ? value.get<double>() : std::nan(""));
    return numbers;
}

// A step of 1, 2 or 5 times a power of ten that cuts the range into about four.
double tickStep(double range)
{
    const double raw = range / 4;
    const double power = std::pow(10, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (raw <= factor * power) return factor * power;
    return 10 * power;
}

// One figure with its validation, at an offset from the left.
class Chart {
public:
    Chart(std::string name, std::vector<double> train, std::vector<double> validation)
        : m_name(std::move(name)), m_train(std::move(train)), m_validation(std::move(validation))
    {
        for (const auto* values : {&m_train, &m_validation})
            for (const double value : *values) {
                if (!std::isfinite(value)) continue;
                m_low = std::min(m_low, value);
                m_high = std::max(m_high, value);
            }
        if (!(m_high > m_low)) m_high = m_low + 1;
        const double step = tickStep(m_high - m_low);
        m_low = std::floor(m_low / step) * step;
        m_high = std::ceil(m_high / step) * step;
        m_step = step;
    }

    std::string svg(double offset, const char* colour) const
    {
        std::string text = formatted("<g transform=\"translate(%.0f,0)\">\n", offset);
        text += formatted("<text x=\"%.0f\" y=\"22\" class=\"name\">", kLeft) + escaped(m_name)
            + "</text>\n";
        for (double tick = m_low; tick <= m_high + m_step / 2; tick += m_step) {
            text += formatted("<path d=\"M%.1f %.1fH%.1f\" class=\"grid\"/>\n", kLeft, yOf(tick),
                kWidth - kRight);
            text += formatted("<text x=\"%.1f\" y=\"%.1f\" class=\"tick\" text-anchor=\"end\">",
                        kLeft - 6, yOf(tick) + 4)
                + formatted("%.4g", std::fabs(tick) < m_step / 1e6 ? 0 : tick) + "</text>\n";
        }
        const std::size_t every = std::max<std::size_t>(1, (m_train.size() + 9) / 10);
        for (std::size_t i = 0; i < m_train.size(); i += every)
            text += formatted("<text x=\"%.1f\" y=\"%.1f\" class=\"tick\" text-anchor=\"middle\">",
                        xOf(i), kHeight - kBottom + 18)
                + std::to_string(i + 1) + "</text>\n";
        text += line(m_train, colour, "") + line(m_validation, colour, " stroke-dasharray=\"6 4\"");
        return text + "</g>\n";
    }

private:
    double xOf(std::size_t epoch) const
    {
        const double last = std::max<double>(1, static_cast<double>(m_train.size()) - 1);
        return kLeft + (kWidth - kLeft - kRight) * static_cast<double>(epoch) / last;
    }
    double yOf(double value) const
    {
        return kTop + (kHeight - kTop - kBottom) * (m_high - value) / (m_high - m_low);
    }
    std::string line(
        const std::vector<double>& values, const char* colour, const char* dashes) const
    {
        std::string path;
        bool isDown = false;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (!std::isfinite(values[i])) {
                isDown = false;
                continue;
            }
            path += formatted(isDown ? "L%.1f %.1f" : "M%.1f %.1f", xOf(i), yOf(values[i]));
            isDown = true;
        }
        if (path.empty()) return {};
        return "<path d=\"" + path + "\" class=\"curve\" stroke=\"" + colour + "\"" + dashes
            + "/>\n";
    }

    std::string m_name;
    std::vector<double> m_train, m_validation;
    double m_low = INFINITY;
    double m_high = -INFINITY;
    double m_step = 1;
};

} // namespace

std::string curvesSvg(const History& history)
{
    std::string charts;
    int count = 0;
    for (const auto& [name, list] : history.entries()) {
        const std::vector<double> train = numbersOf(&list);
        const bool isDrawn = name.rfind("val_", 0) != 0
            && std::any_of(train.begin(), train.end(), [](double v) { return std::isfinite(v); });
        if (!isDrawn) continue;
        const Chart chart(name, train, numbersOf(history.find("val_" + name)));
        charts += chart.svg(count * kWidth, kColours[count % 4]);
        ++count;
    }
    if (count == 0)
        throw FormatError(NW_TEXT("Plot: the history holds no list of numbers to draw."));
    std::string text = formatted("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" "
                                 "height=\"%.0f\" viewBox=\"0 0 %.0f %.0f\">\n",
        count * kWidth, kHeight, count * kWidth, kHeight);
    text += "<style>text{font-family:sans-serif;fill:#333}.name{font-size:15px;font-weight:bold}"
            ".tick{font-size:11px}.grid{stroke:#ddd;fill:none}"
            ".curve{fill:none;stroke-width:2}</style>\n"
            "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n";
    text += charts;
    text += formatted("<text x=\"%.1f\" y=\"%.1f\" class=\"tick\" text-anchor=\"middle\">",
                count * kWidth / 2, kHeight - 4)
        + "epoch (solid: training, dashed: validation)</text>\n";
    return text + "</svg>\n";
}

} // namespace netwright
