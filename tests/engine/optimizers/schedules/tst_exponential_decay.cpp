#include "engine/optimizers/schedule.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

#include <cmath>

using namespace netwright;
using namespace netwright::test;

namespace {

const Config kExponentialDecay
    = {{"initial_learning_rate", 0.1}, {"decay_steps", 10}, {"decay_rate", 0.25}};

} // namespace

class ExponentialDecayTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Schedule, "ExponentialDecay", kExponentialDecay); }

    void followsKerasFormula()
    {
        const auto schedule = create<Schedule>("ExponentialDecay", kExponentialDecay);
        QVERIFY(std::abs(schedule->at(0) - 0.1F) < 1e-7F);
        QVERIFY(std::abs(schedule->at(5) - 0.05F) < 1e-7F);
        QVERIFY(std::abs(schedule->at(10) - 0.025F) < 1e-7F);
    }

    void fallsInStairs()
    {
        Config config = kExponentialDecay;
        config["staircase"] = true;
        const auto schedule = create<Schedule>("ExponentialDecay", config);
        QCOMPARE(schedule->at(9), 0.1F);
        QCOMPARE(schedule->at(10), 0.025F);
    }

    void writesWholeStepsAsSuch()
    {
        const Config config = configOf(*create<Schedule>("ExponentialDecay", kExponentialDecay));
        QVERIFY(config["decay_steps"].is_number_integer());
    }

    void refusesASpanOfNoSteps()
    {
        QVERIFY_EXCEPTION_THROWN(
            create<Schedule>("ExponentialDecay",
                {{"initial_learning_rate", 0.1}, {"decay_steps", 0}, {"decay_rate", 0.25}}),
            ConfigError);
    }
};

NW_TEST(ExponentialDecayTest)
#include "tst_exponential_decay.moc"
