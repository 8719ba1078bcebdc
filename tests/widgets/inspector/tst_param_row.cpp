#include "widgets/inspector/param_row.h"

#include "tests/widgets/inspector/parts.h"
#include "widgets/inspector/fields/number_box.h"
#include "widgets/inspector/tone_label.h"
#include "widgets/inspector/value_judge.h"

using namespace netwright;
using namespace netwright::test;

class ParamRowTest : public QObject {
    Q_OBJECT
private slots:

    void showsTheWayBackWhereTheValueDiffers()
    {
        const ValueJudge judge(Registry::instance().get("layer", "Conv2D"));
        ParamRow row(judge, paramOf("layer", "Conv2D", "groups"));
        row.setValue(nullptr);
        showAndWait(row);
        QToolButton& restore = part<QToolButton>(row, "restore");
        QVERIFY(!restore.isVisible());
        const Value two = 2;
        row.setValue(&two);
        QVERIFY(restore.isVisible());
        int asked = 0;
        connect(&row, &ParamRow::restoreRequested, this, [&] { ++asked; });
        QTest::mouseClick(&restore, Qt::LeftButton);
        QCOMPARE(asked, 1);
        row.setReadOnly(true);
        QVERIFY(!restore.isVisible());
    }

    void keepsRefusedTextUntilTheValueChanges()
    {
        const ValueJudge judge(Registry::instance().get("layer", "Dense"));
        ParamRow row(judge, paramOf("layer", "Dense", "units"));
        const Value ten = 10, twenty = 20;
        row.setValue(&ten);
        showAndWait(row);
        NumberBox& box = part<NumberBox>(row);
        connect(&row, &ParamRow::proposed, this, [&] { row.refuse("Too small."); });
        retype(box, "0");
        QCOMPARE(part<ToneLabel>(row, "problem").text(), QString("Too small."));
        row.setValue(&ten);
        QCOMPARE(box.text(), QString("0"));
        row.setValue(&twenty);
        QCOMPARE(box.text(), QString("20"));
        QVERIFY(!part<ToneLabel>(row, "problem").isVisible());
    }

    void takesTheOldValueBackInSilence()
    {
        const ValueJudge judge(Registry::instance().get("layer", "Dense"));
        ParamRow row(judge, paramOf("layer", "Dense", "units"));
        const Value ten = 10;
        row.setValue(&ten);
        showAndWait(row);
        int proposals = 0;
        connect(&row, &ParamRow::proposed, this, [&] {
            ++proposals;
            row.refuse("Too small.");
        });
        retype(part<NumberBox>(row), "0");
        retype(part<NumberBox>(row), "10");
        QCOMPARE(proposals, 1);
        QVERIFY(!row.isRefused());
    }

    void explainsItself()
    {
        const ValueJudge judge(Registry::instance().get("layer", "Dense"));
        ParamRow row(judge, paramOf("layer", "Dense", "units"));
        QCOMPARE(part<NumberBox>(row).accessibleName(), QString("Units"));
        QVERIFY(part<QLabel>(row).toolTip().startsWith("units: "));
    }
};

NW_TEST(ParamRowTest)
#include "tst_param_row.moc"
