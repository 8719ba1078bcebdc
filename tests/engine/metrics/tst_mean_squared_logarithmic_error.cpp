#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class MeanSquaredLogarithmicErrorTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Metric, "MeanSquaredLogarithmicError"); }
    void isAsInKeras()
    {
        MetricRun run("MeanSquaredLogarithmicError");
        run.update(tensorOf({4, 3},
                       {0.8994, 0.2641, 1.0407, 1.4151, 0.9601, 1.4786, 0.9664, 0.3274, 1.743,
                           1.3518, 1.752, 0.1336}),
            tensorOf({4, 3},
                {2.6387, 2.5627, 0.0649, 0.6311, 1.4539, 0.5931, 0.8314, 0.7013, 2.4831, 1.8392,
                    1.1643, 2.1024}),
            tensorOf({4}, {1.3897, 0.2453, 1.9631, 1.9865}));
        NW_COMPARE(run.result(), {0.3107825});
        run.update(tensorOf({5, 3},
                       {1.1632, 0.426, 1.9245, 2.787, 1.2817, 1.5033, 0.8903, 1.4679, 1.8213,
                           0.6991, 2.2268, 2.7472, 1.4515, 0.0679, 2.9911}),
            tensorOf({5, 3},
                {1.2165, 1.324, 2.1885, 2.2538, 0.5337, 2.8802, 2.3996, 0.5844, 2.4685, 2.259,
                    2.5012, 1.648, 1.4179, 2.9928, 0.8771}),
            tensorOf({5}, {0.4652, 1.8156, 0.9794, 1.7525, 0.3133}));
        NW_COMPARE(run.result(), {0.2523446});
        run.reset();
        NW_COMPARE(run.result(), {0});
    }
};

NW_TEST(MeanSquaredLogarithmicErrorTest)
#include "tst_mean_squared_logarithmic_error.moc"
