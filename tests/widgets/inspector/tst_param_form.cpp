#include "widgets/inspector/param_form.h"

#include "tests/widgets/inspector/parts.h"
#include "widgets/common/section.h"
#include "widgets/inspector/fields/number_box.h"
#include "widgets/inspector/tone_label.h"

namespace {

const netwright::Schema& schemaOfLayer(const char* name)
{
    return netwright::Registry::instance().get("layer", name);
}

// A form with an owner that keeps what is edited.
struct OwnedForm {
    netwright::ParamForm form;
    netwright::Config config;
    QStringList edits;
    std::vector<bool> steps;
    QStringList ends;

    OwnedForm(const char* layer, netwright::Config start) : config(std::move(start))
    {
        form.setSchema(&schemaOfLayer(layer), {"name"});
        form.setValues(config);
        form.resize(320, 600);
        QObject::connect(&form, &netwright::ParamForm::edited,
            [this](const QString& key, const netwright::Value& value, bool isStep) {
                config[key.toStdString()] = value;
                edits << key;
                steps.push_back(isStep);
                form.setValues(config);
            });
        QObject::connect(
            &form, &netwright::ParamForm::restoreRequested, [this](const QString& key) {
                config.erase(key.toStdString());
                form.setValues(config);
            });
        QObject::connect(&form, &netwright::ParamForm::stepsFinished,
            [this](const QString& key) { ends << key; });
    }
};

} // namespace

using namespace netwright;
using namespace netwright::test;

class ParamFormTest : public QObject {
    Q_OBJECT
private slots:

    void putsWhatIsNeededFirstAndFoldsTheRest()
    {
        OwnedForm owned("Conv2D", {{"filters", 32}, {"kernel_size", {3, 3}}});
        showAndWait(owned.form);
        const int filters
            = control<NumberBox>(owned.form, "filters").mapTo(&owned.form, QPoint()).y();
        const int groups
            = control<NumberBox>(owned.form, "groups").mapTo(&owned.form, QPoint()).y();
        QVERIFY(filters < groups);
        QVERIFY(owned.form.findChild<QWidget*>("kernel_initializer") == nullptr);
        part<Section>(owned.form, "advanced").setExpanded(true);
        QVERIFY(owned.form.findChild<QWidget*>("kernel_initializer") != nullptr);
        QVERIFY(owned.form.findChild<QWidget*>("name") == nullptr);
    }

    void reportsWhatWasTyped()
    {
        OwnedForm owned("Dense", {{"units", 10}});
        showAndWait(owned.form);
        retype(control<NumberBox>(owned.form, "units"), "64");
        QCOMPARE(owned.config["units"], Value(64));
        QCOMPARE(owned.edits, QStringList{"units"});
    }

    void neverReportsWhatTheSchemaRefuses()
    {
        OwnedForm owned("Dense", {{"units", 10}});
        showAndWait(owned.form);
        NumberBox& units = control<NumberBox>(owned.form, "units");
        retype(units, "0");
        QVERIFY(owned.edits.isEmpty());
        QCOMPARE(units.text(), QString("0"));
        QCOMPARE(control<ToneLabel>(owned.form, "units").text(),
            QString("Dense: units must be at least 1, received 0."));
        retype(units, "8");
        QCOMPARE(owned.config["units"], Value(8));
        QVERIFY(!control<ToneLabel>(owned.form, "units").isVisible());
    }

    void aSpinIsManyStepsAndOneEnd()
    {
        OwnedForm owned("Dense", {{"units", 10}});
        showAndWait(owned.form);
        NumberBox& units = control<NumberBox>(owned.form, "units");
        units.setFocus();
        for (int i = 0; i < 3; ++i) QTest::keyClick(&units, Qt::Key_Up);
        QCOMPARE(owned.config["units"], Value(13));
        QCOMPARE(owned.steps, (std::vector<bool>{true, true, true}));
        QVERIFY(owned.ends.isEmpty());
        units.clearFocus();
        QCOMPARE(owned.ends, QStringList{"units"});
    }

