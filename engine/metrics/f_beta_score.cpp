#include "engine/metrics/f_beta_metric.h"

namespace netwright {
namespace {

class FBetaScore final : public FBetaMetric {
public:
    double beta = 1;

    FBetaScore() { name = "fbeta_score"; }

protected:
    double importanceOfRecall() const override { return beta; }
};

const bool published = publish<Metric, FBetaScore>({
    .name = "FBetaScore",
    .category = "f_score",
    .summary = "Precision and recall in one figure, with a weight for recall.",
    .params =
        {
            param("average", &FBetaScore::average,
                "How the classes become one figure; none: a figure for each.",
                oneOf({"micro", "macro", "weighted"})),
            param("beta", &FBetaScore::beta, "How many times as important as precision recall is.",
                above(0)),
            param("threshold", &FBetaScore::threshold,
                "A greater prediction means yes; none: the largest one does.",
                {.minimum = 0, .maximum = 1, .excludesMinimum = true}),
        },
});

} // namespace
} // namespace netwright
