#include "engine/optimizers/optimizer.h"
#include "engine/optimizers/passes.h"

#include <cmath>

namespace netwright {
namespace {

// Optimizers that wrap another one have none of its settings.
class WrappingOptimizer : public Optimizer {
public:
    static std::vector<Param> inheritedParams()
    {
        return {param("name", &Optimizer::name, "Name in files.")};
    }
};

// The loss is scaled up so that small gradients do not vanish in half precision; the scale grows
// after a number of good steps, and is halved by a step that is left out because its gradients are
// not finite. Source: keras.optimizers.LossScaleOptimizer.
class LossScaleOptimizer final : public WrappingOptimizer {
public:
    Value innerSetting = "SGD"; // a name or a serialized optimizer
    double initialScale = 32768;
    int dynamicGrowthSteps = 2000;

    LossScaleOptimizer() { learningRateSetting = 0.0; }

    void configured() override
    {
        Optimizer::configured();
        if (name.empty()) name = "loss_scale_optimizer";
        m_inner = deserialize<Optimizer>(innerSetting);
        if (m_inner->inner() != nullptr)
            throw ConfigError(NW_TEXT(
                "LossScaleOptimizer: inner_optimizer must not be a LossScaleOptimizer itself."));
        m_inner->lossScaleFactor.reset(); // the gradients would be divided twice
        m_scale = makeVariable("dynamic_scale", {}, DType::float32, false);
        allocate(*m_scale);
        m_scale->value.set(0, initialScale);
    }

    std::vector<std::string> slotNames() const override { return {}; }
    const Optimizer* inner() const override { return m_inner.get(); }
    std::shared_ptr<Variable> lossScale() const override { return m_scale; }

    void build(std::vector<TrainedVariable> variables, std::span<float> weights,
        std::span<float> gradients) override
    {
        m_stretches.clear();
        for (const TrainedVariable& variable : variables)
            if (variable.isTrained)
                m_stretches.push_back(gradients.subspan(
                    variable.offset, static_cast<std::size_t>(variable.shape.count())));
        m_inner->build(std::move(variables), weights, gradients);
        if (!m_waiting.empty()) setState(std::exchange(m_waiting, {}));
    }

    void apply() override
    {
        const double scale = m_scale->value.at(0);
        for (const std::span<float> gradient : m_stretches)
            if (!std::isfinite(passes().sumOfSquares(gradient.data(), gradient.size())))
                return setScale(scale * 0.5, 0);
        for (const std::span<float> gradient : m_stretches)
            for (float& slope : gradient) slope /= static_cast<float>(scale);
        m_inner->apply();
        if (m_goodSteps == dynamicGrowthSteps - 1)
            setScale(scale * 2, 0);
        else
            ++m_goodSteps;
    }

    void finalizeWeights() override { m_inner->finalizeWeights(); }
    void swapAverages() override { m_inner->swapAverages(); }
    void setAveragesToWeights() override { m_inner->setAveragesToWeights(); }
    bool isBuilt() const override { return m_inner->isBuilt(); }
    void setThreads(int threads) override { m_inner->setThreads(threads); }
    void excludeFromWeightDecay(
        const std::vector<std::string>& paths, const std::vector<std::string>& names) override
    {
        m_inner->excludeFromWeightDecay(paths, names);
    }
    std::int64_t iterations() const override { return m_inner->iterations(); }
    void setIterations(std::int64_t iterations) override { m_inner->setIterations(iterations); }
    double learningRate() const override { return m_inner->learningRate(); }
    void setLearningRate(double rate) override { m_inner->setLearningRate(rate); }
    bool hasSchedule() const override { return m_inner->hasSchedule(); }

    // The iteration and learning rate of its own stay 0, as Keras's do.
    std::vector<State> state() const override
    {
        std::vector<State> result{
            {"iteration", Array::scalar(0, DType::int32)}, {"learning_rate", Array::scalar(0)}};
        if (!isBuilt()) return result;
        result.push_back({"step_counter", Array::scalar(m_goodSteps, DType::int32)});
        result.push_back({"dynamic_scale", m_scale->value.clone()});
        for (State& state : m_inner->state()) {
            if (state.owner.empty()) state.owner = m_inner->name;
            result.push_back(std::move(state));
        }
        return result;
    }

    void setState(const std::vector<Array>& values) override
    {
        if (!isBuilt()) {
            m_waiting = values;
            return;
        }
        constexpr std::size_t kOwn = 4;
        if (values.size() < kOwn)
            throw FormatError(NW_TEXT("%1: expected %2 arrays of optimizer state, received %3."),
                schema().name, kOwn + m_inner->state().size(), values.size());
        for (std::size_t i = 0; i < kOwn; ++i)
            if (values[i].count() != 1)
                throw FormatError(NW_TEXT("LossScaleOptimizer: step_counter and dynamic_scale must "
                                          "be single numbers."));
        m_inner->setState({values.begin() + kOwn, values.end()});
        setScale(values[3].at(0), static_cast<int>(values[2].at(0)));
    }

    static Param innerParam()
    {
        Param result = param("inner_optimizer", &LossScaleOptimizer::innerSetting,
            "The optimizer that makes the steps.", required());
        result.type = ParamType::reference;
        result.kind = Optimizer::kKind;
        result.isNullable = false;
        result.get = [](const Configurable& object) {
            const auto& self = dynamic_cast<const LossScaleOptimizer&>(object);
            return self.m_inner ? serialize(*self.m_inner) : self.innerSetting;
        };
        return result;
    }

private:
    void setScale(double scale, int goodSteps)
    {
        m_scale->value.set(0, scale);
        ++m_scale->version;
        m_goodSteps = goodSteps;
    }

    std::unique_ptr<Optimizer> m_inner;
    std::shared_ptr<Variable> m_scale;
    std::vector<std::span<float>> m_stretches; // gradients of the trained variables
    std::vector<Array> m_waiting; // a state that was set before build()
    int m_goodSteps = 0;
};

const bool published = publish<WrappingOptimizer, LossScaleOptimizer>({
    .name = "LossScaleOptimizer",
    .category = "optimizers",
    .summary = "Another optimizer, with a loss that is scaled up against underflow in float16.",
    .aliases = {"lossscaleoptimizer"},
    .params =
        {
            LossScaleOptimizer::innerParam(),
            param("initial_scale", &LossScaleOptimizer::initialScale,
                "What the loss is multiplied by at first.", above(0)),
            param("dynamic_growth_steps", &LossScaleOptimizer::dynamicGrowthSteps,
                "Good steps after which the scale is doubled.", atLeast(1)),
        },
    // What older versions of Keras wrote without using it.
    .legacyKeys = {"dynamic", "learning_rate", "weight_decay", "clipnorm", "global_clipnorm",
        "clipvalue", "use_ema", "ema_momentum", "ema_overwrite_frequency", "loss_scale_factor",
        "gradient_accumulation_steps"},
});

} // namespace
} // namespace netwright
