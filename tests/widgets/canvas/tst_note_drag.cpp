#include "widgets/canvas/note_drag.h"

#include "tests/widgets/canvas/canvas_test.h"

using namespace netwright;
using namespace netwright::test;

class NoteDragTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_canvas = std::make_unique<ShownCanvas>();
        m_canvas->model.putChain();
        CanvasNote note;
        note.id = 1;
        note.text = "note";
        note.at = {300, 100};
        m_canvas->model.putNote(note);
        m_canvas->show();
        QTest::mouseClick(&m_canvas->board(), Qt::LeftButton, {}, m_canvas->seen({400, 140}));
        QCOMPARE(m_canvas->view.selectedNotes(), QList<int>{1});
    }
    void cleanup() { m_canvas.reset(); }

    void theCornerChangesTheSize()
    {
        drag(m_canvas->board(), m_canvas->seen({520, 180}), m_canvas->seen({560, 220}));
        QCOMPARE(m_canvas->model.takeOrders(), "change note 1: note, 260 x 120");
        drag(m_canvas->board(), m_canvas->seen({560, 220}), m_canvas->seen({300, 100}));
        QCOMPARE(m_canvas->model.takeOrders(), "change note 1: note, 80 x 40");
    }

    void theTipPointsAtSomethingAndBackAtNothing()
    {
        const NoteItem& item = *m_canvas->view.canvas().noteItem(1);
        drag(m_canvas->board(), m_canvas->seen(item.tipHandle()), m_canvas->seen({250, 300}));
        QCOMPARE(m_canvas->model.notes().first().arrow, std::optional(QPointF(250, 300)));
        drag(m_canvas->board(), m_canvas->seen({250, 300}), m_canvas->seen({400, 140}));
        QVERIFY(!m_canvas->model.notes().first().arrow);
    }

    void aNoteIsMovedAsNodesAre()
    {
        drag(m_canvas->board(), m_canvas->seen({400, 140}), m_canvas->seen({420, 170}));
        QVERIFY(m_canvas->model.takeOrders().contains("note 1 to 320,130"));
    }

private:
    std::unique_ptr<ShownCanvas> m_canvas;
};

NW_TEST(NoteDragTest)
#include "tst_note_drag.moc"
