#include "engine/initializers/initializer.h"
#include "tests/engine/initializers/spread.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class ConstantTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Initializer, "Constant"); }
    void hasItsValues()
    {
        Random random(1);
        const Array values
            = create<Initializer>("Constant", {{"value", 0.5}})->make({2}, DType::float32, random);
        const std::vector<float> expected = {0.5F, 0.5F};
        const auto actual = values.as<float>();
        QVERIFY(std::equal(actual.begin(), actual.end(), expected.begin(), expected.end()));
    }
};

NW_TEST(ConstantTest)
#include "tst_constant.moc"
