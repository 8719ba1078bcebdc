#include "engine/initializers/initializer.h"
#include "tests/engine/initializers/spread.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class VarianceScalingTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Initializer, "VarianceScaling"); }
    void spreadsAsKerasDoes()
    {
        const std::string fault = spreadFault(*create<Initializer>("VarianceScaling"), {100, 50},
            {.deviation = 0.1, .bound = 0.2273694});
        QVERIFY2(fault.empty(), fault.c_str());
    }
};

NW_TEST(VarianceScalingTest)
#include "tst_variance_scaling.moc"
