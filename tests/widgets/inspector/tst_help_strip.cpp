#include "widgets/inspector/help_strip.h"

#include "tests/widgets/inspector/parts.h"

using namespace netwright;
using namespace netwright::test;

class HelpStripTest : public QObject {
    Q_OBJECT
private slots:

    void explainsWhatHasTheFocus()
    {
        QWidget window;
        QVBoxLayout column(&window);
        auto* row = new QWidget;
        row->setProperty(kHelpProperty, "Units: Number of outputs.");
        auto* inside = new QVBoxLayout(row);
        auto* field = new QLineEdit;
        inside->addWidget(field);
        auto* other = new QLineEdit;
        auto* strip = new HelpStrip(&window);
        column.addWidget(row);
        column.addWidget(other);
        column.addWidget(strip);
        showAndWait(window);
        const QString quiet = strip->sentence();
        const int height = strip->height();
        field->setFocus();
        QVERIFY(waitFor([&] { return strip->sentence() == "Units: Number of outputs."; }));
        other->setFocus();
        QVERIFY(waitFor([&] { return strip->sentence() != "Units: Number of outputs."; }));
        QCOMPARE(strip->height(), height);
        QVERIFY(!quiet.isEmpty());
    }
};

NW_TEST(HelpStripTest)
#include "tst_help_strip.moc"
