#include "engine/optimizers/schedule.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

#include <cmath>

using namespace netwright;
using namespace netwright::test;

namespace {

const Config kCosineDecayRestarts = {{"initial_learning_rate", 0.1}, {"first_decay_steps", 8}};

} // namespace

class CosineDecayRestartsTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished()
    {
        NW_EXPECT_PUBLISHED(Schedule, "CosineDecayRestarts", kCosineDecayRestarts);
    }

    void followsKerasFormula()
    {
        const auto schedule = create<Schedule>("CosineDecayRestarts", kCosineDecayRestarts);
        QVERIFY(std::abs(schedule->at(0) - 0.1F) < 1e-7F);
        QVERIFY(std::abs(schedule->at(4) - 0.05F) < 1e-7F);
        QVERIFY(std::abs(schedule->at(8) - 0.1F) < 1e-7F);
        QVERIFY(std::abs(schedule->at(16) - 0.05F) < 1e-7F);
        QVERIFY(std::abs(schedule->at(24) - 0.1F) < 1e-7F);
        QVERIFY(std::abs(schedule->at(30) - 0.09157348F) < 1e-7F);
    }

    void fallsLowerEachTime()
    {
        Config config = kCosineDecayRestarts;
        config["t_mul"] = 1;
        config["m_mul"] = 0.5;
        config["alpha"] = 0.1;
        const auto schedule = create<Schedule>("CosineDecayRestarts", config);
        QVERIFY(std::abs(schedule->at(4) - 0.055F) < 1e-7F);
        QVERIFY(std::abs(schedule->at(8) - 0.05F) < 1e-7F);
        QVERIFY(std::abs(schedule->at(30) - 0.00289752F) < 1e-7F);
    }

    void refusesASpanOfNoSteps()
    {
        QVERIFY_EXCEPTION_THROWN(create<Schedule>("CosineDecayRestarts",
                                     {{"initial_learning_rate", 0.1}, {"first_decay_steps", 0}}),
            ConfigError);
    }
};

NW_TEST(CosineDecayRestartsTest)
#include "tst_cosine_decay_restarts.moc"
