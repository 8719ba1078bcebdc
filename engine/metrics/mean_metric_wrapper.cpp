#include "engine/losses/loss.h"
#include "engine/metrics/metric.h"

namespace netwright {
namespace {

// Keras's name of a function: a text, or an object of class "function" whose config is that text
// or holds it as "name".
std::string functionName(const Value& fn)
{
    if (fn.is_string()) return fn.get<std::string>();
    if (fn.is_object() && fn.contains("config")) {
        const Value& config = fn["config"];
        if (config.is_string()) return config.get<std::string>();
        if (config.is_object() && config.contains("name") && config["name"].is_string())
            return config["name"].get<std::string>();
    }
    throw ConfigError(
        NW_TEXT("MeanMetricWrapper: fn must be the name of a loss or a metric, received %1."),
        fn.dump());
}

// The mean of what a function of the libraries gives: mean_squared_error, huber, binary_accuracy.
class MeanMetricWrapper final : public MeanMetric {
public:
    Value fn;
    Value settings = Config::object();

    void configured() override
    {
        const std::string function = functionName(fn);
        if (Registry::instance().find(Loss::kKind, function))
            m_loss = create<Loss>(function, settings);
        else
            m_metric = create<Metric>(function, settings);
        if (m_metric && !dynamic_cast<const MeanMetric*>(m_metric.get()))
            throw ConfigError(
                NW_TEXT("MeanMetricWrapper: %1 gives no values for each sample."), function);
    }
    Tensor values(const Tensor& yTrue, const Tensor& yPred) const override
    {
        if (m_loss) return m_loss->values(yTrue, yPred);
        return dynamic_cast<const MeanMetric&>(*m_metric).values(yTrue, yPred);
    }

private:
    std::unique_ptr<Loss> m_loss;
    std::unique_ptr<Metric> m_metric;
};

const bool published = publish<Metric, MeanMetricWrapper>({
    .name = "MeanMetricWrapper",
    .category = "reduction",
    .summary = "The mean of what a loss or a metric gives for each sample.",
    .params =
        {
            param("fn", &MeanMetricWrapper::fn, "The loss or metric, by its name.", required()),
            writtenIfSet(param("kwargs", &MeanMetricWrapper::settings,
                "The settings of the loss or metric, as an object.")),
        },
});

} // namespace
} // namespace netwright
