#include "engine/metrics/f_beta_metric.h"

namespace netwright {
namespace {

class F1Score final : public FBetaMetric {
public:
    F1Score() { name = "f1_score"; }

protected:
    double importanceOfRecall() const override { return 1; }
};

const bool published = publish<Metric, F1Score>({
    .name = "F1Score",
    .category = "f_score",
    .summary = "Precision and recall in one figure: their harmonic mean.",
    .params =
        {
            param("average", &F1Score::average,
                "How the classes become one figure; none: a figure for each.",
                oneOf({"micro", "macro", "weighted"})),
            param("threshold", &F1Score::threshold,
                "A greater prediction means yes; none: the largest one does.",
                {.minimum = 0, .maximum = 1, .excludesMinimum = true}),
        },
});

} // namespace
} // namespace netwright
