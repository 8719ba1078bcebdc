#include "engine/losses/loss.h"
#include "engine/metrics/metric.h"
#include "engine/metrics/top_k_matches.h"

namespace netwright {
namespace {

class SparseTopKCategoricalAccuracy final : public MeanMetric {
public:
    int k = 5;
    bool fromSortedIds = false;

    SparseTopKCategoricalAccuracy() { name = "sparse_top_k_categorical_accuracy"; }

    Tensor values(const Tensor& yTrue, const Tensor& yPred) const override
    {
        const Shape& shape = yPred.shape();
        const bool isColumn
            = yTrue.shape().rank() == shape.rank() && !shape.empty() && yTrue.shape().back() == 1;
        const Tensor labels = isColumn ? ops::squeeze(yTrue, -1) : yTrue;
        if (shape.empty() || !compatible(labels.shape(), shape.slice(0, shape.rank() - 1)))
            throw ShapeError(
                NW_TEXT("SparseTopKCategoricalAccuracy: there must be one class number for each "
                        "prediction, received labels %1 and predictions %2."),
                yTrue.shape(), shape);
        return fromSortedIds ? among(labels, yPred) : topKMatches(labels, yPred, k);
    }

private:
    // Predictions are class numbers, the most likely first.
    Tensor among(const Tensor& labels, const Tensor& ids) const
    {
        const Dimension length = ids.shape().back();
        const Dimension last = length == kUnknown ? k : std::min<Dimension>(k, length);
        const Tensor first = ops::slice(ids, -1, {0, last});
        const Tensor own = ops::expandDimensions(ops::cast(labels, ids.dtype()), -1);
        const Tensor isMatch = ops::any(ops::equal(first, own), {.axes = std::vector{-1}});
        return ops::cast(isMatch, DType::float32);
    }
};

const bool published = publish<Metric, SparseTopKCategoricalAccuracy>({
    .name = "SparseTopKCategoricalAccuracy",
    .category = "accuracy",
    .summary = "How often the right class is among the k most likely, for class numbers.",
    .params =
        {
            param("k", &SparseTopKCategoricalAccuracy::k,
                "How many of the most likely classes count.", atLeast(1)),
            writtenIfSet(param("from_sorted_ids", &SparseTopKCategoricalAccuracy::fromSortedIds,
                "Whether predictions are class numbers, the most likely first.")),
        },
});

} // namespace
} // namespace netwright
