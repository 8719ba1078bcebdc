#include "engine/initializers/initializer.h"
#include "tests/engine/initializers/spread.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class RandomUniformTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Initializer, "RandomUniform"); }
    void spreadsAsKerasDoes()
    {
        const std::string fault = spreadFault(*create<Initializer>("RandomUniform"), {100, 50},
            {.deviation = 0.02886751, .bound = 0.05});
        QVERIFY2(fault.empty(), fault.c_str());
    }
};

NW_TEST(RandomUniformTest)
#include "tst_random_uniform.moc"
