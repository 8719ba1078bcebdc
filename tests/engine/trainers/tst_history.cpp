#include "engine/trainers/history.h"

#include "engine/base/error.h"
#include "tests/support/test.h"

#include <cmath>

using namespace netwright;

class HistoryTest : public QObject {
    Q_OBJECT
private slots:
    void keepsListsInTheOrderOfTheirNames()
    {
        History history;
        history.addNumber("loss", 2);
        history.addNumber("accuracy", 0.5);
        history.addNumber("loss", 1);
        QCOMPARE(history.value().dump(), std::string(R"({"loss":[2.0,1.0],"accuracy":[0.5]})"));
        QCOMPARE(history.last("loss"), std::optional<double>(1));
        QVERIFY(!history.last("val_loss"));
    }

    void writesNullForNaN()
    {
        History history;
        history.addNumber("loss", NAN);
        QCOMPARE(history.value().dump(), std::string(R"({"loss":[null]})"));
    }

    void isReadAgain()
    {
        const Value value
            = Value::parse(R"({"loss": [2.0, null], "f1": [[0.5, 1.0], [1.0, 1.0]]})");
        const History history = History::fromValue(value);
        QCOMPARE(history.value(), value);
        QCOMPARE(history.epochs(), (std::vector<int>{0, 1}));
        QVERIFY_EXCEPTION_THROWN(History::fromValue(Value::array()), FormatError);
        QVERIFY_EXCEPTION_THROWN(History::fromValue({{"loss", 1}}), FormatError);
    }
};

NW_TEST(HistoryTest)
#include "tst_history.moc"
