#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "widgets/common/empty_note.h"
#include "widgets/common/theme.h"

#include <QLabel>
#include <QPushButton>

using namespace netwright;
using namespace netwright::test;

class EmptyNoteTest : public QObject {
    Q_OBJECT
private slots:
    void cleanup() { Look::instance().apply(Theme::Kind::light, 100); }

    void saysWhatToDoAndOffersIt()
    {
        EmptyNote note("data");
        note.setSentence("No data yet. Choose a built-in set or open a file.");
        note.resize(260, 320);
        showAndWait(note);
        QVERIFY(!note.button()->isVisible());
        note.setAction("Choose data");
        QVERIFY(note.button()->isVisible());
        QSignalSpy pressed(&note, &EmptyNote::pressed);
        QTest::mouseClick(note.button(), Qt::LeftButton);
        QCOMPARE(pressed.size(), 1);
        QCOMPARE(note.accessibleName(), note.sentence());
        keepPicture(note, "empty_note");
    }

    void followsTheTheme()
    {
        EmptyNote note("data");
        note.setSentence("No data yet.");
        Look::instance().apply(Theme::Kind::dark, 150);
        const auto* sentence = note.findChild<QLabel*>("emptySentence");
        QCOMPARE(sentence->palette().color(QPalette::WindowText), theme().mutedText);
        note.setIconName("chart");
        QVERIFY(note.sizeHint().height() > 60);
    }
};

NW_TEST(EmptyNoteTest)
#include "tst_empty_note.moc"
