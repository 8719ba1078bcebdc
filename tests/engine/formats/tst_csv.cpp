#include "engine/formats/csv.h"
#include "engine/formats/gzip.h"
#include "tests/engine/formats/hostile.h"
#include "tests/support/places.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

namespace {

using Rows = std::vector<std::vector<std::string>>;
using Row = std::vector<std::string>;

CsvTable read(std::string_view text, const CsvOptions& options = {})
{
    return readCsv(bytesOf(text), "t.csv", options);
}

} // namespace

class CsvTest : public QObject {
    Q_OBJECT
private slots:
    void readsRows()
    {
        const CsvTable table = read("1,2\n3,4\n");
        QVERIFY(table.header.empty());
        QCOMPARE(table.rows, Rows({{"1", "2"}, {"3", "4"}}));
        QCOMPARE(table.columns(), std::size_t{2});
    }

    void findsTheSeparator()
    {
        for (const char separator : {',', ';', '\t', '|'}) {
            const std::string s(1, separator);
            const CsvTable table = read("a" + s + "b\n1" + s + "25\n");
            QCOMPARE(table.separator, separator);
        }
    }

    void takesTheSeparatorThatIsGiven()
    {
        QCOMPARE(read("1;2,3\n", {.separator = ','}).rows, Rows({{"1;2", "3"}}));
    }

    void findsTheHeader()
    {
        QCOMPARE(read("height,width\n1,2\n").header, Row({"height", "width"}));
        QVERIFY(read("1,width\n1,2\n").header.empty());
        QVERIFY(read("a,b\nc,d\n").header.empty());
        QVERIFY(read("a,a\n1,2\n").header.empty());
        QVERIFY(read("height,width\n").header.empty());
        QCOMPARE(read("a,b\nc,d\n", {.hasHeader = true}).header, Row({"a", "b"}));
        QVERIFY(read("height,width\n1,2\n", {.hasHeader = false}).header.empty());
    }

    void readsQuotes()
    {
        QCOMPARE(read("\"a,b\",\"say \"\"hi\"\"\"\n\"two\nlines\",\"\"\n").rows,
            Rows({{"a,b", "say \"hi\""}, {"two\nlines", ""}}));
        QCOMPARE(read("5' 6\",2\n").rows, Rows({{"5' 6\"", "2"}}));
    }

    void takesAnyEndOfLine()
    {
        for (const char* text : {"1,2\n3,4", "1,2\r\n3,4\r\n", "1,2\r3,4\r", "\n1,2\n\n3,4\n\n"})
            QCOMPARE(read(text).rows, Rows({{"1", "2"}, {"3", "4"}}));
    }

    void takesMarksAndLatin1()
    {
        QCOMPARE(read("\xEF\xBB\xBF"
                      "1,2\n")
                     .rows,
            Rows({{"1", "2"}}));
        QCOMPARE(read("caf\xE9,2\n").rows, Rows({{"caf\xC3\xA9", "2"}}));
        QCOMPARE(read("caf\xC3\xA9,2\n").rows, Rows({{"caf\xC3\xA9", "2"}}));
    }

    void unpacksGzip() { QCOMPARE(readCsv(gzip(bytesOf("1,2\n")), "t").rows, Rows({{"1", "2"}})); }

    void namesRowAndColumn()
    {
        QCOMPARE(refusal([] { read("1,2\n3,4\n5\n"); }),
            std::string("t.csv: expected 2 columns in row 3, received 1."));
        QCOMPARE(refusal([] { read("1,\"2\n2\"\n3,4,5\n"); }),
            std::string("t.csv: expected 2 columns in row 3, received 3."));
        QCOMPARE(refusal([] { read("1,2\n3,\"4\n5,6\n"); }),
            std::string("t.csv: the quote that opens in row 2, column 2 never closes."));
        QCOMPARE(refusal([] { read("\n\n"); }),
            std::string("t.csv: expected a table, received an empty file."));
        QCOMPARE(refusal([] {
            read({"1,\0", 3});
        }),
            std::string("t.csv: expected a table as text, received a file of another kind."));
    }

    void readsWhatItWrote()
    {
        const CsvTable table = {.header = {"name", "value"},
            .rows = {{"a;b", "1"}, {"say \"hi\"", "2"}, {"two\nlines", "3"}, {"", ""}},
            .separator = ';'};
        QVERIFY(read(writeCsv(table)) == table);
        const CsvTable one = {.header = {"n"}, .rows = {{"1"}, {""}, {"3"}}};
        QVERIFY(read(writeCsv(one)) == one);
    }

    void readsRealTables_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("columns");
        QTest::addColumn<bool>("hasHeader");
        QTest::newRow("iris") << "iris.csv" << 150 << 5 << false;
        QTest::newRow("wine") << "wine.csv" << 178 << 14 << false;
        QTest::newRow("abalone") << "abalone.csv" << 4177 << 9 << false;
        QTest::newRow("housing") << "housing.csv" << 506 << 14 << false;
        QTest::newRow("sonar") << "sonar.csv" << 208 << 61 << false;
        QTest::newRow("digits") << "digits.csv.gz" << 1797 << 65 << false;
        QTest::newRow("airline") << "airline-passengers.csv" << 144 << 2 << true;
        QTest::newRow("temperatures") << "daily-min-temperatures.csv" << 3650 << 2 << true;
    }
    void readsRealTables()
    {
        const auto shared = sharedFolder();
        if (!shared) QSKIP("there is no folder of data beside the sources");
        QFETCH(QString, file);
        const CsvTable table = readCsvFile((*shared + "/data/csv/" + file).toStdString());
        QTEST(static_cast<int>(table.rows.size()), "rows");
        QTEST(static_cast<int>(table.columns()), "columns");
        QTEST(!table.header.empty(), "hasHeader");
        QCOMPARE(table.separator, ',');
    }

    void survivesDamage()
    {
        const auto readAndWrite = [](const Bytes& file) { writeCsv(readCsv(file, "t")); };
        const Bytes file = bytesOf("name,value\n\"a\",1\n\"b \"\"c\"\"\",2\r\n");
        QCOMPARE(surviveDamage(file, 5'000, readAndWrite), std::string());
    }
};
NW_TEST(CsvTest)
#include "tst_csv.moc"
