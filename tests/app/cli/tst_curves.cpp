#include "engine/formats/file.h"
#include "engine/formats/json.h"
#include "tests/support/places.h"
#include "tests/support/run_cli.h"
#include "tests/support/test.h"

namespace netwright {
namespace {

class CurvesTest : public QObject {
    Q_OBJECT
private slots:
    void drawsEachFigureWithItsValidation()
    {
        const QString folder = test::temporaryFolder();
        const Value history = {
            {"loss", {0.9, 0.5, nullptr}}, {"val_loss", {0.8, 0.6, 0.7}}, {"a<b", {0.5, 0.6, 0.7}}};
        writeJsonFile((folder + "/history.json").toStdString(), history);
        const QString picture = folder + "/curves.svg";
        QCOMPARE(test::runCli({"plot", folder + "/history.json", picture}).exitCode, 0);
        const std::string svg = readTextFile(picture.toStdString());
        QCOMPARE(QString::fromStdString(svg).count("class=\"curve\""), 3);
        QCOMPARE(QString::fromStdString(svg).count("stroke-dasharray"), 1);
        QVERIFY(svg.find("a&lt;b") != std::string::npos);
        QVERIFY(svg.find("nan") == std::string::npos);
    }
    void refusesAHistoryWithoutNumbers()
    {
        const QString folder = test::temporaryFolder();
        writeJsonFile((folder + "/history.json").toStdString(), {{"loss", {nullptr}}});
        const auto result = test::runCli({"plot", folder + "/history.json", folder + "/c.svg"});
        QCOMPARE(result.exitCode, 1);
        QVERIFY(result.err.contains("no list of numbers"));
    }
};

} // namespace
} // namespace netwright

using netwright::CurvesTest;
NW_TEST(CurvesTest)
#include "tst_curves.moc"
