#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class PoissonTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Metric, "Poisson"); }
    void isAsInKeras()
    {
        MetricRun run("Poisson");
        run.update(tensorOf({4, 3},
                       {1.4292, 0.7923, 1.3689, 0.0604, 2.7774, 2.2451, 0.0578, 1.9551, 1.9086,
                           0.5674, 0.481, 1.9127}),
            tensorOf({4, 3},
                {0.7075, 0.5146, 2.9928, 0.3744, 2.5545, 2.9665, 1.4281, 1.0418, 1.813, 1.0441,
                    0.9563, 2.8909}),
            tensorOf({4}, {1.1735, 0.8998, 0.9451, 0.6559}));
        NW_COMPARE(run.result(), {0.9030948});
        run.update(tensorOf({5, 3},
                       {1.6132, 1.3714, 1.1891, 0.5835, 0.9313, 2.0833, 2.8365, 2.2276, 0.948,
                           2.7751, 1.0301, 0.6891, 2.5646, 2.3383, 1.4068}),
            tensorOf({5, 3},
                {0.7, 2.0074, 1.746, 1.5744, 0.4777, 0.8995, 2.4363, 2.7086, 1.7411, 2.6651, 0.5392,
                    2.9908, 2.6871, 2.927, 1.1257}),
            tensorOf({5}, {0.79, 0.9021, 1.073, 0.3192, 0.7755}));
        NW_COMPARE(run.result(), {0.8795797});
        run.reset();
        NW_COMPARE(run.result(), {0});
    }
};

NW_TEST(PoissonTest)
#include "tst_poisson.moc"
