#include "tests/support/test.h"
#include "widgets/charts/curve.h"

#include <cmath>
#include <limits>
#include <random>

namespace netwright {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

// Steps of different lengths, with NaN, infinities and several points on one place.
Curve randomCurve(std::mt19937& random, int size)
{
    std::normal_distribution<double> value;
    Curve curve;
    double x = 0;
    for (int i = 0; i < size; ++i) {
        x += static_cast<double>(random() % 4);
        const bool isOdd = random() % 20 == 0;
        const double odd = random() % 2 == 0 ? kNaN : -std::numeric_limits<double>::infinity();
        curve.append(x, isOdd ? odd : value(random));
    }
    return curve;
}

struct Brute {
    double minimum = kNaN, maximum = kNaN;
    std::size_t finite = 0, points = 0;
};
Brute bruteForce(const Curve& curve, double from, double to, bool isLast)
{
    Brute result;
    for (std::size_t i = 0; i < curve.size(); ++i) {
        const double x = curve.x(i);
        if (x < from || (isLast ? x > to : x >= to)) continue;
        ++result.points;
        if (!std::isfinite(curve.y(i))) continue;
        ++result.finite;
        result.minimum = std::fmin(result.minimum, curve.y(i));
        result.maximum = std::fmax(result.maximum, curve.y(i));
    }
    return result;
}

class CurveTest : public QObject {
    Q_OBJECT
private slots:
    void losesNoExtremeInAnyColumn()
    {
        std::mt19937 random(1);
        for (int round = 0; round < 40; ++round) {
            const Curve curve = randomCurve(random, static_cast<int>(random() % 700) + 1);
            const double end = curve.x(curve.size() - 1);
            const double x0 = end * static_cast<double>(random() % 100) / 200;
            const double x1 = x0 + end * static_cast<double>(random() % 100 + 1) / 100;
            const int count = static_cast<int>(random() % 90) + 1;
            const auto columns = curve.columns(x0, x1, count);
            std::size_t at = 0;
            for (int i = 0; i < count; ++i) {
                const double from = x0 + (x1 - x0) * i / count;
                const bool isLast = i + 1 == count;
                const double to = isLast ? x1 : x0 + (x1 - x0) * (i + 1) / count;
                const Brute brute = bruteForce(curve, from, to, isLast);
                if (brute.points == 0) continue;
                QVERIFY(at < columns.size());
                const Curve::Column& column = columns[at++];
                QCOMPARE(column.count, brute.finite);
                QCOMPARE(column.hasNotFinite, brute.points > brute.finite);
                if (brute.finite == 0) continue;
                QCOMPARE(column.minimum, brute.minimum);
                QCOMPARE(column.maximum, brute.maximum);
                QVERIFY(column.first >= column.minimum && column.first <= column.maximum);
                QVERIFY(column.last >= column.minimum && column.last <= column.maximum);
            }
            QCOMPARE(at, columns.size());
        }
    }
    void saysFirstAndLastOfAColumn()
    {
        Curve curve;
        for (const double y : {kNaN, 3.0, 9.0, 1.0, 2.0, kNaN})
            curve.append(static_cast<double>(curve.size()), y);
        const auto columns = curve.columns(0, 5, 1);
        QCOMPARE(columns.size(), std::size_t(1));
        QCOMPARE(columns[0].x, 0.0);
        QCOMPARE(columns[0].first, 3.0);
        QCOMPARE(columns[0].last, 2.0);
        QCOMPARE(columns[0].maximum, 9.0);
        QCOMPARE(columns[0].count, std::size_t(4));
    }
    void givesTheRangeOfAnyStretch()
    {
        std::mt19937 random(2);
        const Curve curve = randomCurve(random, 500);
        for (int round = 0; round < 200; ++round) {
            const double from = static_cast<double>(random() % 700);
            const double to = from + static_cast<double>(random() % 300);
            const Brute brute = bruteForce(curve, from, to, true);
            double minimum = 0, maximum = 0;
            QCOMPARE(curve.range(from, to, minimum, maximum), brute.finite > 0);
            if (brute.finite == 0) continue;
            QCOMPARE(minimum, brute.minimum);
            QCOMPARE(maximum, brute.maximum);
        }
    }
    void findsTheNearestPoint()
    {
        Curve curve;
        QCOMPARE(curve.nearest(1), std::size_t(0));
        for (const double x : {1.0, 2.0, 4.0}) curve.append(x, 0);
        QCOMPARE(curve.nearest(-5), std::size_t(0));
        QCOMPARE(curve.nearest(2.9), std::size_t(1));
        QCOMPARE(curve.nearest(3.1), std::size_t(2));
        QCOMPARE(curve.nearest(99), std::size_t(2));
    }
    void isEmptyAfterClear()
    {
        Curve curve;
        for (int i = 0; i < 9; ++i) curve.append(i, i);
        curve.clear();
        QCOMPARE(curve.size(), std::size_t(0));
        QVERIFY(curve.columns(0, 10, 5).empty());
        curve.append(0, 7);
        QCOMPARE(curve.columns(0, 10, 5).front().maximum, 7.0);
    }
};

} // namespace
} // namespace netwright

using netwright::CurveTest;
NW_TEST(CurveTest)
#include "tst_curve.moc"
