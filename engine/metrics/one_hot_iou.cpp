#include "engine/metrics/iou_metric.h"

namespace netwright {
namespace {

class OneHotIoU final : public IoUMetric {
public:
    std::vector<int> targetClassIds;
    bool sparseYPred = false;

    static std::vector<Param> params()
    {
        return {classesParam<OneHotIoU>(),
            param("target_class_ids", &OneHotIoU::targetClassIds,
                "The classes whose figures are averaged.", required()),
            ignoredParam<OneHotIoU>(),
            param(
                "sparse_y_pred", &OneHotIoU::sparseYPred, "Whether predictions are class numbers."),
            axisParam<OneHotIoU>()};
    }

protected:
    std::vector<int> targets() const override { return targetClassIds; }
    Tensor labels(const Tensor& yTrue) const override { return largest(yTrue); }
    Tensor answers(const Tensor& yPred) const override
    {
        return sparseYPred ? yPred : largest(yPred);
    }
};

const bool published = publish<Metric, OneHotIoU>({
    .name = "OneHotIoU",
    .category = "segmentation",
    .summary = "How far found regions of some classes overlap the true ones, for one-hot labels.",
    .params = OneHotIoU::params(),
});

} // namespace
} // namespace netwright
