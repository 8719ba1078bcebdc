#include "engine/datasets/data_source.h"

#include "tests/engine/datasets/samples.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class DataSourceTest : public QObject {
    Q_OBJECT
private slots:
    void wantsExactlyOneSource()
    {
        const DataFolder folder;
        QCOMPARE(folder.refusal("{'npz': 'a', 'csv': 'b'}"),
            "Data: expected one source, received both csv and npz.");
        QVERIFY(folder.refusal("{'npy': 'a'}").ends_with("received only \"npy\"."));
        QVERIFY(folder.refusal("{}").starts_with("Data: expected a source, one of "));
        QVERIFY(folder.refusal("'data.npz'").starts_with("Data: expected an object"));
    }

    void namesAnUnknownOption()
    {
        QCOMPARE(DataFolder().refusal("{'csv': 'a.csv', 'seperator': ','}"),
            "csv: there is no setting named \"seperator\"; did you mean separator?");
    }

    void takesARangeOfRows()
    {
        const DataFolder folder;
        const auto whole = folder.open("{'dataset': 'plane', 'samples': 10}");
        const auto part = folder.open("{'dataset': 'plane', 'samples': 10, 'rows': [3, 5]}");
        QCOMPARE(
            numbersOf(readAll(*part).inputs[0]), numbersOf(readAll(*whole).inputs[0].rows(3, 5)));
        QCOMPARE(folder.refusal("{'dataset': 'plane', 'samples': 10, 'rows': [3, 11]}"),
            "dataset: rows must be two numbers within 0 to 10, the second larger, received 3 and "
            "11.");
    }

    void shufflesBeforeRowsAreChosen()
    {
        const DataFolder folder;
        std::vector<double> together;
        for (const char* rows : {"[0, 6]", "[6, 10]"}) {
            const auto part = folder.open("{'dataset': 'plane', 'samples': 10, 'shuffle_seed': 3, "
                                          "'rows': "
                + std::string(rows) + "}");
            for (const double number : numbersOf(readAll(*part).inputs[0]))
                together.push_back(number);
        }
        const auto whole = folder.open("{'dataset': 'plane', 'samples': 10}");
        std::vector<double> inOrder = numbersOf(readAll(*whole).inputs[0]);
        QVERIFY(together != inOrder);
        std::sort(together.begin(), together.end());
        std::sort(inOrder.begin(), inOrder.end());
        QCOMPARE(together, inOrder);
    }

    void makesTargetsOneHot()
    {
        const auto data = DataFolder().open("{'dataset': 'moons', 'samples': 2, 'one_hot': 3}");
        QCOMPARE(numbersOf(readAll(*data).targets[0]), std::vector<double>({1, 0, 0, 0, 1, 0}));
    }

    void findsUsualNames()
    {
        QCOMPARE(
            defaultNames('x', {"x1", "y0", "x0", "vx0"}), std::vector<std::string>({"x0", "x1"}));
        QCOMPARE(defaultNames('y', {"y"}), std::vector<std::string>({"y"}));
    }
};

NW_TEST(DataSourceTest)
#include "tst_data_source.moc"
