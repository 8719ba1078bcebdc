#include "engine/layers/rnn/base_rnn.h"
#include "engine/ops/math.h"
#include "engine/ops/shape.h"

#include <limits>

namespace netwright {
namespace {

constexpr const char* kForward = "forward_";

// "forward_lstm" for the prefix "forward_" and the name "lstm" or "forward_lstm".
std::string prefixed(const std::string& prefix, const std::string& name)
{
    return name.starts_with(prefix) ? name : prefix + name;
}

// Two recurrent layers, of which the second takes the steps from the last to the first; its
// outputs are turned round again. Source: Schuster, Paliwal 1997; Keras Bidirectional.
class Bidirectional final : public Layer {
public:
    std::optional<std::string> mergeMode = "concat";
    OwnedLayer forward, backward;

    void giveBackward(const Value& value)
    {
        Field<OwnedLayer>::read(value, backward);
        m_isBackwardGiven = static_cast<bool>(backward);
    }

    void configured() override
    {
        BaseRnn& first = recurrent("layer", forward);
        std::string plain = first.name;
        if (plain.empty()) plain = snakeCase(first.schema().name);
        if (plain.starts_with(kForward)) plain.erase(0, std::string(kForward).size());
        if (!m_isBackwardGiven) {
            Value reversed = serialize(first);
            reversed["config"]["go_backwards"] = !first.goBackwards;
            reversed["config"]["name"] = prefixed("backward_", plain);
            if (!backward || serialize(*backward) != reversed) backward = OwnedLayer(reversed);
        }
        first.name = prefixed(kForward, plain);
        BaseRnn& second = recurrent("backward_layer", backward);
        if (second.name.empty()) second.name = snakeCase(second.schema().name);
        refuseContradictions(first, second);
        for (BaseRnn* layer : {&first, &second}) layer->zeroOutputForMask = layer->returnSequences;
    }

    Tensors call(const CallArguments& arguments, CallContext& context) override
    {
        CallArguments first{.inputs = {arguments.inputs.front()}, .masks = arguments.masks};
        first.masks.resize(first.masks.empty() ? 0 : 1);
        CallArguments second = first;
        if (const Tensors states = givenStates(arguments); !states.empty()) {
            const auto half = states.begin() + static_cast<std::ptrdiff_t>(states.size() / 2);
            first.named["initial_state"] = Tensors(states.begin(), half);
            second.named["initial_state"] = Tensors(half, states.end());
        }
        const Tensors ahead = (*forward)(first, context);
        const Tensors behind = (*backward)(second, context);
        Tensors result = merged(
            ahead.front(), returnsSequences() ? ops::reverse(behind.front(), 1) : behind.front());
        result.insert(result.end(), ahead.begin() + 1, ahead.end());
        result.insert(result.end(), behind.begin() + 1, behind.end());
        return result;
    }

    // Of the outputs, not of the states.
    Tensors computeMasks(const CallArguments& arguments, const Tensors& outputs) const override
    {
        Tensors result(outputs.size());
        if (!returnsSequences() || arguments.masks.empty()) return result;
        for (std::size_t i = 0; i < (mergeMode ? 1U : 2U); ++i) result[i] = arguments.masks.front();
        return result;
    }

    std::pair<int, int> inputCount() const override { return {1, std::numeric_limits<int>::max()}; }

    double flops(const std::vector<Shape>& inputs, const std::vector<Shape>& outputs) const override
    {
        return forward->flops(inputs, outputs) + backward->flops(inputs, outputs);
    }

    std::vector<std::pair<std::string, Layer*>> sublayers() const override
    {
        return {{"forward_layer", forward.get()}, {"backward_layer", backward.get()}};
    }

private:
    BaseRnn& recurrent(const char* key, const OwnedLayer& given) const
    {
        auto* const layer = dynamic_cast<BaseRnn*>(given.get());
        if (layer == nullptr)
            throw ConfigError(NW_TEXT("%1: %2 must be a recurrent layer such as LSTM, received "
                                      "%3."),
                schema().name, key, given ? given->schema().name : "null");
        return *layer;
    }

    bool returnsSequences() const { return recurrent("layer", forward).returnSequences; }

    void refuseContradictions(const BaseRnn& first, const BaseRnn& second) const
    {
        if (first.goBackwards == second.goBackwards)
            throw ConfigError(NW_TEXT("%1: go_backwards must differ between layer and "
                                      "backward_layer, received %2 twice."),
                schema().name, first.goBackwards ? "true" : "false");
        const auto refuse = [this](const char* key, bool here, bool there) {
            if (here != there)
                throw ConfigError(NW_TEXT("%1: %2 must be the same in layer and backward_layer, "
                                          "received %3 and %4."),
                    schema().name, key, here ? "true" : "false", there ? "true" : "false");
        };
        refuse("stateful", first.stateful, second.stateful);
        refuse("return_sequences", first.returnSequences, second.returnSequences);
        refuse("return_state", first.returnState, second.returnState);
    }

    Tensors givenStates(const CallArguments& arguments) const
    {
        const auto named = arguments.named.find("initial_state");
        const Tensors states = named != arguments.named.end()
            ? named->second
            : Tensors(arguments.inputs.begin() + 1, arguments.inputs.end());
        if (states.size() % 2 != 0)
            throw ShapeError(NW_TEXT("%1: the initial state must have as many tensors for each of "
                                     "the two layers, received %2."),
                schema().name, states.size());
        return states;
    }

    Tensors merged(const Tensor& ahead, const Tensor& behind) const
    {
        const Tensor a = ops::cast(ahead, computeDType()), b = ops::cast(behind, computeDType());
        if (!mergeMode) return {a, b};
        if (*mergeMode == "concat") return {ops::concatenate({a, b}, -1)};
        if (a.shape().rank() != b.shape().rank() || !compatible(a.shape(), b.shape()))
            throw ShapeError(NW_TEXT("%1: to merge by %2, both outputs must have the same shape, "
                                     "received %3 and %4."),
                schema().name, *mergeMode, a.shape(), b.shape());
        if (*mergeMode == "sum") return {a + b};
        if (*mergeMode == "mul") return {a * b};
        return {(a + b) * 0.5};
    }

    bool m_isBackwardGiven = false;
};

Param backwardParam()
{
    Param result = param("backward_layer", &Bidirectional::backward,
        "The layer that goes backwards; null takes a copy of the first.");
    result.set = [](Configurable& object, const Value& value) {
        dynamic_cast<Bidirectional&>(object).giveBackward(value);
    };
    return result;
}

const bool published = publish<Layer, Bidirectional>({
    .name = "Bidirectional",
    .category = "rnn",
    .summary = "Reads a sequence in both directions with two recurrent layers.",
    .params = {param("merge_mode", &Bidirectional::mergeMode,
                   "How the two outputs become one; null gives both.",
                   oneOf({"concat", "sum", "mul", "ave"})),
        param("layer", &Bidirectional::forward,
            "The recurrent layer that goes forward, such as an LSTM.", required()),
        backwardParam()},
    .legacyKeys = {"weights"},
});

} // namespace
} // namespace netwright
