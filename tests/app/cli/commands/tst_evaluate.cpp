#include "tests/app/cli/folder.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class EvaluateTest : public QObject {
    Q_OBJECT

    static QStringList evaluation()
    {
        return {"evaluate", "project.netwright", "--model", "run/model.keras"};
    }

private slots:
    void printsLossAndMetrics()
    {
        const Folder folder;
        folder.trainSmallProject();
        const CliResult result = folder.run(evaluation());
        QVERIFY2(result.exitCode == 0, result.err);
        QVERIFY(result.out.startsWith("accuracy "));
        QVERIFY(result.out.contains("\nloss "));
    }

    void agreesWithTheValidationOfTheLastEpoch()
    {
        const Folder folder;
        folder.trainSmallProject();
        folder.writeSmallProject([](Value& project) { project["data"].erase("test"); });
        const CliResult result = folder.run(evaluation() << "--json");
        const Value figures = Value::parse(result.out.toStdString());
        const double expected = folder.readJson("run/history.json")["val_loss"].back();
        QVERIFY(std::abs(figures["loss"].get<double>() - expected) < 1e-6);
    }

    void needsData()
    {
        const Folder folder;
        folder.trainSmallProject();
        folder.writeSmallProject([](Value& project) { project["data"] = Value::object(); });
        NW_EXPECT_FAILURE(folder.run(evaluation()), 1, "neither test nor validation data");
    }
};

NW_TEST(EvaluateTest)
#include "tst_evaluate.moc"
