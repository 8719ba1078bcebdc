#include "engine/initializers/initializer.h"
#include "tests/engine/initializers/spread.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class IdentityTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Initializer, "Identity"); }
    void hasItsValues()
    {
        Random random(1);
        const Array values
            = create<Initializer>("Identity", {{"gain", 2}})->make({2, 3}, DType::float32, random);
        const std::vector<float> expected = {2, 0, 0, 0, 2, 0};
        const auto actual = values.as<float>();
        QVERIFY(std::equal(actual.begin(), actual.end(), expected.begin(), expected.end()));
    }
    void takesMatricesOnly()
    {
        Random random(1);
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, create<Initializer>("Identity")->make({3}, DType::float32, random));
    }
};

NW_TEST(IdentityTest)
#include "tst_identity.moc"
