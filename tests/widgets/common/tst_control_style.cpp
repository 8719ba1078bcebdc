#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "widgets/common/theme.h"

#include <QtWidgets>

using namespace netwright;
using namespace netwright::test;

namespace {

// One of everything, to be looked at and measured.
class Specimens final : public QWidget {
public:
    QComboBox* combo = new QComboBox(this);
    QSpinBox* spin = new QSpinBox(this);
    QLineEdit* line = new QLineEdit("input", this);
    QCheckBox* check = new QCheckBox("Use bias", this);
    QPushButton* primary = new QPushButton("Start training", this);

    Specimens()
    {
        combo->addItems({"glorot_uniform", "zeros", "ones"});
        spin->setRange(0, 1000);
        spin->setValue(128);
        primary->setProperty("primary", true);
        check->setChecked(true);
        auto* form = new QFormLayout;
        form->addRow("kernel_initializer", combo);
        form->addRow("units", spin);
        form->addRow("rate", new QDoubleSpinBox(this));
        form->addRow("name", line);
        auto* wrong = new QLineEdit("28, x", this);
        wrong->setProperty("invalid", true);
        form->addRow("shape", wrong);
        auto* editable = new QComboBox(this);
        editable->setEditable(true);
        editable->addItem("accuracy");
        form->addRow("monitor", editable);
        auto* disabled = new QSpinBox(this);
        disabled->setEnabled(false);
        form->addRow("disabled", disabled);
        form->addRow(check);
        form->addRow(new QCheckBox("Not ticked", this));
        auto* partial = new QCheckBox("Partly", this);
        partial->setTristate(true);
        partial->setCheckState(Qt::PartiallyChecked);
        form->addRow(partial);
        auto* radio = new QRadioButton("Maximum", this);
        radio->setChecked(true);
        form->addRow(radio);
        auto* buttons = new QHBoxLayout;
        buttons->addWidget(primary);
        buttons->addWidget(new QPushButton("Pause", this));
        auto* off = new QPushButton("Stop", this);
        off->setEnabled(false);
        buttons->addWidget(off);
        form->addRow(buttons);
        auto* tree = new QTreeWidget(this);
        tree->setColumnCount(2);
        tree->setHeaderLabels({"Name", "Value"});
        auto* parent = new QTreeWidgetItem(tree, {"Run 1", "0.98"});
        new QTreeWidgetItem(parent, {"loss", "0.12"});
        parent->setExpanded(true);
        parent->setSelected(true);
        auto* tabs = new QTabWidget(this);
        tabs->addTab(tree, "Runs");
        tabs->addTab(new QWidget, "Charts");
        auto* bar = new QProgressBar(this);
        bar->setValue(40);
        auto* slider = new QSlider(Qt::Horizontal, this);
        slider->setValue(60);
        auto* group = new QGroupBox("Callbacks", this);
        auto* inside = new QVBoxLayout(group);
        inside->addWidget(bar);
        inside->addWidget(slider);
        auto* columns = new QHBoxLayout(this);
        columns->addLayout(form);
        auto* right = new QVBoxLayout;
        right->addWidget(tabs);
        right->addWidget(group);
        columns->addLayout(right);
    }
};

} // namespace

class ControlStyleTest : public QObject {
    Q_OBJECT
private slots:
    void cleanup() { Look::instance().apply(Theme::Kind::light, 100); }

    void paintsEveryControlInEveryTheme_data()
    {
        QTest::addColumn<Theme::Kind>("kind");
        QTest::addColumn<int>("percent");
        QTest::newRow("light_100") << Theme::Kind::light << 100;
        QTest::newRow("dark_100") << Theme::Kind::dark << 100;
        QTest::newRow("contrast_100") << Theme::Kind::highContrast << 100;
        QTest::newRow("light_200") << Theme::Kind::light << 200;
    }
    void paintsEveryControlInEveryTheme()
    {
        QFETCH(Theme::Kind, kind);
        QFETCH(int, percent);
        Look::instance().apply(kind, percent);
        Specimens specimens;
        showAndWait(specimens);
        specimens.spin->setFocus();
        keepPicture(specimens, QString("controls_%1").arg(QTest::currentDataTag()));
        const QImage line = specimens.line->grab().toImage();
        QCOMPARE(line.pixelColor(line.width() - 8, line.height() / 2), theme().field);
        QCOMPARE(specimens.spin->height(), specimens.combo->height());
        QCOMPARE(specimens.line->height(), specimens.combo->height());
        const QImage button = specimens.primary->grab().toImage();
        QCOMPARE(button.pixelColor(button.width() / 2, 4), theme().accent);
    }

    void theButtonsOfASpinBoxWorkUnderTheMouse()
    {
        QSpinBox spin;
        spin.setValue(5);
        showAndWait(spin);
        const QPoint up(spin.width() - 8, spin.height() / 4);
        QTest::mouseClick(&spin, Qt::LeftButton, {}, up);
        QCOMPARE(spin.value(), 6);
        QTest::mouseClick(&spin, Qt::LeftButton, {}, {up.x(), spin.height() * 3 / 4});
        QCOMPARE(spin.value(), 5);
    }

    void controlsGrowWithTheText()
    {
        QComboBox combo;
        combo.addItem("glorot_uniform");
        const QSize small = combo.sizeHint();
        Look::instance().apply(Theme::Kind::light, 200);
        QComboBox large;
        large.addItem("glorot_uniform");
        QVERIFY(large.sizeHint().width() > small.width() * 1.7);
        QVERIFY(large.sizeHint().height() > small.height() * 1.7);
    }

    void messagesHaveIconsOfOurOwn()
    {
        const QIcon warning = qApp->style()->standardIcon(QStyle::SP_MessageBoxWarning);
        QCOMPARE(warning.name(), QString("warning"));
    }
};

NW_TEST(ControlStyleTest)
#include "tst_control_style.moc"
