#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

#include <cmath>

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::builtLayer;
using test::callLayer;
using test::expectConforms;
using test::valuesOf;

class DotTest : public QObject {
    Q_OBJECT
private slots:
    void conforms_data()
    {
        QTest::addColumn<QString>("axes");
        QTest::addColumn<QString>("shapes");
        const auto row = [](const char* axes, const char* shapes) {
            QTest::addRow("%s %s", axes, shapes) << axes << shapes;
        };
        row("1", "[[2,3],[2,3],[2,1]]");
        row("-1", "[[2,3],[2,3],[2,1]]");
        row("[1,2]", "[[2,3],[2,4,3],[2,4]]");
        row("[2,1]", "[[2,4,3],[2,3],[2,4]]");
        row("[1,2]", "[[2,3,5],[2,4,3],[2,5,4]]");
        row("1", "[[2,3,5],[2,3,4],[2,5,4]]");
        row("[2,3]", "[[2,4,3,5],[2,2,4,3],[2,4,5,2,4]]");
        row("[-1,-2]", "[[2,4,3],[2,3,5],[2,4,5]]");
    }
    void conforms()
    {
        QFETCH(QString, axes);
        QFETCH(QString, shapes);
        const auto lengths = Value::parse(shapes.toStdString());
        const auto shape
            = [&](std::size_t i) { return Shape(lengths[i].get<std::vector<Dimension>>()); };
        for (const bool normalize : {false, true})
            expectConforms({.layer = "Dot",
                .config = {{"axes", Value::parse(axes.toStdString())}, {"normalize", normalize}},
                .inputs = {shape(0), shape(1)},
                .output = shape(2)});
    }
    void sumsOverTheAxis()
    {
        const auto layer = create<Layer>("Dot", {{"axes", 1}});
        const Array y
            = callLayer(*layer, {arrayOf({2, 2}, {1, 2, 3, 4}), arrayOf({2, 2}, {5, 6, 7, 8})})
                  .output;
        QVERIFY(areClose(valuesOf(y), {17, 53}));
    }
    void givesCosines()
    {
        const auto layer = create<Layer>("Dot", {{"axes", 1}, {"normalize", true}});
        const Array y
            = callLayer(*layer, {arrayOf({2, 2}, {3, 0, 0, 0}), arrayOf({2, 2}, {1, 1, 1, 1})})
                  .output;
        QVERIFY(areClose(valuesOf(y), {std::sqrt(0.5), 0}));
    }
    void writesItsAxesAsTheyWereGiven()
    {
        for (const Value& axes : {Value(1), Value::array({1, 2})})
            QCOMPARE(configOf(*create<Layer>("Dot", {{"axes", axes}}))["axes"], axes);
    }
    void refusesShapesThatDoNotFit()
    {
        const auto refuses = [](const Value& axes, const std::vector<Shape>& shapes) {
            QVERIFY_THROWS_EXCEPTION(ShapeError, builtLayer("Dot", {{"axes", axes}}, shapes));
        };
        refuses(1, {{2, 3}, {2, 4}});
        refuses(1, {{2, 3}, {3, 3}});
        refuses(0, {{2, 3}, {2, 3}});
        refuses(2, {{2, 3}, {2, 3}});
        refuses(1, {{2}, {2}});
        refuses(1, {{2, 3}});
        refuses(1, {{2, 3}, {2, 3}, {2, 3}});
    }
    void refusesThreeAxes()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("Dot", {{"axes", {1, 2, 3}}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("Dot"));
    }
    void takesLengthsThatAreNotKnown()
    {
        const auto layer = create<Layer>("Dot", {{"axes", 2}});
        CallContext context(CallContext::Mode::inference);
        const Tensor x = placeholder({kUnknown, kUnknown, 3});
        QCOMPARE((*layer)({.inputs = {x, x}}, context).front().shape(),
            (Shape{kUnknown, kUnknown, kUnknown}));
    }
    void countsTwoForEachMultiplyAdd()
    {
        const auto layer = create<Layer>("Dot", {{"axes", 2}});
        QCOMPARE(layer->flops({{1, 4, 3}, {1, 5, 3}}, {{1, 4, 5}}), 120.0);
    }
};

NW_TEST(DotTest)

} // namespace netwright

#include "tst_dot.moc"
