#include "engine/initializers/initializer.h"
#include "tests/engine/initializers/spread.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class ZerosTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Initializer, "Zeros"); }
    void hasItsValues()
    {
        Random random(1);
        const Array values = create<Initializer>("Zeros")->make({2}, DType::float32, random);
        const std::vector<float> expected = {0, 0};
        const auto actual = values.as<float>();
        QVERIFY(std::equal(actual.begin(), actual.end(), expected.begin(), expected.end()));
    }
};

NW_TEST(ZerosTest)
#include "tst_zeros.moc"
