#include "engine/optimizers/schedule.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

#include <cmath>

using namespace netwright;
using namespace netwright::test;

namespace {

const Config kCosineDecay = {{"initial_learning_rate", 0.1}, {"decay_steps", 30}, {"alpha", 0.1}};

} // namespace

class CosineDecayTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Schedule, "CosineDecay", kCosineDecay); }

    void followsKerasFormula()
    {
        const auto schedule = create<Schedule>("CosineDecay", kCosineDecay);
        QVERIFY(std::abs(schedule->at(0) - 0.1F) < 1e-7F);
        QVERIFY(std::abs(schedule->at(10) - 0.0775F) < 1e-7F);
        QVERIFY(std::abs(schedule->at(15) - 0.055F) < 1e-7F);
        QVERIFY(std::abs(schedule->at(30) - 0.01F) < 1e-7F);
        QVERIFY(std::abs(schedule->at(99) - 0.01F) < 1e-7F);
    }

    void risesFirst()
    {
        Config config = kCosineDecay;
        config["warmup_target"] = 0.5;
        config["warmup_steps"] = 4;
        const auto schedule = create<Schedule>("CosineDecay", config);
        QVERIFY(std::abs(schedule->at(0) - 0.1F) < 1e-7F);
        QVERIFY(std::abs(schedule->at(2) - 0.3F) < 1e-7F);
        QVERIFY(std::abs(schedule->at(4) - 0.5F) < 1e-7F);
        QVERIFY(std::abs(schedule->at(19) - 0.275F) < 1e-6F);
        QVERIFY(std::abs(schedule->at(50) - 0.05F) < 1e-7F);
    }

    void refusesASpanOfNoSteps()
    {
        QVERIFY_EXCEPTION_THROWN(
            create<Schedule>("CosineDecay", {{"initial_learning_rate", 0.1}, {"decay_steps", 0}}),
            ConfigError);
    }
};

NW_TEST(CosineDecayTest)
#include "tst_cosine_decay.moc"
