#include "engine/optimizers/schedule.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

#include <cmath>

using namespace netwright;
using namespace netwright::test;

namespace {

const Config kPolynomialDecay = {
    {"initial_learning_rate", 0.1}, {"decay_steps", 10}, {"end_learning_rate", 0.02}, {"power", 2}};

} // namespace

class PolynomialDecayTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Schedule, "PolynomialDecay", kPolynomialDecay); }

    void followsKerasFormula()
    {
        const auto schedule = create<Schedule>("PolynomialDecay", kPolynomialDecay);
        QVERIFY(std::abs(schedule->at(0) - 0.1F) < 1e-7F);
        QVERIFY(std::abs(schedule->at(5) - 0.04F) < 1e-7F);
        QVERIFY(std::abs(schedule->at(10) - 0.02F) < 1e-7F);
        QVERIFY(std::abs(schedule->at(50) - 0.02F) < 1e-7F);
    }

    // The second round is as long as both: 0.02 + 0.08 * (1 - 15 / 20)^2.
    void beginsAgain()
    {
        Config config = kPolynomialDecay;
        config["cycle"] = true;
        const auto schedule = create<Schedule>("PolynomialDecay", config);
        QVERIFY(std::abs(schedule->at(0) - 0.1F) < 1e-7F);
        QVERIFY(std::abs(schedule->at(15) - 0.025F) < 1e-7F);
    }

    void refusesASpanOfNoSteps()
    {
        QVERIFY_EXCEPTION_THROWN(create<Schedule>("PolynomialDecay",
                                     {{"initial_learning_rate", 0.1}, {"decay_steps", 0}}),
            ConfigError);
    }
};

NW_TEST(PolynomialDecayTest)
#include "tst_polynomial_decay.moc"
