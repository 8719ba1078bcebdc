#include "tests/engine/activations/activation_test.h"
#include "tests/support/test.h"

class SeluTest : public QObject {
    Q_OBJECT
private slots:
    void isAsInKeras()
    {
        NW_EXPECT_ACTIVATION({.name = "selu",
            .x = {1.8302, 2.6365, -2.9309, -1.555, 2.3947, -2.0302, 2.319, -1.4693, -1.3631,
                -3.1154, 0.6277, 0.592},
            .y = {1.922993, 2.770173, -1.664306, -1.386807, 2.516114, -1.527245, 2.436576,
                -1.353585, -1.308261, -1.680109, 0.659525, 0.622015}});
    }
};

NW_TEST(SeluTest)
#include "tst_selu.moc"
