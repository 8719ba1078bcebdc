#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::builtLayer;
using test::callLayer;
using test::counting;
using test::expectConforms;
using test::valuesOf;

class RepeatVectorTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms(
            {.layer = "RepeatVector", .config = {{"n", 3}}, .input = {2, 4}, .output = {2, 3, 4}});
    }
    void givesEveryStepTheSameValues()
    {
        const auto layer = create<Layer>("RepeatVector", {{"n", 2}});
        const Array y = callLayer(*layer, {counting({2, 2})}).output;
        QCOMPARE(valuesOf(y), (std::vector<double>{0, 1, 0, 1, 2, 3, 2, 3}));
    }
    void refusesWhatCannotBe()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("RepeatVector"));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("RepeatVector", {{"n", 0}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("RepeatVector", {{"n", 1.5}}));
        QVERIFY_THROWS_EXCEPTION(ShapeError, builtLayer("RepeatVector", {{"n", 2}}, {{2, 3, 3}}));
    }
};

NW_TEST(RepeatVectorTest)

} // namespace netwright

#include "tst_repeat_vector.moc"
