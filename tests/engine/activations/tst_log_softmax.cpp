#include "tests/engine/activations/activation_test.h"
#include "tests/support/test.h"

class LogSoftmaxTest : public QObject {
    Q_OBJECT
private slots:
    void isAsInKeras()
    {
        NW_EXPECT_ACTIVATION({.name = "log_softmax",
            .x = {0.2707, -0.6298, 0.1586, 4.308, 1.9349, -1.0724, 0.5308, -0.9615, -0.1071,
                -1.1582, 1.6187, 0.1308},
            .y = {-4.077087, -4.977587, -4.189188, -0.03978722, -0.3002784, -3.307578, -1.704378,
                -3.196678, -2.108411, -3.159511, -0.3826113, -1.870511}});
    }
};

NW_TEST(LogSoftmaxTest)
#include "tst_log_softmax.moc"
