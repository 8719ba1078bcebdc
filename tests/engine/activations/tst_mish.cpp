#include "tests/engine/activations/activation_test.h"
#include "tests/support/test.h"

class MishTest : public QObject {
    Q_OBJECT
private slots:
    void isAsInKeras()
    {
        NW_EXPECT_ACTIVATION({.name = "mish",
            .x = {-0.9635, 2.7406, -1.143, -1.5419, -2.7624, 0.582, -2.4637, -5.5416, 0.8698, 0.52,
                0.3785, 1.1395},
            .y = {-0.3010035, 2.720532, -0.308509, -0.2952822, -0.168922, 0.4494554, -0.2008133,
                -0.02168187, 0.730274, 0.3930666, 0.2711554, 1.013011}});
    }
};

NW_TEST(MishTest)
#include "tst_mish.moc"
