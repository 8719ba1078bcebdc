#include "tests/support/test.h"
#include "widgets/charts/smoothing.h"

#include <cmath>
#include <limits>
#include <vector>

namespace netwright {
namespace {

class SmoothingTest : public QObject {
    Q_OBJECT
private slots:
    void isTheWeightedMeanOfAllSoFar()
    {
        const std::vector<double> values = {3, -1, 4, 1, -5, 9, 2, 6};
        for (const double weight : {0.0, 0.3, 0.6, 0.999}) {
            Smoothing smoothing(weight);
            for (std::size_t last = 0; last < values.size(); ++last) {
                double sum = 0, weights = 0;
                for (std::size_t i = 0; i <= last; ++i) {
                    const double share = std::pow(weight, last - i);
                    sum += share * values[i];
                    weights += share;
                }
                QVERIFY(std::abs(smoothing.next(values[last]) - sum / weights) < 1e-9);
            }
        }
    }
    void keepsAConstant()
    {
        Smoothing smoothing(0.9);
        for (int i = 0; i < 100; ++i) QVERIFY(std::abs(smoothing.next(0.7) - 0.7) < 1e-12);
    }
    void letsNaNPassWithoutNoticingIt()
    {
        Smoothing with(0.6), without(0.6);
        with.next(1);
        without.next(1);
        QVERIFY(std::isnan(with.next(std::numeric_limits<double>::quiet_NaN())));
        QVERIFY(std::isinf(with.next(std::numeric_limits<double>::infinity())));
        QCOMPARE(with.next(5), without.next(5));
    }
};

} // namespace
} // namespace netwright

using netwright::SmoothingTest;
NW_TEST(SmoothingTest)
#include "tst_smoothing.moc"
