#include "engine/initializers/initializer.h"
#include "tests/engine/initializers/spread.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class RandomNormalTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Initializer, "RandomNormal"); }
    void spreadsAsKerasDoes()
    {
        const std::string fault = spreadFault(
            *create<Initializer>("RandomNormal"), {100, 50}, {.deviation = 0.05, .bound = 1});
        QVERIFY2(fault.empty(), fault.c_str());
    }
};

NW_TEST(RandomNormalTest)
#include "tst_random_normal.moc"
