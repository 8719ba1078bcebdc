#include "tests/engine/activations/activation_test.h"
#include "tests/support/test.h"

class LogSigmoidTest : public QObject {
    Q_OBJECT
private slots:
    void isAsInKeras()
    {
        NW_EXPECT_ACTIVATION({.name = "log_sigmoid",
            .x = {-0.9336, 2.1984, 1.3229, 5.1726, 1.1646, -0.2387, 2.7352, 0.5781, -1.942, -0.3469,
                1.1344, 0.8433},
            .y = {-1.265157, -0.105243, -0.236148, -0.005653797, -0.2715889, -0.8196025,
                -0.06286309, -0.445303, -2.076021, -0.8815648, -0.2788545, -0.357876}});
    }
};

NW_TEST(LogSigmoidTest)
#include "tst_log_sigmoid.moc"
