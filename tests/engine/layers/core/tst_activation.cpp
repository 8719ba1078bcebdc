#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::callLayer;
using test::expectConforms;
using test::valuesOf;

class ActivationLayerTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "Activation",
            .config = {{"activation", "tanh"}},
            .input = {2, 3},
            .output = {2, 3}});
    }
    void appliesTheFunction()
    {
        const auto layer = create<Layer>("Activation", {{"activation", "relu"}});
        const Array y = callLayer(*layer, {arrayOf({1, 3}, {-1, 0, 2})}).output;
        QVERIFY(areClose(valuesOf(y), {0, 0, 2}));
    }
    void refusesAFunctionThatIsNotThere()
    {
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>("Activation", {{"activation", "tanhh"}}));
    }
};

NW_TEST(ActivationLayerTest)

} // namespace netwright

#include "tst_activation.moc"
