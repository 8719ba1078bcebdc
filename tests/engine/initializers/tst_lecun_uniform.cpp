#include "engine/initializers/initializer.h"
#include "tests/engine/initializers/spread.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class LecunUniformTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Initializer, "LecunUniform"); }
    void spreadsAsKerasDoes()
    {
        const std::string fault = spreadFault(*create<Initializer>("LecunUniform"), {100, 50},
            {.deviation = 0.1, .bound = 0.1732051});
        QVERIFY2(fault.empty(), fault.c_str());
    }
};

NW_TEST(LecunUniformTest)
#include "tst_lecun_uniform.moc"
