#include "engine/datasets/readers/csv_columns.h"

#include "tests/support/test.h"

#include <cmath>

using namespace netwright;

class CsvColumnsTest : public QObject {
    Q_OBJECT
private slots:
    void understandsNumbers()
    {
        const CsvTable table{.rows = {{" 10 "}, {"+2"}, {"1e1"}, {"NaN"}}};
        const CsvColumn column = understand(table, 0, "t");
        QVERIFY(!column.isText);
        QVERIFY(column.isWhole);
        QCOMPARE(column.numbers[0], 10.0);
        QCOMPARE(column.numbers[1], 2.0);
        QVERIFY(std::isnan(column.numbers[3]));
        QCOMPARE(column.missingCount(), std::size_t{1});
        QCOMPARE(column.categories.front(), "+2"); // sorted by value
    }

    void understandsTexts()
    {
        const CsvTable table{.header = {"h"}, .rows = {{"b"}, {"a"}, {"b"}, {"?"}}};
        const CsvColumn column = understand(table, 0, "t");
        QVERIFY(column.isText);
        QCOMPARE(column.name, "h");
        QCOMPARE(column.categories, std::vector<std::string>({"a", "b"}));
        QCOMPARE(column.categoryOf(2), std::size_t{1});
        QCOMPARE(column.mostFrequent(), std::size_t{1});
        QCOMPARE(shownRow(table, 0), std::size_t{2});
    }
};

NW_TEST(CsvColumnsTest)
#include "tst_csv_columns.moc"
