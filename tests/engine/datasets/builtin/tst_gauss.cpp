#include "engine/datasets/builtin_dataset.h"
#include "tests/engine/datasets/samples.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

#include <cmath>

using namespace netwright;
using namespace netwright::test;

class GaussTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(BuiltinDataset, "gauss"); }

    void isTheSameOnEveryMachine()
    {
        QCOMPARE(hashOfBuiltin("gauss", 1), std::uint64_t{0xBE959EFDB366780BULL});
    }

    void followsTheSeed() { QVERIFY(hashOfBuiltin("gauss", 1) != hashOfBuiltin("gauss", 2)); }

    void standsAtTwoPlacesWithoutNoise()
    {
        const Samples samples = builtinSamples("gauss", {{"noise", 0}, {"distance", 2}});
        QCOMPARE(samples.inputs[0].at(0), samples.inputs[0].at(1));
        QVERIFY(std::abs(samples.inputs[0].at(0) + std::sqrt(0.5)) < 1e-6);
        QVERIFY(std::abs(samples.inputs[0].at(2) - std::sqrt(0.5)) < 1e-6);
    }

    void spreadsAsTheNoiseSays()
    {
        const Samples samples
            = builtinSamples("gauss", {{"samples", 20000}, {"noise", 0.3}, {"distance", 0}});
        double sum = 0, squares = 0;
        for (const double x : numbersOf(samples.inputs[0])) {
            sum += x;
            squares += x * x;
        }
        QVERIFY(std::abs(sum / 40000) < 0.01);
        QVERIFY(std::abs(std::sqrt(squares / 40000) - 0.3) < 0.005);
    }
};

NW_TEST(GaussTest)
#include "tst_gauss.moc"
