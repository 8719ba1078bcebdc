#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "widgets/common/section.h"

#include <QLabel>
#include <QPointer>
#include <QPushButton>

using namespace netwright;
using namespace netwright::test;

class SectionTest : public QObject {
    Q_OBJECT
private slots:
    void foldsAwayWhatStandsUnderIt()
    {
        Section section("Weights");
        auto* content = new QLabel("kernel");
        section.setContent(content);
        section.setHint("2 arrays");
        section.setIconName("data");
        showAndWait(section);
        QVERIFY(content->isVisible());
        const int unfolded = section.sizeHint().height();
        QSignalSpy changed(&section, &Section::expandedChanged);
        section.setExpanded(false);
        QVERIFY(!content->isVisible());
        QVERIFY(section.sizeHint().height() < unfolded);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toBool(), false);
    }

    void contentThatComesWhileFoldedStaysAway()
    {
        Section section("Weights");
        section.setExpanded(false);
        auto* content = new QLabel("kernel");
        section.setContent(content);
        showAndWait(section);
        QVERIFY(!content->isVisible());
    }

    void newContentTakesThePlaceOfTheOld()
    {
        Section section;
        QPointer<QLabel> old = new QLabel("old");
        section.setContent(old);
        section.setContent(new QLabel("new"));
        QVERIFY(old.isNull());
        QVERIFY(section.content());
    }

    void theHeadingNamesItself()
    {
        Section section("Weights");
        section.setTitle("Gewichte");
        QCOMPARE(section.title(), QString("Gewichte"));
        QCOMPARE(section.findChild<QAbstractButton*>()->accessibleName(), QString("Gewichte"));
    }

    void aControlStandsAtTheEndOfTheHeading()
    {
        Section section("Weights");
        auto* reset = new QPushButton("Reset");
        section.setAside(reset);
        section.resize(300, 40);
        showAndWait(section);
        QVERIFY(reset->isVisible());
        QVERIFY(reset->geometry().right() > 280);
    }
};

NW_TEST(SectionTest)
#include "tst_section.moc"
