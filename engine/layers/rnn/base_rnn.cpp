#include "engine/layers/rnn/base_rnn.h"

#include "engine/graph/node.h"
#include "engine/layers/shapes.h"
#include "engine/ops/linalg.h"
#include "engine/ops/math.h"
#include "engine/ops/recurrent.h"
#include "engine/ops/shape.h"

#include <algorithm>
#include <limits>

namespace netwright {
namespace {

// The mask (batch) of one step or (batch, time), with axes of length 1 up to the rank of `values`.
Tensor spread(const Tensor& mask, const Tensor& values)
{
    Shape shape = mask.shape();
    while (shape.rank() < values.shape().rank()) shape.push_back(1);
    return ops::reshape(mask, shape);
}

// (batch, time) -> whether the mask was true at this step or an earlier one.
Tensor everTrue(const Tensor& mask)
{
    const Dimension count = mask.shape()[1];
    Array before({count, count}, DType::float32);
    for (Dimension i = 0; i < count; ++i)
        for (Dimension j = i; j < count; ++j)
            before.set(static_cast<std::size_t>(i * count + j), 1);
    return ops::greater(ops::matmul(ops::cast(mask, DType::float32), constant(before)), 0);
}

Tensor cast(const Tensor& x, DType dtype)
{
    return x.dtype() == dtype ? x : ops::cast(x, dtype);
}

} // namespace

std::vector<Param> BaseRnn::sequenceParams()
{
    return {
        param("return_sequences", &BaseRnn::returnSequences,
            "Whether the output of every step is given, or only that of the last."),
        param("return_state", &BaseRnn::returnState,
            "Whether the last states are given behind the output."),
        param("go_backwards", &BaseRnn::goBackwards,
            "Whether the steps are taken from the last to the first; outputs come in that order."),
        param("stateful", &BaseRnn::stateful,
            "Whether a batch begins with the states that the batch before it left; the batch size "
            "must then be fixed."),
        param("unroll", &BaseRnn::unroll,
            "Whether the number of steps must be known when the layer is built."),
        param("zero_output_for_mask", &BaseRnn::zeroOutputForMask,
            "Whether a masked step puts out zeros instead of the output before it."),
    };
}

std::vector<std::string> BaseRnn::sequenceLegacyKeys()
{
    return {"implementation", "time_major", "input_length"};
}

void BaseRnn::setCell(OwnedLayer cell)
{
    auto* const found = dynamic_cast<RnnCell*>(cell.get());
    if (found == nullptr)
        throw ConfigError(NW_TEXT("%1: the cell must be one such as LSTMCell, received %2."),
            schema().name, cell ? cell->schema().name : "null");
    if (found->name.empty()) found->name = snakeCase(found->schema().name);
    m_owned = std::move(cell);
    m_cell = found;
}

void BaseRnn::makeCell(const std::string& className)
{
    const Schema& known = Registry::instance().get(Layer::kKind, className);
    const Config own = configOf(*this);
    Config config = Config::object();
    for (const auto& [key, value] : own.items())
        if (known.find(key) != nullptr && key != "activity_regularizer") config[key] = value;
    config["name"] = snakeCase(className);
    if (m_cell == nullptr) {
        setCell(OwnedLayer(create<Layer>(className, config)));
        return;
    }
    // A cell that is there keeps its weights.
    const Config before = configOf(*m_cell);
    for (const auto& [key, value] : config.items())
        if (before.value(key, Value()) != value) setParam(*m_cell, key, value);
}

Shape BaseRnn::stepOf(const Shape& input)
{
    Shape step = input.slice(0, 1);
    for (const Dimension length : input.slice(2)) step.push_back(length);
    return step;
}

void BaseRnn::build(const Shape& input)
{
    expectRank(schema().name, input, m_cell->stepRank() + 1);
    const Shape step = stepOf(input);
    m_cell->buildForSteps({step, m_cell->dtype.compute()});
    if (!stateful) return;
    if (input.front() == kUnknown)
        throw ShapeError(NW_TEXT("%1: a stateful layer needs a batch size that is known, received "
                                 "the shape %2."),
            schema().name, input);
    m_states.clear();
    for (const Shape& shape : m_cell->stateShapes(step)) {
        m_states.emplace_back(makeVariable("rnn_state", shape, dtype.variable(), false));
        allocate(m_states.back().variable());
    }
}

void BaseRnn::checkInput(const Shape& input) const
{
    const std::string& who = schema().name;
    Shape expected = stepOf(buildShapes().front());
    expectRank(who, input, expected.rank() + 1);
    expected.at(0) = stateful ? m_states.front().variable().shape.front() : kUnknown;
    if (!compatible(expected, stepOf(input)))
        throw ShapeError(NW_TEXT("%1: each step of the input must have the shape %2, for which the "
                                 "layer was built; received %3."),
            who, expected, input);
    if (input[1] == 0)
        throw ShapeError(
            NW_TEXT("%1: at least one step is needed, received the shape %2."), who, input);
    if (unroll && input[1] == kUnknown)
        throw ShapeError(NW_TEXT("%1: to unroll, the number of steps must be known, received the "
                                 "shape %2."),
            who, input);
}

Tensors BaseRnn::givenStates(const CallArguments& arguments) const
{
    for (const auto& [key, tensors] : arguments.named)
        if (key != "initial_state")
            throw ConfigError(
                NW_TEXT("%1: a call takes no tensors named \"%2\"."), schema().name, key);
    const auto named = arguments.named.find("initial_state");
    if (named != arguments.named.end()) return named->second;
    return Tensors(arguments.inputs.begin() + 1, arguments.inputs.end());
}

Tensors BaseRnn::initialStates(
    const CallArguments& arguments, const Shape& step, CallContext& context) const
{
    const DType wanted = m_cell->dtype.compute();
    const std::vector<Shape> shapes = m_cell->stateShapes(step);
    const Tensors given = givenStates(arguments);
    Tensors states;
    if (!given.empty() && given.size() != shapes.size())
        throw ShapeError(NW_TEXT("%1: the initial state must have %2 tensors, received %3."),
            schema().name, shapes.size(), given.size());
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        if (given.empty()) {
            states.push_back(stateful ? cast(context.read(m_states[i]), wanted)
                                      : ops::broadcastTo(scalar(0, wanted), shapes[i]));
            continue;
        }
        if (!compatible(given[i].shape(), shapes[i]))
            throw ShapeError(NW_TEXT("%1: an initial state must have the shape %2, received %3."),
                schema().name, shapes[i], given[i].shape());
        states.push_back(cast(given[i], wanted));
    }
    return states;
}

