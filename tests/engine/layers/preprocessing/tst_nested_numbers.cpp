#include "engine/layers/preprocessing/nested_numbers.h"

#include "tests/support/test.h"

namespace netwright {

class NestedNumbersTest : public QObject {
    Q_OBJECT
private slots:
    void numbersAndListsComeBack()
    {
        for (const Value& value :
            {Value(1.5), Value::array({1.0, 2.0}), Value::array({{1.0, 2.0}, {3.0, 4.0}})})
            QCOMPARE(Field<NestedNumbers>::write(read(value)), value);
        QCOMPARE(read(Value::array({{1, 2, 3}})).shape, (Shape{1, 3}));
        QCOMPARE(read(Value::array({{1, 2}, {3, 4}})).array().at(2), 3.0);
    }
    void otherThingsAreRefused()
    {
        for (const Value& value : {Value("x"), Value::array(), Value::array({1, {2}}),
                 Value::array({{1, 2}, {3}}), Value::array({{1}, 2}), Value::object()})
            QVERIFY_EXCEPTION_THROWN(read(value), WrongType);
    }

private:
    static NestedNumbers read(const Value& value)
    {
        NestedNumbers result;
        Field<NestedNumbers>::read(value, result);
        return result;
    }
};

NW_TEST(NestedNumbersTest)

} // namespace netwright

#include "tst_nested_numbers.moc"
