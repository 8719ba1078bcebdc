#include "engine/layers/rnn/base_rnn.h"
#include "engine/layers/rnn/recurrent_settings.h"

namespace netwright {
namespace {

class GRU final : public BaseRnn, public RecurrentSettings {
public:
    Value useCudnn = "auto";

    void configured() override
    {
        settleActivations();
        makeCell("GRUCell");
    }
};

std::vector<Param> params()
{
    std::vector<Param> result = BaseRnn::sequenceParams();
    for (Param& param : recurrentParams({"units", "activation", "recurrent_activation", "use_bias",
             "kernel_initializer", "recurrent_initializer", "bias_initializer",
             "kernel_regularizer", "recurrent_regularizer", "bias_regularizer",
             "activity_regularizer", "kernel_constraint", "recurrent_constraint", "bias_constraint",
             "dropout", "recurrent_dropout", "reset_after", "seed"}))
        result.push_back(std::move(param));
    result.push_back(useCudnnParam(&GRU::useCudnn));
    return result;
}

const bool published = publish<Layer, GRU>({
    .name = "GRU",
    .category = "rnn",
    .summary = "Gated recurrent unit: two gates decide how a sequence's state changes.",
    .params = params(),
    .legacyKeys = BaseRnn::sequenceLegacyKeys(),
});

} // namespace
} // namespace netwright
