#include "engine/datasets/batches.h"
#include "engine/datasets/data_source.h"
#include "tests/engine/datasets/samples.h"
#include "tests/support/places.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

#include <cmath>

using namespace netwright;
using namespace netwright::test;

namespace {

constexpr const char* kPets = "size;kind;age;legs\n"
                              "1.5;cat;3;4\n"
                              "9;dog;7;4\n"
                              "0.5;bird;1;2\n";

} // namespace

class CsvSourceTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = DataFolder();
        m_folder.write("pets.csv", kPets);
    }

    void isPublished() { NW_EXPECT_PUBLISHED(DataSource, "csv", {{"csv", "a.csv"}}); }

    void predictsTheLastColumn()
    {
        const auto data = m_folder.open("{'csv': 'pets.csv'}");
        const Samples samples = readAll(*data);
        QCOMPARE(samples.inputs[0].shape(), Shape({3, 5})); // size, bird, cat, dog, age
        QCOMPARE(numbersOf(samples.inputs[0].rows(0, 1)), std::vector<double>({1.5, 0, 1, 0, 3}));
        QCOMPARE(data->targets()[0].name, "legs");
        QCOMPARE(data->targets()[0].dtype, DType::int32);
        QCOMPARE(numbersOf(samples.targets[0]), std::vector<double>({4, 4, 2}));
        QVERIFY(data->classNames().empty());
    }

    void choosesColumns()
    {
        const auto data = m_folder.open("{'csv': 'pets.csv', 'target': 'kind', 'x': ['age', 0]}");
        const Samples samples = readAll(*data);
        QCOMPARE(numbersOf(samples.inputs[0].rows(1, 2)), std::vector<double>({7, 9}));
        QCOMPARE(numbersOf(samples.targets[0]), std::vector<double>({1, 2, 0}));
        QCOMPARE(data->classNames(), std::vector<std::string>({"bird", "cat", "dog"}));
        const auto two = m_folder.open("{'csv': 'pets.csv', 'target': ['age', 'size']}");
        QCOMPARE(readAll(*two).targets[0].shape(), Shape({3, 2}));
        const auto none = m_folder.open("{'csv': 'pets.csv', 'target': null}");
        QVERIFY(none->targets().empty());
        QCOMPARE(none->inputs()[0].sample, Shape({6}));
    }

    void writesCategories()
    {
        const auto data = m_folder.open("{'csv': 'pets.csv', 'categories': 'index', "
                                        "'target_categories': 'index'}");
        const Samples samples = readAll(*data);
        QCOMPARE(numbersOf(samples.inputs[0].rows(0, 1)), std::vector<double>({1.5, 1, 3}));
        QCOMPARE(numbersOf(samples.targets[0]), std::vector<double>({1, 1, 0}));
        QCOMPARE(data->classNames(), std::vector<std::string>({"2", "4"}));
        const auto hot = m_folder.open("{'csv': 'pets.csv', 'target_categories': 'one_hot'}");
        QCOMPARE(numbersOf(readAll(*hot).targets[0]), std::vector<double>({0, 1, 0, 1, 1, 0}));
    }

    void standardizes()
    {
        m_folder.write("a.csv", "1,5,0\n3,5,1\n");
        const auto data = m_folder.open("{'csv': 'a.csv', 'standardize': true}");
        QCOMPARE(numbersOf(readAll(*data).inputs[0]), std::vector<double>({-1, 0, 1, 0}));
    }

    void tellsMissingValues()
    {
        m_folder.write("a.csv", "a,b,c\n1,2,0\n3,?,1\n5,,0\n7,4,NA\n");
        const std::string file = m_folder.path() + "/a.csv: ";
        QCOMPARE(m_folder.refusal("{'csv': 'a.csv'}"),
            file
                + "a value is missing in row 3, column b (2 in all); missing can be \"drop\" or, "
                  "for inputs, \"mean\".");
        QVERIFY(m_folder.refusal("{'csv': 'a.csv', 'missing': 'mean'}").find("row 5, column c")
            != std::string::npos);
        const auto dropped = m_folder.open("{'csv': 'a.csv', 'missing': 'drop'}");
        QCOMPARE(dropped->size(), Dimension{1});
        const auto mean = m_folder.open("{'csv': 'a.csv', 'missing': 'mean', 'target': 'a'}");
        QCOMPARE(numbersOf(readAll(*mean).inputs[0].rows(1, 2))[0], 3.0);
    }

    void refusesTextAmongNumbers()
    {
        m_folder.write("a.csv", "1,2\n3,4\n5,x1\n6,7\n");
        QCOMPARE(m_folder.refusal("{'csv': 'a.csv'}"),
            m_folder.path() + "/a.csv: expected a number in row 3, column 2, received \"x1\".");
    }

    void explainsWhatIsWrong()
    {
        const auto refused = [this](const std::string& options) {
            return m_folder.refusal("{'csv': 'pets.csv', " + options + "}");
        };
        QCOMPARE(refused("'target': 'paws'"),
            "csv: target names the column \"paws\", which " + m_folder.path()
                + "/pets.csv does not have.");
        QCOMPARE(refused("'target': 4"),
            "csv: target must be a column from 0 to 3 (or -1 for the last), received 4.");
        QVERIFY(refused("'missing': 'guess'").starts_with("csv: missing must be one of"));
        QVERIFY(refused("'header': 'maybe'").starts_with("csv: header must be"));
        QVERIFY(refused("'separator': 'comma'").starts_with("csv: separator must be"));
        QVERIFY(refused("'memory_limit': 0").find("too large") != std::string::npos);
        QVERIFY(refused("'x': [0, 0]").ends_with("twice."));
        m_folder.write("empty.csv", "");
        QVERIFY(m_folder.refusal("{'csv': 'empty.csv'}").find("empty") != std::string::npos);
        m_folder.write("ragged.csv", "1,2\n3\n");
        QVERIFY(m_folder.refusal("{'csv': 'ragged.csv'}").find("row 2") != std::string::npos);
        QVERIFY(m_folder.refusal("{'csv': 'none.csv'}").ends_with("does not exist."));
    }

    void readsRealTables()
    {
        const auto shared = sharedFolder();
        if (!shared || !QFile::exists(*shared + "/data/csv"))
            QSKIP("there is no folder ../shared/data/csv");
        const std::string folder = (*shared + "/data/csv").toStdString();
        const auto digits = openDataset({{"csv", "digits.csv.gz"}}, folder);
        QCOMPARE(digits->size(), Dimension{1797});
        QCOMPARE(digits->inputs()[0].sample, Shape({64}));
        QCOMPARE(classCounts(*digits).size(), std::size_t{10});
        const auto iris = openDataset({{"csv", "iris.csv"}}, folder);
        QCOMPARE(iris->size(), Dimension{150});
        QCOMPARE(iris->classNames().size(), std::size_t{3});
        const auto abalone = openDataset({{"csv", "abalone.csv"}}, folder);
        QCOMPARE(abalone->inputs()[0].sample, Shape({10}));
        const auto housing = openDataset({{"csv", "housing.csv"}}, folder);
        QCOMPARE(housing->targets()[0].dtype, DType::float32);
    }

private:
    DataFolder m_folder;
};

NW_TEST(CsvSourceTest)
#include "tst_csv.moc"
