#include "widgets/inspector/node_panel.h"

#include "tests/widgets/inspector/parts.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/fields/number_box.h"
#include "widgets/inspector/tone_label.h"

namespace {

netwright::NodeFacts conv()
{
    return {.id = 2,
        .className = "Conv2D",
        .config
        = {{"name", "conv_1"}, {"filters", 32}, {"kernel_size", {3, 3}}, {"activation", "relu"}},
        .inputs = {{.shape = {netwright::kUnknown, 28, 28, 1}}},
        .outputs = {{.shape = {netwright::kUnknown, 26, 26, 32}}},
        .parameters = 320,
        .flops = 410000};
}

netwright::NodeFacts denseWithProblem()
{
    netwright::Issue shape;
    shape.text = {"Dense: a last axis of known length is needed, received (None, None)."};
    shape.node = 3;
    shape.fix.emplace();
    shape.fix->text = {"Set the input shape to 28 × 28 × 1"};
    shape.fix->node = 1;
    netwright::Issue units;
    units.text = {"Dense: units must be at least 1, received 0."};
    units.node = 3;
    units.key = "units";
    return {.id = 3,
        .className = "Dense",
        .config = {{"name", "digit"}, {"units", 0}, {"use_bias", false}},
        .issues = {shape, units}};
}

} // namespace

using namespace netwright;
using namespace netwright::test;

class NodePanelTest : public QObject {
    Q_OBJECT
private slots:

    void reportsEditsOfTheSelection()
    {
        NodePanel panel;
        panel.resize(300, 700);
        panel.showNodes({conv()});
        showAndWait(panel);
        QStringList keys;
        Value last;
        connect(&panel, &NodePanel::paramEdited, this,
            [&](const QString& key, const Value& value, bool) {
                keys << key;
                last = value;
            });
        retype(control<NumberBox>(panel, "filters"), "64");
        QCOMPARE(keys, QStringList{"filters"});
        QCOMPARE(last, Value(64));
        retype(part<QLineEdit>(panel, "title"), "first");
        QCOMPARE(last, Value("first"));
        QStringList cleared;
        connect(
            &panel, &NodePanel::paramCleared, this, [&](const QString& key) { cleared << key; });
        QTest::mouseClick(
            &part<QToolButton>(part<QWidget>(panel, "activation"), "restore"), Qt::LeftButton);
        retype(part<QLineEdit>(panel, "title"), "");
        QCOMPARE(cleared, (QStringList{"activation", "name"}));
    }

    void saysWhatToDoWithoutASelection()
    {
        NodePanel panel;
        panel.resize(300, 500);
        CheckResult result;
        result.parameters = 34826;
        panel.setTotals(result);
        showAndWait(panel);
        QVERIFY(part<QLabel>(panel, "parameters").isVisible());
        keepPicture(panel, "settings_empty");
    }

    void putsProblemsWhereTheyBelong()
    {
        NodePanel panel;
        panel.resize(300, 700);
        panel.showNodes({denseWithProblem()});
        showAndWait(panel);
        QCOMPARE(part<ToneLabel>(part<QWidget>(panel, "units"), "problem").text(),
            QString("Dense: units must be at least 1, received 0."));
        int asked = 0;
        connect(&panel, &NodePanel::fixRequested, this, [&] { ++asked; });
        QTest::mouseClick(&part<QPushButton>(panel, "fix"), Qt::LeftButton);
        QCOMPARE(asked, 1);
        NodeFacts mended = denseWithProblem();
        mended.issues.clear();
        mended.config["units"] = 10;
        panel.showNodes({mended});
        QVERIFY(!part<ToneLabel>(part<QWidget>(panel, "units"), "problem").isVisible());
    }

    void showsWhatSeveralNodesShare()
    {
        NodePanel panel;
        NodeFacts other = conv();
        other.id = 4;
        other.config["filters"] = 64;
        panel.resize(300, 700);
        panel.showNodes({conv(), other});
        showAndWait(panel);
        QCOMPARE(control<NumberBox>(panel, "filters").text(), QString());
        QVERIFY(!part<QLineEdit>(panel, "title").isVisible());
        panel.showNodes({conv(), denseWithProblem()});
        QVERIFY(panel.findChild<QWidget*>("filters") == nullptr);
        QCoreApplication::processEvents();
        QVERIFY(part<QWidget>(panel, "trainable").isVisible());
    }

    void showsAClassThatIsNotKnown()
    {
        NodePanel panel;
        panel.resize(300, 500);
        panel.showNodes(
            {{.id = 9, .className = "Fancy", .config = {{"name", "f"}, {"k", {1, 2}}}}});
        showAndWait(panel);
        QVERIFY(part<ToneLabel>(panel, "sentence").text().contains("k: [1,2]"));
        keepPicture(panel, "settings_unknown");
    }

    void forgetsRefusedTextOfAnotherNode()
    {
        NodePanel panel;
        panel.showNodes({conv()});
        showAndWait(panel);
        retype(control<NumberBox>(panel, "filters"), "0");
        NodeFacts other = conv();
        other.id = 7;
        panel.showNodes({other});
        QCOMPARE(control<NumberBox>(panel, "filters").text(), QString("32"));
    }

    void canBeReadOnly()
    {
        NodePanel panel;
        panel.showNodes({conv()});
        panel.setReadOnly(true);
        QVERIFY(part<QLineEdit>(panel, "title").isReadOnly());
        QVERIFY(!control<NumberBox>(panel, "filters").isEnabled());
    }

    void looksFinished()
    {
        for (const auto& [kind, percent, name] : {std::tuple(Theme::Kind::light, 100, "light"),
                 std::tuple(Theme::Kind::dark, 100, "dark"),
                 std::tuple(Theme::Kind::light, 200, "large")}) {
            Look::instance().apply(kind, percent);
            NodePanel panel;
            CheckResult result;
            result.parameters = result.trainableParameters = 34826;
            result.flops = 7.4e6;
            result.weightBytes = 139304;
            result.activationBytes = 174000;
            panel.setTotals(result);
            panel.resize(3 * percent, percent == 100 ? 720 : 1100);
            panel.showNodes({conv()});
            showAndWait(panel);
            panel.focusField("filters");
            keepPicture(panel, QString("settings_conv_%1").arg(name));
            panel.showNodes({denseWithProblem()});
            panel.focusField("kernel_initializer");
            QCoreApplication::processEvents();
            QCoreApplication::processEvents();
            keepPicture(panel, QString("settings_dense_%1").arg(name));
        }
        Look::instance().apply(Theme::Kind::light, 100);
    }
};

NW_TEST(NodePanelTest)
#include "tst_node_panel.moc"
