#include "engine/initializers/initializer.h"
#include "tests/engine/initializers/spread.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class HeUniformTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Initializer, "HeUniform"); }
    void spreadsAsKerasDoes()
    {
        const std::string fault = spreadFault(*create<Initializer>("HeUniform"), {100, 50},
            {.deviation = 0.1414214, .bound = 0.244949});
        QVERIFY2(fault.empty(), fault.c_str());
    }
};

NW_TEST(HeUniformTest)
#include "tst_he_uniform.moc"
