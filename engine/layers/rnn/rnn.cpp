#include "engine/layers/rnn/base_rnn.h"

namespace netwright {
namespace {

class RNN final : public BaseRnn {
public:
    // The cell as it was given or as it is.
    Value writtenCell() const { return ownedCell().value(); }
    // Several cells in a list stand for StackedRNNCells.
    void giveCell(const Value& value)
    {
        if (!value.is_array()) {
            setCell(value.is_null() ? OwnedLayer() : OwnedLayer(value));
            return;
        }
        setCell(OwnedLayer(create<Layer>("StackedRNNCells", {{"cells", value}})));
    }
};

Param cellParam()
{
    Param result;
    result.key = "cell";
    result.help = "What computes one step, such as an LSTMCell; several cells are stacked.";
    result.limits = required();
    result.type = ParamType::reference;
    result.isNullable = true;
    result.kind = Layer::kKind;
    result.get
        = [](const Configurable& object) { return dynamic_cast<const RNN&>(object).writtenCell(); };
    result.set = [](Configurable& object, const Value& value) {
        dynamic_cast<RNN&>(object).giveCell(value);
    };
    return result;
}

std::vector<Param> params()
{
    std::vector<Param> result = BaseRnn::sequenceParams();
    result.push_back(cellParam());
    return result;
}

const bool published = publish<Layer, RNN>({
    .name = "RNN",
    .category = "rnn",
    .summary = "Goes over a sequence with a cell that is given, one step after the other.",
    .params = params(),
    .legacyKeys = BaseRnn::sequenceLegacyKeys(),
});

} // namespace
} // namespace netwright