Tensor BaseRnn::maskIn(const CallArguments& arguments) const
{
    const Tensor given = arguments.masks.empty() ? Tensor() : arguments.masks.front();
    if (!given) return {};
    const Shape& input = arguments.inputs.front().shape();
    Tensor mask = cast(given, DType::boolean);
    if (mask.shape().rank() == 3 && mask.shape()[2] == 1) mask = ops::squeeze(mask, 2);
    if (mask.shape().rank() != 2 || !compatible(mask.shape(), input.slice(0, 2)))
        throw ShapeError(NW_TEXT("%1: the mask must have the shape %2, received %3."),
            schema().name, input.slice(0, 2), given.shape());
    return mask;
}

Tensors BaseRnn::call(const CallArguments& arguments, CallContext& context)
{
    Tensor x = arguments.inputs.front();
    checkInput(x.shape());
    x = cast(floating(x), m_cell->dtype.compute());
    const Shape step = stepOf(x.shape());
    const Tensors states = initialStates(arguments, step, context);
    Tensor mask = maskIn(arguments);
    Run all;
    if (!x.shape().isKnown()) {
        all = runForShapes(x, states);
    } else {
        context.enter(m_cell->name);
        const RnnCell::Draws draws = m_cell->draw(step, context);
        context.leave();
        if (goBackwards) {
            x = ops::reverse(x, 1);
            mask = mask ? ops::reverse(mask, 1) : mask;
        }
        const bool startsAtZero = !stateful && givenStates(arguments).empty();
        all = run(x, states, mask, startsAtZero, draws);
    }
    for (std::size_t i = 0; i < m_states.size(); ++i)
        context.assignState(m_states[i], cast(all.states[i], m_states[i].variable().dtype));
    Tensors result{cast(returnSequences ? all.outputs : all.last, computeDType())};
    if (returnState)
        for (const Tensor& state : all.states) result.push_back(cast(state, computeDType()));
    return result;
}

