#include "engine/formats/json.h"
#include "tests/support/places.h"
#include "tests/support/run_cli.h"
#include "tests/support/test.h"

namespace netwright {
namespace {

// Trains with the command line and gives the accuracy on the project's test data.
double accuracyOf(const QString& folder, const Value& project, int seed)
{
    const QString file = folder + "/project.netwright";
    const QString output = folder + "/seed" + QString::number(seed);
    writeJsonFile(file.toStdString(), project);
    const auto trained
        = test::runCli({"train", file, "--output", output, "--seed", QString::number(seed)});
    if (trained.exitCode != 0) qInfo("%s", trained.err.constData());
    const auto evaluated
        = test::runCli({"evaluate", file, "--model", output + "/model.keras", "--json"});
    if (evaluated.exitCode != 0) return -1;
    return parseJson(evaluated.out.toStdString(), "evaluate")["accuracy"].get<double>();
}

Value templateProject(const QString& name, const QString& folder)
{
    const QString file = folder + "/template.netwright";
    test::runCli({"new", name, file});
    return readJsonFile(file.toStdString());
}

class RealDataTest : public QObject {
    Q_OBJECT
private slots:
    void readsHandwrittenDigitsWithEverySeed_data();
    void readsHandwrittenDigitsWithEverySeed();
    void readsDigitsOfATableWithADenseNetwork();
    void readsItsOwnDigits();
    void twoRunsGiveTheSameBytes();
};

void RealDataTest::readsHandwrittenDigitsWithEverySeed_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 5; ++seed) QTest::addRow("seed %d", seed) << seed;
}

void RealDataTest::readsHandwrittenDigitsWithEverySeed()
{
    const auto shared = test::sharedFolder();
    if (!shared) QSKIP("The folder of real data is not there.");
    if (test::isSanitized()) QSKIP("Ten epochs take too long under a sanitizer.");
    QFETCH(int, seed);
    const QString folder = test::temporaryFolder();
    Value project = templateProject("digits", folder);
    const std::string data = (*shared + "/data/mnist/").toStdString();
    const auto rows = [&data](int first, int last) {
        return Value{{"idx", data + "t10k-images-idx3-ubyte.gz"},
            {"labels", data + "t10k-labels-idx1-ubyte.gz"}, {"scale", 255},
            {"rows", {first, last}}};
    };
    project["data"]
        = {{"train", rows(0, 8000)}, {"validation", nullptr}, {"test", rows(8000, 10000)}};
    project["fit"]["epochs"] = 10;
    project["callbacks"] = Value::array();
    const double accuracy = accuracyOf(folder, project, seed);
    QVERIFY2(accuracy >= 0.98, qPrintable(QString::number(accuracy)));
}

void RealDataTest::readsDigitsOfATableWithADenseNetwork()
{
    const auto shared = test::sharedFolder();
    if (!shared) QSKIP("The folder of real data is not there.");
    const std::string file = (*shared + "/data/csv/digits.csv.gz").toStdString();
    const auto rows = [&file](int first, int last) {
        return Value{{"csv", file}, {"shuffle_seed", 1}, {"rows", {first, last}}};
    };
    const auto layer = [](const char* name, Config config) {
        return Value{{"class_name", name}, {"config", std::move(config)}};
    };
    const Value layers = {layer("InputLayer", {{"batch_shape", {nullptr, 64}}, {"name", "pixels"}}),
        layer("Rescaling", {{"scale", 1.0 / 16}, {"name", "scaled"}}),
        layer("Dense", {{"units", 64}, {"activation", "relu"}, {"name", "hidden"}}),
        layer("Dense", {{"units", 10}, {"activation", "softmax"}, {"name", "digit"}})};
    const Value project = {{"netwright", 1},
        {"model",
            {{"class_name", "Sequential"}, {"config", {{"name", "table"}, {"layers", layers}}}}},
        {"compile",
            {{"optimizer", "adam"}, {"loss", "sparse_categorical_crossentropy"},
                {"metrics", {"accuracy"}}}},
        {"data", {{"train", rows(0, 1437)}, {"validation", nullptr}, {"test", rows(1437, 1797)}}},
        {"fit", {{"epochs", 40}, {"batch_size", 32}}}, {"callbacks", Value::array()}};
    const double accuracy = accuracyOf(test::temporaryFolder(), project, 1);
    QVERIFY2(accuracy >= 0.95 || (accuracy > 0 && test::isSanitized()),
        qPrintable(QString::number(accuracy)));
}

// Needs no data from outside, so it is never skipped.
void RealDataTest::readsItsOwnDigits()
{
    const QString folder = test::temporaryFolder();
    Value project = templateProject("digits", folder);
    if (test::isSanitized()) project["fit"]["epochs"] = 1;
    const double accuracy = accuracyOf(folder, project, 1);
    QVERIFY2(
        accuracy >= (test::isSanitized() ? 0.95 : 0.98), qPrintable(QString::number(accuracy)));
}

void RealDataTest::twoRunsGiveTheSameBytes()
{
    const QString folder = test::temporaryFolder();
    Value project = templateProject("digits", folder);
    project["data"]["train"]["samples"] = 600;
    project["data"]["validation"]["samples"] = 100;
    QByteArray weights[2];
    for (QByteArray& bytes : weights) {
        const QString output = test::temporaryFolder();
        accuracyOf(output, project, 3);
        const QString archive = output + "/seed3/model.keras";
        const QString file = output + "/weights.npz";
        QCOMPARE(test::runCli({"weights", archive, "--output", file}).exitCode, 0);
        for (const QString& name : {file, output + "/seed3/history.json"}) {
            QFile read(name);
            QVERIFY(read.open(QIODevice::ReadOnly));
            bytes += read.readAll();
        }
    }
    QVERIFY(weights[0].size() > 1000);
    QVERIFY(weights[0] == weights[1]);
}

} // namespace
} // namespace netwright

using netwright::RealDataTest;
NW_TEST(RealDataTest)
#include "tst_real_data.moc"
