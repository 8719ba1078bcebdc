#include "widgets/inspector/fields/number_box.h"

#include "tests/widgets/inspector/parts.h"

using namespace netwright;
using namespace netwright::test;

class NumberBoxTest : public QObject {
    Q_OBJECT
private slots:

    void commitsOnEnterAndOnLeaving()
    {
        QWidget window;
        QVBoxLayout column(&window);
        auto* box = new NumberBox({});
        auto* other = new QLineEdit;
        column.addWidget(box);
        column.addWidget(other);
        showAndWait(window);
        std::vector<Value> numbers;
        connect(box, &NumberBox::changed, this,
            [&](const Value& number, bool) { numbers.push_back(number); });
        box->setNumber(3);
        retype(*box, "64");
        QCOMPARE(numbers, std::vector<Value>{64});
        press(*box, QKeySequence::SelectAll);
        typeText(*box, "5");
        QCOMPARE(numbers.size(), std::size_t(1));
        other->setFocus();
        QCOMPARE(numbers, (std::vector<Value>{64, 5}));
    }

    void keepsWhatIsNoNumberAndSaysSo()
    {
        NumberBox box({});
        QString wrong;
        connect(&box, &NumberBox::mistyped, this, [&](const QString& text) { wrong = text; });
        box.setNumber(3);
        showAndWait(box);
        retype(box, "many");
        QCOMPARE(wrong, QString("many"));
        QCOMPARE(box.text(), QString("many"));
    }

    void stepsWithinItsLimitsAndEndsAfterAPause()
    {
        NumberBox box({.minimum = 1.0, .maximum = 4.0});
        showAndWait(box);
        box.setFocus();
        box.setNumber(3);
        int steps = 0, ends = 0;
        connect(
            &box, &NumberBox::changed, this, [&](const Value&, bool isStep) { steps += isStep; });
        connect(&box, &NumberBox::stepsFinished, this, [&] { ++ends; });
        for (int i = 0; i < 5; ++i) QTest::keyClick(&box, Qt::Key_Up);
        QCOMPARE(box.number(), Value(4));
        QCOMPARE(steps, 1);
        for (int i = 0; i < 5; ++i) QTest::keyClick(&box, Qt::Key_Down);
        QCOMPARE(box.number(), Value(1));
        QCOMPARE(steps, 4);
        QVERIFY(waitFor([&] { return ends == 1; }));
    }

    void turnsWithTheWheelOnlyWithTheFocus()
    {
        QWidget window;
        QVBoxLayout column(&window);
        auto* box = new NumberBox({.isWhole = false});
        auto* other = new QLineEdit;
        column.addWidget(other);
        column.addWidget(box);
        box->setNumber(0.001);
        showAndWait(window);
        other->setFocus();
        turnWheel(*box, 1);
        QCOMPARE(box->text(), QString("0.001"));
        box->setFocus();
        turnWheel(*box, 1);
        QCOMPARE(box->text(), QString("0.0011"));
    }

    void multipliesByTenAPage()
    {
        NumberBox box({.isWhole = false, .minimum = 0.0});
        box.setNumber(1e-6);
        showAndWait(box);
        box.setFocus();
        for (int i = 0; i < 7; ++i) QTest::keyClick(&box, Qt::Key_PageUp);
        QCOMPARE(box.text(), QString("10"));
    }

    void keepsHalfTypedTextWhileTheSameNumberComes()
    {
        NumberBox box({});
        box.setNumber(3);
        showAndWait(box);
        box.setFocus();
        press(box, QKeySequence::SelectAll);
        typeText(box, "12");
        box.setNumber(3);
        QCOMPARE(box.text(), QString("12"));
        QVERIFY(box.isBeingEdited());
        box.setNumber(4);
        QCOMPARE(box.text(), QString("4"));
    }
};

NW_TEST(NumberBoxTest)
#include "tst_number_box.moc"