BaseRnn::Run BaseRnn::run(const Tensor& x, const Tensors& states, const Tensor& mask,
    bool startsAtZero, const RnnCell::Draws& draws) const
{
    const Tensor projected = m_cell->project(x, draws);
    const auto sequence = m_cell->sequence(projected, states, mask, draws);
    if (!sequence) return runByStep(projected, states, mask, draws);
    const Tensor outputs
        = mask ? maskedOutputs(sequence->outputs, mask, startsAtZero) : sequence->outputs;
    return {outputs, lastStep(outputs), sequence->states};
}

// The op's outputs go on unchanged where the mask is false; before the first step that counts
// that is the initial state, where Keras has zeros.
Tensor BaseRnn::maskedOutputs(const Tensor& outputs, const Tensor& mask, bool startsAtZero) const
{
    if (!zeroOutputForMask && startsAtZero) return outputs;
    const Tensor counts = zeroOutputForMask ? mask : everTrue(mask);
    return ops::where(spread(counts, outputs), outputs, ops::zerosLike(outputs));
}

BaseRnn::Run BaseRnn::runByStep(const Tensor& projected, const Tensors& states, const Tensor& mask,
    const RnnCell::Draws& draws) const
{
    const Tensors inputs = ops::timeSteps(projected);
    const Tensors masks = mask ? ops::timeSteps(mask) : Tensors();
    Run result{{}, {}, states};
    Tensors outputs;
    for (std::size_t t = 0; t < inputs.size(); ++t) {
        RnnCell::Stepped stepped = m_cell->step(inputs[t], result.states, draws);
        if (mask) {
            const Tensor before
                = result.last && !zeroOutputForMask ? result.last : ops::zerosLike(stepped.output);
            stepped.output = ops::where(spread(masks[t], stepped.output), stepped.output, before);
            for (std::size_t i = 0; i < stepped.states.size(); ++i)
                stepped.states[i] = ops::where(
                    spread(masks[t], stepped.states[i]), stepped.states[i], result.states[i]);
        }
        result.last = stepped.output;
        result.states = stepped.states;
        if (returnSequences) outputs.push_back(stepped.output);
    }
    if (returnSequences) result.outputs = ops::stackedSteps(outputs);
    return result;
}

// While shapes are checked: one step says what comes out; no Program is made of it.
BaseRnn::Run BaseRnn::runForShapes(const Tensor& x, const Tensors& states) const
{
    RnnCell::Draws draws;
    {
        CallContext context(CallContext::Mode::inference);
        draws = m_cell->draw(stepOf(x.shape()), context);
    }
    const Tensor first = typedNode("any_step", {x}, {stepOf(x.shape()), x.dtype()});
    const RnnCell::Stepped stepped = m_cell->step(m_cell->projectStep(first, draws), states, draws);
    Shape all = stepped.output.shape().slice(0, 1);
    all.push_back(x.shape()[1]);
    for (const Dimension length : stepped.output.shape().slice(1)) all.push_back(length);
    return {
        typedNode("all_steps", {stepped.output}, {all, x.dtype()}), stepped.output, stepped.states};
}

Tensors BaseRnn::computeMasks(const CallArguments& arguments, const Tensors& outputs) const
{
    Tensors result(outputs.size());
    if (returnSequences && !arguments.masks.empty()) result.front() = arguments.masks.front();
    return result;
}

std::pair<int, int> BaseRnn::inputCount() const
{
    return {1, std::numeric_limits<int>::max()};
}

double BaseRnn::flops(const std::vector<Shape>& inputs, const std::vector<Shape>&) const
{
    const Shape step = stepOf(inputs.front());
    const double steps = static_cast<double>(std::max<Dimension>(inputs.front()[1], 1));
    return steps * m_cell->flops({step}, {m_cell->outputShape(step)});
}

std::vector<std::pair<std::string, Layer*>> BaseRnn::sublayers() const
{
    if (m_cell == nullptr) return {};
    return {{"cell", m_cell}};
}

std::size_t BaseRnn::stateCount(const Shape& input) const
{
    return m_cell->stateShapes(stepOf(input)).size();
}

void BaseRnn::resetStates()
{
    for (const Weight& state : m_states) {
        Variable& variable = state.variable();
        variable.value.assign(Array(variable.shape, variable.dtype));
        ++variable.version;
    }
}

} // namespace netwright
