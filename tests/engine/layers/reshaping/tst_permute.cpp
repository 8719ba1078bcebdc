#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::builtLayer;
using test::callLayer;
using test::counting;
using test::expectConforms;
using test::valuesOf;

class PermuteTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "Permute",
            .config = {{"dims", {3, 1, 2}}},
            .input = {2, 3, 4, 5},
            .output = {2, 5, 3, 4}});
    }
    void swapsRowsAndColumns()
    {
        const auto layer = create<Layer>("Permute", {{"dims", {2, 1}}});
        const Array y = callLayer(*layer, {counting({1, 2, 3})}).output;
        QCOMPARE(valuesOf(y), (std::vector<double>{0, 3, 1, 4, 2, 5}));
    }
    void refusesWhatIsNoOrder()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("Permute", {{"dims", {1, 3}}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("Permute", {{"dims", {0, 1}}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("Permute", {{"dims", {1, 1}}}));
        QVERIFY_THROWS_EXCEPTION(ShapeError, builtLayer("Permute", {{"dims", {2, 1}}}, {{2, 3}}));
    }
};

NW_TEST(PermuteTest)

} // namespace netwright

#include "tst_permute.moc"
