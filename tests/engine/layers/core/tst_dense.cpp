#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::builtLayer;
using test::callLayer;
using test::counting;
using test::expectConforms;
using test::setWeight;
using test::valuesOf;

class DenseTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "Dense",
            .config = {{"units", 3}, {"activation", "tanh"}},
            .input = {2, 4},
            .output = {2, 3},
            .weights = 2});
    }
    void actsOnTheLastAxisOfAnyRank()
    {
        expectConforms({.layer = "Dense",
            .config = {{"units", 3}, {"use_bias", false}},
            .input = {2, 5, 4},
            .output = {2, 5, 3},
            .weights = 1});
    }
    void multipliesAddsAndActivates()
    {
        const auto layer = builtLayer("Dense", {{"units", 2}, {"activation", "relu"}}, {{1, 2}});
        setWeight(*layer, "kernel", {1, -1, 2, -2});
        setWeight(*layer, "bias", {0.5, 0.5});
        const Array y = callLayer(*layer, {arrayOf({1, 2}, {3, 4})}).output;
        QVERIFY(areClose(valuesOf(y), {11.5, 0}));
    }
    void refusesToHaveNoUnits()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("Dense", {{"units", 0}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("Dense"));
    }
    void needsToKnowTheLastLength()
    {
        QVERIFY_THROWS_EXCEPTION(ShapeError, builtLayer("Dense", {{"units", 2}}, {{2, kUnknown}}));
        QVERIFY_THROWS_EXCEPTION(ShapeError, builtLayer("Dense", {{"units", 2}}, {{2}}));
    }
    void refusesAnotherLengthThanItWasBuiltFor()
    {
        const auto layer = builtLayer("Dense", {{"units", 2}}, {{1, 2}});
        QVERIFY_THROWS_EXCEPTION(ShapeError, callLayer(*layer, {counting({1, 3})}));
    }
    void computesIntegersAsFloats()
    {
        expectConforms({.layer = "Dense",
            .config = {{"units", 3}},
            .input = {2, 4},
            .output = {2, 3},
            .weights = 2,
            .inputType = DType::int32});
    }
    void writesItsActivationAsKerasDoes()
    {
        const auto layer = create<Layer>("Dense", {{"units", 2}, {"activation", nullptr}});
        QCOMPARE(configOf(*layer)["activation"].get<std::string>(), std::string("linear"));
        QCOMPARE(configOf(*layer)["kernel_initializer"]["class_name"].get<std::string>(),
            std::string("GlorotUniform"));
    }
    void countsTwoForEachMultiplyAdd()
    {
        const auto layer = builtLayer("Dense", {{"units", 3}}, {{2, 4}});
        QCOMPARE(layer->flops({{2, 4}}, {{2, 3}}), 48.0);
        QCOMPARE(layer->flops({{kUnknown, 4}}, {{kUnknown, 3}}), 24.0);
    }
};

NW_TEST(DenseTest)

} // namespace netwright

#include "tst_dense.moc"
