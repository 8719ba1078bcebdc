#include "engine/layers/axes.h"

#include "tests/support/test.h"

namespace netwright {

class OneOrMoreAxesTest : public QObject {
    Q_OBJECT
private slots:
    void areWrittenAsTheyWereGiven()
    {
        for (const Value& value : {Value(2), Value::array({1}), Value::array({-1, 2})}) {
            OneOrMoreAxes axes;
            Field<OneOrMoreAxes>::read(value, axes);
            QCOMPARE(Field<OneOrMoreAxes>::write(axes), value);
        }
    }
    void refuseWhatIsNoAxis()
    {
        OneOrMoreAxes axes;
        for (const Value& value :
            {Value("a"), Value(1.5), Value::array(), Value::array({"a"}), Value()})
            QVERIFY_THROWS_EXCEPTION(WrongType, Field<OneOrMoreAxes>::read(value, axes));
    }
    void areCountedFromTheFirst()
    {
        const Shape input{2, 3, 4};
        QCOMPARE(axesOf("Test", input, {.values = {-1, 1}}), (std::vector<int>{2, 1}));
        QVERIFY_THROWS_EXCEPTION(ShapeError, axesOf("Test", input, {.values = {3}}));
        QVERIFY_THROWS_EXCEPTION(ShapeError, axesOf("Test", input, {.values = {-4}}));
        QVERIFY_THROWS_EXCEPTION(ShapeError, axesOf("Test", input, {.values = {2, -1}}));
    }
};

NW_TEST(OneOrMoreAxesTest)

} // namespace netwright

#include "tst_axes.moc"
