#include "engine/layers/rnn/conv_lstm_cell.h"

#include "engine/layers/shapes.h"
#include "engine/ops/conv.h"
#include "engine/ops/math.h"
#include "engine/ops/shape.h"

namespace netwright {
namespace {

template <class Tuple>
std::vector<int> list(const Tuple& values)
{
    return {values.begin(), values.end()};
}

// What every layer must have to be one; it is not in the Registry.
template <class Cell>
const Schema& cellSchema()
{
    static const Schema schema = [] {
        Schema made;
        made.name = "ConvLSTMCell";
        made.category = "rnn";
        made.summary = "One step of a convolutional LSTM.";
        made.params = Layer::inheritedParams();
        made.kind = Layer::kKind;
        made.module = Layer::kModule;
        made.make = []() -> std::unique_ptr<Configurable> { return std::make_unique<Cell>(); };
        return made;
    }();
    return schema;
}

} // namespace

template <int rank>
OwnedLayer ConvLstmCell<rank>::make(Settings settings)
{
    auto object = Registry::instance().create(
        cellSchema<ConvLstmCell>(), Config::object(), Registry::UnknownKeys::refuse);
    std::unique_ptr<ConvLstmCell> cell(dynamic_cast<ConvLstmCell*>(object.release()));
    cell->name = "conv_lstm_cell";
    cell->configure(std::move(settings));
    return OwnedLayer(std::move(cell));
}

template <int rank>
void ConvLstmCell<rank>::configure(Settings settings)
{
    dtype = settings.dtype;
    m_settings = std::move(settings);
}

template <int rank>
std::vector<Shape> ConvLstmCell<rank>::stateShapes(const Shape& step) const
{
    const Settings& s = m_settings;
    const Shape input = s.dataFormat.toChannelsLast(step);
    expectFits(s.owner, input, {list(s.kernelSize), list(s.dilationRate), s.padding});
    Shape state{step.front()};
    if (s.dataFormat.isChannelsFirst) state.push_back(s.filters);
    for (std::size_t i = 0; i < s.kernelSize.size(); ++i)
        state.push_back(ops::windowedLength(input[static_cast<int>(i) + 1], s.kernelSize[i],
            s.strides[i], s.dilationRate[i], s.padding));
    if (!s.dataFormat.isChannelsFirst) state.push_back(s.filters);
    return {state, state};
}

template <int rank>
RnnCell::Draws ConvLstmCell<rank>::draw(const Shape& step, CallContext& context) const
{
    const RecurrentSettings& shared = m_settings.shared;
    return {.input = dropped(step, shared.dropout, shared.seed, context),
        .state = dropped(stateShapes(step).front(), shared.recurrentDropout, shared.seed, context),
        .inner = {}};
}

template <int rank>
void ConvLstmCell<rank>::build(const Shape& step)
{
    const Settings& s = m_settings;
    expectRank(s.owner, step, rank + 2);
    for (int axis = 1; axis < step.rank(); ++axis)
        if (step[axis] == kUnknown)
            throw ShapeError(NW_TEXT("%1: all lengths of a step but the batch must be known, "
                                     "received %2."),
                s.owner, step);
    const Dimension channels = s.dataFormat.toChannelsLast(step).back();
    Shape kernel(std::vector<Dimension>(s.kernelSize.begin(), s.kernelSize.end()));
    Shape recurrent = kernel;
    kernel.push_back(channels);
    recurrent.push_back(s.filters);
    for (Shape* shape : {&kernel, &recurrent}) shape->push_back(Dimension{4} * s.filters);
    m_kernel = addWeight(s.shared.kernelSpec(kernel));
    m_recurrent = addWeight(s.shared.recurrentSpec(recurrent));
    if (!s.shared.useBias) return;
    WeightSpec bias = s.shared.biasSpec({Dimension{4} * s.filters});
    bias.initializer = s.shared.forgetInitializer();
    m_bias = addWeight(std::move(bias));
}

// One convolution over the frames of all steps.
template <int rank>
Tensor ConvLstmCell<rank>::project(const Tensor& x, const Draws& draws) const
{
    const Settings& s = m_settings;
    const Tensor steps = scaledSteps(x, draws.input);
    Shape frame{kUnknown};
    for (const Dimension length : x.shape().slice(2)) frame.push_back(length);
    const Tensor frames = s.dataFormat.toChannelsLast(ops::reshape(steps, frame));
    Tensor y = ops::conv(frames, value(m_kernel),
        {.strides = list(s.strides), .dilation = list(s.dilationRate), .padding = s.padding});
    if (s.shared.useBias) y = y + value(m_bias);
    y = s.dataFormat.fromChannelsLast(y);
    Shape result = x.shape().slice(0, 2);
    for (const Dimension length : y.shape().slice(1)) result.push_back(length);
    return ops::reshape(y, result);
}

template <int rank>
RnnCell::Stepped ConvLstmCell<rank>::step(
    const Tensor& projected, const Tensors& states, const Draws& draws) const
{
    const Settings& s = m_settings;
    const Tensor before = draws.state ? states[0] * draws.state : states[0];
    const Tensor h = s.dataFormat.toChannelsLast(before);
    const std::vector<int> ones(static_cast<std::size_t>(rank), 1);
    const Tensor share
        = ops::conv(h, value(m_recurrent), {.strides = ones, .dilation = ones, .padding = "same"});
    const Tensor z = projected + s.dataFormat.fromChannelsLast(share);
    const RecurrentSettings& shared = s.shared;
    const Tensor i = apply(shared.recurrentActivation, gate(z, 0));
    const Tensor f = apply(shared.recurrentActivation, gate(z, 1));
    const Tensor c = f * states[1] + i * apply(shared.activation, gate(z, 2));
    const Tensor o = apply(shared.recurrentActivation, gate(z, 3));
    const Tensor next = o * apply(shared.activation, c);
    return {next, {next, c}};
}

template <int rank>
Tensor ConvLstmCell<rank>::gate(const Tensor& z, int index) const
{
    const Dimension first = Dimension{index} * m_settings.filters;
    return ops::slice(
        z, m_settings.dataFormat.isChannelsFirst ? 1 : -1, {first, first + m_settings.filters});
}

template <int rank>
double ConvLstmCell<rank>::flops(const std::vector<Shape>&, const std::vector<Shape>& outputs) const
{
    const double places = elementsOf(outputs.front()) / m_settings.filters;
    double kernels = 0;
    for (const LayerWeight* weight : ownWeights())
        if (weight->spec.name.ends_with("kernel")) kernels += elementsOf(weight->spec.shape);
    return 2 * places * kernels;
}

template class ConvLstmCell<1>;
template class ConvLstmCell<2>;
template class ConvLstmCell<3>;

} // namespace netwright
