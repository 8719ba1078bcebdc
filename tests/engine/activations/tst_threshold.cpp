#include "engine/activations/activation.h"
#include "tests/engine/activations/activation_test.h"
#include "tests/support/test.h"

using namespace netwright;

class ThresholdTest : public QObject {
    Q_OBJECT
private slots:
    void isAsInKeras()
    {
        NW_EXPECT_ACTIVATION({.name = "threshold",
            .config = {{"threshold", 0.5}, {"default_value", 0}},
            .x = {-0.5058, 0.4027, -1.6374, 0.2748, -1.3537, -1.3588, 1.1724, -1.0209, 1.8388,
                2.0929, -0.9628, 0.5998},
            .y = {0, 0, 0, 0, 0, 0, 1.1724, 0, 1.8388, 2.0929, 0, 0.5998}});
    }
    void needsItsSettings()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Activation>("threshold"));
    }
};

NW_TEST(ThresholdTest)
#include "tst_threshold.moc"
