#include "engine/initializers/scaling.h"
#include "tests/support/test.h"

using namespace netwright;

class ScalingTest : public QObject {
    Q_OBJECT
private slots:
    void countsInputsAndOutputs()
    {
        QCOMPARE(fansOf({}).in, 1.0);
        QCOMPARE(fansOf({7}).out, 7.0);
        QCOMPARE(fansOf({100, 50}).in, 100.0);
        QCOMPARE(fansOf({3, 3, 16, 32}).in, 144.0);
        QCOMPARE(fansOf({3, 3, 16, 32}).out, 288.0);
    }
};

NW_TEST(ScalingTest)
#include "tst_scaling.moc"
