#include "app/data/compare_with_data.h"

#include "engine/formats/json.h"
#include "tests/app/data/facts.h"
#include "tests/support/places.h"
#include "tests/support/test.h"

#include <QDir>

using namespace netwright;
using namespace netwright::test;

namespace {

const Value kImage = Value::array({nullptr, 28, 28, 1});

} // namespace

class CompareWithDataTest : public QObject {
    Q_OBJECT
private slots:
    void everyTemplateFitsItsData_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(sourcePath("resources/templates"));
        for (const QString& name : folder.entryList({"*.netwright"}))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }

    void everyTemplateFitsItsData()
    {
        QFETCH(const QString, path);
        Value project = readJsonFile(path.toStdString());
        for (Value& part : project["data"]) part["samples"] = 60;
        const std::atomic<bool> isCancelled = false;
        const auto facts = readFacts(project["data"], project["fit"], "/", isCancelled);
        QVERIFY(facts);
        const Blueprint network = readBlueprint(project["model"]["blueprint"]);
        Checker checker;
        const auto issues
            = compareWithData(network, checker.check(network), project["compile"], *facts);
        QCOMPARE(sentences(issues), std::string());
    }

    void anotherInputShapeIsPutRight()
    {
        const auto issues = compared(chain(Value::array({nullptr, 32, 32, 3}), 10, "softmax"),
            "sparse_categorical_crossentropy", labelFacts({28, 28, 1}, 10));
        QCOMPARE(sentences(issues),
            std::string("image: the data's samples are 28 × 28 × 1, but the layer expects "
                        "32 × 32 × 3.\n"));
        QCOMPARE(issues[0].issue.node, std::optional<int>(1));
        QCOMPARE(issues[0].issue.fix->key, std::string("batch_shape"));
        QCOMPARE(issues[0].issue.fix->value.dump(), std::string("[null,28,28,1]"));
    }

    void anInputWithoutShapeGetsThatOfTheData()
    {
        Blueprint network = chain(kImage, 10, "softmax");
        network.nodes[0].config.erase("batch_shape");
        const auto issues
            = compared(network, "sparse_categorical_crossentropy", labelFacts({28, 28, 1}, 10));
        QCOMPARE(issues.size(), std::size_t{1});
        QCOMPARE(issues[0].issue.fix->value.dump(), std::string("[null,28,28,1]"));
    }

    void unknownLengthsFitAnyData()
    {
        const auto issues = compared(chain(kImage, 10, "softmax"),
            "sparse_categorical_crossentropy", labelFacts({28, 28, 1}, 10));
        QCOMPARE(sentences(issues), std::string());
    }

    void theNumberOfInputsMustBeThatOfTheData()
    {
        DataFacts facts = labelFacts({28, 28, 1}, 10);
        facts.table.inputs.push_back(facts.table.inputs.front());
        const auto issues
            = compared(chain(kImage, 10, "softmax"), "sparse_categorical_crossentropy", facts);
        QVERIFY(sentences(issues).find("1 inputs, but the data has 2") != std::string::npos);
    }

    void theLastLayerGetsAnOutputForEachClass()
    {
        const auto issues = compared(chain(kImage, 4, "softmax"), "sparse_categorical_crossentropy",
            labelFacts({28, 28, 1}, 10));
        QCOMPARE(issues.size(), std::size_t{1});
        QCOMPARE(issues[0].issue.fix->node, 3);
        QCOMPARE(issues[0].issue.fix->key, std::string("units"));
        QCOMPARE(issues[0].issue.fix->value, Value(10));
    }

    void moreOutputsThanClassesAreAWarning()
    {
        const auto issues = compared(chain(kImage, 12, "softmax"),
            "sparse_categorical_crossentropy", labelFacts({28, 28, 1}, 10));
        QCOMPARE(issues.size(), std::size_t{1});
        QCOMPARE(issues[0].issue.severity, Issue::Severity::warning);
    }

    void unitsAreFoundBehindAnActivation()
    {
        Blueprint network = chain(kImage, 4, "linear");
        network.add("Softmax", {{"name", "shares"}});
        network.connect({3, 0}, {4, 0});
        const auto issues
            = compared(network, "sparse_categorical_crossentropy", labelFacts({28, 28, 1}, 10));
        QCOMPARE(issues.size(), std::size_t{1});
        QCOMPARE(issues[0].issue.fix->node, 3);
    }

    void twoClassesMayShareOneOutput()
    {
        QCOMPARE(sentences(compared(chain(Value::array({nullptr, 2}), 1, "sigmoid"),
                     "binary_crossentropy", labelFacts({2}, 2))),
            std::string());
        QCOMPARE(sentences(compared(chain(Value::array({nullptr, 2}), 2, "softmax"),
                     "sparse_categorical_crossentropy", labelFacts({2}, 2))),
            std::string());
    }

    void aRegressionHasAnOutputForEachNumber()
    {
        const Value point = Value::array({nullptr, 2});
        const auto issues = compared(
            chain(point, 3, "linear"), "mean_squared_error", numberFacts({2}, {1}, -5, 5));
        QCOMPARE(issues.size(), std::size_t{1});
        QCOMPARE(issues[0].issue.fix->value, Value(1));
        QCOMPARE(sentences(compared(chain(point, 1, "linear"), "mse", numberFacts({2}, {}, -5, 5))),
            std::string());
    }

    void wholeNumbersWithoutNamesMayBeARegression()
    {
        const Value point = Value::array({nullptr, 2});
        QCOMPARE(sentences(compared(
                     chain(point, 1, "linear"), "mean_absolute_error", labelFacts({2}, 90, false))),
            std::string());
    }

    void targetsOfAnotherRankAreNamed()
    {
        Blueprint network = chain(kImage, 10, "softmax");
        network.wires.clear();
        network.connect({1, 0}, {3, 0}); // 28 × 28 × 10
        const auto issues
            = compared(network, "sparse_categorical_crossentropy", labelFacts({28, 28, 1}, 10));
        QCOMPARE(issues.size(), std::size_t{1});
        QVERIFY(sentences(issues).find("28 × 28 × 10") != std::string::npos);
        QCOMPARE(issues[0].issue.node, std::optional<int>(3));
    }

    void dataWithoutTargetsCanBeReproduced()
    {
        DataFacts facts = numberFacts({784}, {}, 0, 1);
        facts.table.targets.clear();
        const auto issues = compared(
            chain(Value::array({nullptr, 784}), 784, "sigmoid"), "binary_crossentropy", facts);
        QCOMPARE(issues.size(), std::size_t{1});
        QCOMPARE(issues[0].settingPath, QString("data/train/reconstruct"));
    }

    void anUnfinishedDrawingIsLeftToItsOwnIssues()
    {
        QVERIFY(compared(Blueprint(), {}, labelFacts({28, 28, 1}, 10)).empty());
        Blueprint loose = chain(kImage, 10, "softmax");
        loose.wires.pop_back();
        static_cast<void>(compared(loose, {}, labelFacts({28, 28, 1}, 10)));
        loose.connect({3, 0}, {2, 0}); // a circle
        loose.connect({2, 0}, {3, 0});
        static_cast<void>(compared(loose, {}, labelFacts({28, 28, 1}, 10)));
    }
};

NW_TEST(CompareWithDataTest)
#include "tst_compare_with_data.moc"
