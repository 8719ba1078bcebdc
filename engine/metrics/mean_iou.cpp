#include "engine/metrics/iou_metric.h"

namespace netwright {
namespace {

class MeanIoU final : public IoUMetric {
public:
    bool sparseYTrue = true;
    bool sparseYPred = true;

    static std::vector<Param> params()
    {
        return {classesParam<MeanIoU>(), ignoredParam<MeanIoU>(),
            param("sparse_y_true", &MeanIoU::sparseYTrue, "Whether labels are class numbers."),
            param("sparse_y_pred", &MeanIoU::sparseYPred, "Whether predictions are class numbers."),
            axisParam<MeanIoU>()};
    }

protected:
    Tensor labels(const Tensor& yTrue) const override
    {
        return sparseYTrue ? yTrue : largest(yTrue);
    }
    Tensor answers(const Tensor& yPred) const override
    {
        return sparseYPred ? yPred : largest(yPred);
    }
};

const bool published = publish<Metric, MeanIoU>({
    .name = "MeanIoU",
    .category = "segmentation",
    .summary = "How far found regions overlap the true ones, in the mean of all classes.",
    .params = MeanIoU::params(),
});

} // namespace
} // namespace netwright
