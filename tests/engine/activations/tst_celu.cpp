#include "tests/engine/activations/activation_test.h"
#include "tests/support/test.h"

class CeluTest : public QObject {
    Q_OBJECT
private slots:
    void isAsInKeras()
    {
        NW_EXPECT_ACTIVATION({.name = "celu",
            .x = {1.4646, -0.8037, -1.4562, -1.9068, 1.7039, -0.9496, -0.0395, -0.3455, -3.1669,
                -0.282, -0.4966, 1.8262},
            .y = {1.4646, -0.5523305, -0.7668796, -0.851445, 1.7039, -0.6131042, -0.03873003,
                -0.2921337, -0.957866, -0.2457263, -0.3914036, 1.8262}});
    }
};

NW_TEST(CeluTest)
#include "tst_celu.moc"
