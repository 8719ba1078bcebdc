#include "widgets/inspector/compile_form.h"

#include "tests/widgets/inspector/parts.h"
#include "widgets/inspector/object_editor.h"
#include "widgets/inspector/object_list.h"

using namespace netwright;
using namespace netwright::test;

class CompileFormTest : public QObject {
    Q_OBJECT
private slots:

    void reportsALoss()
    {
        CompileForm form;
        form.setValue({{"optimizer", "adam"}, {"loss", "mse"}, {"metrics", {"accuracy"}}});
        form.resize(300, 600);
        showAndWait(form);
        QStringList keys;
        Value last;
        connect(
            &form, &CompileForm::edited, this, [&](const QString& key, const Value& value, bool) {
                keys << key;
                last = value;
            });
        QComboBox& loss = part<QComboBox>(part<QWidget>(form, "loss"), "class");
        QCOMPARE(loss.currentText(), QString("MeanSquaredError"));
        loss.setFocus();
        QTest::keyClicks(&loss, "sparse");
        QCOMPARE(keys.back(), QString("loss"));
        QCOMPARE(last, Value("sparse_categorical_crossentropy"));
    }

    void showsLossesOfSeveralOutputsAsOneLine()
    {
        CompileForm form;
        form.setValue({{"optimizer", "adam"}, {"loss", {{"a", "mse"}, {"b", "mae"}}}});
        form.resize(300, 600);
        showAndWait(form);
        QWidget& line = part<QWidget>(form, "lossLine");
        QVERIFY(line.isVisible());
        QVERIFY(!part<ObjectEditor>(form, "loss").isVisible());
        Value last;
        connect(&form, &CompileForm::edited, this,
            [&](const QString&, const Value& value, bool) { last = value; });
        retype(part<QLineEdit>(line), "[\"mse\", null]");
        QCOMPARE(last, Value::array({"mse", nullptr}));
    }

    void showsTheOptimizerOfKerasWhereThereIsNone()
    {
        CompileForm form;
        form.setValue(Value());
        QCOMPARE(part<QComboBox>(part<QWidget>(form, "optimizer"), "class").currentText(),
            QString("RMSprop"));
    }
};

NW_TEST(CompileFormTest)
#include "tst_compile_form.moc"
