#include "widgets/canvas/note_item.h"

#include "tests/support/test.h"

using namespace netwright;

class NoteItemTest : public QObject {
    Q_OBJECT
private slots:
    void hasHandlesWhileItIsSelected()
    {
        CanvasNote note;
        note.at = {100, 100};
        note.arrow = QPointF(50, 50);
        NoteItem item(note);
        QCOMPARE(item.partAt({150, 120}, 5), NoteItem::Part::text);
        QCOMPARE(item.partAt({50, 50}, 5), NoteItem::Part::none);
        item.setSelected(true);
        QCOMPARE(item.partAt({50, 50}, 5), NoteItem::Part::tip);
        QCOMPARE(item.partAt({320, 180}, 5), NoteItem::Part::corner);
        QVERIFY(item.sceneBoundingRect().contains(QPointF(50, 50)));
    }

    void withoutAnArrowThereIsAHandleToDrawOne()
    {
        CanvasNote note;
        NoteItem item(note);
        QVERIFY(item.tipHandle().y() > item.box().bottom());
        QVERIFY(item.box().contains(item.textRect()));
        note.at = {10, 20};
        item.setNote(note);
        QCOMPARE(item.box().topLeft(), QPointF(10, 20));
    }
};

NW_TEST(NoteItemTest)
#include "tst_note_item.moc"
