#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::arrayOf;
using test::builtLayer;
using test::callLayer;
using test::expectConforms;
using test::valuesOf;

class MaskingTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "Masking",
            .config = {{"mask_value", 0.5}},
            .input = {2, 3, 2},
            .output = {2, 3, 2}});
    }
    void zeroesStepsOfNothingButTheValue()
    {
        const auto layer = create<Layer>("Masking", {{"mask_value", 9}});
        const Array x = arrayOf({1, 3, 2}, {1, 9, 9, 9, 9, 2});
        QCOMPARE(valuesOf(callLayer(*layer, {x}).output), (std::vector<double>{1, 9, 0, 0, 9, 2}));
        const Tensor mask = layer->computeMasks({.inputs = {constant(x)}}, {constant(x)}).front();
        QCOMPARE(mask.shape(), (Shape{1, 3}));
        QCOMPARE(valuesOf(mask), (std::vector<double>{1, 0, 1}));
    }
    void comparesWholeNumbersToo()
    {
        const Array x = Array::of<std::int32_t>({1, 2, 1}, {0, 1});
        QCOMPARE(valuesOf(callLayer(*create<Layer>("Masking", {{"mask_value", 1}}), {x}).output),
            (std::vector<double>{0, 0}));
        QCOMPARE(valuesOf(callLayer(*create<Layer>("Masking", {{"mask_value", 0.5}}), {x}).output),
            (std::vector<double>{0, 1}));
    }
    void readsANumberThatKerasWrapped()
    {
        const auto layer = create<Layer>("Masking",
            {{"mask_value",
                {{"class_name", "__numpy__"},
                    {"config", {{"value", -1.0}, {"dtype", "float32"}}}}}});
        QCOMPARE(configOf(*layer)["mask_value"], Value(-1.0));
    }
    void refusesWhatHasNoSteps()
    {
        QVERIFY_THROWS_EXCEPTION(ShapeError, builtLayer("Masking", Config::object(), {{3}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("Masking", {{"mask_value", "zero"}}));
    }
};

NW_TEST(MaskingTest)

} // namespace netwright

#include "tst_masking.moc"
