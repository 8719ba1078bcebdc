#include "engine/optimizers/schedule.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

#include <cmath>

using namespace netwright;
using namespace netwright::test;

namespace {

const Config kInverseTimeDecay
    = {{"initial_learning_rate", 0.1}, {"decay_steps", 4}, {"decay_rate", 0.5}};

} // namespace

class InverseTimeDecayTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Schedule, "InverseTimeDecay", kInverseTimeDecay); }

    void followsKerasFormula()
    {
        const auto schedule = create<Schedule>("InverseTimeDecay", kInverseTimeDecay);
        QVERIFY(std::abs(schedule->at(0) - 0.1F) < 1e-7F);
        QVERIFY(std::abs(schedule->at(4) - 0.0666666667F) < 1e-7F);
        QVERIFY(std::abs(schedule->at(8) - 0.05F) < 1e-7F);
    }

    void fallsInStairs()
    {
        Config config = kInverseTimeDecay;
        config["staircase"] = true;
        const auto schedule = create<Schedule>("InverseTimeDecay", config);
        QCOMPARE(schedule->at(3), 0.1F);
        QVERIFY(std::abs(schedule->at(9) - 0.05F) < 1e-7F);
    }

    void refusesASpanOfNoSteps()
    {
        QVERIFY_EXCEPTION_THROWN(
            create<Schedule>("InverseTimeDecay",
                {{"initial_learning_rate", 0.1}, {"decay_steps", -1}, {"decay_rate", 0.5}}),
            ConfigError);
    }
};

NW_TEST(InverseTimeDecayTest)
#include "tst_inverse_time_decay.moc"
