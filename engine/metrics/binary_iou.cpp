#include "engine/metrics/iou_metric.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

class BinaryIoU final : public IoUMetric {
public:
    std::vector<int> targetClassIds{0, 1};
    double threshold = 0.5;

protected:
    std::vector<int> targets() const override { return targetClassIds; }
    Tensor labels(const Tensor& yTrue) const override { return yTrue; }
    Tensor answers(const Tensor& yPred) const override
    {
        const Tensor x = ops::cast(yPred, DType::float32);
        return ops::cast(ops::greaterEqual(x, threshold), DType::int32);
    }
};

const bool published = publish<Metric, BinaryIoU>({
    .name = "BinaryIoU",
    .category = "segmentation",
    .summary = "How far a found region overlaps the true one, and what is outside of both.",
    .params =
        {
            param("target_class_ids", &BinaryIoU::targetClassIds,
                "What is averaged: 0 what is outside, 1 the region.", between(0, 1)),
            param("threshold", &BinaryIoU::threshold,
                "A prediction that is not less belongs to the region."),
        },
});

} // namespace
} // namespace netwright
