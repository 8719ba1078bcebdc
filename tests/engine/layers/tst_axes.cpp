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
};

NW_TEST(OneOrMoreAxesTest)

} // namespace netwright

#include "tst_axes.moc"
