#include "engine/datasets/builtin/exact.h"
#include "tests/support/test.h"

#include <cmath>

using namespace netwright;

class ExactTest : public QObject {
    Q_OBJECT
private slots:
    void agreesWithTheLibrary()
    {
        for (double x = -50; x < 50; x += 0.37) {
            QVERIFY(std::abs(exact::sine(x) - std::sin(x)) < 1e-13);
            QVERIFY(std::abs(exact::cosine(x) - std::cos(x)) < 1e-13);
            QVERIFY(std::abs(exact::exponential(x) / std::exp(x) - 1) < 1e-13);
        }
        for (double x = 1e-9; x < 1e9; x *= 1.7)
            QVERIFY(std::abs(exact::logarithm(x) - std::log(x)) < 1e-13);
    }

    void drawsNormalNumbers()
    {
        exact::Noise noise(3, 4);
        double sum = 0, squares = 0;
        for (int i = 0; i < 100'000; ++i) {
            const double number = noise.normal();
            sum += number;
            squares += number * number;
        }
        QVERIFY(std::abs(sum / 1e5) < 0.02);
        QVERIFY(std::abs(squares / 1e5 - 1) < 0.02);
    }

    void drawsBelowABound()
    {
        exact::Noise noise(1, 1);
        std::vector<int> counts(7);
        for (int i = 0; i < 7000; ++i) ++counts.at(static_cast<std::size_t>(noise.below(7)));
        for (const int count : counts) QVERIFY(count > 800 && count < 1200);
    }
};

NW_TEST(ExactTest)
#include "tst_exact.moc"
