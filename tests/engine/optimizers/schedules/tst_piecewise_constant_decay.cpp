#include "engine/optimizers/schedule.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

#include <cmath>

using namespace netwright;
using namespace netwright::test;

namespace {

const Config kPiecewiseConstantDecay = {{"boundaries", {3, 6}}, {"values", {0.1, 0.05, 0.01}}};

} // namespace

class PiecewiseConstantDecayTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished()
    {
        NW_EXPECT_PUBLISHED(Schedule, "PiecewiseConstantDecay", kPiecewiseConstantDecay);
    }

    void followsKerasFormula()
    {
        const auto schedule = create<Schedule>("PiecewiseConstantDecay", kPiecewiseConstantDecay);
        QVERIFY(std::abs(schedule->at(0) - 0.1F) < 1e-7F);
        QVERIFY(std::abs(schedule->at(3) - 0.1F) < 1e-7F);
        QVERIFY(std::abs(schedule->at(4) - 0.05F) < 1e-7F);
        QVERIFY(std::abs(schedule->at(6) - 0.05F) < 1e-7F);
        QVERIFY(std::abs(schedule->at(7) - 0.01F) < 1e-7F);
        QVERIFY(std::abs(schedule->at(100) - 0.01F) < 1e-7F);
    }

    void refusesTablesThatDoNotFit()
    {
        QVERIFY_EXCEPTION_THROWN(create<Schedule>("PiecewiseConstantDecay",
                                     {{"boundaries", {3, 6}}, {"values", {0.1, 0.05}}}),
            ConfigError);
        QVERIFY_EXCEPTION_THROWN(
            create<Schedule>("PiecewiseConstantDecay",
                {{"boundaries", Value::array()}, {"values", Value::array({0.1})}}),
            ConfigError);
    }
};

NW_TEST(PiecewiseConstantDecayTest)
#include "tst_piecewise_constant_decay.moc"
