#include "engine/layers/rnn/base_rnn.h"
#include "engine/layers/rnn/recurrent_settings.h"

namespace netwright {
namespace {

class LSTM final : public BaseRnn, public RecurrentSettings {
public:
    Value useCudnn = "auto";

    void configured() override
    {
        settleActivations();
        makeCell("LSTMCell");
    }
};

std::vector<Param> params()
{
    std::vector<Param> result = BaseRnn::sequenceParams();
    for (Param& param : recurrentParams({"units", "activation", "recurrent_activation", "use_bias",
             "kernel_initializer", "recurrent_initializer", "bias_initializer", "unit_forget_bias",
             "kernel_regularizer", "recurrent_regularizer", "bias_regularizer",
             "activity_regularizer", "kernel_constraint", "recurrent_constraint", "bias_constraint",
             "dropout", "recurrent_dropout", "seed"}))
        result.push_back(std::move(param));
    result.push_back(useCudnnParam(&LSTM::useCudnn));
    return result;
}

const bool published = publish<Layer, LSTM>({
    .name = "LSTM",
    .category = "rnn",
    .summary = "Long short-term memory: gates decide what a sequence's state keeps and forgets.",
    .params = params(),
    .legacyKeys = BaseRnn::sequenceLegacyKeys(),
});

} // namespace
} // namespace netwright
