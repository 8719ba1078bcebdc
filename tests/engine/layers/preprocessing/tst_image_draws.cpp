#include "engine/layers/preprocessing/image_draws.h"

#include "engine/program/program.h"
#include "tests/support/image_layers.h"
#include "tests/support/test.h"

#include <algorithm>
#include <cmath>

namespace netwright {
using test::meanAndDeviation;
using test::valuesOf;

class ImageDrawsTest : public QObject {
    Q_OBJECT
private slots:
    void gammaHasItsMoments()
    {
        for (const double alpha : {0.3, 1.0, 4.0}) {
            std::vector<double> drawn
                = valuesOf(drawLogGamma({kCount}, scalar(alpha, DType::float32), drawing()));
            for (double& value : drawn) value = std::exp(value);
            const double deviation = std::sqrt(alpha);
            QVERIFY(std::abs(meanAndDeviation(drawn).mean - alpha) < 4 * deviation / kRoot);
            QVERIFY(std::abs(meanAndDeviation(drawn).deviation - deviation) < 0.05 * deviation);
        }
    }
    void betaHasItsMoments()
    {
        for (const double alpha : {0.2, 1.0, 3.0}) {
            const auto drawn
                = valuesOf(drawBeta({kCount}, scalar(alpha, DType::float32), drawing()));
            const double deviation = std::sqrt(1 / (4 * (2 * alpha + 1)));
            QVERIFY(std::abs(meanAndDeviation(drawn).mean - 0.5) < 4 * deviation / kRoot);
            QVERIFY(std::abs(meanAndDeviation(drawn).deviation - deviation) < 0.03 * deviation);
        }
        const auto ends = valuesOf(drawBeta({100}, scalar(1e-6, DType::float32), drawing()));
        for (const double value : ends) QVERIFY(value < 1e-3 || value > 1 - 1e-3);
    }
    void sharesSumToOne()
    {
        const auto shares = valuesOf(drawShares(5, 1, drawing()));
        double total = 0;
        for (const double share : shares) total += share;
        QVERIFY(std::abs(total - 1) < 1e-5);
    }
    void anOrderHoldsEachNumberOnce()
    {
        std::vector<double> order = valuesOf(drawOrder(500, drawing()));
        QVERIFY(!std::is_sorted(order.begin(), order.end()));
        std::sort(order.begin(), order.end());
        for (std::size_t i = 0; i < order.size(); ++i) QCOMPARE(order[i], static_cast<double>(i));
        QCOMPARE(drawOrder(kUnknown, drawing()).shape(), (Shape{kUnknown}));
    }

private:
    static constexpr Dimension kCount = 20000;
    static constexpr double kRoot = 141.4; // of kCount
    CallContext m_context{CallContext::Mode::training};

    Drawing drawing() { return {m_context, {}}; }
};

NW_TEST(ImageDrawsTest)

} // namespace netwright

#include "tst_image_draws.moc"
