#include "engine/callbacks/monitor.h"

#include "engine/formats/json.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <limits>
#include <string_view>

namespace netwright {
namespace {

bool containsAny(std::string_view text, std::initializer_list<std::string_view> words)
{
    return std::any_of(words.begin(), words.end(),
        [text](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

// The direction of Keras's metrics, by name; nothing where the name tells none.
std::optional<bool> wantsMore(std::string_view figure)
{
    if (figure.substr(0, 4) == "val_") figure.remove_prefix(4);
    if (containsAny(figure,
            {"loss", "error", "crossentropy", "hinge", "poisson", "divergence", "logcosh",
                "log_cosh", "false_"}))
        return false;
    if (containsAny(figure,
            {"acc", "auc", "precision", "recall", "f1", "fbeta", "io_u", "iou", "r2", "similarity",
                "true_", "top_k", "sensitivity", "specificity"}))
        return true;
    if (containsAny(figure, {"mae", "mse", "mape", "msle", "bce", "kld"})) return false;
    return std::nullopt;
}

} // namespace

void MonitorCallback::configured()
{
    if (mode != "auto") {
        m_wantsMore = mode == "max";
        return;
    }
    const std::optional<bool> more = wantsMore(monitor);
    if (!more)
        throw ConfigError(NW_TEXT("%1: mode must be min or max, because the name %2 does not tell "
                                  "whether more or less is better."),
            schema().name, monitor);
    m_wantsMore = *more;
}

// Keras compares in float32.
bool MonitorCallback::isImprovement(double value, std::optional<double> reference) const
{
    if (!reference) return true;
    const double delta = std::abs(minDelta);
    const auto other = static_cast<float>(*reference);
    return m_wantsMore ? static_cast<float>(value - delta) > other
                       : static_cast<float>(value + delta) < other;
}

Value MonitorCallback::kept(std::optional<double> figure)
{
    if (!figure) return {};
    return std::isfinite(*figure) ? Value(*figure) : Value(pythonNumber(*figure));
}

std::optional<double> MonitorCallback::figureOf(const Value& state, const char* key)
{
    if (!state.is_object() || !state.contains(key)) return std::nullopt;
    const Value& figure = state[key];
    if (figure.is_number()) return figure.get<double>();
    if (!figure.is_string()) return std::nullopt;
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    if (figure == "inf") return kInfinity;
    return figure == "-inf" ? -kInfinity : std::numeric_limits<double>::quiet_NaN();
}

int MonitorCallback::numberOf(const Value& state, const char* key)
{
    const bool isThere = state.is_object() && state.contains(key) && state[key].is_number_integer();
    return isThere ? state[key].get<int>() : 0;
}

Param MonitorCallback::monitorParam()
{
    return param("monitor", &MonitorCallback::monitor, "Name of the figure that is watched.");
}

Param MonitorCallback::modeParam()
{
    return param("mode", &MonitorCallback::mode,
        "Whether less (min) or more (max) is better; auto goes by the name.",
        oneOf({"auto", "min", "max"}));
}

} // namespace netwright
