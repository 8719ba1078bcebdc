#include "widgets/data/sample_table_model.h"

#include "engine/arrays/strings.h"
#include "tests/support/test.h"
#include "tests/widgets/data/tables.h"

using namespace netwright;
using namespace netwright::test;

class SampleTableModelTest : public QObject {
    Q_OBJECT
private slots:
    void targetsStandBeforeInputs()
    {
        SampleTableModel model;
        model.setTable(wideTable(3, 4));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.columnCount(), 5);
        QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), QString("class"));
        QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), QString("x[1]"));
        QCOMPARE(model.data(model.index(1, 0), Qt::DisplayRole).toString(), QString("versicolor"));
        QCOMPARE(model.data(model.index(1, 1), Qt::DisplayRole).toString(), QString("0.5"));
    }

    void rowsHaveTheNumbersOfTheWholeSet()
    {
        SampleTableModel model;
        model.setTable(wideTable(3, 4));
        QCOMPARE(model.headerData(2, Qt::Vertical, Qt::DisplayRole).toString(), QString("21"));
    }

    void wideSamplesAreCutAndCounted()
    {
        SampleTableModel model;
        model.setTable(wideTable(2, 100));
        QCOMPARE(model.columnCount(), 64);
        QCOMPARE(model.hiddenColumns(), 37);
    }

    void numbersOfSeveralAxesAreNamedByTheirPlace()
    {
        SampleTable table = wideTable(1, 6);
        table.inputs.front().sample = {2, 3};
        SampleTableModel model;
        model.setTable(table);
        QCOMPARE(
            model.headerData(6, Qt::Horizontal, Qt::DisplayRole).toString(), QString("x[1, 2]"));
    }

    void textsAreShownAsTheyAre()
    {
        SampleTable table;
        table.samples = 2;
        table.rows = {0, 1};
        table.inputs.push_back(
            {.name = "review", .sample = {1}, .values = stringArray({2, 1}, {"good", "not bad"})});
        QVERIFY(lookOf(table) == SampleLook::table);
        SampleTableModel model;
        model.setTable(table);
        QCOMPARE(model.data(model.index(1, 0), Qt::DisplayRole).toString(), QString("not bad"));
    }
};

NW_TEST(SampleTableModelTest)
#include "tst_sample_table_model.moc"
