#include "tests/bench/ops.h"

#include "engine/base/error.h"
#include "engine/base/random.h"
#include "engine/graph/gradients.h"
#include "engine/layers/layer.h"
#include "engine/losses/loss.h"
#include "tests/bench/peak.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace netwright::bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kParts = 7;
constexpr double kPartSeconds = 0.15;

struct Op {
    std::string name;
    std::string layer; // empty: the loss
    Config config;
    Shape input;
    double flops = 0; // forward and backward with the gradient of the input; 0: memory counts
    int words = 0; // the input holds whole numbers below this
    int uses = 1; // how often the layer takes the input
};

Config recurrent()
{
    return {{"units", 128}, {"return_sequences", true}};
}

const std::vector<Op>& allOps()
{
    static const std::vector<Op> ops = {
        {"conv2d", "Conv2D", {{"filters", 64}, {"kernel_size", 3}}, {32, 26, 26, 32},
            6.0 * 32 * 24 * 24 * 64 * 288},
        {"depthwise", "DepthwiseConv2D", {{"kernel_size", 3}, {"padding", "same"}},
            {8, 56, 56, 144}},
        {"lstm_layer", "LSTM", recurrent(), {32, 80, 128}, 6.0 * 32 * 80 * 2 * 128 * 512},
        {"gru_layer", "GRU", recurrent(), {32, 80, 128}, 6.0 * 32 * 80 * 2 * 128 * 384},
        {"attention", "MultiHeadAttention", {{"num_heads", 2}, {"key_dim", 32}}, {32, 200, 64},
            6.0 * 32 * 200 * (4 * 64 * 64 + 2 * 64 * 200), 0, 2},
        {"layer_norm", "LayerNormalization", Config::object(), {32, 32, 32, 64}},
        {"batch_norm", "BatchNormalization", Config::object(), {32, 32, 32, 64}},
        {"embedding", "Embedding", {{"input_dim", 20000}, {"output_dim", 128}}, {32, 80}, 0, 20000},
        {"cross_entropy", "", {{"from_logits", true}}, {128, 10000}},
    };
    return ops;
}

const Op& opOf(const std::string& name)
{
    for (const Op& op : allOps())
        if (op.name == name) return op;
    throw ConfigError(NW_TEXT("Bench: there is no layer named \"%1\"."), name);
}

Array numbers(const Shape& shape, int words)
{
    Random random(1);
    Array result(shape, words > 0 ? DType::int32 : DType::float32);
    for (std::size_t i = 0; i < result.count(); ++i)
        result.set(i,
            words > 0 ? static_cast<double>(random.below(static_cast<std::uint64_t>(words)))
                      : random.normal());
    return result;
}

void setFirstValues(const Layer& layer)
{
    std::uint64_t number = 0;
    for (const LayerWeight* entry : layer.weights()) {
        Random random(1, number++);
        Variable& variable = entry->weight.variable();
        allocate(variable);
        variable.value.assign(
            entry->spec.initializer->make(variable.shape, variable.dtype, random));
    }
}

// A layer with its input and the gradient of its output, compiled to the output and the gradients
// of input and weights.
class Running {
public:
    Running(const Op& op, int threads)
        : m_x(numbers(op.input, op.words)),
          m_input(placeholder(m_x.shape(), m_x.dtype())),
          m_program(make(op, threads))
    {
        m_program.bindInput(0, m_x.data());
        if (m_g.count() > 0) m_program.bindInput(1, m_g.data());
    }

    Program& program() { return m_program; }

private:
    Program make(const Op& op, int threads)
    {
        ProgramRequest request{.inputs = {m_input}, .threads = threads};
        CallContext context(CallContext::Mode::training);
        Tensors sources, upstream;
        if (op.words == 0) sources.push_back(m_input);
        if (op.layer.empty()) {
            const auto loss = create<Loss>("SparseCategoricalCrossentropy", op.config);
            const Tensor labels = constant(numbers({op.input.front()}, int(op.input.back())));
            request.outputs = {(*loss)(labels, m_input, {}, {})};
        } else {
            m_layer = create<Layer>(op.layer, op.config);
            const CallArguments arguments{
                .inputs = Tensors(static_cast<std::size_t>(op.uses), m_input)};
            request.outputs = {(*m_layer)(arguments, context).front()};
            setFirstValues(*m_layer);
            for (const LayerWeight* weight : m_layer->trainableWeights())
                sources.push_back(weight->weight);
            m_g = numbers(request.outputs[0].shape(), 0);
            upstream = {placeholder(m_g.shape())};
            request.inputs.push_back(upstream[0]);
        }
        for (const Tensor& slope : gradients(request.outputs, sources, upstream))
            request.outputs.push_back(slope);
        request.assignments = context.assignments();
        return Program(request);
    }

    Array m_x;
    Array m_g{Shape{0}, DType::float32}; // none for a loss
    Tensor m_input;
    std::unique_ptr<Layer> m_layer;
    Program m_program;
};

double since(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

// Seconds of `count` runs.
double timed(Program& program, int count)
{
    const auto start = Clock::now();
    for (int i = 0; i < count; ++i) program.run({.seed = 1, .step = 1});
    return since(start);
}

} // namespace

std::vector<std::string> opNames()
{
    std::vector<std::string> names;
    for (const Op& op : allOps()) names.push_back(op.name);
    return names;
}

bool isOp(const std::string& name)
{
    const auto names = opNames();
    return std::find(names.begin(), names.end(), name) != names.end();
}

void measureOp(const std::string& name, int threads)
{
    const Op& op = opOf(name);
    Running running(op, threads);
    timed(running.program(), 5);
    const int count = std::max(3, int(kPartSeconds / timed(running.program(), 1)));
    std::vector<double> parts;
    for (int i = 0; i < kParts; ++i) parts.push_back(timed(running.program(), count) / count);
    std::sort(parts.begin(), parts.end());
    const double best = parts.front();
    const Value line = {{"op", name}, {"threads", threads}, {"ms", best * 1e3},
        {"ms_median", parts[parts.size() / 2] * 1e3}, {"runs_per_s", 1 / best},
        {"share_of_peak", op.flops / best / processorPeak(threads)}, {"memory_mb", 0}};
    std::printf("%s\n", line.dump().c_str());
}

void printOpProfile(const std::string& name, int threads)
{
    constexpr int kRuns = 50;
    Running running(opOf(name), threads);
    timed(running.program(), 5);
    running.program().profile(true);
    timed(running.program(), kRuns);
    for (const ProgramStep& step : running.program().steps())
        std::printf("%8.3f ms  %-28s %s\n", step.seconds * 1e3 / kRuns, step.op.c_str(),
            step.kernel.c_str());
}

} // namespace netwright::bench
