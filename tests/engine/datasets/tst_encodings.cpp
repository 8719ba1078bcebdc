#include "engine/datasets/encodings.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class EncodingsTest : public QObject {
    Q_OBJECT
private slots:
    void numbersBecomeRows()
    {
        const Array rows = toCategorical(Array::of<float>({2, 1}, {0, 2}));
        QCOMPARE(rows.shape().text(), "(2, 3)");
        NW_COMPARE(valuesOf(rows), {1, 0, 0, 0, 0, 1});
        NW_COMPARE(valuesOf(toCategorical(Array::of<float>({1}, {-1}), 2)), {0, 1});
        QVERIFY_THROWS_EXCEPTION(ConfigError, toCategorical(Array::of<float>({1}, {3}), 3));
    }
    void normsBecomeOne()
    {
        const Array x = Array::of<float>({2, 2}, {3, 4, 0, 0});
        NW_COMPARE(valuesOf(normalize(x)), {0.6, 0.8, 0, 0});
        NW_COMPARE(valuesOf(normalize(x, 0, 1)), {1, 1, 0, 0});
        NW_COMPARE(
            valuesOf(normalize(x, 1, std::numeric_limits<double>::infinity())), {0.75, 1, 0, 0});
        QVERIFY_THROWS_EXCEPTION(ShapeError, normalize(x, 2));
        QVERIFY_THROWS_EXCEPTION(ConfigError, normalize(x, 1, 0));
    }
};

NW_TEST(EncodingsTest)
#include "tst_encodings.moc"
