#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "widgets/common/section_heading.h"

using namespace netwright;
using namespace netwright::test;

class SectionHeadingTest : public QObject {
    Q_OBJECT
private slots:
    void foldsByMouseAndKeys()
    {
        SectionHeading heading;
        heading.setText("Weights");
        showAndWait(heading);
        QVERIFY(heading.isChecked());
        QTest::mouseClick(&heading, Qt::LeftButton);
        QVERIFY(!heading.isChecked());
        QTest::keyClick(&heading, Qt::Key_Right);
        QVERIFY(heading.isChecked());
        QTest::keyClick(&heading, Qt::Key_Left);
        QVERIFY(!heading.isChecked());
        QTest::keyClick(&heading, Qt::Key_Return);
        QVERIFY(heading.isChecked());
        QTest::keyClick(&heading, Qt::Key_Space);
        QVERIFY(!heading.isChecked());
    }

    void makesRoomForHintAndPicture()
    {
        SectionHeading heading;
        heading.setText("Weights");
        const int narrow = heading.sizeHint().width();
        heading.setPicture("data");
        heading.setHint("3 settings");
        QCOMPARE(heading.hint(), QString("3 settings"));
        QVERIFY(heading.sizeHint().width() > narrow + 20);
        QVERIFY(heading.minimumSizeHint().width() < heading.sizeHint().width());
    }

    void isPaintedInBothDirections()
    {
        SectionHeading heading;
        heading.setText("Weights");
        heading.setHint("3 settings");
        heading.setPicture("data");
        heading.resize(240, heading.sizeHint().height());
        showAndWait(heading);
        const QImage leftToRight = heading.grab().toImage();
        heading.setLayoutDirection(Qt::RightToLeft);
        QVERIFY(heading.grab().toImage() != leftToRight);
    }
};

NW_TEST(SectionHeadingTest)
#include "tst_section_heading.moc"
