#include "engine/initializers/initializer.h"
#include "tests/engine/initializers/spread.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class OnesTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Initializer, "Ones"); }
    void hasItsValues()
    {
        Random random(1);
        const Array values = create<Initializer>("Ones")->make({2}, DType::float32, random);
        const std::vector<float> expected = {1, 1};
        const auto actual = values.as<float>();
        QVERIFY(std::equal(actual.begin(), actual.end(), expected.begin(), expected.end()));
    }
};

NW_TEST(OnesTest)
#include "tst_ones.moc"
