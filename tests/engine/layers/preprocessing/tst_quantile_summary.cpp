#include "engine/layers/preprocessing/quantile_summary.h"

#include "tests/support/tensors.h"
#include "tests/support/test.h"

#include <limits>

namespace netwright {

class QuantileSummaryTest : public QObject {
    Q_OBJECT
private slots:
    // What Keras's functions summarize() and get_bin_boundaries() give.
    void boundariesAreThoseOfKeras()
    {
        std::vector<float> values;
        for (int i = 0; i < 1000; ++i) values.push_back(static_cast<float>((i * 37 % 101) / 7.0));
        NW_COMPARE(quantileBoundaries(values, 0.01, 4),
            {3.5357143878936768, 7.0714287757873535, 10.607142448425293});
        NW_COMPARE(quantileBoundaries(values, 0.3, 7), {4.285714149475098, 8.571428298950195});
        NW_COMPARE(quantileBoundaries(values, 0.003, 3), {4.714285850524902, 9.571428298950195});
    }
    void fewValuesHaveFewBoundaries()
    {
        NW_COMPARE(quantileBoundaries({3, 1, 2}, 0.01, 2), {1.5});
        NW_COMPARE(quantileBoundaries({3, 1, 2}, 0.01, 9), {1, 2});
        QVERIFY(quantileBoundaries({1}, 0.01, 2).empty());
    }
    void whatIsNoNumberIsNoTrouble()
    {
        const float nan = std::numeric_limits<float>::quiet_NaN();
        QCOMPARE(quantileBoundaries({nan, 2, nan, 1}, 0.01, 9).front(), 1.0);
    }
};

NW_TEST(QuantileSummaryTest)

} // namespace netwright

#include "tst_quantile_summary.moc"
