#include "engine/layers/rnn/base_rnn.h"
#include "engine/layers/rnn/recurrent_settings.h"

namespace netwright {
namespace {

class SimpleRNN final : public BaseRnn, public RecurrentSettings {
public:
    void configured() override
    {
        settleActivations();
        makeCell("SimpleRNNCell");
    }
};

std::vector<Param> params()
{
    std::vector<Param> result = BaseRnn::sequenceParams();
    for (Param& param : recurrentParams({"units", "activation", "use_bias", "kernel_initializer",
             "recurrent_initializer", "bias_initializer", "kernel_regularizer",
             "recurrent_regularizer", "bias_regularizer", "activity_regularizer",
             "kernel_constraint", "recurrent_constraint", "bias_constraint", "dropout",
             "recurrent_dropout", "seed"}))
        result.push_back(std::move(param));
    result.back().isInherited = true; // Keras writes no seed here
    return result;
}

const bool published = publish<Layer, SimpleRNN>({
    .name = "SimpleRNN",
    .category = "rnn",
    .summary = "The plain recurrent layer: each step sees the input and the output before it.",
    .params = params(),
    .legacyKeys = BaseRnn::sequenceLegacyKeys(),
});

} // namespace
} // namespace netwright