    void restoresTheDefault()
    {
        OwnedForm owned("Dense", {{"units", 10}, {"use_bias", false}});
        showAndWait(owned.form);
        QToolButton& restore = control<QToolButton>(owned.form, "use_bias");
        QVERIFY(restore.isVisible());
        QTest::mouseClick(&restore, Qt::LeftButton);
        QVERIFY(!owned.config.contains("use_bias"));
        QVERIFY(control<QCheckBox>(owned.form, "use_bias").isChecked());
        QVERIFY(!restore.isVisible());
    }

    void saysThatARequiredSettingIsNeeded()
    {
        OwnedForm owned("Dense", Config::object());
        QCOMPARE(control<QLineEdit>(owned.form, "units").placeholderText(), QString("needed"));
    }

    void showsWhereSeveralObjectsDiffer()
    {
        OwnedForm owned("Dense", {{"units", 10}});
        owned.form.setValues(owned.config, {"units", "use_bias"});
        showAndWait(owned.form);
        QCOMPARE(control<NumberBox>(owned.form, "units").text(), QString());
        QCOMPARE(control<QCheckBox>(owned.form, "use_bias").checkState(), Qt::PartiallyChecked);
        retype(control<NumberBox>(owned.form, "units"), "10");
        QCOMPARE(owned.edits, QStringList{"units"});
    }

    void findsAFoldedField()
    {
        OwnedForm owned("Dense", {{"units", 10}});
        showAndWait(owned.form);
        owned.form.focusField("trainable");
        QCOMPARE(QApplication::focusWidget(), &control<QCheckBox>(owned.form, "trainable"));
    }

    void editsTheSettingsOfAnObjectInside()
    {
        OwnedForm owned("Dense", {{"units", 10}, {"kernel_regularizer", "L2"}});
        owned.form.setAdvancedOpen(true);
        showAndWait(owned.form);
        QWidget& row = part<QWidget>(owned.form, "kernel_regularizer");
        QTest::mouseClick(&part<QToolButton>(row, "fold"), Qt::LeftButton);
        retype(control<NumberBox>(row, "l2"), "0.5");
        QCOMPARE(owned.config["kernel_regularizer"],
            (Value{{"class_name", "L2"}, {"config", {{"l2", 0.5}}}}));
    }

    void isTranslatedWhileItIsShown()
    {
        OwnedForm owned("Dense", {{"units", 10}});
        owned.form.setProblem("units", "Too many.");
        showAndWait(owned.form);
        QEvent event(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&owned.form, &event);
        QCOMPARE(control<NumberBox>(owned.form, "units").text(), QString("10"));
        QCOMPARE(control<ToneLabel>(owned.form, "units").text(), QString("Too many."));
    }

    void forgetsRefusedTextForAnotherObject()
    {
        OwnedForm owned("Dense", {{"units", 10}});
        showAndWait(owned.form);
        retype(control<NumberBox>(owned.form, "units"), "0");
        owned.form.forgetTyped();
        QCOMPARE(control<NumberBox>(owned.form, "units").text(), QString("10"));
    }

    void cannotBeChangedWhileReadOnly()
    {
        OwnedForm owned("Dense", {{"units", 10}});
        owned.form.setReadOnly(true);
        QVERIFY(!control<NumberBox>(owned.form, "units").isEnabled());
    }

    void showsEveryClass()
    {
        ParamForm form;
        form.resize(300, 400);
        const Registry& registry = Registry::instance();
        for (const std::string& kind : registry.kinds())
            for (const Schema* schema : registry.all(kind)) {
                form.setSchema(schema);
                form.setAdvancedOpen(true);
                QCOMPARE(form.schema(), schema);
            }
        form.setSchema(nullptr);
    }
};

NW_TEST(ParamFormTest)
#include "tst_param_form.moc"
