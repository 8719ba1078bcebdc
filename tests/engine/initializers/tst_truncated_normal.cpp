#include "engine/initializers/initializer.h"
#include "tests/engine/initializers/spread.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class TruncatedNormalTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Initializer, "TruncatedNormal"); }
    void spreadsAsKerasDoes()
    {
        const std::string fault = spreadFault(*create<Initializer>("TruncatedNormal"), {100, 50},
            {.deviation = 0.04398128, .bound = 0.1});
        QVERIFY2(fault.empty(), fault.c_str());
    }
};

NW_TEST(TruncatedNormalTest)
#include "tst_truncated_normal.moc"
