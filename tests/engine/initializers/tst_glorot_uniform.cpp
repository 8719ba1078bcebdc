#include "engine/initializers/initializer.h"
#include "tests/engine/initializers/spread.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class GlorotUniformTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Initializer, "GlorotUniform"); }
    void spreadsAsKerasDoes()
    {
        const std::string fault = spreadFault(*create<Initializer>("GlorotUniform"), {100, 50},
            {.deviation = 0.1154701, .bound = 0.2});
        QVERIFY2(fault.empty(), fault.c_str());
    }
};

NW_TEST(GlorotUniformTest)
#include "tst_glorot_uniform.moc"
