#include "engine/callbacks/monitor.h"

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

bool MonitorCallback::isImprovement(double value, double reference) const
{
    const double delta = std::abs(minDelta);
    return m_wantsMore ? value - delta > reference : value + delta < reference;
}

double MonitorCallback::worst() const
{
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    return m_wantsMore ? -kInfinity : kInfinity;
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
