#include "engine/base/field.h"

#include "tests/support/test.h"

using namespace netwright;

namespace {

template <class T>
T readAs(const Value& value)
{
    T member{};
    Field<T>::read(value, member);
    return member;
}

} // namespace

class FieldTest : public QObject {
    Q_OBJECT
private slots:
    void wholeNumbersMayBeWrittenAsReals()
    {
        QCOMPARE(readAs<int>(3), 3);
        QCOMPARE(readAs<int>(3.0), 3);
        QCOMPARE(readAs<int>(-2147483647), -2147483647);
        for (const Value& value : {Value(3.5), Value(3e9), Value("3"), Value(true), Value()})
            QVERIFY_EXCEPTION_THROWN(readAs<int>(value), WrongType);
    }

    void booleansAreNoNumbers()
    {
        QVERIFY(readAs<bool>(true));
        QVERIFY_EXCEPTION_THROWN(readAs<bool>(1), WrongType);
        QVERIFY_EXCEPTION_THROWN(readAs<double>(true), WrongType);
        QCOMPARE(readAs<double>(2), 2.0);
    }

    void nullIsAnAbsentOptional()
    {
        QVERIFY(!readAs<std::optional<int>>(nullptr));
        QCOMPARE(readAs<std::optional<int>>(5), std::optional<int>(5));
        QCOMPARE(Field<std::optional<int>>::write({}), Value());
        QCOMPARE(Field<std::optional<int>>::write(5), Value(5));
        QVERIFY_EXCEPTION_THROWN(readAs<std::optional<int>>("x"), WrongType);
    }

    void listsAreReadAndWritten()
    {
        const Value list = {1, 2, 3};
        QCOMPARE(readAs<std::vector<int>>(list), (std::vector<int>{1, 2, 3}));
        QCOMPARE(Field<std::vector<int>>::write({1, 2, 3}), list);
        QCOMPARE(Field<std::vector<int>>::write({}), Value::array());
        QVERIFY_EXCEPTION_THROWN(readAs<std::vector<int>>(Value{1, "b"}), WrongType);
        QVERIFY_EXCEPTION_THROWN(readAs<std::vector<int>>(4), WrongType);
    }

    void aTupleOfKerasIsAList()
    {
        const Value tuple = {{"class_name", "__tuple__"}, {"items", {4, 5}}};
        QCOMPARE(readAs<std::vector<int>>(tuple), (std::vector<int>{4, 5}));
    }

    void oneNumberStandsForATupleOfEqualOnes()
    {
        using Pair = std::array<int, 2>;
        QCOMPARE(readAs<Pair>(3), (Pair{3, 3}));
        QCOMPARE(readAs<Pair>(Value{3, 4}), (Pair{3, 4}));
        QVERIFY_EXCEPTION_THROWN(readAs<Pair>(Value{3, 4, 5}), WrongType);
    }

    void aFailedReadChangesNothing()
    {
        std::vector<int> member{7};
        QVERIFY_EXCEPTION_THROWN(Field<std::vector<int>>::read({1, "x"}, member), WrongType);
        QCOMPARE(member, std::vector<int>{7});
    }

    void formsLearnTheTypeFromTheMember()
    {
        QCOMPARE(Field<int>::type, ParamType::integer);
        QCOMPARE((Field<std::array<double, 2>>::type), ParamType::reals);
        QCOMPARE(Field<std::optional<std::string>>::type, ParamType::string);
        QVERIFY(Field<std::optional<bool>>::isNullable && !Field<bool>::isNullable);
    }
};

NW_TEST(FieldTest)
#include "tst_field.moc"
