#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::callLayer;
using test::expectConforms;
using test::valuesOf;

class ELUTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms(
            {.layer = "ELU", .config = {{"alpha", 0.7}}, .input = {3, 4}, .output = {3, 4}});
    }
    void curvesNegativeValues()
    {
        const auto layer = create<Layer>("ELU", {{"alpha", 2}});
        const Array y = callLayer(*layer, {arrayOf({1, 2}, {-1, 2})}).output;
        QVERIFY(areClose(valuesOf(y), {-1.2642411, 2}));
    }
};

NW_TEST(ELUTest)

} // namespace netwright

#include "tst_elu.moc"
