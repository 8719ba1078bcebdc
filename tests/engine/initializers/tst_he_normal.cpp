#include "engine/initializers/initializer.h"
#include "tests/engine/initializers/spread.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class HeNormalTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Initializer, "HeNormal"); }
    void spreadsAsKerasDoes()
    {
        const std::string fault = spreadFault(*create<Initializer>("HeNormal"), {100, 50},
            {.deviation = 0.1414214, .bound = 0.321549});
        QVERIFY2(fault.empty(), fault.c_str());
    }
};

NW_TEST(HeNormalTest)
#include "tst_he_normal.moc"
