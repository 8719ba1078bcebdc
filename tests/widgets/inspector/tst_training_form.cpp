#include "widgets/inspector/training_form.h"

#include "tests/support/places.h"
#include "tests/widgets/inspector/parts.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/fields/number_box.h"
#include "widgets/inspector/object_card.h"

namespace {

netwright::Value projectNamed(const QString& name)
{
    QFile file(netwright::test::sourceFolder() + "/resources/templates/" + name + ".netwright");
    if (!file.open(QIODevice::ReadOnly)) return {};
    return netwright::Value::parse(file.readAll().toStdString());
}

} // namespace

using namespace netwright;
using namespace netwright::test;

class TrainingFormTest : public QObject {
    Q_OBJECT
private slots:

    void reportsPathsOfTheProject()
    {
        TrainingForm form;
        form.resize(300, 700);
        const Value project = projectNamed("digits");
        form.setProject(project["compile"], project["fit"], project["callbacks"]);
        showAndWait(form);
        QStringList paths;
        Value last;
        connect(&form, &TrainingForm::settingEdited, this,
            [&](const QString& path, const Value& value, bool) {
                paths << path;
                last = value;
            });
        retype(control<NumberBox>(form, "learning_rate"), "0.01");
        QCOMPARE(last["config"]["learning_rate"], Value(0.01));
        QTabWidget& tabs = part<QTabWidget>(form, "parts");
        tabs.setCurrentIndex(1);
        retype(control<NumberBox>(form, "epochs"), "20");
        QCOMPARE(last, Value(20));
        QToolButton& none = part<QToolButton>(part<QWidget>(form, "seed"), "none");
        QTest::mouseClick(&none, Qt::LeftButton);
        QCOMPARE(last, Value());
        tabs.setCurrentIndex(2);
        part<QMenu>(part<QWidget>(form, "callbacks")).actions().front()->trigger();
        QCOMPARE(last[0]["class_name"], Value("EarlyStopping"));
        QCOMPARE(paths, (QStringList{"compile/optimizer", "fit/epochs", "fit/seed", "callbacks"}));
    }

    void showsEveryTemplate()
    {
        TrainingForm form;
        form.resize(300, 700);
        showAndWait(form);
        int edits = 0;
        connect(&form, &TrainingForm::settingEdited, this, [&] { ++edits; });
        for (const char* name :
            {"autoencoder", "digits", "residual", "spiral", "two_branches", "waves"}) {
            const Value project = projectNamed(name);
            QVERIFY(project.is_object());
            form.setProject(project["compile"], project["fit"], project["callbacks"]);
            for (int tab = 0; tab < 3; ++tab) {
                part<QTabWidget>(form, "parts").setCurrentIndex(tab);
                QCoreApplication::processEvents();
            }
        }
        QCOMPARE(edits, 0);
    }

    void takesAnyValues()
    {
        TrainingForm form;
        form.setProject(3, "x", 7);
        form.setProject({{"loss", {1, 2}}, {"metrics", {{"a", {"mse"}}}}}, {{"epochs", "many"}},
            {{"class_name", 3}});
        form.setProject({}, {}, {});
    }

    void looksFinished()
    {
        for (const auto& [kind, percent, name] : {std::tuple(Theme::Kind::light, 100, "light"),
                 std::tuple(Theme::Kind::dark, 100, "dark"),
                 std::tuple(Theme::Kind::dark, 200, "large")}) {
            Look::instance().apply(kind, percent);
            TrainingForm form;
            form.resize(3 * percent, percent == 100 ? 640 : 1100);
            Value project = projectNamed("digits");
            project["callbacks"] = {
                {{"class_name", "EarlyStopping"},
                    {"config", {{"patience", 3}, {"restore_best_weights", true}}}},
                {{"class_name", "TerminateOnNaN"}, {"config", Config::object()}, {"is_on", false}}};
            form.setProject(project["compile"], project["fit"], project["callbacks"]);
            showAndWait(form);
            for (int tab = 0; tab < 3; ++tab) {
                part<QTabWidget>(form, "parts").setCurrentIndex(tab);
                if (tab == 2)
                    part<ObjectCard>(part<QWidget>(form, "callbacks"), "card0").setExpanded(true);
                QCoreApplication::processEvents();
                keepPicture(form, QString("training_form_%1_%2").arg(tab).arg(name));
            }
        }
        Look::instance().apply(Theme::Kind::light, 100);
    }
};

NW_TEST(TrainingFormTest)
#include "tst_training_form.moc"
