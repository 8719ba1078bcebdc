#include "engine/metrics/iou_metric.h"

namespace netwright {
namespace {

class OneHotMeanIoU final : public IoUMetric {
public:
    bool sparseYPred = false;

    static std::vector<Param> params()
    {
        return {classesParam<OneHotMeanIoU>(), ignoredParam<OneHotMeanIoU>(),
            param("sparse_y_pred", &OneHotMeanIoU::sparseYPred,
                "Whether predictions are class numbers."),
            axisParam<OneHotMeanIoU>()};
    }

protected:
    Tensor labels(const Tensor& yTrue) const override { return largest(yTrue); }
    Tensor answers(const Tensor& yPred) const override
    {
        return sparseYPred ? yPred : largest(yPred);
    }
};

const bool published = publish<Metric, OneHotMeanIoU>({
    .name = "OneHotMeanIoU",
    .category = "segmentation",
    .summary = "How far found regions overlap, in the mean of all classes, for one-hot labels.",
    .params = OneHotMeanIoU::params(),
});

} // namespace
} // namespace netwright
