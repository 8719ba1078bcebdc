#include "app/data/data_panel.h"

#include "tests/support/places.h"
#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "widgets/common/section.h"
#include "widgets/common/theme.h"
#include "widgets/data/sample_view.h"
#include "widgets/inspector/param_form.h"

#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSpinBox>

using namespace netwright;
using namespace netwright::test;

namespace {

Value spiralData()
{
    return {{"train", {{"dataset", "spiral"}, {"samples", 300}, {"seed", 1}}},
        {"validation", {{"dataset", "spiral"}, {"samples", 60}, {"seed", 2}}}};
}

struct Edits {
    QStringList paths;
    QList<Value> values;
    QList<bool> steps;

    explicit Edits(DataPanel& panel)
    {
        QObject::connect(&panel, &DataPanel::settingEdited, &panel,
            [this](const QString& path, const Value& value, bool isStep) {
                paths << path;
                values << value;
                steps << isStep;
            });
    }
};

DataFacts factsOf(const Value& data)
{
    const std::atomic<bool> isCancelled = false;
    return *readFacts(data, {}, "/", isCancelled);
}

} // namespace

class DataPanelTest : public QObject {
    Q_OBJECT
private slots:
    void cleanup() { Look::instance().apply(Theme::Kind::light, 100); }

    void aBuiltinSetComesWithValidationData()
    {
        DataPanel panel;
        panel.setData({}, {});
        Edits edits(panel);
        auto& sets = *panel.findChild<QComboBox*>("sets");
        const int index = sets.findData("moons");
        QVERIFY(index > 0);
        sets.setCurrentIndex(index);
        emit sets.activated(index);
        QCOMPARE(edits.paths, QStringList("data"));
        QCOMPARE(edits.values[0]["train"]["dataset"], Value("moons"));
        QVERIFY(edits.values[0]["validation"]["seed"] != Value(1));
        QCOMPARE(sets.currentIndex(), 0); // nothing was changed yet
        panel.setData(edits.values[0], {});
        QCOMPARE(sets.currentIndex(), index);
    }

    void aSettingOfTheSetHoldsForItsValidationDataToo()
    {
        DataPanel panel;
        panel.setData(spiralData(), {});
        Edits edits(panel);
        auto& form = *panel.findChild<ParamForm*>("sourceForm");
        emit form.edited("arms", 3, true);
        QCOMPARE(edits.values.last()["train"]["arms"], Value(3));
        QCOMPARE(edits.values.last()["validation"]["arms"], Value(3));
        QVERIFY(edits.steps.last());
        emit form.edited("samples", 900, false);
        QCOMPARE(edits.values.last()["train"]["samples"], Value(900));
        QCOMPARE(edits.values.last()["validation"]["samples"], Value(60));
        emit form.restoreRequested("seed");
        QVERIFY(!edits.values.last()["train"].contains("seed"));
        QVERIFY(edits.values.last()["validation"].contains("seed"));
    }

    void theShareValidatesWhereThereIsNoOtherData()
    {
        DataPanel panel;
        panel.resize(320, 600);
        Value data = spiralData();
        data.erase("validation");
        panel.setData(data, {{"validation_split", 0.25}});
        showAndWait(panel);
        Edits edits(panel);
        auto& share = *panel.findChild<QSpinBox*>("validationShare");
        QVERIFY(share.isVisible());
        QCOMPARE(share.value(), 25);
        share.setFocus();
        press(share, Qt::Key_Up);
        QCOMPARE(edits.paths, QStringList("fit/validation_split"));
        QCOMPARE(edits.values[0], Value(0.3));
        QVERIFY(edits.steps[0]);
    }

    void dataOfItsOwnCanBeGivenUp()
    {
        DataPanel panel;
        panel.resize(320, 600);
        panel.setData(spiralData(), {});
        showAndWait(panel);
        Edits edits(panel);
        auto& button = *panel.findChild<QPushButton*>("useShare");
        QVERIFY(button.isVisible());
        QVERIFY(!panel.findChild<QSpinBox*>("validationShare")->isVisible());
        QTest::mouseClick(&button, Qt::LeftButton);
        QCOMPARE(edits.paths, QStringList("data/validation"));
        QVERIFY(edits.values[0].is_null());
    }

    void filesAreOpenedAndDropped()
    {
        DataPanel panel;
        panel.resize(320, 600);
        showAndWait(panel);
        QSignalSpy asked(&panel, &DataPanel::openFileRequested);
        QTest::mouseClick(panel.findChild<QPushButton*>("openFile"), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        QSignalSpy dropped(&panel, &DataPanel::fileDropped);
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile("/data/iris.csv")});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&panel, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&panel, &drop);
        QCOMPARE(dropped.last().first().toString(), QString("/data/iris.csv"));
        QCOMPARE(DataPanel::dataForFile("/data/iris.csv").dump(),
            R"({"train":{"csv":"/data/iris.csv"}})");
        QVERIFY(DataPanel::dataForFile("/data/iris.odt").is_null());
    }

    void aFileIsNamedInsteadOfASet()
    {
        DataPanel panel;
        panel.setData({{"train", {{"csv", "/data/iris.csv"}}}}, {});
        auto& sets = *panel.findChild<QComboBox*>("sets");
        QCOMPARE(sets.currentIndex(), 0);
        QVERIFY(sets.currentText().contains("iris.csv"));
        QCOMPARE(panel.findChild<ParamForm*>("sourceForm")->schema()->name, std::string("csv"));
    }

    void aProblemStandsInItsPlace()
    {
        DataPanel panel;
        panel.resize(320, 600);
        panel.setData({{"train", {{"csv", "nowhere.csv"}}}}, {});
        panel.setProblem("nowhere.csv: there is no such file.");
        showAndWait(panel);
        QVERIFY(panel.findChild<QLabel*>("problem")->isVisible());
        panel.setProblem({});
        QVERIFY(!panel.findChild<QLabel*>("problem")->isVisible());
        panel.setLoading(true);
        QVERIFY(panel.findChild<QLabel*>("loading")->isVisible());
    }

    void looksRight()
    {
        const DataFacts spiral = factsOf(spiralData());
        const Value digits = {{"train", {{"dataset", "digits_rendered"}, {"samples", 200}}}};
        const DataFacts images = factsOf(digits);
        for (const auto kind : {Theme::Kind::light, Theme::Kind::dark})
            for (const int percent : {100, 200}) {
                Look::instance().apply(kind, percent);
                DataPanel panel;
                panel.resize(320 * percent / 100, 640 * percent / 100);
                showAndWait(panel);
                const QString end = QString("_%1_%2").arg(int(kind)).arg(percent);
                panel.setData({}, {});
                keepPicture(panel, "data_empty" + end);
                panel.setData(spiralData(), {});
                panel.setPreview(&spiral);
                QCoreApplication::processEvents();
                keepPicture(panel, "data_spiral" + end);
                panel.findChild<Section*>()->setExpanded(true);
                QCoreApplication::processEvents();
                keepPicture(panel, "data_settings" + end);
                panel.findChild<Section*>()->setExpanded(false);
                panel.setData(digits, {{"validation_split", 0.2}});
                panel.setPreview(&images);
                QCoreApplication::processEvents();
                keepPicture(panel, "data_digits" + end);
            }
    }
};

NW_TEST(DataPanelTest)
#include "tst_data_panel.moc"
