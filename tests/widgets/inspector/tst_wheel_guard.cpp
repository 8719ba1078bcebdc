#include "widgets/inspector/wheel_guard.h"

#include "tests/widgets/inspector/parts.h"

using namespace netwright;
using namespace netwright::test;

class WheelGuardTest : public QObject {
    Q_OBJECT
private slots:

    void scrollsTheFormInsteadOfTheValue()
    {
        QScrollArea area;
        auto* content = new QWidget;
        auto* column = new QVBoxLayout(content);
        auto* box = new QComboBox;
        box->addItems({"a", "b", "c"});
        box->setCurrentIndex(1);
        guardWheel(box);
        auto* other = new QLineEdit;
        column->addWidget(other);
        column->addWidget(box);
        column->addSpacing(2000);
        area.setWidget(content);
        area.resize(200, 200);
        showAndWait(area);
        other->setFocus();
        turnWheel(*box, -1);
        QCOMPARE(box->currentIndex(), 1);
        box->setFocus();
        turnWheel(*box, -1);
        QCOMPARE(box->currentIndex(), 2);
    }
};

NW_TEST(WheelGuardTest)
#include "tst_wheel_guard.moc"
