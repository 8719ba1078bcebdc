#include "engine/metrics/iou_metric.h"

namespace netwright {
namespace {

class IoU final : public IoUMetric {
public:
    std::vector<int> targetClassIds;
    bool sparseYTrue = true;
    bool sparseYPred = true;

    static std::vector<Param> params()
    {
        return {classesParam<IoU>(),
            param("target_class_ids", &IoU::targetClassIds,
                "The classes whose figures are averaged.", required()),
            ignoredParam<IoU>(),
            param("sparse_y_true", &IoU::sparseYTrue, "Whether labels are class numbers."),
            param("sparse_y_pred", &IoU::sparseYPred, "Whether predictions are class numbers."),
            axisParam<IoU>()};
    }

protected:
    std::vector<int> targets() const override { return targetClassIds; }
    Tensor labels(const Tensor& yTrue) const override
    {
        return sparseYTrue ? yTrue : largest(yTrue);
    }
    Tensor answers(const Tensor& yPred) const override
    {
        return sparseYPred ? yPred : largest(yPred);
    }
};

const bool published = publish<Metric, IoU>({
    .name = "IoU",
    .category = "segmentation",
    .summary = "How far the found regions of some classes overlap the true ones.",
    .params = IoU::params(),
});

} // namespace
} // namespace netwright
