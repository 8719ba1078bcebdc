#include "engine/ops/math.h"
#include "engine/trainers/train_step.h"

#include <algorithm>
#include <cmath>

namespace netwright {
namespace {

bool isFinite(std::span<const float> values)
{
    return std::all_of(values.begin(), values.end(), [](float x) { return std::isfinite(x); });
}

struct Watched {
    std::vector<std::string> layers; // one an output
    Tensors outputs; // float32
};

// Tells the model's calls of `watched` as long as it lives.
class Watching {
public:
    Watching(Model& model, Watched& watched) : m_model(model)
    {
        model.watchCalls([&watched](const Layer& layer, const Tensors& outputs) {
            for (const Tensor& output : outputs) {
                if (!isFloat(output.dtype())) continue;
                watched.layers.push_back(layer.name);
                watched.outputs.push_back(ops::cast(output, DType::float32));
            }
        });
    }
    ~Watching() { m_model.watchCalls({}); }
    Watching(const Watching&) = delete;
    Watching& operator=(const Watching&) = delete;

private:
    Model& m_model;
};

} // namespace

std::string TrainingPrograms::firstNotFinite(const TrainStep& step, const RunState& state)
{
    const StepRequest& request = step.request();
    Tensors inputs = placeholders(request);
    inputs.resize(request.inputSamples.size());
    Watched watched;
    {
        const Watching watching(m_model, watched);
        CallContext context(request.mode);
        m_model({.inputs = inputs}, context);
    }
    if (watched.outputs.empty()) return {};
    Program program({.inputs = inputs,
        .outputs = watched.outputs,
        .backend = m_options.backend,
        .threads = m_options.threads});
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const auto* const data = step.inputs()[i].data;
        const bool isFloat = inputs[i].dtype() == DType::float32;
        const auto count = static_cast<std::size_t>(inputs[i].shape().count());
        if (isFloat && !isFinite({reinterpret_cast<const float*>(data), count})) return {};
        program.bindInput(static_cast<int>(i), reinterpret_cast<const std::byte*>(data));
    }
    program.run(state);
    for (std::size_t i = 0; i < watched.layers.size(); ++i) {
        const Array output = program.output(static_cast<int>(i));
        if (!isFinite(output.as<float>())) return watched.layers[i];
    }
    return {};
}

} // namespace netwright
