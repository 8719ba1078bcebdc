#include "engine/layers/layer.h"

namespace netwright {
namespace {

class ActivityRegularization final : public Layer {
public:
    double l1 = 0;
    double l2 = 0;

    void configured() override
    {
        m_penalty
            = Ref<Regularizer>(Value{{"class_name", "L1L2"}, {"config", {{"l1", l1}, {"l2", l2}}}});
    }

    Tensor call(const Tensor& x, CallContext& context) override
    {
        if (l1 != 0 || l2 != 0) context.addLoss((*m_penalty)(floating(x)));
        return x;
    }

private:
    Ref<Regularizer> m_penalty;
};

const bool published = publish<Layer, ActivityRegularization>({
    .name = "ActivityRegularization",
    .category = "regularization",
    .summary = "Hands its input on as it is and adds a penalty on its values to the loss.",
    .params = {
        param("l1", &ActivityRegularization::l1, "Weight of the sum of the absolute values.",
            atLeast(0)),
        param("l2", &ActivityRegularization::l2, "Weight of the sum of the squares.", atLeast(0)),
    },
});

} // namespace
} // namespace netwright
