#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class SpecificityAtSensitivityTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished()
    {
        NW_EXPECT_PUBLISHED(
            Metric, "SpecificityAtSensitivity", {{"sensitivity", 0.5}, {"num_thresholds", 20}});
    }
    void isAsInKeras()
    {
        MetricRun run("SpecificityAtSensitivity", {{"sensitivity", 0.5}, {"num_thresholds", 20}});
        run.update(tensorOf({12}, {1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1}),
            tensorOf({12},
                {0.6725, 0.5271, 0.5998, 0.8278, 0.9105, 0.0206, 0.6532, 0.8619, 0.6328, 0.8619,
                    0.5274, 0.6162}),
            tensorOf({12},
                {1.2694, 1.6445, 0.2529, 1.4482, 0.1704, 1.6055, 0.3994, 1.0697, 1.1832, 0.3054,
                    0.3381, 0.4704}));
        NW_COMPARE(run.result(), {0.2495066});
        run.update(tensorOf({13}, {0, 0, 1, 1, 1, 0, 0, 1, 0, 1, 1, 1, 1}),
            tensorOf({13},
                {0.8235, 0.314, 0.9486, 0.4558, 0.3369, 0.1884, 0.5857, 0.0796, 0.0323, 0.8291,
                    0.5756, 0.3193, 0.4545}),
            tensorOf({13},
                {0.7083, 0.2822, 0.9225, 0.0931, 0.1294, 1.8238, 0.1178, 1.5091, 0.7349, 1.1291,
                    0.6634, 0.9304, 0.0879}));
        NW_COMPARE(run.result(), {0.4401636});
    }
};

NW_TEST(SpecificityAtSensitivityTest)
#include "tst_specificity_at_sensitivity.moc"
