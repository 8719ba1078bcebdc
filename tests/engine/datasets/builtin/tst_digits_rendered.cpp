#include "engine/datasets/batches.h"
#include "engine/datasets/builtin_dataset.h"
#include "tests/engine/datasets/samples.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

#include <cmath>

using namespace netwright;
using namespace netwright::test;

class DigitsRenderedTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(BuiltinDataset, "digits_rendered"); }

    void isTheSameOnEveryMachine()
    {
        QCOMPARE(hashOfBuiltin("digits_rendered", 1), std::uint64_t{0x107C3D91352FADE6ULL});
    }

    void followsTheSeed()
    {
        QVERIFY(hashOfBuiltin("digits_rendered", 1) != hashOfBuiltin("digits_rendered", 2));
    }

    void drawsEachDigitAsOften()
    {
        const auto set = create<BuiltinDataset>("digits_rendered", {{"samples", 100}})->make();
        QCOMPARE(set->inputs().front().sample, Shape({28, 28, 1}));
        QCOMPARE(set->classNames().size(), std::size_t{10});
        for (const auto& [digit, count] : classCounts(*set)) QCOMPARE(count, std::int64_t{10});
    }

    void keepsSamplesWhenThereAreMore()
    {
        const Samples few = builtinSamples("digits_rendered", {{"samples", 3}});
        const Samples many = builtinSamples("digits_rendered", {{"samples", 30}});
        QCOMPARE(numbersOf(many.inputs[0].rows(0, 3)), numbersOf(few.inputs[0]));
    }

    void isCleanWithoutNoise()
    {
        const Samples samples = builtinSamples("digits_rendered", {{"samples", 20}, {"noise", 0}});
        for (std::size_t image = 0; image < 20; ++image) {
            double ink = 0;
            for (std::size_t i = 0; i < 784; ++i) {
                const double pixel = samples.inputs[0].at(image * 784 + i);
                QVERIFY(pixel >= 0 && pixel <= 1);
                ink += pixel;
                const std::size_t row = i / 28, column = i % 28;
                if (row == 0 || row == 27 || column == 0 || column == 27) QCOMPARE(pixel, 0.0);
            }
            QVERIFY(ink > 20 && ink < 300);
        }
    }
};

NW_TEST(DigitsRenderedTest)
#include "tst_digits_rendered.moc"
